import { lotAt, type ModelCampaign, type ModelMilestone, NO_EVIDENCE, tell } from './campaign.ts'
import { catchUp, demandState, moveTo, thresholdMet } from './lifecycle.ts'
import { blocking, type Circle } from './plan.ts'
import { demand } from './refusal.ts'

const LONGEST_LIFE = 30 * 86_400

/** What somebody put a signature under. */
export interface Statement {
  kind: 'attestation' | 'ruling'
  campaign: string
  milestone: number
  attempt: number
  /** approved, or confirmed */
  verdict: boolean
  /** 0 for attestations */
  cause: number
  evidence: string
  reason: string
  validUntil: number
  signer: string
}

/** A signed decision as it is carried: what it claims to be, and what was really signed, by whose key. */
export interface Paper {
  signer: string
  reason: string
  validUntil: number
  signature: string
  signed: Statement
  key: string
}

export function claim(campaign: ModelCampaign, sender: string, index: number, evidence: string, now: number): void {
  demand(sender === campaign.plan.charity, 'NotCharity', sender)
  demand(evidence !== NO_EVIDENCE, 'EmptyEvidence')
  const milestone = catchUp(campaign, index, now)
  demandState(milestone, 'Funding')
  const coins = campaign.coins.filter((coin) => coin.milestone === index)
  const funded = coins.filter((coin) => coin.where !== 'not given').length
  demand(funded === coins.length, 'NotFull', funded, coins.length)
  milestone.attempt += 1
  milestone.evidence = evidence
  milestone.rejections = []
  tell(campaign, 'EvidenceSubmitted', { milestone: index, attempt: milestone.attempt, evidence })
  moveTo(campaign, milestone, 'Claimed', now + campaign.plan.reviewWindow)
}

export function approve(campaign: ModelCampaign, index: number, papers: readonly Paper[], now: number): void {
  const milestone = catchUp(campaign, index, now)
  demandState(milestone, 'Claimed')
  const { verifiers } = campaign.plan
  const counted = count(campaign, milestone, papers, { kind: 'attestation', verdict: true, cause: 0 }, now)
  demand(counted.length >= verifiers.threshold, 'QuorumNotReached', counted.length, verifiers.threshold)
  moveTo(campaign, milestone, 'Approved', now + campaign.plan.objectionWindow)
}

export function reject(campaign: ModelCampaign, index: number, papers: readonly Paper[], now: number): void {
  const milestone = catchUp(campaign, index, now)
  demandState(milestone, 'Claimed', 'AppealedSilence')
  const counted = count(campaign, milestone, papers, { kind: 'attestation', verdict: false, cause: 0 }, now)
  demand(counted.length > 0, 'NothingNew')
  milestone.rejections.push(...counted)
  if (milestone.rejections.length >= blocking(campaign.plan.verifiers)) moveTo(campaign, milestone, 'Funding', now)
}

export function rule(
  campaign: ModelCampaign,
  index: number,
  confirm: boolean,
  papers: readonly Paper[],
  now: number,
): void {
  const milestone = catchUp(campaign, index, now)
  const { panel, appealWindow, objectionWindow } = campaign.plan
  demandState(milestone, 'AppealedSilence', 'AppealedObjection')
  const onObjection = milestone.state === 'AppealedObjection'
  const opens = milestone.time - appealWindow
  demand(!onObjection || now >= opens, 'RulingTooEarly', opens)
  const cause = onObjection ? 2 : 1
  const counted = count(campaign, milestone, papers, { kind: 'ruling', verdict: confirm, cause }, now)
  demand(counted.length >= panel.threshold, 'QuorumNotReached', counted.length, panel.threshold)
  if (onObjection) moveTo(campaign, milestone, confirm ? 'Released' : 'Refunded', now)
  else if (confirm) moveTo(campaign, milestone, 'ApprovedByPanel', now + objectionWindow)
  else moveTo(campaign, milestone, 'Funding', now)
}

export function object(
  campaign: ModelCampaign,
  sender: string,
  index: number,
  lots: readonly number[],
  reason: string,
  now: number,
): void {
  const milestone = catchUp(campaign, index, now)
  demandState(milestone, 'Approved', 'ApprovedByPanel', 'AppealedObjection')
  demand(lots.length > 0, 'NoLots')
  for (const start of lots) {
    const lot = lotAt(campaign, start)
    const [first] = lot
    demand(first !== undefined, 'UnknownLot', start)
    demand(first.milestone === index, 'LotNotInMilestone', start, index)
    demand(first.donor === sender, 'NotDonor', start, sender)
    demand(!first.objected, 'AlreadyObjected', start)
    for (const coin of lot) coin.objected = true
    tell(campaign, 'LotObjected', { milestone: index, donor: sender, start, amount: lot.length, reason })
  }
  if (milestone.state === 'Approved' && thresholdMet(campaign, index)) {
    moveTo(campaign, milestone, 'AppealedObjection', milestone.time + campaign.plan.appealWindow)
  }
}

export function cancel(campaign: ModelCampaign, sender: string, index: number, now: number): void {
  demand(sender === campaign.plan.charity, 'NotCharity', sender)
  const milestone = catchUp(campaign, index, now)
  demandState(milestone, 'Funding')
  moveTo(campaign, milestone, 'Refunded', now)
}

export function poke(campaign: ModelCampaign, index: number, now: number): void {
  const before = campaign.told.length
  catchUp(campaign, index, now)
  demand(campaign.told.length > before, 'NothingDue', index)
}

type Question = Pick<Statement, 'kind' | 'verdict' | 'cause'>

/** Whose decisions count; every one of them is told. */
function count(
  campaign: ModelCampaign,
  milestone: ModelMilestone,
  papers: readonly Paper[],
  question: Question,
  now: number,
): string[] {
  const circle: Circle = question.kind === 'attestation' ? campaign.plan.verifiers : campaign.plan.panel
  const counted: string[] = []
  let previous = 0n
  for (const paper of papers) {
    const { signer, validUntil } = paper
    demand(BigInt(signer) > previous, 'SignersNotAscending', signer)
    previous = BigInt(signer)
    demand(circle.members.includes(signer), 'SignerNotListed', signer)
    if (question.kind === 'attestation' && milestone.rejections.includes(signer)) continue
    demand(now < validUntil, 'SignatureExpired', signer, validUntil)
    demand(validUntil <= now + LONGEST_LIFE, 'SignatureValidTooLong', signer, validUntil)
    demand(isSigned(campaign, milestone, paper, question), 'InvalidSignature', signer)
    counted.push(signer)
    tellDecision(campaign, milestone, paper, question)
  }
  return counted
}

/** Whether the signer signed exactly what the campaign asks for. */
function isSigned(campaign: ModelCampaign, milestone: ModelMilestone, paper: Paper, question: Question): boolean {
  const { signer, reason, validUntil } = paper
  const { index, attempt, evidence } = milestone
  const asked: Statement = {
    ...question,
    campaign: campaign.address,
    milestone: index,
    attempt,
    evidence,
    reason,
    validUntil,
    signer,
  }
  const fields = Object.keys(asked) as (keyof Statement)[]
  return paper.key === signer && fields.every((field) => asked[field] === paper.signed[field])
}

function tellDecision(
  campaign: ModelCampaign,
  { index, attempt }: ModelMilestone,
  { signer, reason, validUntil, signature }: Paper,
  { kind, verdict, cause }: Question,
): void {
  const all = { milestone: index, attempt, reason, validUntil, signature }
  if (kind === 'attestation') tell(campaign, 'AttestationRecorded', { ...all, approved: verdict, verifier: signer })
  else tell(campaign, 'RulingRecorded', { ...all, cause, confirmed: verdict, panelist: signer })
}
