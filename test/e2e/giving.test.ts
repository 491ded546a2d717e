// Giving with every kind of wallet that people have. The short ones are played always, the others with `npm run test:all`.
import { demoTokenAbi } from '@amana/sdk/generated/abis'
import { expect } from 'chai'
import type { Browser, Page } from 'playwright-core'
import { type Address, createClient, http } from 'viem'
import { generatePrivateKey, type PrivateKeyAccount, privateKeyToAccount } from 'viem/accounts'
import { getBalance, waitForTransactionReceipt, writeContract } from 'viem/actions'
import { hardhat } from 'viem/chains'
import {
  announceWallet,
  connectWallet,
  onOtherChain,
  ordinaryWallet,
  recorded,
  slow,
  type Wallet,
} from './support/announced-wallet.ts'
import { openPage, picture, type WatchedPage } from './support/browser.ts'
import { hurriedWallet } from './support/hurried-wallet.ts'
import { ownWorld } from './support/own-world.ts'
import { installRefusingWallet, REFUSING_WALLET } from './support/refusing-wallet.ts'
import { safeWallet } from './support/safe-wallet.ts'
import { type Stage, stageOn, until } from './support/stage.ts'
import { beginning, type StoryLanguage, type texts } from './support/texts.ts'
import { togetherWallet } from './support/together-wallet.ts'
import type { Campaign, World } from './support/world.ts'

const { AMANA_TIER } = process.env
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true }
const WALLET = 'Wallet under test'
const COIN = 1_000_000n

describe('giving with a wallet', function () {
  this.timeout(120_000)
  let world: World
  let browser: Browser
  let campaign: Campaign
  let milestone: number
  let pages: WatchedPage[] = []

  before(async function () {
    this.timeout(180_000)
    ;({ world, browser } = await ownWorld())
    ;({ campaign, milestone } = await collecting(world))
  })

  after(async () => {
    await browser?.close()
    await world?.stop()
  })

  async function open(wallet: Wallet, language: StoryLanguage = 'en'): Promise<Stage> {
    const opened = await openPage(browser, PHONE)
    pages.push(opened)
    await announceWallet(opened.page, WALLET, wallet)
    return stageOn(opened.page, world, language)
  }

  /** One scene; afterwards no page may have logged an error, but for what the scene itself brought about. */
  function scene(title: string, play: () => Promise<void>, { always = false, mayLog = /^$/ } = {}): void {
    it(title, async function () {
      if (!always && AMANA_TIER === undefined) this.skip()
      try {
        await play()
        const problems = pages.flatMap((page) => page.problems).filter((problem) => !mayLog.test(problem))
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

  scene(
    'a returning wallet is three actions away from “your coins are”',
    async () => {
      const stage = await open(ordinaryWallet(await richDonor(world, campaign), world.rpcUrl))
      await stage.visit(campaign.address)
      await connect(stage.page)
      // Coming back: the page knows the wallet again by itself.
      await stage.visit(campaign.address)
      await stage.page.locator('.wallet-account').waitFor()

      const { give, text } = stage
      const actions = [
        () => give.getByRole('button', { name: '25', exact: true }).click(),
        () => give.getByRole('button', { name: beginning(text.give.review) }).click(),
        () => give.getByRole('button', { name: beginning(text.give.confirm) }).click(),
      ]
      expect(actions).to.have.length.at.most(3)
      for (const act of actions) await act()
      await seesItsCoins(stage)
    },
    { always: true },
  )

  scene(
    'a gift by signature alone: the relay pays the network, and the donor has no coin for it before or after',
    async () => {
      const donor = await poorDonor(world, campaign)
      const wallet = recorded(ordinaryWallet(donor, world.rpcUrl))
      const stage = await open(wallet, 'ar')
      await reachesTheCheck(stage, campaign, milestone, '12.5')
      await stage.give.getByText(stage.text.give.feeNone).waitFor({ timeout: 40_000 })
      await confirm(stage)
      await seesItsCoins(stage)

      expect(wallet.signed).to.deep.equal(['eth_signTypedData_v4'])
      expect(await getBalance(world.client, { address: donor.address }), 'coins for the network').to.equal(0n)
      expect(await world.balanceOf(campaign.parameters.token, donor.address)).to.equal(1_000n * COIN - 12_500_000n)
    },
    { always: true },
  )

  scene(
    'with the network lost, the signed gift stays on the device, and arrives when the network is back',
    async () => {
      const donor = await poorDonor(world, campaign)
      const stage = await open(ordinaryWallet(donor, world.rpcUrl))
      const { page, give, text } = stage
      await reachesTheCheck(stage, campaign, milestone, '7')
      await give.getByText(text.give.feeNone).waitFor({ timeout: 40_000 })
      await page.route('**/v1/relay', (route) => route.abort())
      await confirm(stage)
      await give.getByText(text.transaction.kept).waitFor()

      // The tab is closed and opened again; the relay is still away.
      await page.reload()
      await give.getByText(text.transaction.kept).waitFor()
      expect(await world.balanceOf(campaign.parameters.token, donor.address)).to.equal(1_000n * COIN)
      await page.unroute('**/v1/relay')
      await give.getByRole('button', { name: text.transaction.askAgain }).click()
      await seesItsCoins(stage)
      expect(await world.balanceOf(campaign.parameters.token, donor.address)).to.equal(993n * COIN)
    },
    { always: true, mayLog: /ERR_FAILED/ },
  )

  scene(
    'loaded again while it is pending, and sped up in the wallet: the page follows the gift to its end',
    async () => {
      const donor = await richDonor(world, campaign)
      const { wallet, told, hurry } = hurriedWallet(donor, world.rpcUrl)
      const stage = await open(wallet)
      const { page, give, text } = stage
      await reachesTheCheck(stage, campaign, milestone, '5')
      await inAnotherWay(stage, 'permit')
      await confirm(stage)
      await give.getByText(text.transaction.submitted).waitFor()
      await page.reload()
      await give.getByText(text.transaction.submitted).waitFor()
      const hash = await hurry()
      expect(hash).not.to.equal(told())
      await seesItsCoins(stage)
    },
    { always: true },
  )

  scene(
    'a wallet of several owners is warned, proposes, and is followed until they have agreed',
    async () => {
      const owners = [world.personaOf('donor'), world.personaOf('bystander')].map(({ privateKey }) =>
        privateKeyToAccount(privateKey),
      )
      const safe = await safeWallet(owners, world.rpcUrl)
      await mint(world, campaign.parameters.token, safe.address)
      const stage = await open(safe.wallet)
      const { give, text, page } = stage
      await reachesTheCheck(stage, campaign, milestone, '9')
      await give.getByText(text.give.warnContract).waitFor()
      await give.getByRole('button', { name: beginning(text.give.confirmApprove) }).click()
      await give.getByText(text.transaction.proposed).waitFor()
      await give.getByText(text.transaction.owners(2, 2)).waitFor()

      // Days may pass until the others have agreed.
      await page.reload()
      await give.getByText(text.transaction.proposed).waitFor()
      const [allowance] = [...safe.proposals.keys()]
      if (!allowance) throw new Error('nothing was proposed')
      await safe.execute(allowance)
      await give.getByText(text.give.allowed).waitFor()
      await confirm(stage)
      await until(async () => safe.proposals.size === 2)
      const [, gift] = [...safe.proposals.keys()]
      if (!gift) throw new Error('no gift was proposed')
      await give.getByText(text.transaction.proposed).waitFor()
      await safe.execute(gift)
      await seesItsCoins(stage)
      expect(await world.balanceOf(campaign.parameters.token, safe.address)).to.equal(991n * COIN)
    },
    { always: true },
  )

  scene('a wallet that makes calls together is asked once, for the allowance and the gift', async () => {
    const donor = await richDonor(world, campaign)
    const wallet = togetherWallet(donor, world.rpcUrl)
    const stage = await open(wallet)
    await reachesTheCheck(stage, campaign, milestone, '8')
    await inAnotherWay(stage, 'calls')
    await confirm(stage)
    await seesItsCoins(stage)
    expect(wallet.asked.map(({ calls, atomicRequired }) => [calls.length, atomicRequired])).to.deep.equal([[2, true]])
    expect(await world.balanceOf(campaign.parameters.token, donor.address)).to.equal(992n * COIN)
  })

  scene('a no in the wallet takes nothing and keeps the amount', async () => {
    const { address } = world.personaOf('donor')
    const before = await world.balanceOf(campaign.parameters.token, address)
    const opened = await openPage(browser, PHONE)
    pages.push(opened)
    await installRefusingWallet(opened.page, address, world.rpcUrl)
    const stage = stageOn(opened.page, world, 'en')
    const { give, text } = stage
    await reachesTheCheck(stage, campaign, milestone, '33', REFUSING_WALLET)
    await confirm(stage)
    await give.getByText(text.transaction.rejected).waitFor()
    await give.getByRole('button', { name: text.give.back }).click()
    expect(await give.getByRole('textbox', { name: beginning(text.give.ownAmount) }).inputValue()).to.equal('33')
    expect(await world.balanceOf(campaign.parameters.token, address)).to.equal(before)
  })

  scene('a wallet on another chain is asked to change, and to sign nothing before', async () => {
    const wallet = recorded(onOtherChain(ordinaryWallet(await richDonor(world, campaign), world.rpcUrl)))
    const stage = await open(wallet)
    const { give, text } = stage
    await reachesTheCheck(stage, campaign, milestone, '3')
    expect(wallet.signed).to.deep.equal([])
    await give.getByRole('button', { name: beginning(text.wallet.switchChain) }).click()
    await confirm(stage)
    await seesItsCoins(stage)
  })

  scene('a slow answer is waited for, and nothing is asked twice', async () => {
    const wallet = recorded(slow(ordinaryWallet(await richDonor(world, campaign), world.rpcUrl), 3_000))
    const stage = await open(wallet)
    const { give, text } = stage
    await reachesTheCheck(stage, campaign, milestone, '4')
    await confirm(stage)
    await give.getByText(text.transaction.signing).waitFor()
    // An impatient second press, on a button that says that it is busy.
    await give.getByRole('button', { name: beginning(text.give.confirm) }).click({ force: true })
    await seesItsCoins(stage)
    expect(wallet.signed).to.have.length(1)
  })

  scene(
    'without the relay and without a coin for the network, the page says which of the two is missing',
    async () => {
      const stage = await open(ordinaryWallet(await poorDonor(world, campaign), world.rpcUrl))
      const { give, text, page } = stage
      await page.route('**/v1/relay', (route) => route.fulfill({ status: 503, body: '{}' }))
      await reachesTheCheck(stage, campaign, milestone, '6')
      await give.getByText(text.give.gasMissing('§').split('§')[0] ?? '', { exact: false }).waitFor()
      const button = give.getByRole('button', { name: beginning(text.give.confirm) })
      expect(await button.isDisabled()).to.equal(true)
    },
    { mayLog: /503/ },
  )
})

function connect(page: Page, name = WALLET): Promise<void> {
  return connectWallet(page, name)
}

/** Opens the campaign, connects, types an amount and looks at what would happen. */
async function reachesTheCheck(stage: Stage, campaign: Campaign, milestone: number, amount: string, wallet = WALLET) {
  const { give, text, page } = stage
  await stage.visit(campaign.address)
  await connect(page, wallet)
  await give.getByRole('radio', { name: new RegExp(`^${text.give.milestoneOption(milestone + 1, '')}`) }).check()
  await give.getByRole('textbox', { name: beginning(text.give.ownAmount) }).fill(amount)
  await give.getByRole('button', { name: beginning(text.give.review) }).click()
  await give.getByRole('heading', { name: text.give.reviewTitle }).waitFor()
}

async function confirm({ give, text }: Stage): Promise<void> {
  await give.getByRole('button', { name: beginning(text.give.confirm) }).click()
}

async function inAnotherWay({ give, text }: Stage, way: keyof (typeof texts)['en']['give']['ways']): Promise<void> {
  await give.getByText(text.give.otherWays, { exact: true }).first().click()
  await give.getByRole('radio', { name: new RegExp(`^${text.give.ways[way].name}`) }).check()
}

/** The numbers of the coins, from the receipt. */
async function seesItsCoins({ give, text }: Stage): Promise<void> {
  await give.getByText(text.give.doneTitle, { exact: true }).waitFor()
  await give
    .getByRole('listitem')
    .filter({ hasText: beginning((from) => text.give.doneCoins(from, '', 1)) })
    .waitFor()
}

/** A milestone that takes many gifts yet, of a campaign whose milestones may be given to in any order. */
async function collecting(world: World): Promise<{ campaign: Campaign; milestone: number }> {
  const now = await world.now()
  for (const campaign of await world.campaigns()) {
    const { rules } = campaign.parameters
    if (now >= BigInt(rules.fundBy) || rules.sequential) continue
    const milestone = campaign.milestones.findIndex(
      ({ index, state, amount, funded }) =>
        state === 'Funding' && amount - funded > 500n * COIN && !(rules.upfront && index === 0),
    )
    if (milestone >= 0) return { campaign, milestone }
  }
  throw new Error('no campaign collects')
}

/** Somebody with coins to give and none for the network. */
async function poorDonor(world: World, { parameters }: Campaign): Promise<PrivateKeyAccount> {
  const donor = privateKeyToAccount(generatePrivateKey())
  await mint(world, parameters.token, donor.address)
  return donor
}

/** Somebody with both. */
async function richDonor(world: World, campaign: Campaign): Promise<PrivateKeyAccount> {
  const donor = await poorDonor(world, campaign)
  await world.client.request({
    method: 'hardhat_setBalance',
    params: [donor.address, '0xde0b6b3a7640000'],
  } as never)
  return donor
}

async function mint(world: World, token: Address, to: Address): Promise<void> {
  const account = privateKeyToAccount(world.personaOf('donor').privateKey)
  const client = createClient({ account, chain: hardhat, transport: http(world.rpcUrl), cacheTime: 0 })
  const args = [to, 1_000n * COIN] as const
  const hash = await writeContract(client, { address: token, abi: demoTokenAbi, functionName: 'mint', args })
  await waitForTransactionReceipt(client, { hash, pollingInterval: 100 })
}
