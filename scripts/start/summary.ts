// What `npm start` prints once the world stands.
import { getMilestones } from '@amana/sdk/actions/getMilestones'
import { createClient, custom, type EIP1193RequestFn, formatUnits } from 'viem'
import { hardhat } from 'viem/chains'
import { paths } from '../../app/src/lib/paths.ts'
import { LOCAL_CHAIN_ID } from '../chain.ts'
import type { Cast } from '../demo/personas.ts'
import type { DemoCampaign } from '../demo/world.ts'

const DECIMALS = 6

export async function describeCampaigns(
  request: EIP1193RequestFn,
  campaigns: readonly DemoCampaign[],
  appUrl: string,
): Promise<string> {
  const client = createClient({ chain: hardhat, transport: custom({ request }), batch: { multicall: true } })
  const lines = await Promise.all(
    campaigns.map(async ({ plan, address }) => {
      const milestones = await getMilestones(client, { campaign: address })
      const states = milestones.map(({ state, funded, amount }) =>
        state === 'Funding' ? `Funding ${tokens(funded)}/${tokens(amount)}` : state,
      )
      const page = paths.campaign(plan.original, { chainId: LOCAL_CHAIN_ID, address })
      return `  ${plan.texts.en.name} (${plan.token})\n    ${states.join(' · ')}\n    ${appUrl}${page}`
    }),
  )
  return ['Campaigns', ...lines].join('\n')
}

export function describePersonas({ personas }: Cast): string {
  const roleWidth = Math.max(...personas.map(({ role }) => role.length))
  const nameWidth = Math.max(...personas.map(({ name }) => name.en.length))
  const lines = personas.map(
    ({ role, name, address }) => `  ${role.padEnd(roleWidth)}  ${name.en.padEnd(nameWidth)}  ${address}`,
  )
  return ['Personas', ...lines].join('\n')
}

function tokens(amount: bigint): string {
  return Number(formatUnits(amount, DECIMALS)).toLocaleString('en', { maximumFractionDigits: 2 })
}
