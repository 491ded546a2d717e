import { AbiCoder, keccak256, Signature } from 'ethers'
import type { intent, share } from '../fixture.ts'
import type { CampaignContract, Signer } from './decisions.ts'
import type { ContractOf } from './typed-contract.ts'

const PERMIT_TYPES = {
  Permit: [
    { name: 'owner', type: 'address' },
    { name: 'spender', type: 'address' },
    { name: 'value', type: 'uint256' },
    { name: 'nonce', type: 'uint256' },
    { name: 'deadline', type: 'uint256' },
  ],
}

const RECEIVE_TYPES = {
  ReceiveWithAuthorization: [
    { name: 'from', type: 'address' },
    { name: 'to', type: 'address' },
    { name: 'value', type: 'uint256' },
    { name: 'validAfter', type: 'uint256' },
    { name: 'validBefore', type: 'uint256' },
    { name: 'nonce', type: 'bytes32' },
  ],
}

type Token = ContractOf<'DemoToken'>
export type Share = ReturnType<typeof share>
export type Intent = ReturnType<typeof intent>

/** An EIP-2612 permit, valid for ever unless `deadline` says otherwise. */
export async function signPermit(
  token: Token,
  owner: Signer,
  { spender, value, deadline = 1n << 40n }: { spender: string; value: bigint; deadline?: bigint },
) {
  const message = { owner: owner.address, spender, value, nonce: await token.nonces(owner.address), deadline }
  const { v, r, s } = Signature.from(await owner.signTypedData(await domainOf(token), PERMIT_TYPES, message))
  return { deadline, v, r, s }
}

export interface AuthorizationOptions {
  salt?: string
  validAfter?: bigint
  validBefore?: bigint
  /** Default: what the shares ask for. */
  value?: bigint
  /** Default: what the campaign makes of itself, shares, intent and salt. */
  nonce?: string
}

/** An ERC-3009 authorization of a gift by `from`. */
export async function signAuthorization(
  token: Token,
  campaign: CampaignContract,
  from: Signer,
  [shares, intent]: readonly [readonly Share[], Intent],
  options: AuthorizationOptions = {},
) {
  const to = await campaign.getAddress()
  const salt = options.salt ?? keccak256('0x5a17')
  const [validAfter, validBefore] = [options.validAfter ?? 0n, options.validBefore ?? 1n << 40n]
  const message = {
    from: from.address,
    to,
    value: options.value ?? shares.reduce((sum, { amount }) => sum + amount, 0n),
    validAfter,
    validBefore,
    nonce: options.nonce ?? giftNonce(to, shares, intent, salt),
  }
  const { v, r, s } = Signature.from(await from.signTypedData(await domainOf(token), RECEIVE_TYPES, message))
  return { validAfter, validBefore, salt, v, r, s }
}

/** `keccak256(abi.encode(campaign, shares, intent, salt))`. */
export function giftNonce(campaign: string, shares: readonly Share[], intent: Intent, salt: string): string {
  const types = ['address', 'tuple(uint8,uint96,uint96,uint96)[]', 'tuple(bool,uint40,bytes32,bytes32)', 'bytes32']
  const list = shares.map(({ milestone, amount, minAmount, maxStart }) => [milestone, amount, minAmount, maxStart])
  const { passOn, deadline, source, note } = intent
  return keccak256(AbiCoder.defaultAbiCoder().encode(types, [campaign, list, [passOn, deadline, source, note], salt]))
}

async function domainOf(token: Token) {
  const [, name, version, chainId, verifyingContract] = await token.eip712Domain()
  return { name, version, chainId, verifyingContract }
}
