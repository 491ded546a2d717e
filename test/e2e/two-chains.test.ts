// One build and one site over two chains: each page is about one of them, and a gift lands on the one that it was meant for.
import { createCampaignSync } from '@amana/sdk/actions/createCampaign'
import { getCampaign } from '@amana/sdk/actions/getCampaign'
import { getCampaigns } from '@amana/sdk/actions/getCampaigns'
import { formatAccountId } from '@amana/sdk/caip'
import { demoTokenAbi } from '@amana/sdk/generated/abis'
import { deployments } from '@amana/sdk/generated/deployments'
import { expect } from 'chai'
import type { Browser, Page } from 'playwright-core'
import { type Address, createClient, http } from 'viem'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { waitForTransactionReceipt, writeContract } from 'viem/actions'
import { hardhat } from 'viem/chains'
import { shell } from '../../app/src/i18n/messages/shell.en.ts'
import { paths } from '../../app/src/lib/paths.ts'
import { type LocalChain, startLocalChain } from '../../scripts/chain.ts'
import { deployEverything } from '../../scripts/demo/ground.ts'
import { announceWallet, ordinaryWallet, walletOnChains } from './support/announced-wallet.ts'
import { openPage, type WatchedPage } from './support/browser.ts'
import { ownWorld } from './support/own-world.ts'
import { settled } from './support/pages.ts'
import { stageOn } from './support/stage.ts'
import { beginning } from './support/texts.ts'
import { skipInSmallestTier, type World } from './support/world.ts'

const OTHER_CHAIN = 777
const NAME = 'The other chain'
const COIN = 1_000_000n
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true }

describe('a site of two chains', function () {
  this.timeout(120_000)
  let world: World
  let browser: Browser
  let other: LocalChain
  let opened: WatchedPage
  let page: Page
  let first: Address
  let second: Address
  const key = generatePrivateKey()
  const donor = privateKeyToAccount(key)
  const clientOf = (rpcUrl: string, chainId: number) =>
    createClient({ account: donor, chain: { ...hardhat, id: chainId }, transport: http(rpcUrl), cacheTime: 0 })

  before(skipInSmallestTier)
  before(async function () {
    this.timeout(240_000)
    ;({ world, browser } = await ownWorld())
    const deployment = deployments[hardhat.id]
    if (!deployment) throw new Error('no deployment')
    const now = Number(await world.now())
    const initialDate = new Date(now * 1_000)
    other = await startLocalChain({ port: 0, initialDate, chainId: OTHER_CHAIN, privateKeys: [key] })
    await deployEverything(other.request, donor.address, deployment, now)

    // What is promised on the one chain, promised again on the other.
    const range = { factory: deployment.factory, fromBlock: 0n }
    const creations = await getCampaigns(world.client, range)
    const still = creations.find(
      ({ parameters: { rules } }) => Number(rules.fundBy) > now + 86_400 && !rules.sequential && !rules.upfront,
    )
    if (!still) throw new Error('no campaign takes gifts')
    first = still.campaign
    const client = clientOf(other.url, OTHER_CHAIN)
    const { campaign } = await createCampaignSync(client, {
      factory: deployment.factory,
      parameters: still.parameters,
      terms: still.terms,
    })
    second = campaign
    const args = [donor.address, 1_000n * COIN] as const
    const mint = { address: still.parameters.token, abi: demoTokenAbi, functionName: 'mint', args } as const
    await waitForTransactionReceipt(client, { hash: await writeContract(client, mint), pollingInterval: 100 })
    opened = await openPage(browser, PHONE)
    page = opened.page
    await page.route('**/config.json', async (route) => {
      const config = (await (await route.fetch()).json()) as { chains: object[] }
      const [local] = config.chains
      const chain = { ...local, chainId: OTHER_CHAIN, name: NAME, rpcUrl: other.url, otherRpcUrls: [], finality: 1 }
      await route.fulfill({ json: { ...config, chains: [...config.chains, chain] } })
    })
    const wallets = new Map([
      [hardhat.id as number, ordinaryWallet(donor, world.rpcUrl)],
      [OTHER_CHAIN, ordinaryWallet(donor, other.url, OTHER_CHAIN)],
    ])
    await announceWallet(page, 'Wallet of two chains', walletOnChains(wallets))
  })

  after(async () => {
    await opened?.close()
    await browser?.close()
    await other?.close()
    await world?.stop()
  })

  it('lists the campaigns of one chain at a time, and lets the visitor choose', async () => {
    await page.goto(`${world.url}${paths.campaigns('en')}`)
    await settled(page)
    const campaigns = page.locator('.campaign-card')
    const here = await campaigns.count()
    expect(here).to.be.above(3)
    await page.getByRole('navigation', { name: shell.chain }).getByRole('link', { name: NAME }).click()
    await page.locator('.campaign-card').nth(1).waitFor({ state: 'detached' })
    await settled(page)
    expect(await campaigns.count()).to.equal(1)
    await page.locator(`main a[href*="eip155:${OTHER_CHAIN}:"]`).first().waitFor()
  })

  it('takes a gift on the chain of the campaign, after the wallet has changed to it, and nothing on the other', async () => {
    const before = await getCampaign(world.client, { campaign: first })
    await page.goto(`${world.url}${paths.campaign('en', { chainId: OTHER_CHAIN, address: second })}`)
    const { give, text } = stageOn(page, world, 'en')
    await page.locator('.wallet-connect').click()
    await page.getByRole('button', { name: 'Wallet of two chains' }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await give.getByRole('textbox', { name: beginning(text.give.ownAmount) }).fill('12')
    await give.getByRole('button', { name: beginning(text.give.review) }).click()
    await give.getByRole('button', { name: beginning(text.wallet.switchChain) }).click()
    await give.getByRole('button', { name: beginning(text.give.confirm) }).click()
    await give.getByText(text.give.doneTitle, { exact: true }).waitFor()
    const { totals } = await getCampaign(clientOf(other.url, OTHER_CHAIN), { campaign: second })
    expect(totals.given).to.equal(12n * COIN)
    const after = await getCampaign(world.client, { campaign: first })
    expect(after.totals).to.deep.equal(before.totals)
  })

  it('says which chain it does not read', async () => {
    await page.goto(`${world.url}/en/c/${formatAccountId({ chainId: 5_555, address: second })}`)
    await page.getByRole('heading', { name: shell.unknownChain('5555') }).waitFor()
  })

  it('logged nothing that a page should not', () => {
    // The index reads the first chain alone.
    expect(opened.problems.filter((problem) => !/404/.test(problem))).to.deep.equal([])
  })
})
