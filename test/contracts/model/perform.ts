import { copyOf, type ModelCampaign, type Told } from './campaign.ts'
import { approve, cancel, claim, object, type Paper, poke, reject, rule } from './deciding.ts'
import { absorb, donate, donateWithAuthorization, donateWithPermit, type Gift } from './giving.ts'
import { refund, settle } from './paying.ts'
import { Refusal } from './refusal.ts'

/** What somebody does. The last three are not calls to the campaign. */
export type Call =
  | { do: 'donate'; gift: Gift }
  | { do: 'donateWithPermit'; gift: Gift; good: boolean }
  | { do: 'donateWithAuthorization'; from: string; gift: Gift; nonce: string; salt: string; signed: boolean }
  | { do: 'claim'; milestone: number; evidence: string }
  | { do: 'approve' | 'reject'; milestone: number; papers: readonly Paper[] }
  | { do: 'object'; milestone: number; lots: readonly number[]; reason: string }
  | { do: 'rule'; milestone: number; confirm: boolean; papers: readonly Paper[] }
  | { do: 'cancel' | 'poke' | 'absorb'; milestone: number }
  | { do: 'settle'; milestone: number; payout: number }
  | { do: 'refund'; milestone: number; lots: readonly number[] }
  | { do: 'transfer'; amount: number }
  | { do: 'setBlocked'; account: string; blocked: boolean }
  | { do: 'wait' }

export interface Outcome {
  campaign: ModelCampaign
  /** What the call logs; nothing when it is refused. */
  told: readonly Told[]
  refusal?: Refusal
}

/** What a call must do: everything it says, or nothing and one typed error. */
export function perform(campaign: ModelCampaign, sender: string, call: Call, now: number): Outcome {
  const after = copyOf(campaign)
  try {
    carryOut(after, sender, call, now)
    return { campaign: after, told: after.told.slice(campaign.told.length) }
  } catch (error) {
    if (error instanceof Refusal) return { campaign, told: [], refusal: error }
    throw error
  }
}

function carryOut(campaign: ModelCampaign, sender: string, call: Call, now: number): void {
  switch (call.do) {
    case 'donate':
      donate(campaign, sender, call.gift, now)
      break
    case 'donateWithPermit':
      donateWithPermit(campaign, sender, call.gift, call.good, now)
      break
    case 'donateWithAuthorization':
      donateWithAuthorization(campaign, call.from, call.gift, call, now)
      break
    case 'claim':
      claim(campaign, sender, call.milestone, call.evidence, now)
      break
    case 'approve':
      approve(campaign, call.milestone, call.papers, now)
      break
    case 'reject':
      reject(campaign, call.milestone, call.papers, now)
      break
    case 'object':
      object(campaign, sender, call.milestone, call.lots, call.reason, now)
      break
    case 'rule':
      rule(campaign, call.milestone, call.confirm, call.papers, now)
      break
    case 'cancel':
      cancel(campaign, sender, call.milestone, now)
      break
    case 'poke':
      poke(campaign, call.milestone, now)
      break
    case 'absorb':
      absorb(campaign, call.milestone, now)
      break
    case 'settle':
      settle(campaign, call.milestone, call.payout, now)
      break
    case 'refund':
      refund(campaign, sender, call.milestone, call.lots, now)
      break
    case 'transfer':
      campaign.token.transfer(sender, campaign.address, call.amount)
      break
    case 'setBlocked':
      if (call.blocked) campaign.token.blocked.add(call.account)
      else campaign.token.blocked.delete(call.account)
      break
    case 'wait':
      break
  }
}
