// How fast a processor is, as the browser's makers say it: by the BenchmarkIndex of Lighthouse.
import type { CDPSession, Page } from 'playwright-core'

/**
 * Lighthouse's phone of the middle: its four-fold slow-down is meant for a computer of 1,500 to 2,000 (its throttling guide).
 * Chrome's developer tools, when they are calibrated, call 1,000 the middle (a Pixel 5) and 264 the low end (a Moto G of 2022).
 */
export const MIDDLING = 1_750 / 4

/** The slow-down that is tried first, and how far from it another one may be. */
const USUAL = 4
const LIMITS = { least: 1, most: 8 }

const LOOKS = 3

/** Slows the page's processor down to an index, whatever this machine does besides; tells how many times. */
export async function slowDownTo(index: number, page: Page, session: CDPSession): Promise<number> {
  const slowDown = (rate: number) => session.send('Emulation.setCPUThrottlingRate', { rate })
  await slowDown(USUAL)
  const looks: number[] = []
  for (let look = 0; look < LOOKS; look++) looks.push(await page.evaluate(benchmarkIndex))
  const found = looks.toSorted((a, b) => a - b)[Math.floor(LOOKS / 2)] ?? index
  const rate = Math.min(LIMITS.most, Math.max(LIMITS.least, (USUAL * found) / index))
  await slowDown(rate)
  return rate
}

/** Runs in the page: texts put together letter by letter, then a list copied to and fro: how often in a tenth of a second. */
function benchmarkIndex(): number {
  const WINDOW = 250
  let texts = 0
  const textsBegan = Date.now()
  while (Date.now() - textsBegan < WINDOW) {
    let text = ''
    for (let letter = 0; letter < 10_000; letter++) text += 'a'
    if (text.length === 1) throw new Error('a text that nobody reads was never put together')
    texts++
  }
  const textsTook = Date.now() - textsBegan

  const one: number[] = []
  const other: number[] = []
  for (let number = 0; number < 100_000; number++) one[number] = other[number] = number
  let copies = 0
  const copiesBegan = Date.now()
  while (copies % 10 !== 0 || Date.now() - copiesBegan < WINDOW) {
    const from = copies % 2 === 0 ? one : other
    const to = copies % 2 === 0 ? other : one
    for (let place = 0; place < from.length; place++) to[place] = from[place] as number
    copies++
  }
  const copiesTook = Date.now() - copiesBegan
  return (texts / textsTook + copies / copiesTook) * 50
}
