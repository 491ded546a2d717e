// Deciding about a claim, each on a device of their own; and objecting to it. The short one is played always.
import { expect } from 'chai'
import type { Browser, Page } from 'playwright-core'
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
import { safeWallet } from './support/safe-wallet.ts'
import { type SharedWorld, sharedWorld } from './support/shared-world.ts'
import { type Stage, stageOn, until } from './support/stage.ts'
import { beginning, type StoryLanguage } from './support/texts.ts'
import { skipInSmallestTier, startWorld, type World } from './support/world.ts'

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true }
const DESKTOP = { viewport: { width: 1280, height: 900 } }

describe('evidence from a hostile store', function () {
  this.timeout(120_000)
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
      const altered = await alterLastDocument(page)
      await stage.visitReview(campaign.address, milestone)
      await page.locator('.review[data-evidence=differs]').waitFor()
      expect(altered(), 'documents that were altered').to.equal(1)
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

  const stateOf = async (campaign: Address, milestone: number) =>
    (await world.campaign(campaign)).milestones[milestone]?.state

  scene(
    'two verifiers and a Safe sign on devices of their own, by link and by the box, and anybody sends',
    async () => {
      const [first, second] = verifiersOf(world)
      const owners = [donorsOf(world)[2], world.personaOf('bystander').address] as const
      const keys = owners.map((owner) => privateKeyToAccount(world.persona(owner).privateKey))
      const safe = await safeWallet(keys, world.rpcUrl)
      const members = [first, second, safe.address]
      const campaign = await claimedCampaign(world, {
        name: 'Three sign',
        verifiers: { threshold: 3, members },
        milestones: 1,
      })
      await indexed(world, campaign)

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
      expect(new URL(anybody.page.url()).hash, 'what is left of the link').to.equal('')
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
    const campaign = await claimedCampaign(world, {
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
    const { parameters } = await world.campaign(campaign.address)
    await stage.clockTo((await world.now()) + BigInt(parameters.rules.reviewWindow + parameters.rules.appealWindow))
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
    const campaign = await claimedCampaign(world, {
      name: 'Silence',
      verifiers: { threshold: 2, members: [first, second] },
      milestones: 1,
    })
    const stage = await open(DESKTOP)
    const { text, page } = stage
    await stage.visitReview(campaign.address, 0)
    await stage.clockTo(BigInt((await world.campaign(campaign.address)).milestones[0]?.time ?? 0))
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
    await stage.clockTo(BigInt((await world.campaign(campaign.address)).milestones[0]?.time ?? 0))
    await until(async () => (await stateOf(campaign.address, 0)) === 'Split')
    await stage.panel(text.objection.title(1)).getByText(text.objection.ends.split.charity).waitFor()
  })

  scene('donors object, and the panel pays, refuses, or does not answer', async () => {
    const [first, second] = verifiersOf(world)
    const campaign = await claimedCampaign(world, {
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
    const opens = BigInt((await world.campaign(campaign.address)).milestones[0]?.time ?? 0) - BigInt(appealWindow)
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
    await panel.clockTo(BigInt((await world.campaign(campaign.address)).milestones[2]?.time ?? 0))
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

type Desk = ReturnType<Stage['panel']>
type Verdict = 'approve' | 'reject' | 'confirm' | 'refuse'

/** Chooses, gives a reason, and looks at what would be signed. */
async function decide(desk: Desk, { decide: text }: Stage['text'], verdict: Verdict, reason: string): Promise<void> {
  await desk.getByRole('radio', { name: new RegExp(`^${text[verdict]}`) }).check()
  await desk.getByRole('textbox', { name: text.reason }).fill(reason)
  await desk.getByRole('button', { name: text.review }).click()
  await desk.getByRole('heading', { name: text.signTitle }).waitFor()
}

async function rule(stage: Stage, milestone: number, verdict: 'confirm' | 'refuse'): Promise<void> {
  const desk = stage.panel(stage.text.decide.panelTitle(milestone + 1))
  await decide(desk, stage.text, verdict, 'After reading both sides.')
  await desk.getByRole('button', { name: stage.text.decide.sign, exact: true }).click()
  await desk.getByRole('heading', { name: stage.text.decide.signedTitle }).waitFor()
}

/** Signs, and gives the link that carries it. */
async function signAndCopy(stage: Stage, verdict: 'approve' | 'reject'): Promise<string> {
  const desk = stage.panel(stage.text.decide.deskTitle(1))
  await decide(desk, stage.text, verdict, 'Seen on site.')
  await desk.getByRole('button', { name: stage.text.decide.sign, exact: true }).click()
  await desk.getByRole('heading', { name: stage.text.decide.signedTitle }).waitFor()
  return carriedLink(stage, stage.text.decide.handOnTitle)
}

/** What the button that copies the link copies. */
async function carriedLink({ page, text }: Stage, title: string): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const fold = page.locator('details.hand-on').filter({ hasText: title })
  await fold.locator('summary').click()
  await fold.getByRole('button', { name: text.decide.copyLink }).click()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).to.include('#signed=')
  return link
}

async function openFile({ page, text }: Stage, name: string): Promise<void> {
  const link = page
    .locator('.evidence-file')
    .filter({ hasText: name })
    .getByRole('link', { name: beginning(text.decide.openFile) })
  const [opened] = await Promise.all([page.waitForEvent('popup'), link.click()])
  await opened.close()
}

/** With all coins of the connected wallet; once without knowing that it is for ever. */
async function objectOn(stage: Stage, number: number): Promise<void> {
  const { objection: text } = stage.text
  const panel = stage.panel(text.title(number))
  await panel.getByRole('textbox', { name: text.reason }).fill('The receipts do not add up.')
  await panel.getByRole('button', { name: beginning(text.send) }).click()
  await panel.getByText(text.permanentMissing).waitFor()
  await panel.getByRole('checkbox', { name: text.permanent }).check()
  await panel.getByRole('button', { name: beginning(text.send) }).click()
  await panel.getByText(text.done).waitFor()
}

/** Serves the last document of the evidence with one bit turned over, as a store would that lies. */
async function alterLastDocument(page: Page): Promise<() => number> {
  let altered = 0
  await page.route('**/content/*', async (route) => {
    const response = await route.fetch()
    const body = await response.body()
    const isManifest = body.includes('"statement"')
    if (!isManifest && response.ok() && altered === 0) {
      const middle = body.length >> 1
      body[middle] = (body[middle] ?? 0) ^ 1
      altered++
    }
    await route.fulfill({ response, body })
  })
  return () => altered
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

/** The box asks the index, which reads the chain a moment later than the page. */
async function indexed(world: World, { address }: ClaimedCampaign): Promise<void> {
  await until(async () => {
    const response = await fetch(`${world.indexUrl}/v1/signatures?campaign=eip155:31337:${address}&milestone=0`)
    return response.ok && ((await response.json()) as { state: string }).state === 'Claimed'
  })
}
