// From nothing to a live campaign, as a charity does it; every action and every field is counted.
import { expect } from 'chai'
import type { Browser, Locator, Page } from 'playwright-core'
import { type Address, isAddressEqual } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { announceWallet } from './support/announced-wallet.ts'
import { openPage, overflowOf, picture, type WatchedPage } from './support/browser.ts'
import { hurriedWallet } from './support/hurried-wallet.ts'
import { completePlan, openPlan } from './support/kept-plan.ts'
import { ownWorld } from './support/own-world.ts'
import { installRefusingWallet, REFUSING_WALLET } from './support/refusing-wallet.ts'
import { until } from './support/stage.ts'
import { type StoryLanguage, texts } from './support/texts.ts'
import type { Campaign, World } from './support/world.ts'

const { AMANA_TIER } = process.env
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true }
const MOST_ACTIONS = 40
const MOST_FIELDS = 25
const COIN = 1_000_000n

/** Somebody whose every click and every field is counted. */
class Treasurer {
  actions = 0
  fields = 0

  async click(target: Locator): Promise<void> {
    this.actions += 1
    await target.click()
  }

  async fill(target: Locator, value: string): Promise<void> {
    this.fields += 1
    await target.fill(value)
  }
}

describe('creating a campaign', function () {
  this.timeout(120_000)
  let world: World
  let browser: Browser
  let pages: WatchedPage[] = []

  before(async function () {
    this.timeout(180_000)
    ;({ world, browser } = await ownWorld())
  })

  after(async () => {
    await browser?.close()
    await world?.stop()
  })

  async function open(options: Parameters<typeof openPage>[1] = PHONE): Promise<Page> {
    const opened = await openPage(browser, options)
    pages.push(opened)
    return opened.page
  }

  /** One scene; afterwards no page may have logged an error or broken the content security policy. */
  function scene(title: string, play: () => Promise<void>, { always = false } = {}): void {
    it(title, async function () {
      if (!always && AMANA_TIER === undefined) this.skip()
      try {
        await play()
        expect(
          pages.flatMap((page) => page.problems),
          'errors in the page',
        ).to.deep.equal([])
      } catch (error) {
        await Promise.all(pages.map(({ page }, index) => picture(page, `${title} ${index + 1}`)))
        throw error
      } finally {
        await Promise.all(pages.map(({ close }) => close()))
        pages = []
      }
    })
  }

  const of = (role: World['personas'][number]['role']) => world.personas.filter((one) => one.role === role)
  const names = (people: World['personas']) =>
    people.map(({ name, address }) => `${typeof name === 'string' ? name : name.en}, ${address}`)

  /** All seven steps, from the start page; gives the address of the campaign. */
  async function createsCampaign(page: Page, language: StoryLanguage, treasurer: Treasurer): Promise<Address> {
    const { create: text, wallet } = texts[language]
    const next = () => treasurer.click(page.getByRole('button', { name: text.next, exact: true }))
    const heading = (step: keyof typeof text.steps) =>
      page.getByRole('heading', { name: text.steps[step], exact: true }).waitFor()
    const paste = async (place: number, lines: readonly string[]) => {
      await treasurer.click(page.getByText(text.several, { exact: true }).nth(place))
      await treasurer.fill(page.getByRole('textbox', { name: text.oneALine }), lines.join('\n'))
      await treasurer.click(page.getByRole('button', { name: text.takeOver }))
    }
    await page.goto(`${world.url}/${language}`)
    await treasurer.click(page.locator(`main a[href="/${language}/create"]`).first())
    await treasurer.click(page.getByRole('button', { name: text.start, exact: true }))
    await heading('who')
    await treasurer.fill(page.getByLabel(text.who.name, { exact: true }), 'Valley School Association')
    await next()
    await heading('what')
    await treasurer.fill(page.getByLabel(text.what.name, { exact: true }), 'A roof for the valley school')
    await treasurer.fill(page.getByLabel(text.what.story, { exact: true }), 'The rain comes in.\n\nNot next winter.')
    await next()
    await heading('milestones')
    await paste(0, ['Timber and tiles, 3 200', 'The roof, 5 400.50', 'Windows, 1 900'])
    await next()
    await heading('recipients')
    const [roofers, committee] = of('recipient')
    await paste(0, [`Roofers, ${roofers?.address}, 66.67`, `School committee, ${committee?.address}`])
    await next()
    await heading('deciders')
    await paste(0, names(of('verifier')))
    await paste(1, [...names(of('panel')), ...names(of('donor').slice(0, 2))])
    await treasurer.fill(page.locator('#fallback-address'), names(of('fallback'))[0] ?? '')
    await next()
    await heading('rules')
    await next()
    await heading('review')
    await page.getByText(text.review.ready).waitFor()

    const [, charity] = of('charity')
    await treasurer.click(page.getByRole('button', { name: wallet.connect }).last())
    await treasurer.click(page.locator(`[data-persona="${charity?.address}"]`))
    await treasurer.click(page.getByRole('button', { name: text.review.create, exact: true }))
    const link = page.getByRole('link', { name: text.review.open })
    await link.waitFor()
    await treasurer.click(link)
    await page.getByRole('heading', { level: 1, name: 'A roof for the valley school' }).waitFor()
    const [, address] = /eip155:\d+:(0x[\da-fA-F]{40})/.exec(page.url()) ?? []
    return address as Address
  }

  function checkCampaign({ parameters, charity }: Campaign): void {
    const [roofers, committee] = of('recipient')
    expect(isAddressEqual(charity, of('charity')[1]?.address ?? '0x')).to.equal(true)
    expect(parameters.milestones).to.have.length(3)
    const amounts = parameters.milestones.map(({ payouts }) => payouts.reduce((sum, { amount }) => sum + amount, 0n))
    expect(amounts).to.deep.equal([3_200n * COIN, 5_400_500_000n, 1_900n * COIN])
    // 66.67 percent of 5,400.50, to the unit; the other gets what is left.
    expect(parameters.milestones[1]?.payouts).to.deep.equal([
      { recipient: roofers?.address, amount: 3_600_513_350n },
      { recipient: committee?.address, amount: 1_799_986_650n },
    ])
    expect(parameters.verifiers.members).to.have.length(3)
    expect(parameters.verifiers.threshold).to.equal(2)
    expect(parameters.panel).to.deep.include({ threshold: 2 })
  }

  scene(
    'from the start page to a live campaign, on a phone, in few actions and fields',
    async () => {
      const page = await open()
      const treasurer = new Treasurer()
      const address = await createsCampaign(page, 'en', treasurer)
      checkCampaign(await world.campaign(address))
      expect(treasurer.actions, 'actions').to.be.at.most(MOST_ACTIONS)
      expect(treasurer.fields, 'fields').to.be.at.most(MOST_FIELDS)
      expect(await overflowOf(page), 'pixels too wide').to.equal(0)
    },
    { always: true },
  )

  scene('the same in Arabic, on a desktop', async () => {
    const page = await open({ viewport: { width: 1280, height: 900 } })
    checkCampaign(await world.campaign(await createsCampaign(page, 'ar', new Treasurer())))
    expect(await page.locator('html').getAttribute('dir')).to.equal('rtl')
  })

  scene('a draft whose tab was closed is found again, and a deleted one comes back', async () => {
    const { create: text } = texts.en
    const page = await open()
    await beginsPlan(page, 'The well')
    await page.close()

    const context = pages[0]?.page.context()
    const again = await context?.newPage()
    if (!again) throw new Error('no page')
    await again.goto(`${world.url}/en/create`)
    await again
      .getByRole('button', { name: /The well/ })
      .first()
      .click()
    await again.getByRole('heading', { name: text.steps.what, exact: true }).waitFor()
    expect(await again.getByLabel(text.what.name, { exact: true }).inputValue()).to.equal('The well')

    await again.getByRole('button', { name: text.allPlans }).click()
    await again.getByRole('button', { name: /^Delete/ }).click()
    expect(await again.getByRole('button', { name: /^Go on/ }).count()).to.equal(0)
    await again.getByRole('button', { name: text.undo }).click()
    await again.getByRole('button', { name: /^Go on/ }).click()
    expect(await again.getByLabel(text.what.name, { exact: true }).inputValue()).to.equal('The well')
  })

  scene('a draft survives as a file when the browser has forgotten everything', async () => {
    const { create: text } = texts.en
    const page = await open()
    await beginsPlan(page, 'The well')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: text.exportPlan }).click(),
    ])
    const file = await download.path()
    await page.evaluate(() => localStorage.clear())
    await page.goto(`${world.url}/en/create`)
    expect(await page.getByRole('button', { name: /^Go on/ }).count()).to.equal(0)
    await page.getByText(text.importLabel).first().click()
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByRole('heading', { name: text.steps.what, exact: true }).waitFor()
    expect(await page.getByLabel(text.what.name, { exact: true }).inputValue()).to.equal('The well')

    await page.goto(`${world.url}/en/create`)
    await page.getByText(text.importLabel).first().click()
    await page.locator('input[type=file]').setInputFiles({
      name: 'plan.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"format":"amana campaign draft","draft":{"version":1,"name":"<script>"}}'),
    })
    await page.getByText(text.importProblem.notADraft).waitFor()
  })

  scene('a no in the wallet sends nothing and keeps the plan', async () => {
    const { create: text, transaction, wallet } = texts.en
    const page = await open()
    const draft = await completePlan(world, 'A plan that waits')
    await installRefusingWallet(page, of('charity')[0]?.address ?? '0x', world.rpcUrl)
    await openPlan(page, world, draft, 7)
    await page.getByRole('button', { name: wallet.connect }).last().click()
    await page.getByRole('button', { name: REFUSING_WALLET }).click()
    await page.getByRole('button', { name: text.review.create, exact: true }).click()
    await page.getByText(transaction.rejected).waitFor()
    await page.reload()
    await page.getByText(text.review.ready).waitFor()
  })

  scene('loaded again while it is on its way, the page follows the campaign to its end', async () => {
    const { create: text, transaction, wallet } = texts.en
    const page = await open()
    const draft = await completePlan(world, 'A plan on its way')
    const { privateKey } = of('charity')[2] ?? { privateKey: '0x' }
    const { wallet: hurried, hurry } = hurriedWallet(privateKeyToAccount(privateKey), world.rpcUrl)
    await announceWallet(page, 'Wallet under test', hurried)
    await openPlan(page, world, draft, 7)
    await page.getByRole('button', { name: wallet.connect }).last().click()
    await page.getByRole('button', { name: 'Wallet under test' }).click()
    await page.getByRole('button', { name: text.review.create, exact: true }).click()
    await page.getByText(transaction.submitted).waitFor()
    await page.reload()
    await page.getByText(transaction.submitted).waitFor()
    await hurry()
    await page.getByRole('link', { name: text.review.open }).waitFor()
  })

  scene('a verifier answers an invitation on another device, by link and through the signature box', async () => {
    const { create: text, invitation, wallet } = texts.en
    const [charity] = of('charity')
    const [first, second] = of('verifier')
    const page = await open()
    await openPlan(page, world, await completePlan(world, 'A plan with people'), 5)
    await connect(page, charity?.address)
    const state = (name: string) => page.getByRole('listitem').filter({ hasText: name })
    const nameOf = (persona: typeof first) => (typeof persona?.name === 'object' ? persona.name.en : '')

    const answer = await answers(await linkFor(page, nameOf(first)), first?.address)
    await page.goto(answer)
    await page.getByText(invitation.invite.arrivedText(1)).waitFor()
    await page.getByRole('button', { name: /^Go on with/ }).click()
    await page.getByRole('heading', { name: text.steps.deciders, exact: true }).waitFor()
    await state(nameOf(first)).getByText(invitation.invite.state.current, { exact: true }).waitFor()

    // The index says who has answered, once it answers itself.
    await until(async () => (await fetch(`${world.indexUrl}/ready`)).ok, 60_000)
    await page.getByRole('button', { name: invitation.invite.box }).click()
    await page.getByText(invitation.invite.boxOpen).waitFor()
    await answers(await linkFor(page, nameOf(second)), second?.address, invitation.delivered)
    await state(nameOf(second)).getByText(invitation.invite.state.current, { exact: true }).waitFor()

    async function linkFor(from: Page, name: string): Promise<string> {
      await from.getByRole('button', { name: new RegExp(`^${invitation.invite.open('')}.*${name}`) }).click()
      const link = await from.locator('dialog .create-link').textContent()
      await from.keyboard.press('Escape')
      return link ?? ''
    }
    /** Signs on a device of its own; gives the link that goes back. */
    async function answers(
      link: string,
      address: Address | undefined,
      said: string = invitation.signed,
    ): Promise<string> {
      const other = await open()
      await other.goto(link)
      await other.getByRole('heading', { level: 1, name: invitation.title }).waitFor()
      await connect(other, address)
      await other.getByRole('button', { name: invitation.sign }).click()
      await other.getByText(said).waitFor()
      return (await other.locator('.create-link').textContent()) ?? ''
    }
    async function connect(on: Page, address: Address | undefined): Promise<void> {
      await on.getByRole('button', { name: wallet.connect }).first().click()
      await on.locator(`[data-persona="${address}"]`).click()
      await on.getByRole('dialog').waitFor({ state: 'hidden' })
    }
  })

  async function beginsPlan(page: Page, name: string): Promise<void> {
    const { create: text } = texts.en
    await page.goto(`${world.url}/en/create`)
    await page.getByRole('button', { name: text.start, exact: true }).click()
    await page.getByLabel(text.who.name, { exact: true }).fill('Valley Association')
    await page.getByRole('button', { name: text.next, exact: true }).click()
    await page.getByLabel(text.what.name, { exact: true }).fill(name)
    await until(() => page.evaluate((part) => JSON.stringify({ ...localStorage }).includes(part), name))
  }
})
