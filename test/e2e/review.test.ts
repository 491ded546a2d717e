// Deciding about a claim, each on a device of their own; and objecting to it. The short one is played always.
import { evidenceSchema, parseDocument } from '@amana/sdk/schemas'
import { expect } from 'chai'
import type { Browser } from 'playwright-core'
import type { Address } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { paths } from '../../app/src/lib/paths.ts'
import { launchBrowser, openPage, overflowOf, picture, type WatchedPage } from './support/browser.ts'
import {
  approveAs,
  CHECKLIST,
  type ClaimedCampaign,
  claimAgain,
  claimedCampaign,
  EVIDENCE_FILES,
  objectAs,
} from './support/claimed-campaign.ts'
import { alterDocument, carriedLink, decide, objectOn, openFile, rule, signAndCopy } from './support/deciding.ts'
import { safeWallet } from './support/safe-wallet.ts'
import { type SharedWorld, sharedWorld } from './support/shared-world.ts'
import { type Stage, stageOn, until } from './support/stage.ts'
import { beginning, type StoryLanguage } from './support/texts.ts'
import { skipInSmallestTier, startWorld, type World } from './support/world.ts'

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
    ;[world, browser] = await Promise.all([startWorld(), launchBrowser()])
    await until(
      () =>
        fetch(`${world.indexUrl}/ready`).then(
          ({ ok }) => ok,
          () => false,
        ),
      150_000,
    )
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
    const path = `/v1/signatures?campaign=eip155:31337:${campaign.address}&milestone=${options.milestones - 1}`
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
        milestones: 1,
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
    const [first, second] = verifiersOf(world)
    const campaign = await claimed({
      name: 'Claimed anew',
      verifiers: { threshold: 2, members: [first, second] },
      milestones: 1,
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
    const [first, second] = verifiersOf(world)
    const campaign = await claimed({
      name: 'Silence',
      verifiers: { threshold: 2, members: [first, second] },
      milestones: 1,
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
      verifiers: { threshold: 2, members: [first, second] },
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

  /** On the campaign's page, a sentence for donors and one for the charity. */
  async function seesEnd(
    stage: Stage,
    campaign: ClaimedCampaign,
    milestone: number,
    end: 'confirmed' | 'refused' | 'silent',
  ) {
    await stage.visit(campaign.address)
    const panel = stage.panel(stage.text.objection.title(milestone + 1))
    const { donors, charity } = stage.text.objection.ends[end]
    await panel.getByText(donors).waitFor()
    await panel.getByText(charity).waitFor()
    expect(await panel.getByRole('button', { name: beginning(stage.text.objection.send) }).count()).to.equal(0)
  }
})

/** SHA-256 of the last file that the evidence of a claim names. */
async function lastFileOf(world: World, campaign: Address, milestone: number): Promise<string> {
  const evidence = (await world.campaign(campaign)).milestones[milestone]?.evidence ?? '0x'
  const response = await fetch(`${world.url}/content/${evidence.slice(2)}`)
  const { files } = parseDocument(evidenceSchema, new Uint8Array(await response.arrayBuffer()))
  const file = files.at(-1)
  if (!file) throw new Error('the evidence names no file')
  return file.sha256
}

function verifiersOf({ personas }: World): readonly [Address, Address] {
  const [first, second] = personas.filter(({ role }) => role === 'verifier').map(({ address }) => address)
  if (!first || !second) throw new Error('the scene needs two verifiers')
  return [first, second]
}

function donorsOf({ personas }: World): readonly [Address, Address, Address] {
  const [first, second, third] = personas.filter(({ role }) => role === 'donor').map(({ address }) => address)
  if (!first || !second || !third) throw new Error('the scene needs three donors')
  return [first, second, third]
}

function ascending(addresses: readonly Address[]): Address[] {
  return addresses.toSorted((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1))
}
