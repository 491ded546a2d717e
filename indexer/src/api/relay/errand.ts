import { donateWithAuthorization } from '@amana/sdk/actions/donateWithAuthorization'
import { writeSignedEntry } from '@amana/sdk/actions/writeSignedEntry'
import { donationNonce, entryTypedData } from '@amana/sdk/typed-data'
import { type Address, encodeAbiParameters, type Hex, hashTypedData, keccak256, numberToHex } from 'viem'
import { bodySchema, type ErrandBody } from './body.ts'

/** Something that somebody signed and the relay carries. */
export interface Errand {
  /** Unlike any other's that spends another nonce: the same authorization is the same errand. */
  id: Hex
  chainId: number
  campaign: Address
  /** Who gives, or who wrote the entry. */
  author: Address
  /** Where the nonce is spent: the token, or the journal. */
  keeper: Address
  nonce: Hex
  /** Of what was signed: two entries may want the same nonce. */
  digest: Hex
  body: ErrandBody
}

/**
 * @param body - What was asked for.
 * @param token - The campaign's; an entry does not need it.
 */
export function errandOf(body: ErrandBody, token: Address): Errand {
  const { chainId, kind } = body
  if (kind === 'donateWithAuthorization') {
    const { campaign, from, shares, intent, authorization } = body.args
    const nonce = donationNonce({ campaign, shares, intent, salt: authorization.salt })
    return identified({ chainId, campaign, author: from, keeper: token, nonce, digest: nonce, body })
  }
  const { journal, entry } = body.args
  const digest = hashTypedData(entryTypedData({ chainId, journal, ...entry }))
  const nonce = numberToHex(entry.nonce, { size: 32 })
  return identified({ chainId, campaign: entry.campaign, author: entry.author, keeper: journal, nonce, digest, body })
}

function identified(errand: Omit<Errand, 'id'>): Errand {
  const { chainId, keeper, author, nonce, body } = errand
  const spent = encodeAbiParameters(
    [{ type: 'string' }, { type: 'uint256' }, { type: 'address' }, { type: 'address' }, { type: 'bytes32' }],
    [body.kind, BigInt(chainId), keeper, author, nonce],
  )
  return { id: keccak256(spent), ...errand }
}

/** The call that does it. */
export function callOf({ body }: Errand) {
  return body.kind === 'donateWithAuthorization'
    ? donateWithAuthorization.call(body.args)
    : writeSignedEntry.call(body.args)
}

/** When the signature is worth nothing any more, in Unix seconds. */
export function endOf({ body }: Errand): bigint {
  return body.kind === 'donateWithAuthorization' ? body.args.authorization.validBefore : body.args.entry.validUntil
}

/** As it is kept: whole numbers as decimal digits, as they came. */
export function writeBody(body: ErrandBody): string {
  return JSON.stringify(body, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))
}

export function readBody(text: string): ErrandBody {
  return bodySchema.parse(JSON.parse(text))
}
