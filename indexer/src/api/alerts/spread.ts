/**
 * Works on many things at the same time, but on few of one group: a slow host does not hold up the others.
 *
 * @param limits - Things at the same time, altogether and of one group.
 */
export async function spread<item>(
  items: readonly item[],
  groupOf: (item: item) => string,
  limits: { total: number; perGroup: (group: string) => number },
  work: (item: item) => Promise<void>,
): Promise<void> {
  const waiting = [...items]
  const busy = new Map<string, number>()
  const count = (group: string) => busy.get(group) ?? 0
  const next = () => {
    const place = waiting.findIndex((item) => count(groupOf(item)) < limits.perGroup(groupOf(item)))
    return place < 0 ? undefined : waiting.splice(place, 1)[0]
  }
  const running = new Set<Promise<void>>()
  while (waiting.length > 0 || running.size > 0) {
    const item = running.size < limits.total ? next() : undefined
    if (item === undefined) {
      await Promise.race(running)
      continue
    }
    const group = groupOf(item)
    busy.set(group, count(group) + 1)
    const done = work(item).finally(() => {
      busy.set(group, count(group) - 1)
      running.delete(done)
    })
    running.add(done)
  }
}
