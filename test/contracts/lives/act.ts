import type { Paper } from '../model/deciding.ts'
import type { Call } from '../model/perform.ts'
import { at, provider } from '../support/chain.ts'
import { ATTESTATION_TYPES, domainOf, payoutsHash, RULING_TYPES } from '../support/decisions.ts'
import { signAuthorization, signPermit } from '../support/token-signatures.ts'
import { exactGift } from './choose-gift.ts'
import { type Birth, errorOf, type Stage, send } from './stage.ts'

export interface ChainOutcome {
  refusal?: { error: string; values: readonly unknown[] }
}

/** Does on the chain, in a block of its own at the second `now`, what the model was asked about. */
export async function act(stage: Stage, birth: Birth, sender: string, call: Call, now: number): Promise<ChainOutcome> {
  const transaction = await transactionOf(stage, birth, call, sender)
  await at(BigInt(now))
  if (!transaction) {
    await provider.request({ method: 'evm_mine', params: [] })
    return {}
  }
  try {
    await send(sender, transaction.to, transaction.data)
    return {}
  } catch (failure) {
    return { refusal: errorOf(failure) }
  }
}

async function transactionOf(stage: Stage, birth: Birth, call: Call, sender: string) {
  const { token, asset } = stage
  const address = birth.model.address
  if (call.do === 'wait') return undefined
  if (call.do === 'transfer') {
    return { to: asset, data: token.interface.encodeFunctionData('transfer', [address, call.amount]) }
  }
  if (call.do === 'setBlocked') {
    return { to: asset, data: token.interface.encodeFunctionData('setBlocked', [call.account, call.blocked]) }
  }
  const values = await argumentsOf(stage, birth, call, sender)
  return { to: address, data: birth.campaign.interface.encodeFunctionData(call.do, values) }
}

type CampaignCall = Exclude<Call, { do: 'wait' | 'transfer' | 'setBlocked' }>

async function argumentsOf(stage: Stage, birth: Birth, call: CampaignCall, sender: string): Promise<unknown[]> {
  switch (call.do) {
    case 'donate':
      return [...exactGift(call.gift)]
    case 'donateWithPermit':
      return [...exactGift(call.gift), await permitOf(stage, birth, call, sender)]
    case 'donateWithAuthorization':
      return [call.from, ...exactGift(call.gift), await authorizationOf(stage, birth, call)]
    case 'claim':
      return [call.milestone, call.evidence]
    case 'approve':
    case 'reject':
      return [call.milestone, call.papers]
    case 'rule':
      return [call.milestone, call.confirm, call.papers]
    case 'object':
      return [call.milestone, call.lots, call.reason]
    case 'settle':
      return [call.milestone, call.payout]
    case 'refund':
      return [call.milestone, call.lots]
    case 'cancel':
    case 'poke':
    case 'absorb':
      return [call.milestone]
  }
}

async function permitOf(
  { token, people }: Stage,
  { model }: Birth,
  { gift, good }: Extract<Call, { do: 'donateWithPermit' }>,
  sender: string,
) {
  const owner = people.get(sender)
  if (!owner) throw new Error(`Nobody signs for ${sender}.`)
  const value = gift.shares.reduce((sum, { amount }) => sum + BigInt(amount), 0n)
  return signPermit(token, owner, { spender: model.address, value, ...(!good && { deadline: 1n }) })
}

async function authorizationOf(
  { token, people }: Stage,
  { campaign }: Birth,
  { from, gift, salt, signed }: Extract<Call, { do: 'donateWithAuthorization' }>,
) {
  const donor = people.get(from)
  if (!donor) throw new Error(`Nobody signs for ${from}.`)
  const forged = signed ? {} : { value: 10_000n }
  return signAuthorization(token, campaign, donor, exactGift(gift), { salt, ...forged })
}

/** Puts the signatures under papers that have none yet. */
export async function signAll(
  { people }: Stage,
  { campaign, parameters }: Birth,
  papers: readonly Paper[],
): Promise<void> {
  for (const paper of papers) {
    if (paper.signature) continue
    const { kind, verdict, cause, signer, ...common } = paper.signed
    const payouts = payoutsHash(parameters.milestones[common.milestone] ?? { payouts: [] })
    const value =
      kind === 'attestation'
        ? { ...common, payouts, approved: verdict, verifier: signer }
        : { ...common, payouts, cause, confirmed: verdict, panelist: signer }
    const types = kind === 'attestation' ? ATTESTATION_TYPES : RULING_TYPES
    const key = people.get(paper.key)
    if (!key) throw new Error(`Nobody signs for ${paper.key}.`)
    paper.signature = await key.signTypedData(await domainOf(campaign), types, value)
  }
}
