// A measurement against the one that is committed.
import { FIGURES, type Measurements } from './figures.ts'

/** Every value by its name, in the order of the snapshot. */
export function linesOf({ sizes, ...gas }: Measurements): [name: string, value: number][] {
  return [
    ...FIGURES.map((name): [string, number] => [name, gas[name]]),
    ...Object.entries(sizes).flatMap(([name, { runtime, initcode }]): [string, number][] => [
      [`${name} runtime`, runtime],
      [`${name} initcode`, initcode],
    ]),
  ]
}

/** One row for each value that is not as it was; a single unit counts. */
export function driftOf(committed: Measurements, measured: Measurements): string[] {
  const before = new Map(linesOf(committed))
  return linesOf(measured).flatMap(([name, value]) => {
    const difference = value - (before.get(name) ?? 0)
    if (difference === 0) return []
    const signed = difference > 0 ? `+${difference}` : String(difference)
    return [`${name.padEnd(26)} ${before.get(name)} in gas.json, ${value} measured: ${signed}`]
  })
}
