import { createHash } from 'node:crypto'
import { campaignAbi } from '@amana/sdk/generated/abis'
import { getEvents } from '@amana/sdk/logs/get-events'
import { expect } from 'chai'
import type { Browser } from 'playwright-core'
import { formatUnits, isAddressEqual } from 'viem'
import { openPage, overflowOf, picture, type WatchedPage } from './support/browser.ts'
import { ownWorld } from './support/own-world.ts'
import { installRefusingWallet, REFUSING_WALLET } from './support/refusing-wallet.ts'
import { type Stage, stageOn, until } from './support/stage.ts'
import { beginning, type StoryLanguage } from './support/texts.ts'
import type { Campaign, World } from './support/world.ts'

const DECIMALS = 6
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true }
const NARROWEST = { width: 360, height: 740 }
const DESKTOP = { viewport: { width: 1280, height: 900 } }
const RECEIPT = {
  name: 'receipt.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from('Paid in full. Work accepted on site.\n'),
}

describe('the whole story in a browser', function () {
  this.timeout(180_000)
  let world: World
  let browser: Browser
  const pages: WatchedPage[] = []

  before(async () => {
    ;({ world, browser } = await ownWorld())
  })

  after(async () => {
    await browser?.close()
    expect(await world?.stop(), 'ports that still answer').to.deep.equal([])
  })

  async function open(options: Parameters<typeof openPage>[1], language: StoryLanguage): Promise<Stage> {
    const opened = await openPage(browser, options)
    pages.push(opened)
    return stageOn(opened.page, world, language)
  }

  /** One scene; afterwards no page may have logged an error or broken the content security policy. */
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
        await Promise.all(pages.splice(0).map(({ close }) => close()))
      }
    })
  }

  scene('a rejected signature takes nothing and says so', async () => {
    const { campaign, milestone } = await collecting(world, 0)
    const { address } = world.personaOf('donor')
    const before = await world.balanceOf(campaign.parameters.token, address)
    const stage = await open(PHONE, 'en')
    await installRefusingWallet(stage.page, address, world.rpcUrl)
    const { text, give, page } = stage

    await stage.visit(campaign.address)
    await page.locator('.wallet-connect').click()
    await page.getByRole('button', { name: REFUSING_WALLET }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await give
      .getByRole('radio', { name: new RegExp(`^${text.give.milestoneOption(milestone.index + 1, '')}`) })
      .check()
    await give.getByRole('textbox', { name: beginning(text.give.ownAmount) }).fill('25')
    await give.getByRole('button', { name: beginning(text.give.review) }).click()
    await give.getByRole('button', { name: beginning(text.give.confirm) }).click()
    await give.getByText(text.transaction.rejected).waitFor()
    await give.getByRole('button', { name: text.give.back }).click()

    const amount = give.getByRole('textbox', { name: beginning(text.give.ownAmount) })
    expect(await amount.inputValue(), 'the amount that was typed').to.equal('25')
    expect(await world.balanceOf(campaign.parameters.token, address)).to.equal(before)
  })

  scene('on a phone in English: given, claimed, approved, paid', async () => {
    const stage = await open(PHONE, 'en')
    await playStory(stage, await collecting(world, 0))
    await stage.page.setViewportSize(NARROWEST)
    expect(await overflowOf(stage.page), 'pixels too wide at 360').to.equal(0)
  })

  scene('on a desktop in Arabic: given, claimed, approved, paid', async () => {
    const stage = await open(DESKTOP, 'ar')
    await playStory(stage, await collecting(world, 1))
    expect(await stage.page.locator('html').getAttribute('dir')).to.equal('rtl')
    expect(await overflowOf(stage.page), 'pixels too wide at 1280').to.equal(0)
  })

  scene('coins of a failed milestone go back to their donor, to the unit', async () => {
    const { campaign, milestone, donor, amount } = await refundable(world)
    const { token } = campaign.parameters
    const before = await world.balanceOf(token, donor)
    const held = await world.balanceOf(token, campaign.address)
    const stage = await open(PHONE, 'en')
    await stage.visit(campaign.address)
    await stage.become(donor)
    const panel = stage.milestone(milestone).getByRole('group', { name: stage.text.pay.refundTitle, exact: true })
    await panel.getByRole('button', { name: beginning(stage.text.pay.refundMine) }).click()
    await panel.getByText(stage.text.pay.refunded).waitFor()

    expect(await world.balanceOf(token, donor)).to.equal(before + amount)
    expect(await world.balanceOf(token, campaign.address)).to.equal(held - amount)
  })

  /** From the last coins that a milestone lacks to its recipients' wallets. */
  async function playStory(stage: Stage, { campaign, milestone: { index } }: Collecting): Promise<void> {
    const { text, page } = stage
    const { address, charity, parameters } = campaign
    const { token, verifiers } = parameters
    const donor = world.personaOf('donor').address
    const milestone = async () => {
      const found = (await world.campaign(address)).milestones[index]
      if (!found) throw new Error(`there is no milestone ${index}`)
      return found
    }
    const { amount, funded, payouts } = await milestone()
    const missing = amount - funded

    // The donor gives what is missing.
    const [donorHad, campaignHad] = await Promise.all([world.balanceOf(token, donor), world.balanceOf(token, address)])
    await stage.visit(address, '?source=e:browser-test')
    await stage.become(donor)
    const { give } = stage
    await give.getByRole('radio', { name: new RegExp(`^${text.give.milestoneOption(index + 1, '')}`) }).check()
    await give.getByRole('textbox', { name: beginning(text.give.ownAmount) }).fill(formatUnits(missing, DECIMALS))
    await give.getByRole('region', { name: text.give.previewTitle }).waitFor()
    await give.getByRole('button', { name: beginning(text.give.review) }).click()
    await give.getByRole('button', { name: beginning(text.give.confirm) }).click()
    await give.getByText(text.give.doneTitle, { exact: true }).waitFor()
    expect(await world.balanceOf(token, donor)).to.equal(donorHad - missing)
    expect(await world.balanceOf(token, address)).to.equal(campaignHad + missing)
    await give.getByRole('link', { name: text.give.follow }).waitFor()

    // The charity claims it with evidence.
    await stage.become(charity)
    const claim = stage.panel(text.claim.title(index + 1))
    await claim.getByLabel(text.claim.evidence).setInputFiles(RECEIPT)
    await claim.getByText(RECEIPT.name, { exact: true }).waitFor()
    await claim.getByRole('textbox', { name: text.claim.statement }).fill('The work is done.')
    await claim.getByRole('button', { name: text.claim.make }).click()
    const evidence = await stage.save(claim.getByRole('button', { name: text.claim.keep }))
    await claim.getByRole('button', { name: text.claim.send }).click()
    await until(async () => (await milestone()).state === 'Claimed')
    expect((await milestone()).evidence).to.equal(`0x${createHash('sha256').update(evidence.buffer).digest('hex')}`)

    // Two verifiers check the evidence and sign, each at home; one passes the file on.
    const [first, second] = verifiers.members
    if (!first || !second) throw new Error('the story needs two verifiers')
    await stage.visitReview(address, index)
    const desk = stage.panel(text.decide.deskTitle(index + 1))
    await stage.become(first)
    await sign(stage, index, evidence)
    const elsewhere = await open(DESKTOP, 'en')
    await elsewhere.visitReview(address, index)
    await elsewhere.become(second)
    const passedOn = await sign(elsewhere, index, evidence)

    // Anybody carries both signatures to the campaign.
    await stage.become(world.personaOf('bystander').address)
    await desk.getByText(text.decide.addDecision, { exact: true }).first().click()
    await desk.getByLabel(text.decide.addDecision).setInputFiles(passedOn)
    await desk.getByRole('button', { name: text.decide.submit.approve(2) }).click()
    await until(async () => (await milestone()).state === 'Approved')
    await stage.visit(address)

    // Nobody objects; the window passes; anybody has the recipients paid.
    const had = new Map(
      await Promise.all(
        payouts.map(async ({ recipient }) => [recipient, await world.balanceOf(token, recipient)] as const),
      ),
    )
    const heldBefore = await world.balanceOf(token, address)
    await stage.clockTo(BigInt((await milestone()).time))
    const due = stage.milestone(index).getByRole('group', { name: text.pay.settleTitle, exact: true })
    for (const { index: payout } of payouts) {
      const line = due.getByRole('listitem').nth(payout)
      await line.getByRole('button', { name: settleName(stage) }).click()
      await until(async () => (await milestone()).payouts[payout]?.settled === true)
    }
    for (const [recipient, before] of had) {
      const paid = payouts.filter((one) => isAddressEqual(one.recipient, recipient))
      const sum = paid.reduce((total, one) => total + one.amount, 0n)
      expect(await world.balanceOf(token, recipient), recipient).to.equal(before + sum)
    }
    expect(await world.balanceOf(token, address)).to.equal(heldBefore - amount)
    await page.reload()
    await stage.milestone(index).waitFor()
  }

  /** Hands in the evidence, sees that it matches, and signs an approval; gives the signed file. */
  async function sign({ page, text, panel, save }: Stage, index: number, evidence: Awaited<ReturnType<Stage['save']>>) {
    const desk = panel(text.decide.deskTitle(index + 1))
    await page.getByLabel(text.decide.addFiles).setInputFiles([evidence, RECEIPT])
    await page.getByText(text.decide.everythingMatches(1)).waitFor()
    await desk.getByRole('radio', { name: new RegExp(`^${text.decide.approve}`) }).check()
    await desk.getByRole('textbox', { name: text.decide.reason }).fill('Seen on site.')
    await desk.getByRole('button', { name: text.decide.review }).click()
    expect(await overflowOf(page), 'pixels too wide while signing').to.equal(0)
    await desk.getByRole('button', { name: text.decide.sign, exact: true }).click()
    await desk.getByRole('heading', { name: text.decide.signedTitle }).waitFor()
    await desk.getByText(text.decide.handOnTitle, { exact: true }).click()
    return save(desk.getByRole('button', { name: text.decide.saveDecision }))
  }
})

function settleName({ text }: Stage): RegExp {
  return beginning((amount) => text.pay.settleTo(amount, ''))
}

interface Collecting {
  campaign: Campaign
  milestone: Campaign['milestones'][number]
}

/** Milestones that still take gifts, the fullest first, at most one of a campaign. */
async function collecting(world: World, place: number): Promise<Collecting> {
  const now = await world.now()
  const found = (await world.campaigns()).flatMap((campaign): Collecting[] => {
    const { rules, verifiers } = campaign.parameters
    if (now >= BigInt(rules.fundBy) || rules.sequential || verifiers.threshold !== 2) return []
    const missing = ({ amount, funded }: Collecting['milestone']) => amount - funded
    const open = campaign.milestones.filter(
      (one) => one.state === 'Funding' && missing(one) > 0n && !(rules.upfront && one.index === 0),
    )
    const [fullest] = open.sort((a, b) => (missing(a) < missing(b) ? -1 : 1))
    return fullest ? [{ campaign, milestone: fullest }] : []
  })
  const missing = ({ milestone }: Collecting) => milestone.amount - milestone.funded
  const chosen = found.sort((a, b) => (missing(a) < missing(b) ? -1 : 1))[place]
  if (!chosen) throw new Error('no campaign collects')
  return chosen
}

/** A failed milestone with coins of somebody who plays in the demo world. */
async function refundable(world: World) {
  for (const campaign of await world.campaigns()) {
    const events = await getEvents(world.client, {
      address: campaign.address,
      abi: campaignAbi,
      eventNames: ['LotGiven', 'LotRefunded'],
      fromBlock: 0n,
      toBlock: await latest(world),
    })
    const gone = new Set(events.flatMap((event) => (event.eventName === 'LotRefunded' ? [event.args.start] : [])))
    const failed = new Set(campaign.milestones.filter(({ state }) => state === 'Refunded').map(({ index }) => index))
    const lots = events.flatMap((event) => (event.eventName === 'LotGiven' ? [event.args] : []))
    const waiting = lots.filter(({ start, milestone }) => failed.has(Number(milestone)) && !gone.has(start))
    const mine = waiting.find(({ donor }) => world.personas.some(({ address }) => isAddressEqual(address, donor)))
    if (!mine) continue
    const amount = waiting
      .filter(({ donor, milestone }) => isAddressEqual(donor, mine.donor) && milestone === mine.milestone)
      .reduce((total, lot) => total + lot.amount, 0n)
    return { campaign, milestone: Number(mine.milestone), donor: mine.donor, amount }
  }
  throw new Error('no persona waits for a refund')
}

async function latest({ client }: World): Promise<bigint> {
  return BigInt(await client.request({ method: 'eth_blockNumber' }))
}
