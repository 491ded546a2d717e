import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { openPage } from './support/browser.ts'
import { FOREMOST_PAGES, PAGES, visit } from './support/pages.ts'
import { type SharedWorld, sharedWorld } from './support/shared-world.ts'

const MOST_STOPS = 400
const PHONE = { width: 390, height: 844 }

interface Stop {
  name: string
  /** Covered by something that lies over it, outside of the window, or without a ring. */
  fault: string | undefined
  /** It leads past many others. */
  isWayPast: boolean
}

describe('by keyboard alone', function () {
  this.timeout(180_000)
  let shared: SharedWorld

  before(async () => {
    shared = await sharedWorld()
  })

  for (const { name, path } of FOREMOST_PAGES) {
    it(`every control is reached, seen and left: ${name}`, async () => {
      const { browser, world, places } = shared
      const { page, close } = await openPage(browser, { viewport: PHONE })
      try {
        await visit(page, world.url + path('en', places))
        const stops = await stopsOf(page)
        expect(stops.length, 'stops before the page is left again').to.be.within(5, MOST_STOPS - 1)
        expect(stops.flatMap(({ name, fault }) => (fault ? [`${name}: ${fault}`] : []))).to.deep.equal([])
      } finally {
        await close()
      }
    })
  }

  it('the first stop leads past the header', async () => {
    const { browser, world, places } = shared
    const { page, close } = await openPage(browser, { viewport: PHONE })
    try {
      const [home] = PAGES
      await visit(page, world.url + (home?.path('ar', places) ?? ''))
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      const isInMain = await page.evaluate(() => document.activeElement?.closest('main') !== null)
      expect(isInMain, 'the second stop is in the content').to.equal(true)
    } finally {
      await close()
    }
  })

  it('a dialog takes the focus, keeps it, and gives it back', async () => {
    const { browser, world, places } = shared
    const { page, close } = await openPage(browser, { viewport: PHONE })
    try {
      await visit(page, world.url + (PAGES.find(({ name }) => name === 'give')?.path('en', places) ?? ''))
      const opener = page.locator('.wallet-connect').first()
      await opener.focus()
      await page.keyboard.press('Enter')
      await page.getByRole('dialog').waitFor()
      for (let stop = 0; stop < 40; stop++) {
        await page.keyboard.press('Tab')
        const where = await page.evaluate(() => {
          const { activeElement, body } = document
          return activeElement === body ? 'the browser' : activeElement?.closest('dialog') ? 'the dialog' : 'the page'
        })
        expect(where, `stop ${stop}`).not.to.equal('the page')
      }
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
      expect(await opener.evaluate((element) => element === document.activeElement)).to.equal(true)
    } finally {
      await close()
    }
  })
})

/** Presses Tab until the page is left. */
async function stopsOf(page: Page): Promise<Stop[]> {
  const stops: Stop[] = []
  while (stops.length < MOST_STOPS) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return undefined
      // A link in a sentence may begin on one line and end on the next.
      const [box = element.getBoundingClientRect()] = element.getClientRects()
      const { left, top, width, height } = box
      const name = `${element.tagName.toLowerCase()} ${element.getAttribute('aria-label') ?? element.textContent ?? ''}`
      const [x, y] = [left + width / 2, top + height / 2]
      const over = document.elementFromPoint(x, y)
      const label = element.closest('label') ?? document.querySelector(`label[for="${element.id}"]`)
      const isSeen = over !== null && (element.contains(over) || over.contains(element) || label?.contains(over))
      const shown = getComputedStyle(element)
      const ring = [element, label].some((one) => one && getComputedStyle(one).outlineStyle !== 'none')
      const fault = !isSeen
        ? `hidden at ${Math.round(x)}, ${Math.round(y)} behind ${over?.tagName}.${over?.className}`
        : ring || shown.boxShadow !== 'none'
          ? undefined
          : 'no ring'
      return { name: name.slice(0, 60), fault, isWayPast: element.classList.contains('ledger-skip') }
    })
    if (!stop) return stops
    stops.push(stop)
    // The lines of a long ledger would come one after the other: there is a way past them.
    if (stop.isWayPast) await page.keyboard.press('Enter')
  }
  return stops
}
