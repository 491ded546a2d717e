import { formatAccountId } from '@amana/sdk/caip'
import { expect } from 'chai'
import type { Browser, Page } from 'playwright-core'
import { paths } from '../../app/src/lib/paths.ts'
import { type HostileCampaign, hostileCampaigns } from './hostile/campaigns.ts'
import { CORPUS, KINDS, type Kind, SINKS, triesOf } from './hostile/corpus.ts'
import { harmOn } from './hostile/harm.ts'
import { openPage, picture, type WatchedPage } from './support/browser.ts'
import { ownWorld } from './support/own-world.ts'
import { settled } from './support/pages.ts'
import { skipInSmallestTier, type World } from './support/world.ts'

const PHONE = { viewport: { width: 390, height: 844 } }
/** Milliseconds in which a page has said all that it has to say, whatever it was given. */
const PATIENCE = 20_000
/** What the app keeps in the browser. */
const STORED = ['theme', 'transactions', 'decisions', 'wallet-used', 'settings', 'signed-gifts', 'followed', 'words']

describe('words of strangers', () => {
  it('are at least two hundred, of every kind at every place', () => {
    expect(CORPUS.length).to.be.at.least(200)
    expect(new Set(CORPUS.map(({ kind, sink }) => `${kind} in ${sink}`)).size).to.equal(KINDS.length * SINKS.length)
    for (const kind of KINDS) {
      const used = new Set(CORPUS.filter((one) => one.kind === kind).map(({ text }) => text))
      expect([...used].sort(), kind).to.deep.equal([...new Set(triesOf(kind))].sort())
    }
  })
})

describe('words of strangers on the pages', function () {
  this.timeout(240_000)
  let world: World
  let browser: Browser
  let campaigns: HostileCampaign[]

  before(skipInSmallestTier)

  before(async () => {
    ;({ world, browser } = await ownWorld())
    campaigns = await hostileCampaigns(world)
  })

  after(async () => {
    await browser?.close()
    await world?.stop()
  })

  for (const kind of KINDS)
    describe(`of the kind "${kind}"`, () => {
      it('run nothing, load nothing and break nothing in documents and tokens', async () => {
        await withPage(kind, async ({ page }) => {
          for (const { account, start, accepted } of campaigns.filter((one) => one.kind === kind)) {
            for (const path of [
              paths.campaign(accepted ? 'en' : 'ar', account),
              paths.gift(accepted ? 'ar' : 'en', account, start),
              paths.review(accepted ? 'en' : 'ar', account, 0),
            ]) {
              await look(page, world.url + path)
            }
            for (const path of [paths.campaign('en', account), paths.review('en', account, 0)]) {
              await page.goto(world.url + path)
              await settled(page)
              await openEverything(page)
              expect(await harmOn(page, world.indexUrl), `${kind} opened`).to.deep.equal([])
            }
          }
        })
      })

      it('run nothing, load nothing and break nothing in addresses and storage', async () => {
        await withPage(kind, async ({ page }) => {
          const [text = ''] = triesOf(kind)
          const [campaign] = campaigns
          if (!campaign) throw new Error('there is no campaign')
          await page.addInitScript(
            ({ keys, value }) => {
              for (const key of keys) localStorage.setItem(`amana.${key}`, value)
            },
            { keys: STORED, value: JSON.stringify(text) },
          )
          const id = formatAccountId(campaign.account)
          const word = encodeURIComponent(text.replace(/[\uD800-\uDFFF](?![\uDC00-\uDFFF])/g, ''))
          const query = `via=${word}&source=${word}&node=${word}&donor=${word}&q=${word}&search=${word}`
          for (const path of [
            `/en/c/${word}`,
            `/ar/c/${id}?${query}`,
            `/en/g/${id}/${word}`,
            `/en/a/${word}`,
            `/en/verifier/${word}`,
            `/en/c/${id}/review/${word}`,
            `/en/c/${id}/review/1#signed=${word}`,
            `/en/audit/${word}?${query}`,
            `/ar/campaigns?${query}`,
            `/en/${word}`,
          ]) {
            await look(page, world.url + path)
          }
        })
      })
    })

  it('run nothing, load nothing and break nothing in answers of an index', async () => {
    for (const kind of KINDS) {
      await withPage(kind, async ({ page, problems }) => {
        await page.route(/\/v1\//, (route) => {
          const [text = ''] = triesOf(kind)
          return route.fulfill({ contentType: 'application/json', body: answerOf(kind, text) })
        })
        const [campaign] = campaigns
        if (!campaign) throw new Error('there is no campaign')
        for (const path of ['/en', '/ar/campaigns', paths.campaign('en', campaign.account), '/en/status']) {
          await look(page, world.url + path)
        }
        expect(problems, `${kind} from the index`).to.deep.equal([])
      })
    }
  })

  it('show a picture with a script in it as no picture, and run none of it', async () => {
    await withPage('svg', async ({ page }) => {
      const campaign = campaigns.find(({ kind, accepted }) => kind === 'svg' && accepted)
      if (!campaign) throw new Error('there is no campaign')
      await page.goto(world.url + paths.campaign('en', campaign.account))
      await settled(page)
      await openEverything(page)
      await page.locator('.file-check').first().waitFor()
      const widths = await page
        .locator('.file-check img')
        .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth))
      expect(widths, 'pictures that are none').to.have.length.greaterThan(0)
      expect(new Set(widths), 'drawn').to.deep.equal(new Set([0]))
      // What is no picture opens as text, in a page of its own.
      const [opened] = await Promise.all([
        page.waitForEvent('popup'),
        page.locator('.file-check a[href^="blob:"]').first().click(),
      ])
      expect(await opened.evaluate(() => [document.contentType, 'amanaHacked' in globalThis])).to.deep.equal([
        'text/plain',
        false,
      ])
      await opened.close()
      expect(await harmOn(page, world.indexUrl)).to.deep.equal([])
    })
  })

  async function look(page: Page, url: string): Promise<void> {
    const began = performance.now()
    await page.goto(url)
    await settled(page)
    expect(await harmOn(page, world.indexUrl), url).to.deep.equal([])
    expect(performance.now() - began, `milliseconds for ${url}`).to.be.below(PATIENCE)
  }

  async function withPage(kind: Kind, play: (opened: WatchedPage) => Promise<void>): Promise<void> {
    const opened = await openPage(browser, PHONE)
    opened.page.on('dialog', (dialog) => {
      opened.problems.push(`a dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    try {
      await play(opened)
      expect(opened.problems, `${kind}: errors in the page`).to.deep.equal([])
    } catch (error) {
      await picture(opened.page, `hostile ${kind}`)
      throw error
    } finally {
      await opened.close()
    }
  }
})

/** Evidence, reasons, tables and details: whatever a visitor can unfold. */
async function openEverything(page: Page): Promise<void> {
  for (const summary of await page.locator('main details:not([open]) > summary').all()) {
    await summary.click({ timeout: 2_000 }).catch(() => undefined)
  }
  await settled(page)
  for (const name of [/Fetch|Show the|as a table|Load/i]) {
    for (const button of await page.locator('main').getByRole('button', { name }).all()) {
      await button.click({ timeout: 2_000 }).catch(() => undefined)
    }
  }
  for (const tab of await page.getByRole('tab').all()) await tab.click({ timeout: 2_000 }).catch(() => undefined)
  await settled(page)
}

/** Something else than what was asked for, in the form of the kind. */
function answerOf(kind: Kind, text: string): string {
  if (kind === 'ten megabytes') return `{"items":["${'A'.repeat(10_000_000)}"]}`
  if (kind === 'nesting') return '['.repeat(500_000)
  if (kind === 'invalid utf-8') return `{"items":[\u0000${text}`
  const record = { name: text, title: text, id: text, address: text, chainId: text, block: text, status: text }
  return JSON.stringify({ ...record, items: [record], campaigns: [record], data: record, head: record })
}
