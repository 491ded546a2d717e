// Who stands behind a campaign, and names that look like those of others.

import { getCampaigns } from '@amana/sdk/actions/getCampaigns'
import { formatAccountId } from '@amana/sdk/caip'
import { deployments } from '@amana/sdk/generated/deployments'
import { parseDocument, type Terms, termsSchema } from '@amana/sdk/schemas'
import { AxeBuilder } from '@axe-core/playwright'
import { expect } from 'chai'
import type { Browser, Locator, Page } from 'playwright-core'
import { type Address, hexToBytes } from 'viem'
import { campaign as ar } from '../../app/src/i18n/messages/campaign.ar.ts'
import { campaign as en } from '../../app/src/i18n/messages/campaign.en.ts'
import { identity as identityAr } from '../../app/src/i18n/messages/identity.ar.ts'
import { identity as identityEn } from '../../app/src/i18n/messages/identity.en.ts'
import { paths } from '../../app/src/lib/paths.ts'
import { openPage, overflowOf, picture, type WatchedPage } from './support/browser.ts'
import { namedCampaign } from './support/named-campaigns.ts'
import { ownWorld } from './support/own-world.ts'
import { settled } from './support/pages.ts'
import { sharedWorld } from './support/shared-world.ts'
import { stageOn } from './support/stage.ts'
import { beginning } from './support/texts.ts'
import { skipInSmallestTier, type World } from './support/world.ts'

const CHAIN_ID = 31_337
const PHONE = { viewport: { width: 390, height: 844 } }
const DOMAIN = 'nile.example'
/** Latin letters, and what looks like them. */
const CYRILLIC: Record<string, string> = { a: 'а', c: 'с', e: 'е', i: 'і', o: 'о', p: 'р', x: 'х', y: 'у', B: 'В' }

describe('the identity of a campaign', function () {
  this.timeout(60_000)
  before(async function () {
    this.timeout(180_000)
    await sharedWorld()
  })

  it('P5: nobody is verified by default, and the page says how to check', async () => {
    const { world, browser, places } = await sharedWorld()
    await onPage(browser, async ({ page }) => {
      await page.goto(`${world.url}${paths.campaign('en', places.campaign)}`)
      await settled(page)
      const line = page.locator('.website-line')
      await line.getByText(en.website.unverified, { exact: true }).waitFor()
      await line.locator('summary').click()
      await line.getByText(identityEn.unnamed).waitFor()
      await page.goto(`${world.url}${paths.campaigns('en')}`)
      await settled(page)
      const cards = await page.locator('.campaign-card').count()
      expect(cards).to.be.above(1)
      expect(await page.locator('.campaign-card').getByText(en.website.unverified).count()).to.equal(cards)
      expect(await page.locator('.name-line').count(), 'names of the demo world that look alike').to.equal(0)
    })
  })
})

describe('names and websites of strangers', function () {
  this.timeout(120_000)
  let world: World
  let browser: Browser
  let real: { address: Address; charity: Address; terms: Terms }
  let stranger: Address

  before(skipInSmallestTier)

  before(async function () {
    this.timeout(240_000)
    ;({ world, browser } = await ownWorld())
    stranger = world.personaOf('bystander').address
    real = await oldest(world)
  })

  after(async () => {
    await browser?.close()
    await world?.stop()
  })

  const account = (address: Address) => ({ chainId: CHAIN_ID, address })

  it('P5: a name in Cyrillic letters is flagged in lists, on its page and before signing, and the name it looks like is not', () =>
    isFlagged({ language: 'en', isMixed: true, spoof: inCyrillic }))

  it('P5: a name with characters that nobody sees is flagged in lists, on its page and before signing, and the name it looks like is not', () =>
    isFlagged({ language: 'en', spoof: (name) => [...name].join('\u2060') }))

  it('P5: a name in other Arabic letters is flagged in lists, on its page and before signing, and the name it looks like is not', () =>
    isFlagged({ language: 'ar', spoof: inOtherForms }))

  interface Spoof {
    language: 'en' | 'ar'
    spoof: (name: string) => string
    /** Its words have letters of two alphabets. */
    isMixed?: boolean
  }

  async function isFlagged({ language, spoof, isMixed = false }: Spoof): Promise<void> {
    const name = nameIn(real.terms, language)
    const spoofed = spoof(name)
    expect(spoofed).not.to.equal(name)
    const address = await namedCampaign(world, { from: stranger, name: spoofed, organiser: 'Someone else', language })
    const identity = language === 'ar' ? identityAr : identityEn
    await onPage(browser, async ({ page }) => {
      const leadsToBoth = async (place: Locator) => {
        for (const path of [paths.campaign(language, account(real.address)), paths.charity(language, real.charity)]) {
          await place.locator(`a[href="${path}"]`).first().waitFor()
        }
      }
      await page.goto(`${world.url}${paths.campaign(language, account(address))}`)
      await settled(page)
      const header = page.locator('.campaign-header')
      await header.getByText(identity.alikeTitle, { exact: true }).waitFor()
      await leadsToBoth(header)
      expect(await header.getByText(identity.mixedTitle).count(), 'words of two alphabets').to.equal(Number(isMixed))
      await isAccessible(page)

      const { become, give, text } = stageOn(page, world, language)
      await become(world.personaOf('donor').address)
      await give.getByRole('textbox', { name: beginning(text.give.ownAmount) }).fill('5')
      await give.getByRole('button', { name: beginning(text.give.review) }).click()
      await give.getByRole('heading', { name: text.give.reviewTitle }).waitFor()
      await give.getByText(identity.alikeTitle, { exact: true }).waitFor()
      await leadsToBoth(give)

      await page.goto(`${world.url}${paths.campaigns(language)}`)
      await settled(page)
      const cardOf = (one: Address) =>
        page.locator('.campaign-card', { has: page.locator(`h2 a[href="${paths.campaign(language, account(one))}"]`) })
      await leadsToBoth(cardOf(address).locator('.name-line'))
      expect(await cardOf(real.address).count()).to.equal(1)
      expect(await cardOf(real.address).locator('.name-line').count(), 'the older is flagged').to.equal(0)
      await isAccessible(page)

      await page.goto(`${world.url}${paths.campaign(language, account(real.address))}`)
      await settled(page)
      expect(await page.getByText(identity.alikeTitle).count(), 'the older is flagged').to.equal(0)
    })
  }

  it('P5: a website that names the campaign back is shown with its date, ends with it, and is unknown without an index', async () => {
    const name = `${nameIn(real.terms, 'en')}s`
    const address = await namedCampaign(world, {
      from: stranger,
      name,
      organiser: 'Nile',
      language: 'en',
      domain: DOMAIN,
    })
    const id = formatAccountId(account(address))
    const answers = (proven: boolean, domain = DOMAIN) => {
      const provenAt = '2026-11-20T10:00:00.000Z'
      const checkedAt = proven ? provenAt : '2026-11-28T10:00:00.000Z'
      const url = `https://${domain}/.well-known/amana.json`
      const status = proven ? 'read' : 'unreachable'
      return {
        listing: {
          campaign: id,
          featured: proven,
          hidden: null,
          website: { domain, url, status, checkedAt, sha256: null, proven, provenAt },
        },
        websites: { campaigns: [{ campaign: id.toLowerCase(), domain, proven, provenAt }] },
      }
    }
    const look = (told: ReturnType<typeof answers> | undefined, see: (page: Page, line: Locator) => Promise<void>) =>
      onPage(
        browser,
        async ({ page }) => {
          await page.route('**/v1/campaigns/*/listing', (route) =>
            told ? route.fulfill({ json: told.listing, headers: CORS }) : route.abort(),
          )
          await page.route('**/v1/listing/websites*', (route) =>
            told ? route.fulfill({ json: told.websites, headers: CORS }) : route.abort(),
          )
          await page.goto(`${world.url}${paths.campaign('en', account(address))}`)
          await settled(page)
          await see(page, page.locator('.website-line'))
        },
        told ? /^$/ : /ERR_FAILED/,
      )

    await look(answers(true), async (page, line) => {
      await line.getByText(plain(en.website.confirmed(DOMAIN))).waitFor()
      await line
        .getByText(/20\sNovember\s2026/)
        .first()
        .waitFor()
      expect(await page.getByText(identityEn.alikeTitle).count(), 'a confirmed campaign is flagged').to.equal(0)
      await line.locator('summary').click()
      await line.getByText(`npm run amana -- verify-domain ${id}`).waitFor()
      await line.locator(`a[href="https://${DOMAIN}/.well-known/amana.json"]`).waitFor()
      await isAccessible(page)
      // It is now the older one, unconfirmed, that looks like it.
      await page.goto(`${world.url}${paths.campaign('en', account(real.address))}`)
      await settled(page)
      await page.getByText(identityEn.alikeTitle, { exact: true }).waitFor()
    })
    await look(answers(false), async (page, line) => {
      await line.getByText(/^was confirmed by/).waitFor()
      await line.locator('summary').click()
      await line.getByText(new RegExp(identityEn.looks.unreachable('28\\sNovember\\s2026.*'))).waitFor()
      await page.getByText(identityEn.alikeTitle, { exact: true }).waitFor()
    })
    await look(answers(true, 'another.example'), async (_, line) => {
      await line.getByText(en.website.unknown, { exact: true }).waitFor()
    })
    await look(undefined, async (page, line) => {
      await line.getByText(en.website.unknown, { exact: true }).waitFor()
      await page.goto(`${world.url}${paths.charity('ar', stranger)}`)
      await settled(page)
      await page.locator('.website-line').getByText(ar.website.unknown, { exact: true }).waitFor()
    })
  })
})

const CORS = { 'access-control-allow-origin': '*' }

/** One page; afterwards it may not have logged an error. */
async function onPage(browser: Browser, see: (opened: WatchedPage) => Promise<void>, mayLog = /^$/): Promise<void> {
  const opened = await openPage(browser, PHONE)
  try {
    await see(opened)
    expect(await overflowOf(opened.page), 'pixels beyond the window').to.equal(0)
    expect(
      opened.problems.filter((problem) => !mayLog.test(problem)),
      'errors in the page',
    ).to.deep.equal([])
  } catch (error) {
    await picture(opened.page, 'identity')
    throw error
  } finally {
    await opened.close()
  }
}

async function isAccessible(page: Page): Promise<void> {
  // A bar that sticks to the window covers whatever is scrolled under it just now, and nothing for long.
  await page.locator('.give-link').evaluateAll((bars) => {
    for (const bar of bars) (bar as HTMLElement).style.visibility = 'hidden'
  })
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).to.deep.equal([])
}

/** The first campaign of the world, whose name strangers imitate. */
async function oldest({ client }: World) {
  const deployment = deployments[CHAIN_ID]
  if (!deployment) throw new Error('there are no contracts on the local chain')
  const { factory, startBlock } = deployment
  const creations = await getCampaigns(client, { factory, fromBlock: startBlock })
  const [first] = creations
  if (!first) throw new Error('the demo world has no campaign')
  const terms = parseDocument(termsSchema, hexToBytes(first.terms))
  return { address: first.campaign, charity: first.charity, terms }
}

function nameIn(terms: Terms, language: 'en' | 'ar'): string {
  return terms.language === language ? terms.name : (terms.translations?.[language]?.name ?? '')
}

function inOtherForms(name: string): string {
  return name
    .replace(/[أإآ]/g, 'ا')
    .replaceAll('ة', 'ه')
    .replaceAll('ي', 'ی')
    .replace(/(?<=\p{L})(?=\p{L})/u, 'ـ')
}

function inCyrillic(name: string): string {
  return name.replace(/[A-Za-z]/g, (letter) => CYRILLIC[letter] ?? letter)
}

/** Without the marks that keep names in their direction: a page shows the same words with or without them. */
function plain(text: string): RegExp {
  const words = text.replace(/[\u2066-\u2069]/g, '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(
    words.split(DOMAIN.replace('.', '\\.')).join(`[\\u2066-\\u2069]?${DOMAIN.replace('.', '\\.')}[\\u2066-\\u2069]?`),
  )
}
