import { expect } from 'chai'
import { createClient, custom, type Hex } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { hardhat } from 'viem/chains'
import { signUploadPermit } from '../../sdk/src/actions/signUploadPermit.ts'
import { uploadPermitTypedData } from '../../sdk/src/typed-data.ts'
import { formatUploadPermit, parseUploadPermit } from '../../sdk/src/upload-permit.ts'
import { verifyDecision } from '../../sdk/src/verify-decision.ts'

const account = privateKeyToAccount(`0x${'11'.repeat(32)}`)
const campaign: Hex = `0x${'22'.repeat(20)}`
const content: Hex = `0x${'c0'.repeat(32)}`
// A chain at its block 5, where nobody has code.
const request = async ({ method }: { method: string }) =>
  method === 'eth_getBlockByNumber' ? { number: '0x5', hash: content, timestamp: '0x3e8' } : '0x'
const wallet = createClient({ account, chain: hardhat, transport: custom({ request } as never) })

describe('an upload permit', () => {
  it('is signed for twenty minutes, travels as ASCII, and is what was signed when it is read', async () => {
    const permit = await signUploadPermit(wallet, { campaign, content, size: 20_000 })
    expect(permit).to.deep.include({ chainId: 31337, campaign, uploader: account.address, content, size: 20_000n })
    expect(permit.validUntil).to.equal(1_000n + 1_200n)
    const text = formatUploadPermit(permit)
    expect(text).to.match(/^[\x20-\x7e]+$/)
    const { signature, ...read } = parseUploadPermit(text)
    const signed = { typedData: uploadPermitTypedData(read), signer: account.address, signature }
    expect(await verifyDecision(wallet, signed)).to.equal(true)
    for (const change of [{ size: 20_001n }, { content: campaign.padEnd(66, '0') as Hex }, { chainId: 1 }]) {
      const typedData = uploadPermitTypedData({ ...read, ...change })
      expect(await verifyDecision(wallet, { ...signed, typedData }), JSON.stringify(Object.keys(change))).to.equal(
        false,
      )
    }
  })

  it('is not read with a field too many or too few, an account of no chain, or without end', async () => {
    const permit = await signUploadPermit(wallet, { campaign, content, size: 1n, validUntil: 5n })
    const fields = JSON.parse(formatUploadPermit(permit)) as Record<string, unknown>
    expect(parseUploadPermit(JSON.stringify(fields)).validUntil).to.equal(5n)
    const wrongs = [
      { ...fields, more: 1 },
      { ...fields, campaign },
      { ...fields, campaign: `eip155:1:${campaign}0` },
      { ...fields, size: 0 },
      { ...fields, size: '1' },
      { ...fields, validUntil: -1 },
      { ...fields, content: '0x12' },
      ...Object.keys(fields).map((name) => ({ ...fields, [name]: undefined })),
    ]
    for (const wrong of wrongs) {
      expect(() => parseUploadPermit(JSON.stringify(wrong)), JSON.stringify(wrong)).to.throw()
    }
    expect(() => parseUploadPermit('{')).to.throw(SyntaxError)
    expect(() => parseUploadPermit(JSON.stringify(fields).padEnd(9_001))).to.throw(SyntaxError)
  })
})
