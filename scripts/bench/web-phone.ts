// A page as on a phone of middling speed, and what the browser itself measures of it.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { openPage } from '../../test/e2e/support/browser.ts'
import { MIDDLING, slowDownTo } from './web-processor.ts'

const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true }
const LINE = { offline: false, latency: 100, downloadThroughput: 9e6 / 8, uploadThroughput: 4e6 / 8 }

export interface Phone {
  page: Page
  close: () => Promise<void>
  /** So many times slower than this machine its processor is. */
  times: number
  /** How many times slower it is from here on. */
  slowDown: (times: number) => Promise<void>
}

export async function phone(browser: Browser, { slowLine = true }: { slowLine?: boolean } = {}): Promise<Phone> {
  const { page, close } = await openPage(browser, PHONE)
  const session = await page.context().newCDPSession(page)
  const slowDown = async (rate: number) => {
    await session.send('Emulation.setCPUThrottlingRate', { rate })
  }
  const times = await slowDownTo(MIDDLING, page, session)
  if (slowLine) {
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', LINE)
  }
  await page.addInitScript(watch)
  return { page, close, times, slowDown }
}

export interface Vitals {
  largestPaint: number
  shift: number
  /** Of the slowest answer to a press or a key, until it was drawn. */
  answer: number
  longestTask: number
}

export function vitalsOf(page: Page): Promise<Vitals> {
  return page.evaluate(() => (window as unknown as { amanaVitals: Vitals }).amanaVitals)
}

/** From here on: tasks before it do not count. */
export function forgetTasks(page: Page): Promise<void> {
  return page.evaluate(() => {
    ;(window as unknown as { amanaVitals: Vitals }).amanaVitals.longestTask = 0
  })
}

/** Runs in the page, before anything of it. */
function watch(): void {
  const vitals = { largestPaint: 0, shift: 0, answer: 0, longestTask: 0 }
  Object.assign(window, { amanaVitals: vitals })
  const observe = (type: string, take: (entry: PerformanceEntry) => void, options: object = {}) => {
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true, ...options })
  }
  observe('largest-contentful-paint', ({ startTime }) => {
    vitals.largestPaint = startTime
  })
  observe('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean }
    if (!hadRecentInput) vitals.shift += value
  })
  const answers = (entry: PerformanceEntry) => {
    const { interactionId } = entry as PerformanceEntry & { interactionId?: number }
    if (interactionId) vitals.answer = Math.max(vitals.answer, entry.duration)
  }
  observe('event', answers, { durationThreshold: 16 })
  observe('longtask', ({ duration }) => {
    vitals.longestTask = Math.max(vitals.longestTask, duration)
  })
}
