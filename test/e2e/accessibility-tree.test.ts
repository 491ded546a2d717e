import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { openPage } from './support/browser.ts'
import { PAGES, visit } from './support/pages.ts'
import { type SharedWorld, sharedWorld } from './support/shared-world.ts'
import { skipInSmallestTier } from './support/world.ts'

/** Writes what is there now instead of comparing: look at the difference before you commit it. */
const { AMANA_UPDATE_TREES } = process.env
const SCREENS = ['give', 'trace', 'audit'] as const
const SPOKEN = ['en', 'ar'] as const

describe('what a screen reader finds', function () {
  this.timeout(180_000)
  let shared: SharedWorld

  before(skipInSmallestTier)

  before(async () => {
    shared = await sharedWorld()
  })

  for (const name of SCREENS) {
    for (const language of SPOKEN) {
      it(`is what it was: ${name} (${language})`, async () => {
        const { browser, world, places } = shared
        const listed = PAGES.find((page) => page.name === name)
        if (!listed) throw new Error(`${name} is not on the list of pages`)
        const { page, close } = await openPage(browser, { viewport: { width: 1280, height: 900 }, timezoneId: 'UTC' })
        try {
          await visit(page, world.url + listed.path(language, places))
          const tree = await treeOf(page)
          const file = fileURLToPath(new URL(`trees/${name}.${language}.yml`, import.meta.url))
          if (AMANA_UPDATE_TREES) {
            mkdirSync(dirname(file), { recursive: true })
            writeFileSync(file, tree)
          }
          expect(tree).to.equal(readFileSync(file, 'utf8'))
        } finally {
          await close()
        }
      })
    }
  }
})

/** Without figures: the chain's clock goes on while the test looks. */
async function treeOf(page: Page): Promise<string> {
  const tree = await page.locator('main').ariaSnapshot()
  return `${tree
    // Where the page reads from changes with each block.
    .replace(/^ {2}- paragraph: .*(block|الكتلة) .*\n/m, '')
    .replace(/0x[\da-fA-F…]+/g, '…')
    .replace(/(?<!\[level=)\d[\d.,\u202F:]*/g, '#')
    .replace(/(\/url: ).*/g, '$1…')}\n`
}
