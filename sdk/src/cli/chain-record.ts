import type { Hex } from 'viem'
import { type Entry, getEntries } from '../actions/getEntries.ts'
import { getJournalHead } from '../actions/getJournalHead.ts'
import { deployments } from '../generated/deployments.ts'
import { journalHeadOf } from '../ledger/journal.ts'
import type { Context } from './command.ts'
import { CommandError, EXIT } from './exit-code.ts'
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
    ...entries.flatMap(({ author, content }) => (content === hash ? [{ kind: 'entry', author } as const] : [])),
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

/** Everything that was ever written about the campaign, even before it was created: only all of it hashes to the head. */
export async function readEntries({ nodes, block, contract }: OpenedCampaign, context: Context): Promise<Entry[]> {
  const known = deployments[nodes.chainId]
  if (!known) return []
  const { client, host } = nodes.first
  const about = { journal: known.journal, campaign: contract.address }
  const range = { fromBlock: known.startBlock, toBlock: block.number, signal: context.surroundings.signal }
  const [entries, head] = await asking(nodes.first, context, () =>
    Promise.all([
      getEntries(client, { ...about, ...range }),
      getJournalHead(client, { ...about, blockNumber: block.number }),
    ]),
  )
  if (journalHeadOf(entries) === head) return entries
  throw new CommandError(EXIT.incomplete, context.page.text.nodes.altered(context.page.exact(host)))
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
