// The tokens of every measurement, with their code pinned: what we do to our own build must not move a token's gas.
import type { Hex } from 'viem'
import { z } from 'zod'
import pinned from './tokens.json' with { type: 'json' }

const creation = z.custom<Hex>((value) => typeof value === 'string' && /^0x([\da-f]{2})+$/.test(value))
const tokens = z.object({ plain: creation, signing: creation }).parse(pinned)

/** A plain OpenZeppelin ERC-20, 18 decimals, and nothing else: `contracts/mocks/PlainToken.sol`. */
export const PLAIN_TOKEN = tokens.plain

/** With EIP-2612 and ERC-3009, for gifts that are signed: `contracts/mocks/DemoToken.sol`. */
export const SIGNING_TOKEN = tokens.signing
export const SIGNING_DOMAIN = { name: 'Signing Token', version: '1' }
