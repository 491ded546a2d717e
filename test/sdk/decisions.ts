import type { Address } from 'viem'
import { getMilestone } from '../../sdk/src/actions/getMilestone.ts'
import type { CampaignParameters, SignedDecision } from '../../sdk/src/parameters.ts'
import { ZERO_HASH } from '../../sdk/src/parameters.ts'
import { attestationTypedData, rulingTypedData } from '../../sdk/src/typed-data.ts'
import { DAY, type LocalChain } from './local-chain.ts'

interface Ballot {
  campaign: Address
  parameters: CampaignParameters
  milestone: number
}

/** Attestations of the first `count` verifiers about the latest claim. */
export async function attestations(chain: LocalChain, ballot: Ballot, approved: boolean, count: number) {
  const subject = await subjectOf(chain, ballot)
  const signers = chain.accounts.verifiers.slice(0, count)
  return Promise.all(
    signers.map(async (account): Promise<SignedDecision> => {
      const typedData = attestationTypedData({ ...subject, approved, verifier: account.address })
      return { ...carried(subject), signer: account.address, signature: await account.signTypedData(typedData) }
    }),
  )
}

/** Rulings of the first `count` panel members about the latest claim. */
export async function rulings(
  chain: LocalChain,
  ballot: Ballot,
  cause: 'Silence' | 'Objection',
  confirmed: boolean,
  count: number,
) {
  const subject = await subjectOf(chain, ballot)
  const signers = chain.accounts.panel.slice(0, count)
  return Promise.all(
    signers.map(async (account): Promise<SignedDecision> => {
      const typedData = rulingTypedData({ ...subject, cause, confirmed, panelist: account.address })
      return { ...carried(subject), signer: account.address, signature: await account.signTypedData(typedData) }
    }),
  )
}

async function subjectOf(chain: LocalChain, { campaign, parameters, milestone }: Ballot) {
  const { attempt, evidence } = await getMilestone(chain.client, { campaign, milestone })
  const payouts = parameters.milestones[milestone]?.payouts ?? []
  const validUntil = (await chain.now()) + BigInt(20 * DAY)
  return { chainId: 31337, campaign, milestone, attempt, evidence, payouts, validUntil }
}

function carried({ validUntil }: { validUntil: bigint }) {
  return { reason: ZERO_HASH, validUntil }
}
