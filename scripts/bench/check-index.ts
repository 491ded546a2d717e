// Whether an index says of every campaign what the chain says: the ledger hash, which commits to every event, and the sums.
import { getTotals } from '@amana/sdk/actions/getTotals'
import { checkHistory } from '@amana/sdk/ledger/check-history'
import { LEDGER_SLOT } from '@amana/sdk/ledger/check-sources'
import { createKeccak256 } from '@amana/sdk/wasm/keccak256'
import { getStorageAt } from 'viem/actions'
import { CHAIN_ID, type ReplayChain } from '../replay/chain.ts'
import type { Escrow } from '../replay/escrows.ts'
import { readCampaign, readLedger } from './index-answers.ts'
import type { Check } from './index-report.ts'

const AT_ONCE = 8

export interface CheckOptions {
  stage: { chain: Pick<ReplayChain, 'client'>; escrows: readonly Escrow[] }
  /** Of the API. */
  url: string
  /** Also download every list of events and hash it, and see that every ordinal is there once. */
  wholeLedgers?: boolean
}

export async function checkIndex({ stage, url, wholeLedgers = false }: CheckOptions): Promise<Check> {
  const problems: string[] = []
  let events = 0
  const left = [...stage.escrows]
  const work = async () => {
    for (let escrow = left.pop(); escrow; escrow = left.pop()) {
      const found = await checkCampaign(stage.chain, url, escrow, wholeLedgers)
      events += found.events
      problems.push(...found.problems)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return { campaigns: stage.escrows.length, events, problems }
}

async function checkCampaign(
  { client }: Pick<ReplayChain, 'client'>,
  url: string,
  { address, charity, parameters, plan }: Escrow,
  wholeLedger: boolean,
): Promise<{ events: number; problems: string[] }> {
  const problems: string[] = []
  const expect = (what: string, found: unknown, expected: unknown) => {
    if (found !== expected) problems.push(`grant ${plan.grant}: ${what} is ${found}; the chain says ${expected}`)
  }
  try {
    const { campaign } = await readCampaign(url, CHAIN_ID, address)
    const [word, totals] = await Promise.all([
      getStorageAt(client, { address, slot: LEDGER_SLOT }),
      getTotals(client, { campaign: address }),
    ])
    expect('the ledger hash', campaign.ledgerHash, word)
    expect('what was given', campaign.money.given, totals.given)
    if (!wholeLedger) return { events: campaign.events, problems }

    const events = await readLedger(url, CHAIN_ID, address)
    expect('the number of events in the list', events.length, campaign.events)
    const claim = { chainId: CHAIN_ID, campaign: address, charity, parameters, events }
    const { found, expected } = await checkHistory(client, { ...claim, keccak256: await createKeccak256() })
    expect('the hash of the list', found, expected)
    return { events: events.length, problems }
  } catch (error) {
    return { events: 0, problems: [...problems, `grant ${plan.grant}: ${(error as Error).message.split('\n')[0]}`] }
  }
}
