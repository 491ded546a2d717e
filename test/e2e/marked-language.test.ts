import { expect } from 'chai'
import { openPage } from './support/browser.ts'
import { markTexts, OPEN, unmarked } from './support/marked-texts.ts'
import { FOREMOST_PAGES, visit } from './support/pages.ts'
import { type SharedWorld, sharedWorld } from './support/shared-world.ts'
import { skipInSmallestTier } from './support/world.ts'

describe('texts of every page', function () {
  this.timeout(180_000)
  let shared: SharedWorld

  before(skipInSmallestTier)

  before(async () => {
    shared = await sharedWorld()
  })

  for (const { name, path } of FOREMOST_PAGES) {
    it(`come from the catalogue, each in one piece: ${name}`, async () => {
      const { browser, world, places } = shared
      const { page, close } = await openPage(browser, { viewport: { width: 1280, height: 900 } })
      try {
        await markTexts(page.context())
        await visit(page, world.url + path('en', places))
        expect(await page.locator('body').innerText(), 'the marks themselves').to.include(OPEN)
        expect((await unmarked(page)).join('\n')).to.equal('')
      } finally {
        await close()
      }
    })
  }

  it('are missed when a word is written into the page', async () => {
    const { browser, world } = shared
    const { page, close } = await openPage(browser, {})
    try {
      await markTexts(page.context())
      await visit(page, `${world.url}/en`)
      await page.evaluate(() => {
        const add = (...texts: string[]) => {
          const paragraph = document.createElement('p')
          paragraph.append(...texts)
          document.querySelector('main')?.append(paragraph)
        }
        add('Raised')
        add('\u27E6Given by\u27E7', ' ', '\u27E6three people\u27E7')
        add('\u27E6Total\u27E7', ': ', '7')
        add('\u27E6One sentence.\u27E7', ' ', '\u27E6Another one.\u27E7')
      })
      expect(await unmarked(page)).to.deep.equal([
        'not translated: "Raised" in div > main.inside > p',
        'put together: "\u27E6Given by\u27E7" and "\u27E6three people\u27E7" in div > main.inside > p',
        'put together with ":": ": " in div > main.inside > p',
      ])
    } finally {
      await close()
    }
  })
})
