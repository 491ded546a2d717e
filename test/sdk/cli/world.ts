import { type Address, bytesToHex, type Hex } from 'viem'
import { approveSync } from '../../../sdk/src/actions/approve.ts'
import { claimSync } from '../../../sdk/src/actions/claim.ts'
import { createCampaignSync } from '../../../sdk/src/actions/createCampaign.ts'
import { donateSync } from '../../../sdk/src/actions/donate.ts'
import { settleSync } from '../../../sdk/src/actions/settle.ts'
import { formatAccountId } from '../../../sdk/src/caip.ts'
import { canonicalBytes, type Json } from '../../../sdk/src/canonical-json.ts'
import { contentHash } from '../../../sdk/src/content.ts'
import type { Evidence, Terms } from '../../../sdk/src/schemas.ts'
import { attestations } from '../decisions.ts'
import { DAY, give, type LocalChain, localChain, parametersOn, USDC } from '../local-chain.ts'
import { serveChain } from './rpc-server.ts'

export const CHAIN_ID = 31_337
export const NOTE = { text: 'For the well', language: 'en' }

const milestone = (title: string) => ({ title, description: `${title}, in full` })

export const TERMS: Terms = {
  name: 'A well for the village',
  description: 'Water, all year round.',
  language: 'en',
  organiser: { name: 'Hands of the Valley', kind: 'association', domain: 'well.example' },
  milestones: [milestone('Drilling'), milestone('Pump'), milestone('Training')],
  recipients: [],
  translations: {
    ar: {
      name: 'بئر للقرية',
      description: 'ماء طوال السنة.',
      milestones: [milestone('الحفر'), milestone('المضخّة'), milestone('التدريب')],
    },
  },
}

/** The files of the evidence by name. */
export const FILES: Readonly<Record<string, string>> = {
  'invoice.txt': 'Drilling, 100.00 paid',
  'photo.txt': 'A hole in the ground, with water in it',
}

/** A campaign with terms, gifts, evidence and a payment, on a chain that a node serves. */
export async function cliWorld({ terms = TERMS as Json }: { terms?: Json } = {}) {
  const chain = await localChain()
  const { campaign, parameters } = await createWithTerms(chain, terms)
  await chain.fund(chain.accounts.donors[0], campaign, 80n * USDC)
  await donateSync(chain.clientOf(chain.accounts.donors[0]), {
    campaign,
    shares: [
      { milestone: 0, amount: 60n * USDC },
      { milestone: 1, amount: 20n * USDC },
    ],
    intent: { note: await contentHash(canonicalBytes(NOTE)) },
  })
  await give(chain, campaign, 1, [{ milestone: 0, amount: 40n * USDC }])
  const evidence = await evidenceFor(campaign, 0, FILES)
  const charity = chain.clientOf(chain.accounts.charity)
  const carrier = chain.clientOf(chain.accounts.carrier)
  await claimSync(charity, { campaign, milestone: 0, evidence: await contentHash(evidence) })
  const signed = await attestations(chain, { campaign, parameters, milestone: 0 }, true, 2)
  await approveSync(carrier, { campaign, milestone: 0, attestations: signed })
  await chain.mineAt((await chain.now()) + BigInt(6 * DAY))
  await settleSync(carrier, { campaign, milestone: 0, payout: 0 })
  const node = await serveChain(chain)
  const account = formatAccountId({ chainId: CHAIN_ID, address: campaign })
  return { chain, campaign, account, parameters, evidence, node, rpc: ['--rpc', node.url] }
}

export type CliWorld = Awaited<ReturnType<typeof cliWorld>>

async function createWithTerms(chain: LocalChain, terms: Json) {
  const bytes = canonicalBytes(terms)
  const { parameters: usual } = await parametersOn(chain)
  const parameters = { ...usual, terms: await contentHash(bytes) }
  const charity = chain.clientOf(chain.accounts.charity)
  const { campaign } = await createCampaignSync(charity, {
    factory: chain.factory,
    parameters,
    terms: bytesToHex(bytes),
  })
  return { campaign, parameters }
}

/** The manifest that a claim names by its hash. */
export async function evidenceFor(
  campaign: Address,
  milestoneIndex: number,
  files: Readonly<Record<string, string>>,
): Promise<Uint8Array> {
  const named = Object.entries(files).map(async ([name, content]) => {
    const bytes = new TextEncoder().encode(content)
    return { name, type: 'text/plain', size: bytes.length, sha256: (await contentHash(bytes)) as Hex }
  })
  const manifest: Evidence = {
    campaign: formatAccountId({ chainId: CHAIN_ID, address: campaign }),
    milestone: milestoneIndex,
    title: 'Drilling',
    statement: 'It is drilled.',
    files: await Promise.all(named),
  }
  return canonicalBytes(manifest)
}
