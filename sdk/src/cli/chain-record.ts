import type { Hex } from 'viem'
import { journalAbi } from '../generated/abis.ts'
import { deployments } from '../generated/deployments.ts'
import { getEvents } from '../logs/get-events.ts'
import type { Context } from './command.ts'
import { asking } from './nodes.ts'
import { type CampaignEvent, type OpenedCampaign, readEvents } from './opened-campaign.ts'
import type { Voice } from './voice.ts'

/** Where the chain names a document of a campaign. Milestones are counted from 0. */
export type Place =
  | { kind: 'terms' }
  | { kind: 'evidence'; milestone: number; attempt: bigint }
  | { kind: 'note'; gift: bigint }
  | { kind: 'reason'; signer: Hex; milestone: number }
  | { kind: 'entry'; author: Hex }

/** Every place at which the chain names the document with this fingerprint. */
export async function placesOf(hash: Hex, opened: OpenedCampaign, context: Context): Promise<Place[]> {
  const places = (await readEvents(opened, context)).flatMap((event) => placeIn(event, hash))
  const entries = await readEntries(opened, context)
  return [
    ...(opened.contract.parameters.terms === hash ? [{ kind: 'terms' } as const] : []),
    ...places,
    ...entries.flatMap(({ args }) => (args.content === hash ? [{ kind: 'entry', author: args.author } as const] : [])),
  ]
}

function placeIn({ eventName, args }: CampaignEvent, hash: Hex): Place[] {
  switch (eventName) {
    case 'EvidenceSubmitted':
      return args.evidence === hash
        ? [{ kind: 'evidence', milestone: Number(args.milestone), attempt: args.attempt }]
        : []
    case 'LotGiven':
      return args.note === hash && args.start === args.gift ? [{ kind: 'note', gift: args.gift }] : []
    case 'AttestationRecorded':
      return args.reason === hash ? [{ kind: 'reason', signer: args.verifier, milestone: Number(args.milestone) }] : []
    case 'RulingRecorded':
      return args.reason === hash ? [{ kind: 'reason', signer: args.panelist, milestone: Number(args.milestone) }] : []
    default:
      return []
  }
}

async function readEntries({ nodes, block, contract, creation }: OpenedCampaign, context: Context) {
  const journal = deployments[nodes.chainId]?.journal
  if (!journal) return []
  return asking(nodes.first, context, () =>
    getEvents(nodes.first.client, {
      address: journal,
      abi: journalAbi,
      eventNames: ['EntryWritten'],
      args: { campaign: contract.address },
      fromBlock: creation.blockNumber,
      toBlock: block.number,
      signal: context.surroundings.signal,
    }),
  )
}

export function placeSentence(place: Place, { text, exact, number }: Voice): string {
  const words = text.verify.places
  switch (place.kind) {
    case 'terms':
      return words.terms
    case 'evidence':
      return words.evidence(number(place.milestone + 1), number(place.attempt))
    case 'note':
      return words.note(exact(String(place.gift)))
    case 'reason':
      return words.reason(exact(place.signer), number(place.milestone + 1))
    case 'entry':
      return words.entry(exact(place.author))
  }
}
