// Deciding about a claim, each on a device of their own; and objecting to it. The short one is played always.
import { expect } from 'chai'
import type { Browser } from 'playwright-core'
import type { Address } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { paths } from '../../app/src/lib/paths.ts'
import { announceWallet, connectWallet, onOtherChain, ordinaryWallet, recorded } from './support/announced-wallet.ts'
import { openPage, overflowOf, picture, type WatchedPage } from './support/browser.ts'
import {
  approveAs,
  ascending,
  CHECKLIST,
  type ClaimedCampaign,
  claimAgain,
  claimedCampaign,
  donorsOf,
  EVIDENCE_FILES,
  lastFileOf,
  objectAs,
  verifiersOf,
} from './support/claimed-campaign.ts'
import {
  alterDocument,
  carriedLink,
  decide,
  objectOn,
  openFile,
  rule,
  seesEnd,
  signAndCopy,
} from './support/deciding.ts'
import { ownWorld } from './support/own-world.ts'
import { safeWallet } from './support/safe-wallet.ts'
import { type SharedWorld, sharedWorld } from './support/shared-world.ts'
import { type Stage, stageOn, until } from './support/stage.ts'
import { beginning, type StoryLanguage } from './support/texts.ts'
import { skipInSmallestTier, type World } from './support/world.ts'

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true }
const DESKTOP = { viewport: { width: 1280, height: 900 } }

describe('evidence from a hostile store', function () {
  this.timeout(180_000)
  let shared: SharedWorld

  before(async () => {
    shared = await sharedWorld()
  })

  it('turns the page red for one altered byte, and the signer is told why better not to sign', async () => {
    const { browser, world, places } = shared
    const { campaign, milestone } = places.deciding
    const { page, problems, close } = await openPage(browser, PHONE)
    const { text, panel, ...stage } = stageOn(page, world, 'en')
    try {
      const altered = await alterDocument(page, await lastFileOf(world, campaign.address, milestone))
      await stage.visitReview(campaign.address, milestone)
      await page.locator('.review[data-evidence=differs]').waitFor()
      expect(altered(), 'times that the store lied').to.be.at.least(1)
      await page.locator('.evidence-file[data-file=mismatch]').waitFor()
      expect(await page.locator('.evidence-file[data-file=mismatch] a').count(), 'ways to open it').to.equal(0)
      expect(await page.getByText(text.decide.differsText).count()).to.equal(1)

      await stage.become(world.personaOf('panel').address)
      const desk = panel(text.decide.panelTitle(milestone + 1))
      await decide(desk, text, 'confirm', 'Seen on site.')
      await desk.getByText(text.decide.doubts.differs).waitFor()
      expect(await desk.getByRole('button', { name: text.decide.sign, exact: true }).count()).to.equal(0)
      const button = desk.getByRole('button', { name: text.decide.signAnyway })
      expect(
        await button.evaluate(
          (one) => document.getElementById(one.getAttribute('aria-describedby') ?? '')?.textContent,
        ),
      ).to.include(text.decide.doubts.differs)
      expect(problems, 'errors in the page').to.deep.equal([])
    } catch (error) {
      await picture(page, 'evidence from a hostile store')
      throw error
    } finally {
      await close()
    }
  })
})

describe('deciding about a claim', function () {
  this.timeout(240_000)
  let world: World
  let browser: Browser
  let pages: WatchedPage[] = []

  before(skipInSmallestTier)

  before(async () => {
    ;({ world, browser } = await ownWorld())
  })

  after(async () => {
    await browser?.close()
    await world?.stop()
  })

  async function open(options: Parameters<typeof openPage>[1], language: StoryLanguage = 'en'): Promise<Stage> {
    const opened = await openPage(browser, options)
    pages.push(opened)
    return stageOn(opened.page, world, language)
  }

  /** One scene; afterwards no page may have logged an error. */
  function scene(title: string, play: () => Promise<void>): void {
    it(title, async () => {
      try {
        await play()
        const problems = pages.flatMap((page) => page.problems)
        expect(problems, 'errors in the page').to.deep.equal([])
      } catch (error) {
        await Promise.all(pages.map(({ page }, index) => picture(page, `${title} ${index + 1}`)))
        throw error
      } finally {
        await Promise.all(pages.map(({ close }) => close()))
        pages = []
      }
    })
  }

  /** The box asks the index, which reads the chain a moment later than the page. */
  async function claimed(options: Parameters<typeof claimedCampaign>[1]): Promise<ClaimedCampaign> {
    const campaign = await claimedCampaign(world, options)
    const path = `/v1/signatures?campaign=eip155:31337:${campaign.address}&milestone=${(options.milestones ?? 1) - 1}`
    await until(async () => {
      const response = await fetch(world.indexUrl + path)
      return response.ok && ((await response.json()) as { state: string }).state === 'Claimed'
    })
    return campaign
  }

  const stateOf = async (campaign: Address, milestone: number) =>
    (await world.campaign(campaign)).milestones[milestone]?.state

  const timeOf = async (campaign: Address, milestone: number) =>
    BigInt((await world.campaign(campaign)).milestones[milestone]?.time ?? 0)

  scene(
    'two verifiers and a Safe sign on devices of their own, by link and by the box, and anybody sends',
    async () => {
      const [first, second] = verifiersOf(world)
      const owners = [donorsOf(world)[2], world.personaOf('bystander').address] as const
      const keys = owners.map((owner) => privateKeyToAccount(world.persona(owner).privateKey))
      const safe = await safeWallet(keys, world.rpcUrl)
      const members = [first, second, safe.address]
      const campaign = await claimed({
        name: 'Three sign',
        verifiers: { threshold: 3, members },
      })

      // The first looks at everything, signs, and hands in at the box.
      const phone = await open(PHONE, 'ar')
      await phone.visitReview(campaign.address, 0)
      await phone.become(first)
      const { decide: words } = phone.text
      await phone.page.getByText(words.everythingMatches(EVIDENCE_FILES.length)).waitFor()
      await phone.page.getByText(words.opened(0, 2)).waitFor()
      for (const item of CHECKLIST) await phone.page.getByLabel(item).check()
      await openFile(phone, EVIDENCE_FILES[0])
      await phone.page.getByText(words.opened(1, 2)).waitFor()
      const atHome = phone.panel(words.deskTitle(1))
      await decide(atHome, phone.text, 'approve', 'رأيت السقف بنفسي.')
      await atHome.getByRole('button', { name: words.sign, exact: true }).click()
      await atHome.getByRole('heading', { name: words.signedTitle }).waitFor()
      expect(await overflowOf(phone.page), 'pixels too wide').to.equal(0)
      await atHome.getByRole('button', { name: words.intoBox }).click()
      await atHome.getByText(words.boxKept).waitFor()
      await atHome.getByRole('button', { name: words.publishWords }).click()
      await atHome.getByText(words.boxKeptWithWords).waitFor()

      // The second signs elsewhere and passes a link on.
      const desktop = await open(DESKTOP)
      await desktop.visitReview(campaign.address, 0)
      await desktop.become(second)
      const link = await signAndCopy(desktop, 'approve')

      // An owner of the Safe signs, which is not enough; another owner signs the same.
      const one = await open(DESKTOP)
      await one.visitReview(campaign.address, 0)
      await one.become(owners[0])
      const desk = one.panel(one.text.decide.deskTitle(1))
      await desk.getByText(one.text.decide.ownerOf(2, 2)).waitFor()
      await decide(desk, one.text, 'approve', 'Both of us were there.')
      await desk.getByRole('button', { name: one.text.decide.sign, exact: true }).click()
      await desk.getByText(one.text.decide.ownersSigned(1, 2)).first().waitFor()
      const part = await carriedLink(one, one.text.decide.partHandOn)
      const other = await open(PHONE)
      await other.page.goto(part)
      await other.page.getByRole('heading', { level: 1 }).waitFor()
      await other.become(owners[1])
      const theirs = other.panel(other.text.decide.deskTitle(1))
      await theirs.getByText(other.text.decide.ownersSigned(1, 2)).first().waitFor()
      await theirs.getByRole('button', { name: other.text.decide.signAsOwner }).click()
      await theirs.getByText(other.text.decide.ownersSigned(2, 2)).first().waitFor()
      await theirs.getByRole('button', { name: other.text.decide.intoBox }).click()
      await theirs.getByText(other.text.decide.boxKept).waitFor()

      // Somebody without any part opens the link; the others' signatures come from the box by themselves.
      const anybody = await open(DESKTOP)
      await anybody.page.goto(link)
      await anybody.page.getByRole('heading', { level: 1 }).waitFor()
      await anybody.page.waitForURL(({ hash }) => hash === '')
      await anybody.become(campaign.recipient)
      await anybody.page.getByText(anybody.text.decide.notVerifier).waitFor()
      const sending = anybody.panel(anybody.text.decide.deskTitle(1))
      await sending.getByText(anybody.text.decide.collected(3, 3)).waitFor()
      await sending.getByRole('button', { name: anybody.text.decide.submit.approve(3) }).click()
      await until(async () => (await stateOf(campaign.address, 0)) === 'Approved')
    },
  )

  scene('a new claim makes what was signed about the last one void, and a signature ends with its time', async () => {
    const [first] = verifiersOf(world)
    const campaign = await claimed({
      name: 'Claimed anew',
    })
    const stage = await open(PHONE)
    await stage.visitReview(campaign.address, 0)
    await stage.become(first)
    const { decide: words } = stage.text
    const link = await signAndCopy(stage, 'approve')
    // The verifiers' time passes, and the panel lets it go back to the charity by its own silence.
    for (const state of ['Claimed', 'AppealedSilence']) {
      expect(await stateOf(campaign.address, 0)).to.equal(state)
      await stage.clockTo(await timeOf(campaign.address, 0))
    }
    await until(async () => (await stateOf(campaign.address, 0)) === 'Funding')
    await stage.page.goto(link)
    await stage.page.getByText(words.nothingWaits, { exact: false }).waitFor()
    await claimAgain(world, campaign)
    await stage.page.goto('about:blank')
    await stage.page.goto(link)
    await stage.page.getByText(words.problems.otherAttempt).waitFor()
    await stage.page.getByText(words.replaced).waitFor()
  })

  scene('verifiers are silent: the panel is asked, its members sign, and the donors have their window', async () => {
    const [first] = verifiersOf(world)
    const campaign = await claimed({
      name: 'Silence',
    })
    const stage = await open(DESKTOP)
    const { text, page } = stage
    await stage.visitReview(campaign.address, 0)
    await stage.clockTo(await timeOf(campaign.address, 0))
    await page.getByText(text.decide.causes.Silence, { exact: false }).waitFor()
    await stage.become(first)
    await page.getByText(text.decide.notPanel).waitFor()

    const member = world.personaOf('panel').address
    await page.goto(`${world.url}${paths.verifier('en', member)}`)
    await page.locator('.inbox').getByRole('link', { name: text.review.examine }).last().waitFor()
    await page
      .locator('.inbox > li')
      .filter({ hasText: 'Silence' })
      .getByRole('link', { name: text.review.examine })
      .click()
    await page.getByRole('heading', { level: 1, name: new RegExp(`^${text.decide.reviewTitle(1)}`) }).waitFor()
    await stage.become(member)
    const desk = stage.panel(text.decide.panelTitle(1))
    await decide(desk, text, 'confirm', 'Delivered; the verifiers were away.')
    await desk.getByRole('button', { name: text.decide.sign, exact: true }).click()
    await desk.getByRole('heading', { name: text.decide.signedTitle }).waitFor()
    await desk.getByRole('button', { name: text.decide.submit.confirm(1) }).click()
    await until(async () => (await stateOf(campaign.address, 0)) === 'ApprovedByPanel')

    // Enough donors object: their coins go back, and nobody else's.
    await stage.visit(campaign.address)
    await stage.become(campaign.donors[0])
    await objectOn(stage, 1)
    await until(async () => ((await world.campaign(campaign.address)).milestones[0]?.objected ?? 0n) > 0n)
    await stage.clockTo(await timeOf(campaign.address, 0))
    await until(async () => (await stateOf(campaign.address, 0)) === 'Split')
    await stage.panel(text.objection.title(1)).getByText(text.objection.ends.split.charity).waitFor()
  })

  scene('donors object, and the panel pays, refuses, or does not answer', async () => {
    const [first, second] = verifiersOf(world)
    const campaign = await claimed({
      name: 'Objections',
      milestones: 3,
    })
    for (const milestone of [0, 1, 2]) await approveAs(world, campaign.address, milestone, ascending([first, second]))
    for (const milestone of [1, 2]) await objectAs(world, campaign, milestone)

    // One objects on the page of the gift, whose words everybody can read there afterwards; a stranger cannot.
    const stage = await open(PHONE)
    const { text, page } = stage
    await page.goto(`${world.url}${paths.gift('en', { chainId: 31_337, address: campaign.address }, 0n)}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await stage.become(first)
    await stage.panel(text.objection.title(1)).getByText(text.objection.noCoins).waitFor()
    await stage.become(campaign.donors[0])
    await objectOn(stage, 1)
    await stage.panel(text.objection.title(1)).getByText(text.objection.stored).waitFor({ timeout: 40_000 })
    await until(async () => (await stateOf(campaign.address, 0)) === 'AppealedObjection')
    await stage.panel(text.objection.title(1)).getByText(text.objection.allObjected).waitFor()

    // Before the donors’ window is over the panel may sign, and nobody can send it.
    const panel = await open(DESKTOP)
    await panel.visitReview(campaign.address, 0)
    await panel.become(world.personaOf('panel').address)
    await rule(panel, 0, 'confirm')
    const early = panel.panel(panel.text.decide.panelTitle(1))
    expect(await early.getByRole('button', { name: panel.text.decide.submit.confirm(1) }).isDisabled()).to.equal(true)
    const { appealWindow } = (await world.campaign(campaign.address)).parameters.rules
    const opens = (await timeOf(campaign.address, 0)) - BigInt(appealWindow)
    await panel.clockTo(opens)
    await early.getByRole('button', { name: panel.text.decide.submit.confirm(1) }).click()
    await until(async () => (await stateOf(campaign.address, 0)) === 'Released')
    await seesEnd(panel, campaign, 0, 'confirmed')

    await panel.visitReview(campaign.address, 1)
    await rule(panel, 1, 'refuse')
    const refusing = panel.panel(panel.text.decide.panelTitle(2))
    await refusing.getByRole('button', { name: panel.text.decide.submit.refuse(1) }).click()
    await until(async () => (await stateOf(campaign.address, 1)) === 'Refunded')
    await seesEnd(panel, campaign, 1, 'refused')

    await panel.visitReview(campaign.address, 2)
    await panel.clockTo(await timeOf(campaign.address, 2))
    await until(async () => (await stateOf(campaign.address, 2)) === 'Split')
    await seesEnd(panel, campaign, 2, 'silent')
  })

  scene(
    'a wallet on another chain is brought over before it signs, and one that leaves unseen signs nothing',
    async () => {
      const [first] = verifiersOf(world)
      const campaign = await claimed({
        name: 'Another chain',
      })
      const account = privateKeyToAccount(world.persona(first).privateKey)
      const elsewhere = onOtherChain(ordinaryWallet(account, world.rpcUrl))
      const wallet = recorded(elsewhere)
      const stage = await open(DESKTOP)
      const { text, page } = stage
      await announceWallet(page, 'Travelling wallet', wallet)
      await stage.visitReview(campaign.address, 0)
      await connectWallet(page, 'Travelling wallet')
      const desk = stage.panel(text.decide.deskTitle(1))
      await decide(desk, text, 'approve', 'Seen on site.')
      await desk.getByText(beginning(text.wallet.wrongChain)).first().waitFor()
      const sign = desk.getByRole('button', { name: text.decide.sign, exact: true })
      expect(await sign.count(), 'ways to sign for another chain').to.equal(0)
      await desk.getByRole('button', { name: beginning(text.wallet.switchChain) }).click()
      await sign.waitFor()

      // Its owner moves it elsewhere, and it tells nobody.
      elsewhere.leave()
      await sign.click()
      await desk.getByText(beginning(text.wallet.wrongChain)).first().waitFor()
      expect(wallet.signed, 'asked to sign').to.deep.equal([])
      elsewhere.comeBack()
      await sign.click()
      await desk.getByRole('heading', { name: text.decide.signedTitle }).waitFor()
      expect(wallet.signed).to.deep.equal(['eth_signTypedData_v4'])
    },
  )

  scene('a ruling that was not sent in its time is said to be void, for everybody, and is signed anew', async () => {
    const [first, second] = verifiersOf(world)
    const campaign = await claimed({
      name: 'Out of time',
      windows: { objection: 21, appeal: 21 },
    })
    await approveAs(world, campaign.address, 0, ascending([first, second]))
    await objectAs(world, campaign, 0)
    const stage = await open(PHONE)
    const { text, page } = stage
    const opens = (await timeOf(campaign.address, 0)) - 21n * 86_400n
    await stage.visitReview(campaign.address, 0)
    await stage.become(world.personaOf('panel').address)
    await rule(stage, 0, 'confirm')
    const link = await carriedLink(stage, text.decide.handOnTitle)
    // A signature counts for thirty days; the donors and the panel have forty-two.
    const desk = stage.panel(text.decide.panelTitle(1))
    await stage.clockTo(opens + 86_400n)
    expect(await stateOf(campaign.address, 0)).to.equal('AppealedObjection')
    await desk.getByText(text.decide.lapsed).waitFor()
    expect(await desk.getByRole('heading', { name: text.decide.signedTitle }).count(), 'said to be signed').to.equal(0)
    await desk.getByText(text.decide.none).waitFor()
    const other = await open(DESKTOP)
    await other.page.goto(link)
    await other.page.getByText(text.decide.problems.expired).waitFor()

    await rule(stage, 0, 'confirm')
    await desk.getByText(text.decide.lapsed).waitFor({ state: 'detached' })
    expect(await overflowOf(page), 'pixels too wide').to.equal(0)
    await desk.getByRole('button', { name: text.decide.submit.confirm(1) }).click()
    await until(async () => (await stateOf(campaign.address, 0)) === 'Released')
  })
})
