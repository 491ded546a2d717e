/** Hosts of the browsers' push services: each serves millions, so that the limit per host is none for them. */
const HOSTS = ['fcm.googleapis.com', 'updates.push.services.mozilla.com', 'web.push.apple.com']
/** Of Windows each region has its own. */
const SUFFIXES = ['.push.services.mozilla.com', '.notify.windows.com', '.push.apple.com']

export function isPushService(host: string): boolean {
  return HOSTS.includes(host) || SUFFIXES.some((suffix) => host.endsWith(suffix))
}
