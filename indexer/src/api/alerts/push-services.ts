/** Hosts of the browsers' push services: each serves millions, so that the limit per host is none for them. */
const HOSTS = ['fcm.googleapis.com', 'updates.push.services.mozilla.com', 'web.push.apple.com']
/** Of Windows each region has its own. */
const SUFFIXES = ['.push.services.mozilla.com', '.notify.windows.com', '.push.apple.com']

export function isPushService(host: string): boolean {
  return HOSTS.includes(host) || SUFFIXES.some((suffix) => host.endsWith(suffix))
}

/** The same as {@link isPushService}, of a column. */
export function isPushServiceSql(column: 'told.host' | 'host'): string {
  const hosts = HOSTS.map((host) => `'${host}'`).join(', ')
  return `(${column} IN (${hosts}) OR ${SUFFIXES.map((suffix) => `${column} LIKE '%${suffix}'`).join(' OR ')})`
}

/**
 * Which of the two queues a delivery waits in. Only what goes to a known push service waits with the phones: anybody may
 * call a server of theirs a push service, and let it be slow.
 */
export function queueSql(column: 'told.host' | 'host', channel: 'told.channel' | 'channel'): string {
  return `CASE WHEN ${isPushServiceSql(column)} THEN ${channel} ELSE 'webhook' END`
}
