import type { Address, Hex } from 'viem'
import { canonicalBytes, type Json } from './canonical-json.ts'
import { contentHash } from './content.ts'
import type { CampaignParameters } from './parameters.ts'
import type { Language, Terms } from './schemas.ts'

/** What somebody is shown who is asked to take part in a campaign: enough to say yes or no, small enough for a link. */
export interface AskedPlan {
  name: string
  organiser: string
  language: Language
  /** The beginning of the story. */
  story: string
  token: Address
  fundBy: number
  reviewWindow: number
  appealWindow: number
  verifiers: { threshold: number; members: Address[] }
  panel: { threshold: number; members: Address[] }
  milestones: {
    title: string
    claimBy: number
    checklist: string[]
    /** In base units, as decimal strings. */
    payouts: { recipient: Address; amount: string }[]
  }[]
}

const STORY_LETTERS = 400

/** The plan of a campaign, before and after it is created: what the chain fixes, and the words that go with it. */
export function askedPlan({ parameters, terms }: { parameters: CampaignParameters; terms: Terms }): AskedPlan {
  const { rules, milestones } = parameters
  return {
    name: terms.name,
    organiser: terms.organiser.name,
    language: terms.language,
    story: beginningOf(terms.description),
    token: parameters.token,
    fundBy: rules.fundBy,
    reviewWindow: rules.reviewWindow,
    appealWindow: rules.appealWindow,
    verifiers: { ...parameters.verifiers, members: [...parameters.verifiers.members] },
    panel: { ...parameters.panel, members: [...parameters.panel.members] },
    milestones: milestones.map(({ claimBy, payouts }, index) => ({
      title: terms.milestones[index]?.title ?? '',
      claimBy,
      checklist: [...(terms.milestones[index]?.checklist ?? [])],
      payouts: payouts.map(({ recipient, amount }) => ({ recipient, amount: String(amount) })),
    })),
  }
}

/** What a proof of control names: whoever signs has seen exactly this. */
export function hashOfPlan(plan: AskedPlan): Promise<Hex> {
  return contentHash(canonicalBytes({ ...plan } satisfies Json))
}

function beginningOf(story: string): string {
  const letters = [...story]
  return letters.length <= STORY_LETTERS
    ? story
    : `${letters
        .slice(0, STORY_LETTERS - 1)
        .join('')
        .trimEnd()}…`
}
