import { recoverTypedSignature, SignTypedDataVersion, signTypedData as signAsMetaMask } from '@metamask/eth-sig-util'
import { expect } from 'chai'
import { type Hex, hexToBytes } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { invitationTypedData, type ProofOfControl, proofOfControlTypedData } from '../../sdk/src/proof-of-control.ts'
import { verifyDecision } from '../../sdk/src/verify-decision.ts'
import { EVIDENCE, localChain } from './local-chain.ts'

const KEY: Hex = `0x${'11'.repeat(32)}`
const signer = privateKeyToAccount(KEY)
const [factory, charity] = [1, 2].map((digit) => `0x${`${digit}`.repeat(40)}` as Hex) as [Hex, Hex]
const proof: ProofOfControl = {
  chainId: 8453,
  factory,
  charity,
  draft: EVIDENCE,
  role: 'verifier',
  account: signer.address,
  validUntil: 1_800_000_000n,
}

describe('proof of control', () => {
  it('is the signature of exactly this account about exactly this draft', async () => {
    const { client } = await localChain()
    const signature = await signer.signTypedData(proofOfControlTypedData(proof))
    const valid = (change: Partial<ProofOfControl>) =>
      verifyDecision(client, {
        typedData: proofOfControlTypedData({ ...proof, ...change }),
        signer: signer.address,
        signature,
      })
    expect(await valid({})).to.equal(true)
    const near: Partial<ProofOfControl>[] = [
      { chainId: 1 },
      { factory: charity },
      { charity: factory },
      { draft: `0x${'00'.repeat(32)}` },
      { role: 'panel' },
      { account: factory },
      { validUntil: 1n },
    ]
    for (const change of near) expect(await valid(change), JSON.stringify(Object.keys(change))).to.equal(false)
    const lists = { recipients: [], verifiers: [signer.address], panel: [] }
    const { role: _, account: __, ...draft } = proof
    const typedData = invitationTypedData({ ...draft, ...lists })
    expect(await verifyDecision(client, { typedData, signer: signer.address, signature })).to.equal(false)
  })

  it('is signed by a wallet as by viem, and begins with what it is for', async () => {
    const lists = { recipients: [charity], verifiers: [signer.address], panel: [factory] }
    for (const typedData of [proofOfControlTypedData(proof), invitationTypedData({ ...proof, ...lists })]) {
      const { domain, types, primaryType, message } = typedData
      const data = {
        domain,
        types: {
          EIP712Domain: [
            { name: 'name', type: 'string' },
            { name: 'version', type: 'string' },
            { name: 'chainId', type: 'uint256' },
            { name: 'verifyingContract', type: 'address' },
          ],
          ...types,
        },
        primaryType,
        message: { ...message, validUntil: String(message.validUntil) },
      } as never
      const options = { data, version: SignTypedDataVersion.V4 } as const
      const signature = signAsMetaMask({ privateKey: Buffer.from(hexToBytes(KEY)), ...options })
      expect(signature).to.equal(await signer.signTypedData(typedData as never))
      expect(recoverTypedSignature({ signature, ...options })).to.equal(signer.address.toLowerCase())
      expect(Object.keys(message)[0]).to.equal('purpose')
    }
  })
})
