import { decodeAbiParameters, type Hex } from 'viem'
import { campaignFactoryAbi } from './generated/abis.ts'
import type { CampaignParameters } from './parameters.ts'

const created = campaignFactoryAbi.find((item) => item.type === 'event' && item.name === 'CampaignCreated')
const [, , PARAMETERS, TERMS] = (created as Extract<typeof created, { type: 'event' }>).inputs

/** What the factory's event says beside the addresses: everything that is fixed for ever. */
export interface CreationData {
  parameters: CampaignParameters
  /** The bytes of the terms document. */
  terms: Hex
}

/**
 * Reads the data of a log `CampaignCreated`, as an index keeps it. It says nothing about whether it is true: the contract's
 * parameters do, and the terms' SHA-256 is among them.
 *
 * @param data - ABI-encoded: parameters, then terms. Throws viem's `AbiDecodingDataSizeTooSmallError` and its like for
 * anything else.
 *
 * @example
 * ```ts
 * import { decodeCreation } from '@amana/sdk/creation'
 *
 * const answer = await fetch(`http://127.0.0.1:42069/v1/creations?campaign=eip155:31337:${campaign}`)
 * const { creations } = await answer.json()
 * const { parameters, terms } = decodeCreation(creations[0].creation)
 * ```
 */
export function decodeCreation(data: Hex): CreationData {
  const [parameters, terms] = decodeAbiParameters([PARAMETERS, TERMS], data)
  return { parameters, terms }
}
