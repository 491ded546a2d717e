import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { LANGUAGES, type Language } from '../../app/src/i18n/language.ts'
import { shell as shellAr } from '../../app/src/i18n/messages/shell.ar.ts'
import { shell as shellEn } from '../../app/src/i18n/messages/shell.en.ts'
import { shell as shellFr } from '../../app/src/i18n/messages/shell.fr.ts'
import { barriersOn } from './support/barriers.ts'
import { openPage, overflowOf, picture } from './support/browser.ts'
import { PAGES, routesOfApp, visit } from './support/pages.ts'
import { type SharedWorld, sharedWorld } from './support/shared-world.ts'

const { AMANA_TIER } = process.env
const THEMES = ['light', 'dark'] as const
type Theme = (typeof THEMES)[number]
const LOOKS: readonly { language: Language; themes: readonly Theme[] }[] =
  AMANA_TIER === undefined
    ? LANGUAGES.flatMap((language) => THEMES.map((theme) => ({ language, themes: [theme] })))
    : LANGUAGES.map((language) => ({ language, themes: THEMES }))
/** In the daily run each page is seen in one look, every look on some page; in the long one in all of them. */
const looksOf = (page: number) =>
  AMANA_TIER === undefined ? LOOKS.filter((_, look) => look === page % LOOKS.length) : LOOKS
const NOT_FOUND = { en: shellEn.notFoundTitle, ar: shellAr.notFoundTitle, fr: shellFr.notFoundTitle }
const NARROWEST = 320
const WIDTHS = [NARROWEST, 390, 768, 1280]

describe('every page', function () {
  this.timeout(180_000)
  let shared: SharedWorld

  before(async () => {
    shared = await sharedWorld()
  })

  it('is on the list, and every page of the list is in the app', () => {
    const listed = new Set(PAGES.flatMap(({ route }) => (route === undefined ? [] : [route])))
    expect(routesOfApp(), 'routes of the app').to.have.length.greaterThan(5)
    expect([...new Set(routesOfApp())].sort()).to.deep.equal([...listed].sort())
  })

  for (const [index, { name, path, route }] of PAGES.entries()) {
    for (const { language, themes } of looksOf(index)) {
      it(`holds for everybody: ${name} (${[language, ...themes].join(', ')})`, async () => {
        const { browser, world, places } = shared
        const viewport = { width: 390, height: 844 }
        const [colorScheme = 'light'] = themes
        const { page, problems, close } = await openPage(browser, { viewport, colorScheme })
        try {
          await visit(page, world.url + path(language, places))
          await expectPlace(page, language, route !== undefined)
          const grounds = new Set<string>()
          for (const theme of themes) {
            await page.emulateMedia({ colorScheme: theme })
            grounds.add(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor))
            expect((await barriersOn(page)).join('\n'), `rules of accessibility broken, ${theme}`).to.equal('')
          }
          expect(grounds.size, 'grounds of the page, one for each theme').to.equal(themes.length)
          expect(await widthsThatScroll(page), 'widths at which the page scrolls sideways').to.deep.equal([])
          await page.setViewportSize({ width: 640, height: 900 })
          await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
          expect(await overflowOf(page), 'pixels too wide with text of double size').to.equal(0)
          expect(problems, 'errors in the page').to.deep.equal([])
        } catch (error) {
          await picture(page, `${name} ${language}`)
          throw error
        } finally {
          await close()
        }
      })
    }
  }
})

/** It is what it was asked for, in the language it was asked in. */
async function expectPlace(page: Page, language: Language, isListed: boolean): Promise<void> {
  const html = page.locator('html')
  expect([await html.getAttribute('lang'), await html.getAttribute('dir')]).to.deep.equal([
    language,
    language === 'ar' ? 'rtl' : 'ltr',
  ])
  const title = await page.getByRole('heading', { level: 1 }).first().innerText()
  const saysMissing = title === NOT_FOUND[language]
  expect(saysMissing, 'the page says that there is no such page').to.equal(!isListed)
}

async function widthsThatScroll(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 844 })
    const overflow = await overflowOf(page)
    if (overflow > 0) found.push(`${width}: ${overflow} pixels, ${await widestOf(page)}`)
  }
  return found
}

/** Names what sticks out, so that somebody can mend it. */
function widestOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { clientWidth } = document.documentElement
    const isOut = (element: Element) => {
      const { left, right, width } = element.getBoundingClientRect()
      return width > 0 && (right > clientWidth + 1 || left < -1)
    }
    const out = [...document.querySelectorAll('body *')].filter(isOut)
    const inner = out.filter((element) => ![...element.children].some(isOut)).slice(0, 3)
    return inner.map((element) => `${element.tagName}.${element.getAttribute('class') ?? ''}`).join(', ')
  })
}
