// Terms that a reader understands, so that search and pages have words to work with.
import { canonicalBytes, type Json } from '@amana/sdk/canonical-json'
import { type Terms, termsSchema } from '@amana/sdk/schemas'
import type { Hex } from 'viem'
import { bytesToHex } from 'viem/utils'
import * as z from 'zod/mini'
import { recipientAddress } from '../replay/people.ts'
import type { CampaignPlan } from '../replay/plan.ts'

const THINGS = ['well', 'school', 'clinic', 'bakery', 'library', 'bridge', 'garden', 'workshop', 'harbour', 'orchard']
const PLACES = ['village', 'valley', 'island', 'city', 'river', 'coast', 'mountain']

/** What somebody would look for. */
export function wordsOf(grant: number): { thing: string; place: string } {
  return { thing: THINGS[grant % THINGS.length] ?? '', place: PLACES[grant % PLACES.length] ?? '' }
}

/** The bytes that go to the chain. */
export function termsOf({ grant, milestones }: CampaignPlan): Hex {
  const { thing, place } = wordsOf(grant)
  const terms: Terms = {
    name: `Grant ${grant}: a ${thing} for the ${place}`,
    description: `The people of the ${place} want a ${thing}. What they were given in round ${grant} pays for it.`,
    language: 'en',
    organiser: { name: `Association of the ${place}`, kind: 'association' },
    milestones: milestones.map((_, index) => ({
      title: `Part ${index + 1} of the ${thing}`,
      description: `What part ${index + 1} costs, as the offer says.`,
    })),
    recipients: milestones.flatMap(({ payouts }, milestone) =>
      payouts.map((_, payout) => ({
        address: recipientAddress(grant, milestone, payout),
        name: `Builder ${milestone}-${payout}`,
        kind: 'supplier' as const,
      })),
    ),
  }
  return bytesToHex(canonicalBytes(z.parse(termsSchema, terms) as Json))
}
