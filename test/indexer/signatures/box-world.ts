import { createRequire } from 'node:module'
import { type Address, concat, encodeFunctionData, type Hex, hashTypedData, zeroAddress } from 'viem'
import type { PrivateKeyAccount } from 'viem/accounts'
import { readContract, writeContract } from 'viem/actions'
import { configurationSchema } from '../../../indexer/configuration/schema.ts'
import type { Services } from '../../../indexer/src/api/platform/feature.ts'
import type { OpenServiceDatabase } from '../../../indexer/src/api/platform/open-database.ts'
import { signatures } from '../../../indexer/src/api/signatures/feature.ts'
import { claimSync } from '../../../sdk/src/actions/claim.ts'
import { getMilestone } from '../../../sdk/src/actions/getMilestone.ts'
import {
  ascendingBySigner,
  type CampaignParameters,
  type SignedDecision,
  ZERO_HASH,
} from '../../../sdk/src/parameters.ts'
import {
  attestationTypedData,
  type DecisionSubject,
  payoutsHash,
  rulingTypedData,
} from '../../../sdk/src/typed-data.ts'
import {
  type Between,
  campaignOn,
  DAY,
  EVIDENCE,
  give,
  type LocalChain,
  localChain,
  USDC,
} from '../../sdk/local-chain.ts'
import { chainIndex } from '../support/chain-index.ts'
import { serviceDatabase } from '../support/service-database.ts'

export const CHAIN_ID = 31_337

let opened: Promise<OpenServiceDatabase> | undefined

async function emptyDatabase(): Promise<OpenServiceDatabase> {
  opened ??= serviceDatabase(signatures.migrations)
  const database = await opened
  await database.query('TRUNCATE signature_decision, signature_draft, signature_proof')
  return database
}

export async function closeDatabase(): Promise<void> {
  await (await opened)?.close()
  opened = undefined
}

/** A box before a campaign whose milestone 0 is full and claimed; `verifiers` take part beside the usual ones. */
export async function boxWorld({ verifiers = [], settings = {} }: { verifiers?: Address[]; settings?: object } = {}) {
  const chain = await localChain()
  return openBox(chain, { verifiers, settings })
}

export async function openBox(
  chain: LocalChain,
  { verifiers, settings = {} }: { verifiers: Address[]; settings?: object },
) {
  const withThem = (parameters: CampaignParameters): CampaignParameters => {
    const usual = parameters.verifiers.members.slice(verifiers.length)
    const members = ascendingBySigner([...usual, ...verifiers].map((signer) => ({ signer }))).map(
      ({ signer }) => signer,
    )
    return { ...parameters, verifiers: { threshold: 2, members } }
  }
  const { campaign, parameters } = await campaignOn(chain, withThem)
  await give(chain, campaign, 0, [{ milestone: 0, amount: 100n * USDC }])
  const claim = () => claimSync(chain.clientOf(chain.accounts.charity), { campaign, milestone: 0, evidence: EVIDENCE })
  await claim()
  const database = await emptyDatabase()
  const configuration = configurationSchema.parse({
    chains: [{ chainId: CHAIN_ID, rpcUrls: ['http://127.0.0.1:1'], factory: chain.factory, journal: chain.journal }],
    signatures: settings,
  })
  const start = (between?: Between) => {
    const client = chain.clientOf(chain.accounts.carrier, between)
    const services: Services = {
      configuration,
      environment: {},
      index: chainIndex(chain),
      database,
      clients: (chainId) => (chainId === CHAIN_ID ? client : undefined),
    }
    const app = signatures.routes(services)
    const ask = async (path: string, init: RequestInit = {}) => {
      const response = await app.request(path, init)
      // biome-ignore lint/suspicious/noExplicitAny: an answer is compared field by field.
      return { status: response.status, body: (await response.json()) as any }
    }
    return {
      post: (body: unknown) =>
        ask('/v1/signatures', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body, (_, value) => (typeof value === 'bigint' ? Number(value) : value)),
        }),
      list: (milestone = 0, of: Address = campaign) =>
        ask(`/v1/signatures?campaign=eip155:${CHAIN_ID}:${of}&milestone=${milestone}`),
      draft: (charity: Address, draft: Hex) => ask(`/v1/signatures/drafts/eip155:${CHAIN_ID}:${charity}/${draft}`),
      async forget() {
        for (const duty of signatures.duties?.(services) ?? []) await duty.run(new AbortController().signal)
      },
    }
  }
  return { chain, campaign, parameters, database, start, claim, box: start() }
}

export type BoxWorld = Awaited<ReturnType<typeof boxWorld>>

/** Whoever signs: with a key, or as a contract does. */
export interface Signer {
  address: Address
  signTypedData: PrivateKeyAccount['signTypedData']
}

/** What is being decided, as the chain says. */
export async function subjectOf({ chain, campaign, parameters }: BoxWorld, milestone = 0) {
  const { attempt, evidence } = await getMilestone(chain.client, { campaign, milestone })
  const payouts = parameters.milestones[milestone]?.payouts ?? []
  const validUntil = (await chain.now()) + BigInt(9 * DAY)
  return { chainId: CHAIN_ID, campaign, milestone, attempt: Number(attempt), evidence, payouts, validUntil }
}

/** The file that the app writes for a verifier. */
export async function attestationFile(
  world: BoxWorld,
  signer: Signer,
  approved = true,
  change: Partial<DecisionSubject> = {},
) {
  const subject = { ...(await subjectOf(world)), reason: ZERO_HASH, ...change }
  const signature = await signer.signTypedData(attestationTypedData({ ...subject, approved, verifier: signer.address }))
  return { kind: 'attestation', ...plain(subject), approved, verifier: signer.address, signature }
}

export async function rulingFile(
  world: BoxWorld,
  signer: Signer,
  cause: 'Silence' | 'Objection',
  confirmed: boolean,
  change: Partial<DecisionSubject> = {},
) {
  const subject = { ...(await subjectOf(world)), reason: ZERO_HASH, ...change }
  const decision = rulingTypedData({ ...subject, cause, confirmed, panelist: signer.address })
  const signature = await signer.signTypedData(decision)
  return { kind: 'ruling', ...plain(subject), cause, confirmed, panelist: signer.address, signature }
}

function plain({ payouts, ...subject }: DecisionSubject) {
  return { ...subject, payouts: payoutsHash(payouts) }
}

/** From the answer to what the SDK's actions take. */
export function carried(
  list: readonly (Omit<SignedDecision, 'validUntil'> & { validUntil: string })[],
): SignedDecision[] {
  return list.map(({ validUntil, ...one }) => ({ ...one, validUntil: BigInt(validUntil) }))
}

/** A Safe of these owners, of whom all must sign, from the contracts that its package ships. */
export async function safeOf(chain: LocalChain, owners: readonly PrivateKeyAccount[]): Promise<Signer> {
  const artifact = (path: string) =>
    createRequire(import.meta.url)(`@safe-global/safe-smart-account/build/artifacts/contracts/${path}`) as {
      abi: readonly unknown[]
      bytecode: Hex
    }
  const [safe, factory, fallback] = [
    artifact('Safe.sol/Safe.json'),
    artifact('proxies/SafeProxyFactory.sol/SafeProxyFactory.json'),
    artifact('handler/CompatibilityFallbackHandler.sol/CompatibilityFallbackHandler.json'),
  ]
  const singleton = await chain.deploy(safe.abi, safe.bytecode, [])
  const proxies = await chain.deploy(factory.abi, factory.bytecode, [])
  const handler = await chain.deploy(fallback.abi, fallback.bytecode, [])
  const addresses = owners.map(({ address }) => address)
  const setup = encodeFunctionData({
    abi: safe.abi,
    functionName: 'setup',
    args: [addresses, addresses.length, zeroAddress, '0x', handler, zeroAddress, 0, zeroAddress],
  })
  const creation = {
    address: proxies,
    abi: factory.abi,
    functionName: 'createProxyWithNonce',
    args: [singleton, setup, 0n],
  }
  const address = (await readContract(chain.client, creation)) as Address
  await writeContract(chain.client, creation as never)
  return {
    address,
    async signTypedData(typedData) {
      const message = hashTypedData(typedData as Parameters<typeof hashTypedData>[0])
      const ascending = ascendingBySigner(owners.map((owner) => ({ ...owner, signer: owner.address })))
      const parts = await Promise.all(
        ascending.map(({ address: owner }) =>
          owners
            .find((one) => one.address === owner)
            ?.signTypedData({
              domain: { chainId: CHAIN_ID, verifyingContract: address },
              types: { SafeMessage: [{ name: 'message', type: 'bytes' }] },
              primaryType: 'SafeMessage',
              message: { message },
            }),
        ),
      )
      return concat(parts.filter((part) => part !== undefined))
    },
  }
}
