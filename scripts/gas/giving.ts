// Gifts, and what they are built on: a token's own transfer and a new campaign.
import { donateWithAuthorization } from '@amana/sdk/actions/donateWithAuthorization'
import { donateWithPermit } from '@amana/sdk/actions/donateWithPermit'
import { demoTokenAbi } from '@amana/sdk/generated/abis'
import { donationAuthorizationTypedData, permitTypedData } from '@amana/sdk/typed-data'
import { encodeFunctionData, keccak256, stringToHex } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { CHAIN_ID } from '../replay/chain.ts'
import { donorAddress, OPERATOR } from '../replay/people.ts'
import { FEW_LOTS, GIFT, giftGas, giftTo, giveLots } from './lots.ts'
import { type Campaign, MILESTONE, type Stage } from './stage.ts'
import { SIGNING_DOMAIN } from './tokens.ts'

/** Signs permits and authorizations, so it has a key. */
const signer = privateKeyToAccount(keccak256(stringToHex('amana gas signer')))

export async function transferFrom(stage: Stage): Promise<number> {
  const owner = donorAddress('owner')
  const spender = donorAddress('spender')
  const recipient = donorAddress('recipient')
  await stage.mint(owner, MILESTONE)
  await stage.mint(recipient, MILESTONE)
  await stage.allow(owner, spender)
  const data = encodeFunctionData({ abi: demoTokenAbi, functionName: 'transferFrom', args: [owner, recipient, GIFT] })
  return stage.gasOf(spender, { to: stage.plainToken, data })
}

export async function create(stage: Stage): Promise<number> {
  const { charity, call } = stage.creation(3)
  return stage.gasOf(charity, call)
}

/** A gift to the last milestone, which holds this many lots already. */
export async function donateGas(
  stage: Stage,
  { milestones, lots }: { milestones: number; lots: number },
): Promise<number> {
  const campaign = await stage.createCampaign(milestones)
  await giveLots(stage, campaign, milestones - 1, lots)
  return giftGas(stage, campaign, [milestones - 1])
}

export async function donateTwoShares(stage: Stage): Promise<number> {
  const campaign = await stage.createCampaign(3)
  await giveLots(stage, campaign, 0, FEW_LOTS)
  await giveLots(stage, campaign, 1, FEW_LOTS)
  return giftGas(stage, campaign, [0, 1])
}

export async function donatePermit(stage: Stage): Promise<number> {
  const campaign = await signerCampaign(stage)
  await permittedGift(stage, campaign, 0n)
  return permittedGift(stage, campaign, 1n)
}

export async function donateAuthorization(stage: Stage): Promise<number> {
  const campaign = await signerCampaign(stage)
  const gift = giftTo(stage, campaign, [0])
  const salt = keccak256(stringToHex('salt'))
  const validBefore = BigInt(stage.chain.time + 3_600)
  const token = { chainId: CHAIN_ID, token: stage.signingToken, domain: SIGNING_DOMAIN }
  const signature = await signer.signTypedData(
    donationAuthorizationTypedData({ ...token, ...gift, from: signer.address, salt, validBefore }),
  )
  const authorization = { validAfter: 0n, validBefore, salt, signature }
  return stage.gasOf(OPERATOR, donateWithAuthorization.call({ ...gift, from: signer.address, authorization }))
}

/** In the token that takes signatures, with money there; the signer holds more than he gives and allows nothing. */
async function signerCampaign(stage: Stage): Promise<Campaign> {
  const campaign = await stage.createCampaign(1, stage.signingToken)
  await giveLots(stage, campaign, 0, FEW_LOTS)
  await stage.mint(signer.address, MILESTONE, stage.signingToken)
  return campaign
}

async function permittedGift(stage: Stage, campaign: Campaign, nonce: bigint): Promise<number> {
  const gift = giftTo(stage, campaign, [0])
  const deadline = BigInt(stage.chain.time + 3_600)
  const token = { chainId: CHAIN_ID, token: stage.signingToken, domain: SIGNING_DOMAIN }
  const permit = { ...token, owner: signer.address, spender: campaign.address, value: GIFT, nonce, deadline }
  const signature = await signer.signTypedData(permitTypedData(permit))
  return stage.gasOf(signer.address, donateWithPermit.call({ ...gift, permit: { deadline, signature } }))
}
