import { expect } from 'chai'
import type { BrowserContext } from 'playwright-core'
import { network } from '../../app/src/i18n/messages/network.en.ts'
import { reading } from '../../app/src/i18n/messages/reading.en.ts'
import { paths } from '../../app/src/lib/paths.ts'
import { openPage, picture } from './support/browser.ts'
import { PAGES, visit } from './support/pages.ts'
import { type SharedWorld, sharedWorld } from './support/shared-world.ts'
import { within } from './support/texts.ts'
import { skipInSmallestTier } from './support/world.ts'

describe('a page without a network', function () {
  this.timeout(180_000)
  let shared: SharedWorld

  before(skipInSmallestTier)

  before(async () => {
    shared = await sharedWorld()
  })

  it('can be installed: the manifest and its icons are there', async () => {
    const { world } = shared
    const page = await (await fetch(`${world.url}/en`)).text()
    expect(page).to.include('<link rel="manifest" href="/manifest.webmanifest"')
    const response = await fetch(`${world.url}/manifest.webmanifest`)
    expect(response.headers.get('content-type')).to.equal('application/manifest+json')
    const { icons, display } = (await response.json()) as { icons: { src: string; type: string }[]; display: string }
    expect(display).to.equal('standalone')
    for (const { src, type } of icons) {
      const icon = await fetch(world.url + src)
      expect([src, icon.status, icon.headers.get('content-type')]).to.deep.equal([src, 200, type])
    }
  })

  it('says in every language that it could not be loaded when what draws it does not come', async () => {
    const { browser, world } = shared
    const { page, close } = await openPage(browser, {})
    try {
      await page.route('**/assets/draw-*.js', (route) => route.abort())
      await page.goto(`${world.url}/ar`)
      await page.getByText('This page could not be loaded.', { exact: false }).waitFor()
      const spoken = await page
        .locator('main p')
        .evaluateAll((said) => said.map((one) => [one.getAttribute('lang'), one.getAttribute('dir')]))
      expect(spoken).to.deep.equal([
        ['en', 'ltr'],
        ['ar', 'rtl'],
        ['fr', 'ltr'],
      ])
    } finally {
      await close()
    }
  })

  it('opens from what was kept, in any language, and says what is missing', async () => {
    const { browser, world, places } = shared
    const { page, problems, close } = await openPage(browser, { serviceWorkers: 'allow' })
    try {
      await visit(page, `${world.url}/en`)
      await kept(page.context())
      const campaign = paths.campaign('en', places.campaign)
      await visit(page, world.url + campaign)
      const name = await page.getByRole('heading', { level: 1 }).innerText()
      expect(problems, 'errors while online').to.deep.equal([])
      await page.context().setOffline(true)
      for (const { name, path } of PAGES) {
        for (const language of ['en', 'ar'] as const) {
          await page.goto(world.url + path(language, places))
          // Not the banner, which the wall takes away.
          await page
            .locator('main#content')
            .waitFor()
            .catch((error: Error) => {
              throw new Error(`${name} (${language}) did not open: ${error.message}`)
            })
          expect(await page.locator('html').getAttribute('lang'), name).to.equal(language)
        }
      }
      // The figures of the last visit are still there, and say that nobody has checked them now.
      await page.goto(world.url + campaign)
      await page.getByRole('heading', { level: 1, name }).waitFor()
      await page.getByText(within(network.offlineAsOf)).waitFor()
      await page.getByText(within(reading.notVerifiedNow)).first().waitFor()
    } catch (error) {
      await picture(page, 'offline')
      throw error
    } finally {
      await close()
    }
  })
})

/** Until the service worker has everything and answers for the page. */
async function kept(context: BrowserContext): Promise<void> {
  const [page] = context.pages()
  await page?.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready
    if (active?.state !== 'activated') {
      await new Promise((resolve) => active?.addEventListener('statechange', resolve))
    }
  })
}
