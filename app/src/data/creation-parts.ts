import { campaignFactoryAbi } from '@amana/sdk/generated/abis'
import type { CampaignParameters } from '@amana/sdk/parameters'
import { decodeAbiParameters, type Hex } from 'viem'

const created = campaignFactoryAbi.find((item) => item.type === 'event' && item.name === 'CampaignCreated')
const [, , PARAMETERS, TERMS] = (created as Extract<typeof created, { type: 'event' }>).inputs

export interface CreationParts {
  parameters: CampaignParameters
  /** Bytes of the document. */
  terms: Hex
}

/** The parts of a creation as the factory's event has them; nothing where the bytes are none. */
export function creationParts(creation: Hex): CreationParts | undefined {
  try {
    const [parameters, terms] = decodeAbiParameters([PARAMETERS, TERMS], creation)
    return { parameters, terms }
  } catch {
    return undefined // an index may say anything
  }
}
