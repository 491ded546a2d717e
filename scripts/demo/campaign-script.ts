// Tells the life of one campaign as steps on the timeline: who sends which call when.
import { approve } from '@amana/sdk/actions/approve'
import { claim } from '@amana/sdk/actions/claim'
import { createCampaign } from '@amana/sdk/actions/createCampaign'
import { donate } from '@amana/sdk/actions/donate'
import { object } from '@amana/sdk/actions/object'
import { poke } from '@amana/sdk/actions/poke'
import { refund } from '@amana/sdk/actions/refund'
import { reject } from '@amana/sdk/actions/reject'
import { settle } from '@amana/sdk/actions/settle'
import { writeEntry } from '@amana/sdk/actions/writeEntry'
import type { EntryKind } from '@amana/sdk/enumerations'
import type { CampaignParameters } from '@amana/sdk/parameters'
import { encodeSourceTag } from '@amana/sdk/source-tag'
import { type Address, encodeFunctionData, erc20Abi, type Hex } from 'viem'
import type { PlannedGift } from './gifts.ts'
import type { Cast, PersonaName } from './personas.ts'
import { type Attested, signAttestations } from './signing.ts'
import type { Spoken } from './texts/language.ts'
import type { Step } from './timeline.ts'

/** A lot as the contract will number it. */
export interface ScriptedLot {
  milestone: number
  start: bigint
  amount: bigint
  donor: Address
  passOn: boolean
}

export interface ScriptOptions {
  campaign: Address
  factory: Address
  journal: Address
  charity: PersonaName
  parameters: CampaignParameters
  terms: Hex
  cast: Cast
  /** Stores a public text and gives its SHA-256. */
  note(spoken: Spoken): Hex
}

export type CampaignScript = ReturnType<typeof startScript>

/** Everything that the script tells of is collected in `steps`; the first is the creation at `created`. */
export function startScript(options: ScriptOptions, created: number) {
  const { campaign, factory, journal, parameters, terms, cast, note } = options
  const charity = cast.addressOf(options.charity)
  const steps: Step[] = []
  const lots: ScriptedLot[] = []
  const claims = new Map<number, { attempt: number; evidence: Hex }>()
  const stretches = stretchesOf(parameters)

  const add = (time: number, from: Address, call: { to: Address; data: Hex }, what: string): void => {
    steps.push({ time, from, to: call.to, data: call.data, what: `${what} of ${campaign}` })
  }

  const decide = async (
    kind: 'approve' | 'reject',
    time: number,
    milestone: number,
    verifiers: readonly PersonaName[],
    reason: Spoken | undefined,
  ): Promise<void> => {
    const claimed = claims.get(milestone)
    if (!claimed) throw new RangeError(`milestone ${milestone} was never claimed`)
    const attested: Attested = {
      campaign,
      milestone,
      ...claimed,
      approved: kind === 'approve',
      payouts: parameters.milestones[milestone]?.payouts ?? [],
      reason: reason === undefined ? undefined : note(reason),
      time,
    }
    const attestations = await signAttestations(
      attested,
      verifiers.map((id) => cast.keyOf(id)),
    )
    const [first] = verifiers
    if (!first) throw new RangeError('nobody signs')
    const args = { campaign, milestone: BigInt(milestone), attestations }
    add(time, cast.addressOf(first), (kind === 'approve' ? approve : reject).call(args), `${kind} ${milestone}`)
  }

  add(created, charity, createCampaign.call({ factory, parameters, terms }), 'the creation')

  return {
    campaign,
    token: parameters.token,
    steps,
    lots,

    /** All gifts of the campaign, with an allowance of exactly what a donor will give before the first of his. */
    give(gifts: readonly PlannedGift[]): void {
      const allowed = new Set<Address>()
      for (const gift of gifts.toSorted((a, b) => a.time - b.time)) {
        if (!allowed.has(gift.donor)) {
          allowed.add(gift.donor)
          const sum = gifts
            .filter(({ donor }) => donor === gift.donor)
            .reduce((total, other) => total + sumOf(other), 0n)
          const data = encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [campaign, sum] })
          add(gift.time - 20, gift.donor, { to: parameters.token, data }, 'an allowance')
        }
        for (const { milestone, amount } of gift.shares) {
          const stretch = stretches[milestone]
          if (!stretch) throw new RangeError(`there is no milestone ${milestone}`)
          const { donor, passOn = false } = gift
          lots.push({ milestone, start: stretch.next, amount, donor, passOn })
          stretch.next += amount
          if (stretch.next > stretch.end) throw new RangeError(`milestone ${milestone} cannot take that much`)
        }
        const intent = {
          passOn: gift.passOn,
          source: encodeSourceTag(gift.source),
          note: gift.note === undefined ? undefined : note(gift.note),
        }
        add(gift.time, gift.donor, donate.call({ campaign, shares: gift.shares, intent }), 'a gift')
      }
    },

    claim(time: number, milestone: number, evidence: Hex): void {
      claims.set(milestone, { attempt: (claims.get(milestone)?.attempt ?? 0) + 1, evidence })
      add(time, charity, claim.call({ campaign, milestone: BigInt(milestone), evidence }), `claim ${milestone}`)
    },

    approve: (time: number, milestone: number, verifiers: readonly PersonaName[], reason?: Spoken) =>
      decide('approve', time, milestone, verifiers, reason),

    reject: (time: number, milestone: number, verifiers: readonly PersonaName[], reason?: Spoken) =>
      decide('reject', time, milestone, verifiers, reason),

    object(time: number, objecting: readonly ScriptedLot[], reason: Spoken): void {
      const [first] = objecting
      if (!first) throw new RangeError('nobody objects')
      const { milestone, donor } = first
      const starts = objecting.map(({ start }) => start)
      const call = object.call({ campaign, milestone: BigInt(milestone), lots: starts, reason: note(reason) })
      add(time, donor, call, `an objection to ${milestone}`)
    },

    poke(time: number, milestone: number, from: PersonaName): void {
      add(time, cast.addressOf(from), poke.call({ campaign, milestone: BigInt(milestone) }), `poke ${milestone}`)
    },

    settle(time: number, milestone: number, payout: number, from: PersonaName): void {
      const call = settle.call({ campaign, milestone: BigInt(milestone), payout: BigInt(payout) })
      add(time, cast.addressOf(from), call, `settle ${milestone}.${payout}`)
    },

    refund(time: number, refunded: readonly ScriptedLot[], from: PersonaName): void {
      const [first] = refunded
      if (!first) throw new RangeError('nothing to refund')
      const starts = refunded.map(({ start }) => start)
      const call = refund.call({ campaign, milestone: BigInt(first.milestone), lots: starts })
      add(time, cast.addressOf(from), call, `refund ${first.milestone}`)
    },

    entry(time: number, author: PersonaName | Address, kind: EntryKind, content: Hex, subject?: Hex): void {
      const from = author.startsWith('0x') ? (author as Address) : cast.addressOf(author as PersonaName)
      add(time, from, writeEntry.call({ journal, campaign, kind, content, subject }), `an entry (${kind})`)
    },
  }
}

function stretchesOf({ milestones }: CampaignParameters): { next: bigint; end: bigint }[] {
  let offset = 0n
  return milestones.map(({ payouts }) => {
    const next = offset
    offset += payouts.reduce((total, { amount }) => total + amount, 0n)
    return { next, end: offset }
  })
}

function sumOf({ shares }: PlannedGift): bigint {
  return shares.reduce((total, { amount }) => total + amount, 0n)
}
