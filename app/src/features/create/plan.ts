import { canonicalBytes, type Json } from '@amana/sdk/canonical-json'
import { contentHash, hashToCid } from '@amana/sdk/content'
import type { CampaignParameters, MilestoneParameters, Quorum } from '@amana/sdk/parameters'
import { MAX_PROOF_BYTES, MAX_TERMS_BYTES, type Terms, termsSchema, withoutBidiControls } from '@amana/sdk/schemas'
import { type Address, type Hex, size, zeroHash } from 'viem'
import * as z from 'zod/mini'
import { parseAmount } from '../../i18n/amount.ts'
import { addressOf, thresholdOf } from './check-people.ts'
import { checkPlan } from './check-plan.ts'
import { wholeNumber } from './check-text.ts'
import { DAY, type Draft, type DraftPerson, endOfDay } from './draft.ts'
import { splitOf } from './drafted-amounts.ts'
import { labelledAmounts, linesOf } from './pasted-lines.ts'
import type { PlanContext } from './plan-bounds.ts'
import type { Problem } from './problem.ts'

/** What the chain is given. */
export interface Plan {
  parameters: CampaignParameters
  terms: Terms
  /** Canonical JSON, whose SHA-256 the parameters name. */
  bytes: Uint8Array<ArrayBuffer>
}

export type Planned = { plan: Plan; problems: readonly [] } | { plan: undefined; problems: readonly Problem[] }

/** The campaign that a draft describes, or everything that is still in the way. */
export async function planOf(draft: Draft, context: PlanContext): Promise<Planned> {
  const problems = checkPlan(draft, context)
  if (problems.length > 0) return { plan: undefined, problems }
  const parsed = z.safeParse(termsSchema, termsOf(draft, context))
  // Everything was checked field by field; what is left is a fault of ours, and then nothing may be sent.
  if (!parsed.success) {
    return { plan: undefined, problems: [{ step: 'what', field: 'what-story', fault: { code: 'characters' } }] }
  }
  const bytes = Uint8Array.from(canonicalBytes(parsed.data as Json))
  if (bytes.length > MAX_TERMS_BYTES) {
    const fault = { code: 'terms', bytes: bytes.length, most: MAX_TERMS_BYTES } as const
    return { plan: undefined, problems: [{ step: 'what', field: 'what-story', fault }] }
  }
  const parameters = parametersOf(draft, context, await contentHash(bytes))
  return { plan: { parameters, terms: parsed.data, bytes }, problems: [] }
}

/** What can be said of the rules before everything is filled in. */
export function parametersOf(draft: Draft, context: PlanContext, terms: Hex = zeroHash): CampaignParameters {
  const amount = (typed: string) => parseAmount(typed, context.token?.decimals ?? 0, context.language) ?? 0n
  const days = (typed: string) => (wholeNumber(typed) ?? 0) * DAY
  return {
    token: context.token?.address ?? '0x0000000000000000000000000000000000000000',
    fallbackRecipient: addressOf(draft.fallback.address) ?? '0x0000000000000000000000000000000000000000',
    terms,
    salt: draft.salt,
    rules: {
      fundBy: endOfDay(draft.fundBy) ?? 0,
      reviewWindow: days(draft.reviewDays),
      objectionWindow: days(draft.objectionDays),
      appealWindow: days(draft.appealDays),
      objectionBps: (wholeNumber(draft.objectionShare) ?? 0) * 100,
      minDonation: amount(draft.minimum),
      sequential: draft.sequential,
      upfront: draft.upfront,
    },
    verifiers: quorumOf(draft.verifiers),
    panel: quorumOf(draft.panel),
    milestones: draft.milestones.map((milestone): MilestoneParameters => {
      const split = splitOf(draft, milestone, { decimals: context.token?.decimals ?? 0, language: context.language })
      const amounts = split.kind === 'shares' || split.kind === 'exact' ? split.amounts : []
      return {
        claimBy: endOfDay(milestone.claimBy) ?? 0,
        payouts: amounts.flatMap((part, place) => {
          const recipient = addressOf(draft.recipients[place]?.address ?? '')
          return recipient && part > 0n ? [{ recipient, amount: part }] : []
        }),
      }
    }),
  }
}

function quorumOf(part: Draft['verifiers']): Quorum {
  const members = part.members.flatMap(({ address }) => addressOf(address) ?? [])
  return { threshold: thresholdOf(part), members: ascending(members) }
}

/** As the contract asks for, and each once. */
function ascending(addresses: readonly Address[]): Address[] {
  return [...new Set(addresses)].sort((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1))
}

function termsOf(draft: Draft, context: PlanContext): Terms {
  const { decimals } = context.token ?? { decimals: 0 }
  const labelled = (typed: string) =>
    labelledAmounts(typed).map(({ label, amount }) => ({
      label: clean(label),
      amount: String(parseAmount(amount, decimals, context.language) ?? 0n),
    }))
  const openData = stated({
    publisherPrefix: filled(draft.publisherPrefix),
    sector: filled(draft.sector),
    humanitarian: draft.sector === '' && !draft.humanitarian ? undefined : draft.humanitarian,
    countries: draft.helps === '' ? undefined : [{ country: draft.helps, percentage: 100 }],
  })
  const gifts = labelled(draft.gifts)
  const members = [...draft.verifiers.members, ...draft.panel.members, draft.fallback].flatMap(named)
  const proofs = publicProofs(draft, context)
  return {
    name: clean(draft.name),
    description: clean(draft.story),
    language: draft.language,
    ...stated({
      image: draft.picture && `ipfs://${hashToCid(draft.picture.sha256)}`,
      external_link: filled(draft.link),
    }),
    organiser: {
      name: clean(draft.organiser),
      kind: draft.kind,
      ...stated({
        country: filled(draft.country),
        register: filled(draft.register),
        number: filled(draft.number),
        domain: filled(draft.domain.toLowerCase()),
        identifier: filled(draft.identifier),
        type: filled(draft.organisationType),
      }),
    } as Terms['organiser'],
    milestones: draft.milestones.map(({ title, description, checklist, budget }) => {
      const items = linesOf(checklist).map(clean)
      const costs = labelled(budget)
      return {
        title: clean(title),
        description: clean(description) || clean(title),
        ...(items.length > 0 && { checklist: items }),
        ...(costs.length > 0 && { budget: costs }),
      }
    }),
    recipients: draft.recipients.flatMap(({ address: typed, name, kind, identity }) => {
      const address = addressOf(typed)
      return address ? [{ address, name: clean(name), kind, ...stated({ identity: filled(identity) }) }] : []
    }),
    ...(members.length > 0 && { members }),
    ...(proofs.length > 0 && { proofs }),
    ...(gifts.length > 0 && { gifts }),
    ...(Object.keys(openData).length > 0 && { openData }),
  }
}

/** Of those who decide now, asked by whoever creates the campaign: others prove nothing about it. */
function publicProofs({ verifiers, panel, proofs }: Draft, { charity }: PlanContext): NonNullable<Terms['proofs']> {
  const deciders = { verifier: quorumOf(verifiers).members, panel: quorumOf(panel).members, recipient: [] }
  return proofs
    .filter((proof) => proof.charity === charity && deciders[proof.role].some((member) => member === proof.account))
    .filter(({ signature }) => size(signature) <= MAX_PROOF_BYTES)
    .toSorted((one, other) => (one.account < other.account ? -1 : 1))
    .map(({ account, draft, validUntil, signature }) => ({ account, draft, validUntil, signature }))
}

function named({ name, address: typed }: DraftPerson): { address: Address; name: string }[] {
  const address = addressOf(typed)
  return address && name.trim() !== '' ? [{ address, name: clean(name) }] : []
}

function clean(typed: string): string {
  return withoutBidiControls(typed.trim())
}

function filled(typed: string): string | undefined {
  return clean(typed) || undefined
}

/** Without what is not said. */
function stated<fields extends object>(fields: fields): { [key in keyof fields]?: NonNullable<fields[key]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never
}
