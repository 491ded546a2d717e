// What an index lost, and what it has twice, by its own lists against the chain's logs.
import { CAMPAIGN_EVENTS } from '@amana/sdk/campaign-events'
import { campaignAbi } from '@amana/sdk/generated/abis'
import { checkHistory } from '@amana/sdk/ledger/check-history'
import { getEvents } from '@amana/sdk/logs/get-events'
import { z } from 'zod'
import { readCampaign, readLedger } from '../bench/index-answers.ts'
import type { IndexStage } from '../bench/index-stage.ts'
import { CHAIN_ID } from '../replay/chain.ts'

export interface Findings {
  events: number
  lost: number
  /** In the list a second time, or in it and not on the chain. */
  twice: number
  /** Of every campaign: the index's own hash and the hash of its list are the contract's. */
  ledgerOk: boolean
}

const placeSchema = z.object({ transactionHash: z.string(), logIndex: z.number() })

export async function findingsOf({ chain, escrows }: IndexStage, url: string): Promise<Findings> {
  const logs = await getEvents(chain.client, {
    address: escrows.map(({ address }) => address),
    abi: campaignAbi,
    eventNames: CAMPAIGN_EVENTS,
    fromBlock: 0n,
  })
  const findings: Findings = { events: logs.length, lost: 0, twice: 0, ledgerOk: true }
  for (const { address, charity, parameters } of escrows) {
    const ours = logs.filter((log) => log.address.toLowerCase() === address.toLowerCase())
    const expected = new Set(ours.map(placeOf))
    const events = await readLedger(url, CHAIN_ID, address)
    const listed = events.map((event) => placeOf(placeSchema.parse(event)))
    const known = new Set(listed)
    findings.lost += [...expected].filter((place) => !known.has(place)).length
    findings.twice += listed.length - [...known].filter((place) => expected.has(place)).length
    const { campaign } = await readCampaign(url, CHAIN_ID, address)
    const { ok, expected: word } = await checkHistory(chain.client, {
      chainId: CHAIN_ID,
      campaign: address,
      charity,
      parameters,
      events,
    })
    findings.ledgerOk &&= ok && campaign.ledgerHash === word
  }
  return findings
}

function placeOf({ transactionHash, logIndex }: { transactionHash: string; logIndex: number }): string {
  return `${transactionHash}:${logIndex}`
}
