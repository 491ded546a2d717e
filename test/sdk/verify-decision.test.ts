import { expect } from 'chai'
import { concat, type Hex, numberToHex, parseSignature, zeroHash } from 'viem'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { type Attestation, attestationTypedData, rulingTypedData } from '../../sdk/src/typed-data.ts'
import { verifyDecision } from '../../sdk/src/verify-decision.ts'
import { EVIDENCE, localChain } from './local-chain.ts'

const CURVE_ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n
const account = privateKeyToAccount(generatePrivateKey())
const other = privateKeyToAccount(generatePrivateKey())
const attestation: Attestation = {
  chainId: 31337,
  campaign: other.address,
  milestone: 1,
  attempt: 2,
  approved: true,
  evidence: EVIDENCE,
  payouts: [{ recipient: other.address, amount: 5n }],
  verifier: account.address,
  validUntil: 1000n,
}
/** Answers every ERC-1271 question with the magic value. */
const YES_WALLET: Hex = '0x7f1626ba7e0000000000000000000000000000000000000000000000000000000060005260206000f3'

describe('verifyDecision', () => {
  it('accepts the signature of exactly this decision, and of nothing near it', async () => {
    const { client } = await localChain()
    const typedData = attestationTypedData(attestation)
    const signature = await account.signTypedData(typedData)
    const signer = account.address
    expect(await verifyDecision(client, { typedData, signer, signature })).to.equal(true)
    const near: Partial<Attestation>[] = [
      { chainId: 1 },
      { campaign: account.address },
      { milestone: 2 },
      { attempt: 1 },
      { approved: false },
      { evidence: zeroHash },
      { payouts: [{ recipient: other.address, amount: 6n }] },
      { reason: EVIDENCE },
      { verifier: other.address },
      { validUntil: 1001n },
    ]
    for (const change of near) {
      const changed = attestationTypedData({ ...attestation, ...change })
      expect(
        await verifyDecision(client, { typedData: changed, signer, signature }),
        JSON.stringify(Object.keys(change)),
      ).to.equal(false)
    }
    const ruling = rulingTypedData({ ...attestation, cause: 'Silence', confirmed: true, panelist: signer })
    expect(await verifyDecision(client, { typedData: ruling, signer, signature })).to.equal(false)
  })

  it('refuses what the contract refuses: the other half of the curve, 64 bytes, another key', async () => {
    const { client } = await localChain()
    const typedData = attestationTypedData(attestation)
    const signature = await account.signTypedData(typedData)
    const { r, s, yParity } = parseSignature(signature)
    const malleable = concat([r, numberToHex(CURVE_ORDER - BigInt(s), { size: 32 }), numberToHex(28 - yParity)])
    const signer = account.address
    for (const wrong of [malleable, concat([r, s]), `${signature}00` as Hex, '0x' as Hex]) {
      expect(await verifyDecision(client, { typedData, signer, signature: wrong }), wrong).to.equal(false)
    }
    expect(await verifyDecision(client, { typedData, signer: other.address, signature })).to.equal(false)
  })

  it('asks a contract wallet, but not one that a key has delegated to', async () => {
    const chain = await localChain()
    const typedData = attestationTypedData(attestation)
    const wallet = '0x00000000000000000000000000000000000000aa'
    const signed = { typedData, signer: wallet, signature: '0x1234' } as const
    await chain.ask({ method: 'hardhat_setCode', params: [wallet, YES_WALLET] } as never)
    expect(await verifyDecision(chain.client, signed)).to.equal(true)
    await chain.ask({ method: 'hardhat_setCode', params: [wallet, '0x60006000fd'] } as never)
    expect(await verifyDecision(chain.client, signed)).to.equal(false)
    const delegated = chain.clientOf(chain.accounts.carrier, (request, ask) =>
      request.method === 'eth_getCode' ? Promise.resolve(`0xef0100${wallet.slice(2)}`) : ask(request as never),
    )
    await chain.ask({ method: 'hardhat_setCode', params: [wallet, YES_WALLET] } as never)
    expect(await verifyDecision(delegated, signed)).to.equal(false)
  })

  it('says nothing when the node says nothing', async () => {
    const chain = await localChain()
    const silent = chain.clientOf(chain.accounts.carrier, () => Promise.reject(new Error('no answer')))
    const half = chain.clientOf(chain.accounts.carrier, (request, ask) =>
      request.method === 'eth_call' ? Promise.reject(new Error('no answer')) : ask(request as never),
    )
    const signed = { typedData: attestationTypedData(attestation), signer: chain.token, signature: '0x12' } as const
    for (const client of [silent, half]) {
      expect(await verifyDecision(client, signed).catch(() => 'unknown')).to.equal('unknown')
    }
    // An account with code that knows no ERC-1271 says no.
    expect(await verifyDecision(chain.client, signed)).to.equal(false)
  })
})
