import { formatAccountId } from '@amana/sdk/caip'
import { MILESTONE_STATES } from '@amana/sdk/enumerations'
import { z } from '@hono/zod-openapi'
import type { ServiceDatabase } from '../platform/service-database.ts'
import { waitingFor } from './decisions.ts'
import type { Hearing, Matter } from './matter.ts'

const word = z.string()
const count = z.int()

export const signedSchema = z
  .object({ signer: word, reason: word, validUntil: z.string(), signature: word })
  .openapi('WaitingSignature', { description: 'A `SignedDecision` of the SDK; seconds as decimal digits.' })

const callSchema = z.object({
  call: z.enum(['approve', 'reject', 'rule']).openapi({ description: 'The action of the SDK that carries them.' }),
  confirm: z.boolean().nullable().openapi({ description: 'Of `rule`; nothing for the others.' }),
  needed: count.openapi({ description: 'How many the contract wants in one call.' }),
  enough: z.boolean(),
  /** Before it, the contract refuses: the donors’ window comes first. */
  opensAt: z.string().nullable(),
  signatures: z.array(signedSchema).openapi({ description: 'Ascending by signer, as the contract wants them.' }),
})

/** All that waits about one milestone. */
export const listingSchema = z
  .object({
    campaign: z.string().openapi({ description: 'CAIP-10' }),
    milestone: count,
    state: z.enum(MILESTONE_STATES),
    attempt: count,
    evidence: word,
    payouts: z.array(z.object({ recipient: word, amount: z.string() })),
    block: z.object({ number: z.string(), hash: word }),
    calls: z.array(callSchema),
  })
  .openapi('WaitingSignatures')

export type Listing = z.output<typeof listingSchema>
type CallOfListing = Listing['calls'][number]

export async function listingOf(database: ServiceDatabase, hearing: Hearing): Promise<Listing> {
  const { campaign, milestone, head, open } = hearing
  const calls: CallOfListing[] = []
  for (const { matter, inFavour } of open) {
    const waiting = await waitingFor(database, hearing, matter, inFavour)
    const needed = neededFor(hearing, matter, inFavour)
    calls.push({
      call: matter === 'attestation' ? (inFavour ? 'approve' : 'reject') : 'rule',
      confirm: matter === 'attestation' ? null : inFavour,
      needed,
      enough: waiting.length >= needed,
      opensAt: matter === 'ruling-objection' ? opensAt(hearing) : null,
      signatures: waiting.map(({ signer, reason, validUntil, signature }) => ({
        signer,
        reason,
        validUntil: String(validUntil),
        signature,
      })),
    })
  }
  return {
    campaign: formatAccountId({ chainId: campaign.chainId, address: campaign.campaign }),
    milestone: milestone.index,
    state: milestone.state,
    attempt: Number(milestone.attempt),
    evidence: milestone.evidence,
    payouts: (campaign.parameters.milestones[milestone.index]?.payouts ?? []).map(({ recipient, amount }) => ({
      recipient,
      amount: String(amount),
    })),
    block: { number: String(head.number), hash: head.hash },
    calls,
  }
}

/** Each rejection counts at once; the others only together. */
function neededFor({ campaign: { parameters } }: Hearing, matter: Matter, inFavour: boolean): number {
  if (matter !== 'attestation') return parameters.panel.threshold
  return inFavour ? parameters.verifiers.threshold : 1
}

function opensAt({ campaign: { parameters }, milestone: { time } }: Hearing): string {
  return String(time - parameters.rules.appealWindow)
}
