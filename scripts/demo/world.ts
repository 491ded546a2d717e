// Builds the demo world on a fresh local chain: the contracts, seven campaigns with their past, and their documents.
import { predictCampaign } from '@amana/sdk/actions/predictCampaign'
import { askedPlan, hashOfPlan } from '@amana/sdk/asked-plan'
import { type Deployment, deployments } from '@amana/sdk/generated/deployments'
import type { CampaignParameters } from '@amana/sdk/parameters'
import {
  type Address,
  bytesToHex,
  createClient,
  custom,
  type EIP1193RequestFn,
  isAddressEqual,
  keccak256,
  toHex,
  zeroHash,
} from 'viem'
import { hardhat } from 'viem/chains'
import { LOCAL_CHAIN_ID } from '../chain.ts'
import { type CampaignScript, startScript } from './campaign-script.ts'
import { bakery } from './campaigns/bakery.ts'
import { bus } from './campaigns/bus.ts'
import { clinic } from './campaigns/clinic.ts'
import { flood } from './campaigns/flood.ts'
import { school } from './campaigns/school.ts'
import { well } from './campaigns/well.ts'
import { workshop } from './campaigns/workshop.ts'
import { type ContentStore, createContentStore } from './content-store.ts'
import {
  termsOf,
  writeEvidence,
  writeModeration,
  writeNote,
  writeReceived,
  writeTerms,
  writeUpdate,
} from './documents.ts'
import { inventGifts } from './gifts.ts'
import { deployEverything, fillPurses } from './ground.ts'
import type { Cast } from './personas.ts'
import { type CampaignPlan, DAY } from './plan.ts'
import { seededRandom } from './random.ts'
import { signProofs } from './signing.ts'
import { at, mineAt, play } from './timeline.ts'
import { tokenUnits } from './units.ts'

/** Time of the first block, and of the last block of the past. From there, time goes on at its own pace. */
export const WORLD_BEGINS = at('2026-03-02T08:00Z')
export const WORLD_STANDS = at('2026-06-15T10:00Z')

const PLANS: readonly CampaignPlan[] = [bakery, well, flood, school, clinic, workshop, bus]

/** Who showed, before a campaign, that their address is theirs; Marek did not. */
const PROVEN = [
  { id: 'nadia', role: 'verifier' },
  { id: 'yusuf', role: 'verifier' },
  { id: 'claire', role: 'panel' },
] as const

export interface DemoCampaign {
  plan: CampaignPlan
  address: Address
}

export interface DemoWorld {
  campaigns: readonly DemoCampaign[]
  store: ContentStore
}

export async function buildWorld(request: EIP1193RequestFn, cast: Cast): Promise<DemoWorld> {
  const deployment = deployments[LOCAL_CHAIN_ID]
  if (!deployment) throw new Error(`the SDK knows no deployment on chain ${LOCAL_CHAIN_ID}`)
  const time = await deployEverything(request, cast.addressOf('deployer'), deployment, WORLD_BEGINS)

  const client = createClient({ chain: hardhat, transport: custom({ request }) })
  const store = createContentStore()
  const campaigns: DemoCampaign[] = []
  const scripts: CampaignScript[] = []
  for (const plan of PLANS) {
    const promised = termsOf(plan, cast, store)
    const drafted = parametersOf(plan, cast, deployment, zeroHash)
    const proofs = await signProofs(
      {
        factory: deployment.factory,
        charity: cast.addressOf(plan.charity),
        draft: await hashOfPlan(askedPlan({ parameters: drafted, terms: promised })),
        time: at(plan.created),
      },
      PROVEN.map(({ id, role }) => ({ role, key: cast.keyOf(id) })),
    )
    const terms = writeTerms({ ...promised, proofs })
    const parameters = { ...drafted, terms: store.addBytes(terms, '.json') }
    const address = await predictCampaign(client, {
      factory: deployment.factory,
      charity: cast.addressOf(plan.charity),
      parameters,
    })
    const script = startScript(
      {
        campaign: address,
        factory: deployment.factory,
        journal: deployment.journal,
        charity: plan.charity,
        parameters,
        terms: bytesToHex(terms),
        cast,
        note: (spoken) => writeNote(spoken, store),
      },
      at(plan.created),
    )
    const random = seededRandom(Number.parseInt(keccak256(toHex(plan.id)).slice(2, 10), 16))
    const crowd = cast.crowd.map((donor) => donor.address)
    await plan.tell(script, {
      cast,
      crowdGives: (wave) => inventGifts(wave, crowd, random),
      evidence: (milestone, statement, files) =>
        writeEvidence({ plan, campaign: address, milestone, statement, files }, store),
      note: (spoken) => writeNote(spoken, store),
      moderation: (reason) => writeModeration(reason, store),
      update: (news) => writeUpdate(plan, news, store),
      received: (tokens, spoken) => writeReceived({ amount: tokenUnits(tokens).toString(), ...spoken }, store),
    })
    campaigns.push({ plan, address })
    scripts.push(script)
  }

  await fillPurses(request, { cast, deployment, scripts, time })
  await play(
    request,
    scripts.flatMap(({ steps }) => steps),
  )
  await mineAt(request, WORLD_STANDS)
  return { campaigns, store }
}

export function parametersOf(
  plan: CampaignPlan,
  cast: Cast,
  deployment: Deployment,
  terms: CampaignParameters['terms'],
): CampaignParameters {
  return {
    token: tokenAddress(deployment, plan.token),
    fallbackRecipient: cast.addressOf('commonFund'),
    terms,
    salt: keccak256(toHex(plan.id)),
    rules: {
      fundBy: at(plan.fundBy),
      reviewWindow: plan.reviewWindow * DAY,
      objectionWindow: plan.objectionWindow * DAY,
      appealWindow: plan.appealWindow * DAY,
      objectionBps: 1_000,
      minDonation: tokenUnits(1),
      sequential: plan.sequential ?? false,
      upfront: plan.upfront ?? false,
    },
    verifiers: {
      threshold: 2,
      members: [cast.addressOf('nadia'), cast.addressOf('marek'), cast.addressOf('yusuf')].sort(byNumber),
    },
    panel: { threshold: 1, members: [cast.addressOf('claire')] },
    milestones: plan.milestones.map(({ claimBy, payouts }) => ({
      claimBy: at(claimBy),
      payouts: payouts.map(({ to, amount }) => ({ recipient: cast.addressOf(to), amount: tokenUnits(amount) })),
    })),
  }
}

function tokenAddress({ tokens }: Deployment, wanted: string): Address {
  const found = Object.entries(tokens).find(([, { symbol }]) => symbol === wanted)
  if (!found) throw new Error(`there is no ${wanted} on the local chain`)
  return found[0] as Address
}

/** Addresses as the contracts order them. */
function byNumber(a: Address, b: Address): number {
  if (isAddressEqual(a, b)) return 0
  return BigInt(a) < BigInt(b) ? -1 : 1
}
