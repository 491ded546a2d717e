import { type AskedPlan, askedPlan, hashOfPlan } from '@amana/sdk/asked-plan'
import { type PublishedProof, publishedProof } from '@amana/sdk/published-proof'
import { useQuery } from '@tanstack/react-query'
import type { Address } from 'viem'
import type { CampaignRecord } from './campaign-record.ts'
import { readClient } from './client.ts'
import type { ChainConfig } from './config.ts'

/**
 * What the terms show of whether somebody who decides holds the key of its address. `current`: and has seen this plan; `earlier`:
 * another one; `unconfirmed`: the signature is not of this address, or its contract wallet stands by it no more.
 */
export type ProofStanding = 'none' | 'checking' | 'current' | 'earlier' | 'unconfirmed' | 'unchecked'

export function useMemberProof(chain: ChainConfig, record: CampaignRecord, member: Address): ProofStanding {
  const { charity, factory, parameters, creation } = record
  const { terms } = creation
  const { chainId, rpcUrl } = chain
  const proof = terms && publishedProof({ chainId, factory, charity, parameters, terms }, member)
  const plan = proof && askedPlan({ parameters, terms })
  const { data, isError } = useQuery({
    queryKey: ['member-proof', chainId, rpcUrl, factory, charity, member, proof?.signed.signature, plan],
    enabled: proof !== undefined,
    queryFn: () => (proof && plan ? checkProof(chain, proof, plan) : 'none'),
    staleTime: Number.POSITIVE_INFINITY,
    retry: 1,
  })
  if (!proof) return 'none'
  return data ?? (isError ? 'unchecked' : 'checking')
}

/** Throws when a contract wallet has to be asked and the node does not answer. */
export async function checkProof(
  chain: ChainConfig,
  { draft, signed }: PublishedProof,
  plan: AskedPlan,
): Promise<ProofStanding> {
  const { verifyDecision } = await import('@amana/sdk/verify-decision')
  if (!(await verifyDecision(readClient(chain), signed))) return 'unconfirmed'
  return draft === (await hashOfPlan(plan)) ? 'current' : 'earlier'
}
