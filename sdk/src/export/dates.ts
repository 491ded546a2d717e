/** `2026-03-02T08:00:00Z` of Unix seconds, whatever the machine's time zone. */
export function timeText(timestamp: bigint | number): string {
  return new Date(Number(timestamp) * 1000).toISOString().replace('.000Z', 'Z')
}

/** `2026-03-02`: the day in UTC. */
export function dateText(timestamp: bigint | number): string {
  return timeText(timestamp).slice(0, 10)
}
