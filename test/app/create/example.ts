// A plan that is complete, for tests to break in one place.
import type { Address } from 'viem'
import type { ChainConfig } from '../../../app/src/data/config.ts'
import {
  DAY,
  type Draft,
  dayOf,
  newDraft,
  newMilestone,
  newPerson,
  newRecipient,
} from '../../../app/src/features/create/draft.ts'
import type { PlanContext } from '../../../app/src/features/create/plan-bounds.ts'
import { account, CHARITY } from '../../sdk/ledger/every-event.ts'
import { USDC } from '../support/book.ts'

export const NOW = 1_800_000_000
export const CHAIN: ChainConfig = {
  chainId: 31337,
  name: 'Test',
  rpcUrl: 'https://node.example',
  otherRpcUrls: [],
  factory: account(88),
  journal: account(89),
  startBlock: 0,
  tokens: [USDC],
  nativeSymbol: 'ETH',
  finality: 'finalized',
  pollingInterval: 1_000,
}
export const CONTEXT: PlanContext = { chain: CHAIN, token: USDC, language: 'en', now: NOW, charity: CHARITY }

export const day = (days: number) => dayOf(NOW + days * DAY)
export const named = (name: string, address: Address | string) => ({ ...newPerson(), name, address })

export function completeDraft(change: Partial<Draft> = {}): Draft {
  const draft = newDraft({ chainId: CHAIN.chainId, token: USDC.address, language: 'en', now: BigInt(NOW) })
  const roofers = { ...newRecipient(), name: 'Roofers', address: account(11), share: '66.67' }
  const committee = { ...newRecipient(), name: 'School committee', address: account(12) }
  return {
    ...draft,
    organiser: 'Valley School Association',
    name: 'A roof for the valley school',
    story: 'The rain comes in.',
    fundBy: day(60),
    milestones: [
      { ...newMilestone(day(90)), title: 'Timber', amount: '3 200' },
      { ...newMilestone(day(120)), title: 'The roof', amount: '5400.50' },
    ],
    recipients: [roofers, committee],
    restTo: committee.key,
    verifiers: { threshold: null, members: [31, 32, 33].map((one) => named(`Verifier ${one}`, account(one))) },
    panel: { threshold: null, members: [41, 42, 43].map((one) => named(`Member ${one}`, account(one))) },
    fallback: named('The common fund', account(51)),
    ...change,
  }
}
