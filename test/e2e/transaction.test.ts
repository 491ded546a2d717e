// The page of a transaction that no block has yet, and of one that failed.
import { campaignAbi } from '@amana/sdk/generated/abis'
import { expect } from 'chai'
import type { Browser } from 'playwright-core'
import { createClient, encodeFunctionData, type Hash, http } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { sendTransaction } from 'viem/actions'
import { hardhat } from 'viem/chains'
import { transactionPage as text } from '../../app/src/i18n/messages/transaction-page.en.ts'
import { paths } from '../../app/src/lib/paths.ts'
import { openPage } from './support/browser.ts'
import { ownWorld } from './support/own-world.ts'
import { beginning } from './support/texts.ts'
import { skipInSmallestTier, type World } from './support/world.ts'

describe('the page of a transaction', function () {
  this.timeout(180_000)
  let world: World
  let browser: Browser

  before(skipInSmallestTier)

  before(async () => {
    ;({ world, browser } = await ownWorld())
  })

  after(async () => {
    await browser?.close()
    await world?.stop()
  })

  /** A donor tries to cancel what only the charity may, and does not ask first whether it would go through. */
  async function inVain(): Promise<Hash> {
    const [campaign] = await world.campaigns()
    if (!campaign) throw new Error('the world has no campaign')
    const account = privateKeyToAccount(world.personaOf('donor').privateKey)
    const client = createClient({ account, chain: hardhat, transport: http(world.rpcUrl), cacheTime: 0 })
    const data = encodeFunctionData({ abi: campaignAbi, functionName: 'cancel', args: [0n] })
    return sendTransaction(client, { to: campaign.address, data, gas: 300_000n })
  }

  it('says that nothing has failed while it waits, and why it failed once it has', async () => {
    const mining = (method: string, ...params: unknown[]) => world.client.request({ method, params } as never)
    await mining('evm_setAutomine', false)
    await mining('evm_setIntervalMining', 0)
    const hash = await inVain()
    const { page, problems, close } = await openPage(browser, {})
    try {
      await page.goto(world.url + paths.transaction('en', hardhat.id, hash))
      await page.getByText(text.pending, { exact: true }).waitFor()
      expect(await page.locator('main').innerText()).to.include(text.pendingText)

      await mining('evm_setAutomine', true)
      await mining('evm_mine')
      await page.getByText(beginning(text.reverted)).waitFor()
      expect(await page.locator('main').innerText()).to.include(text.reason)
      expect(problems, 'errors in the page').to.deep.equal([])
    } finally {
      await close()
    }
  })
})
