import type { AskedPlan } from '@amana/sdk/asked-plan'
import { INVITED_ROLES, type InvitedRole } from '@amana/sdk/proof-of-control'
import {
  addressSchema,
  amountSchema,
  hashSchema,
  languageSchema,
  line,
  prose,
  signatureSchema,
} from '@amana/sdk/schemas'
import { type Address, isAddressEqual } from 'viem'
import * as z from 'zod/mini'
import { fromFragment, toFragment } from './fragment.ts'

const time = z.int().check(z.minimum(0), z.maximum(2 ** 40))
const seconds = z.int().check(z.minimum(0), z.maximum(2 ** 32))
const quorum = (most: number) =>
  z.object({
    threshold: z.int().check(z.minimum(1), z.maximum(most)),
    members: z.array(addressSchema).check(z.maxLength(most)),
  })

/** An `AskedPlan` out of a link. */
const askedPlanSchema = z.object({
  name: line(120),
  organiser: line(120),
  language: languageSchema,
  /** The beginning of the story. */
  story: prose(600),
  token: addressSchema,
  fundBy: time,
  reviewWindow: seconds,
  appealWindow: seconds,
  verifiers: quorum(9),
  panel: quorum(7),
  milestones: z
    .array(
      z.object({
        title: line(120),
        claimBy: time,
        checklist: z.array(line(200)).check(z.maxLength(12)),
        payouts: z.array(z.object({ recipient: addressSchema, amount: amountSchema })).check(z.maxLength(8)),
      }),
    )
    .check(z.minLength(1), z.maxLength(16)),
})

const invitationSchema = z.object({
  chainId: z.int().check(z.positive()),
  charity: addressSchema,
  role: z.enum(INVITED_ROLES),
  account: addressSchema,
  /** The charity has opened the plan in this site's signature box. */
  box: z._default(z.boolean(), false),
  plan: askedPlanSchema,
})
export type InvitationLink = z.output<typeof invitationSchema>

const answerSchema = z.object({
  kind: z.literal('proof-of-control'),
  chainId: z.int().check(z.positive()),
  charity: addressSchema,
  draft: hashSchema,
  role: z.enum(INVITED_ROLES),
  account: addressSchema,
  validUntil: time,
  signature: signatureSchema,
})
/** A proof of control as it travels: by link, by hand, and into the signature box. */
export type Answer = z.output<typeof answerSchema>

/** Everybody with a part, by the part that they are asked to take. */
export function askedIn(plan: AskedPlan): { role: InvitedRole; account: Address }[] {
  const recipients = plan.milestones.flatMap(({ payouts }) => payouts.map(({ recipient }) => recipient))
  const of = (role: InvitedRole, accounts: readonly Address[]) =>
    [...new Set(accounts)].map((account) => ({ role, account }))
  return [...of('recipient', recipients), ...of('verifier', plan.verifiers.members), ...of('panel', plan.panel.members)]
}

export function invitationFragment(invitation: InvitationLink): Promise<string> {
  return toFragment(invitation)
}

/** An invitation out of a link; nothing when the link holds none, or one for somebody without a part. */
export async function readInvitation(fragment: string): Promise<InvitationLink | undefined> {
  const parsed = z.safeParse(invitationSchema, await fromFragment(fragment))
  if (!parsed.success) return undefined
  const { plan, role, account } = parsed.data
  const isAsked = askedIn(plan).some((one) => one.role === role && isAddressEqual(one.account, account))
  return isAsked ? parsed.data : undefined
}

export function answerFragment(answer: Answer): Promise<string> {
  return toFragment(answer)
}

/** Answers in whatever somebody pastes: links, or the texts in them, several at once. */
export async function readAnswers(pasted: string): Promise<Answer[]> {
  const texts = pasted
    .slice(0, 100_000)
    .split(/\s+/)
    .map((part) => part.replace(/^.*#(?:answer=)?/, ''))
    .filter((part) => part.length > 100)
  const read = await Promise.all(texts.slice(0, 40).map(fromFragment))
  return read.flatMap((value) => {
    const parsed = z.safeParse(answerSchema, value)
    return parsed.success ? [parsed.data] : []
  })
}
