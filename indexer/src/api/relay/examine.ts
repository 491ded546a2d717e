import { isCampaign } from '@amana/sdk/actions/isCampaign'
import { formatAssetId } from '@amana/sdk/caip'
import type { KnownToken } from '@amana/sdk/generated/deployments'
import { isSignedByKey } from '@amana/sdk/key-signature'
import { knownToken } from '@amana/sdk/tokens'
import { donationAuthorizationTypedData, entryTypedData } from '@amana/sdk/typed-data'
import { verifyDecision } from '@amana/sdk/verify-decision'
import { verifyTokenSignature } from '@amana/sdk/verify-token-signature'
import { type Address, formatUnits, hashTypedData, isAddressEqual, parseUnits } from 'viem'
import { cautiousClient } from '../platform/cautious-client.ts'
import type { ErrandBody, GiftBody } from './body.ts'
import type { Carrier } from './carriers.ts'
import { KEY_VARIABLE } from './carriers.ts'
import type { Desk } from './desk.ts'
import { type Errand, errandOf } from './errand.ts'
import { type OtherWay, otherWay, refusal } from './refusals.ts'
import type { RelaySettings } from './settings.ts'

/** A request that may be carried as far as its words go: nothing has been asked about money yet. */
export interface Examined {
  carrier: Carrier
  errand: Errand
  instead: OtherWay
}

/**
 * Everything that can be told without sending: is there a key, is it a campaign of this factory, a token that takes
 * authorizations, the author's own signature under exactly this, and enough to be worth its gas. In this order.
 */
export async function examine(desk: Desk, body: ErrandBody): Promise<Examined> {
  const { carrier, campaign, token } = await placeOf(desk, body)
  if (body.kind === 'writeSignedEntry') {
    const instead = otherWay(body.kind)
    await requireEntrySignature(desk, carrier, body, instead)
    await desk.allow('campaign', `${body.chainId}:${campaign}`, instead)
    return { carrier, errand: errandOf(body, token), instead }
  }
  const known = knownToken({ chainId: body.chainId, token })
  const instead = otherWay(body.kind, known)
  if (!known) {
    const detail = `The token ${token} of this campaign is not on this chain’s list, so nobody says how it takes signatures.`
    throw refusal(422, 'unknown-token', detail, instead)
  }
  if (known.authorization !== 'erc3009') {
    const detail = `${known.symbol} takes no authorization that somebody else could carry.`
    throw refusal(422, 'token-without-authorization', detail, instead)
  }
  await requireGiftSignature(body, { campaign, token, known }, instead)
  await desk.allow('campaign', `${body.chainId}:${campaign}`, instead)
  requireMinimum(body, { token, known }, desk.services.configuration.relay, instead)
  return { carrier, errand: errandOf(body, token), instead }
}

/** Which chain and campaign it is about, as both the index and the chain say. */
async function placeOf(desk: Desk, body: ErrandBody): Promise<{ carrier: Carrier; campaign: Address; token: Address }> {
  const instead = otherWay(body.kind)
  if (desk.carriers.size === 0) throw relayOff(instead)
  const carrier = desk.carriers.get(body.chainId)
  if (!carrier) {
    const detail = `This server carries nothing on chain ${body.chainId}.`
    throw refusal(422, 'unknown-chain', detail, instead, { chains: [...desk.carriers.keys()] })
  }
  if (body.kind === 'writeSignedEntry' && !isAddressEqual(body.args.journal, carrier.chain.journal)) {
    throw refusal(422, 'unknown-journal', `The journal of this chain is ${carrier.chain.journal}.`, instead)
  }
  const campaign = body.kind === 'writeSignedEntry' ? body.args.entry.campaign : body.args.campaign
  const indexed = await desk.services.index.campaign({ chainId: body.chainId, address: campaign })
  if (!indexed || !(await isOfFactory(desk, carrier, campaign))) {
    const detail = `At ${campaign} is no campaign of this factory. One that was just made is known in a few seconds.`
    throw refusal(422, 'no-such-campaign', detail, instead)
  }
  return { carrier, campaign, token: indexed.parameters.token }
}

export function relayOff(instead: OtherWay) {
  const detail = `This server carries nothing: its operator has set no ${KEY_VARIABLE}.`
  return refusal(503, 'relay-off', detail, instead)
}

/** The index may be wrong; the factory itself is asked, once for each of its campaigns. */
async function isOfFactory({ campaigns }: Desk, { chainId, client, chain }: Carrier, campaign: Address) {
  const key = `${chainId}:${campaign}`
  if (campaigns.has(key)) return true
  const is = await isCampaign(client, { factory: chain.factory, campaign })
  if (is) campaigns.set(key, true)
  return is
}

/** What no key signed is asked of a node, and only so often about one campaign: noise does not use up what is for others. */
async function requireEntrySignature(
  desk: Desk,
  { client, chainId }: Carrier,
  { args: { journal, entry, signature } }: Extract<ErrandBody, { kind: 'writeSignedEntry' }>,
  instead: OtherWay,
): Promise<void> {
  const typedData = entryTypedData({ chainId, journal, ...entry })
  if (await isSignedByKey(hashTypedData(typedData), entry.author, signature)) return
  await desk.allow('campaign', `${chainId}:${entry.campaign} asked`, instead)
  if (await verifyDecision(cautiousClient(client), { typedData, signer: entry.author, signature })) return
  throw wrongSignature(entry.author, 'entry', instead)
}

async function requireGiftSignature(
  { chainId, args: { from, shares, intent, authorization } }: GiftBody,
  { campaign, token, known: { domain } }: { campaign: Address; token: Address; known: KnownToken },
  instead: OtherWay,
): Promise<void> {
  const { signature, ...signed } = authorization
  const typedData = donationAuthorizationTypedData({
    chainId,
    token,
    domain,
    campaign,
    from,
    shares,
    intent,
    ...signed,
  })
  if (await verifyTokenSignature({ typedData, signer: from, signature })) return
  throw wrongSignature(from, 'gift', instead)
}

function wrongSignature(author: Address, what: string, instead: OtherWay) {
  const detail = `This is not the signature of ${author} under exactly this ${what}. Whatever was signed, something else was sent.`
  return refusal(422, 'wrong-signature', detail, instead)
}

function requireMinimum(
  { chainId, args: { shares } }: GiftBody,
  { token, known: { symbol, decimals } }: { token: Address; known: KnownToken },
  settings: RelaySettings,
  instead: OtherWay,
): void {
  const minimum = minimumGift({ chainId, token, decimals }, settings)
  const amount = shares.reduce((total, share) => total + share.amount, 0n)
  if (amount >= minimum) return
  const words = (value: bigint) => `${formatUnits(value, decimals)} ${symbol}`
  const detail = `Gifts of ${words(minimum)} and more are carried; this one is ${words(amount)}.`
  throw refusal(422, 'gift-too-small', detail, instead, { minimum: String(minimum) })
}

/** The smallest gift that is carried, in base units. */
export function minimumGift(
  { chainId, token, decimals }: { chainId: number; token: Address; decimals: number },
  { minimumGift: usual, minimumGifts }: RelaySettings,
): bigint {
  const name = formatAssetId({ chainId, token }).toLowerCase()
  const own = Object.entries(minimumGifts).find(([asset]) => asset.toLowerCase() === name)
  return parseUnits(own?.[1] ?? usual, decimals)
}
