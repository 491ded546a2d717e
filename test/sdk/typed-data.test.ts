import { readFileSync } from 'node:fs'
import {
  recoverTypedSignature,
  SignTypedDataVersion,
  signTypedData as signAsMetaMask,
  TypedDataUtils,
} from '@metamask/eth-sig-util'
import { expect } from 'chai'
import { bytesToHex, createClient, custom, type Hex, hashTypedData, hexToBytes } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { signTypedData } from 'viem/actions'
import type { Share } from '../../sdk/src/parameters.ts'
import {
  attestationTypedData,
  donationAuthorizationTypedData,
  entryTypedData,
  permitTypedData,
  rulingTypedData,
  uploadPermitTypedData,
} from '../../sdk/src/typed-data.ts'
import { verifyDecision } from '../../sdk/src/verify-decision.ts'
import { verifyTokenSignature } from '../../sdk/src/verify-token-signature.ts'

const KEY: Hex = `0x${'11'.repeat(32)}`
const signer = privateKeyToAccount(KEY)
const [campaign, journal, token, recipient] = [1, 2, 3, 4].map((digit) => `0x${`${digit}`.repeat(40)}` as Hex) as [
  Hex,
  Hex,
  Hex,
  Hex,
]
const hash = (pair: string): Hex => `0x${pair.repeat(32)}`
const subject = {
  chainId: 8453,
  campaign,
  milestone: 1,
  attempt: 2,
  evidence: hash('e1'),
  payouts: [{ recipient, amount: 60_000_000n }],
  reason: hash('ae'),
  validUntil: 1_800_000_000n,
}
const tokenDomain = { chainId: 8453, token, domain: { name: 'USD Coin', version: '2' } }
const shares: Share[] = [{ milestone: 1, amount: 60_000_000n, maxStart: 100_000_000n }]

/** Everything that anybody is ever asked to sign. */
const MESSAGES = {
  attestation: attestationTypedData({ ...subject, approved: true, verifier: signer.address }),
  ruling: rulingTypedData({ ...subject, cause: 'Objection', confirmed: false, panelist: signer.address }),
  entry: entryTypedData({
    chainId: 8453,
    journal,
    campaign,
    kind: 'Reply',
    author: signer.address,
    subject: hash('5b'),
    content: hash('c0'),
    nonce: 3n,
    validUntil: 1_800_000_000n,
  }),
  upload: uploadPermitTypedData({
    chainId: 8453,
    campaign,
    uploader: signer.address,
    content: hash('c0'),
    size: 3_000_000n,
    validUntil: 1_800_000_000n,
  }),
  permit: permitTypedData({
    ...tokenDomain,
    owner: signer.address,
    spender: campaign,
    value: 60_000_000n,
    nonce: 7n,
    deadline: 1_800_000_000n,
  }),
  authorization: donationAuthorizationTypedData({
    ...tokenDomain,
    campaign,
    from: signer.address,
    shares,
    intent: { passOn: true, deadline: 1_800_000_000, source: hash('50'), note: hash('0e') },
    salt: hash('5a'),
    validBefore: 1_800_000_000n,
  }),
} as const
type Kind = keyof typeof MESSAGES

interface Asked {
  types: Record<string, { name: string; type: string }[]>
  primaryType: string
  domain: Record<string, unknown>
  message: Record<string, unknown>
}

const SNAPSHOT = JSON.parse(readFileSync('test/sdk/typed-data.json', 'utf8')) as Record<Kind, Asked>
/** What a field may be for a person to compare it with the page: no bytes of any length, nothing nested. */
const READABLE = /^(address|bool|uint8|uint64|uint256|bytes32|string)$/

describe('typed data', () => {
  for (const kind of Object.keys(MESSAGES) as Kind[]) {
    describe(`of the ${kind}`, () => {
      let asked: Asked
      before(async () => {
        asked = await askedOf(kind)
      })

      it('S11: a wallet is asked for typed data and shows every field by a name in words', () => {
        expect(asked).to.deep.equal(SNAPSHOT[kind])
        const fields = asked.types[asked.primaryType] ?? []
        expect(fields.map(({ name }) => name)).to.deep.equal(Object.keys(asked.message))
        for (const { name, type } of fields) {
          expect(name).to.match(/^[a-z]+(?:[A-Z][a-z]+)*$/)
          expect(type).to.match(READABLE)
        }
        expect(Object.keys(asked.domain)).to.have.members(['name', 'version', 'chainId', 'verifyingContract'])
      })

      it("is signed by MetaMask's own code under the same digest", async () => {
        const data = asked as never
        const version = SignTypedDataVersion.V4
        const digest = bytesToHex(TypedDataUtils.eip712Hash(data, version))
        const signature = signAsMetaMask({ privateKey: Buffer.from(hexToBytes(KEY)), data, version }) as Hex
        expect(digest).to.equal(hashTypedData(MESSAGES[kind] as never))
        expect(signature).to.equal(await signer.signTypedData(MESSAGES[kind] as never))
        expect(recoverTypedSignature({ data, signature, version })).to.equal(signer.address.toLowerCase())
      })

      it('is verified, and is not when a bit of it is another', async () => {
        const signature = await signer.signTypedData(MESSAGES[kind] as never)
        expect(await verifies(kind, signature)).to.equal(true)
        const other = hexToBytes(signature)
        other[40] = (other[40] ?? 0) ^ 1
        expect(await verifies(kind, bytesToHex(other))).to.equal(false)
      })
    })
  }

  it('of permit and authorization is verified with the parity at the end too, as some wallets put it', async () => {
    for (const kind of ['permit', 'authorization'] as const) {
      const signature = await signer.signTypedData(MESSAGES[kind] as never)
      const parity = `${signature.slice(0, -2)}0${Number.parseInt(signature.slice(-2), 16) - 27}` as Hex
      expect(await verifies(kind, parity)).to.equal(true)
      const wrongs: Hex[] = ['0x', signature.slice(0, -2) as Hex, `${signature}00`]
      for (const wrong of wrongs) {
        expect(await verifies(kind, wrong), wrong).to.equal(false)
      }
    }
  })
})

/** What viem asks a wallet for, as the wallet gets it. */
async function askedOf(kind: Kind): Promise<Asked> {
  const requests: { method: string; params: string[] }[] = []
  const wallet = createClient({
    account: signer.address,
    transport: custom({
      request: async (request) => {
        requests.push(request)
        return '0x'
      },
    }),
  })
  await signTypedData(wallet, MESSAGES[kind] as never)
  expect(requests.map(({ method }) => method)).to.deep.equal(['eth_signTypedData_v4'])
  return JSON.parse(requests[0]?.params[1] ?? '') as Asked
}

function verifies(kind: Kind, signature: Hex): Promise<boolean> {
  if (kind === 'permit' || kind === 'authorization') {
    return verifyTokenSignature({ typedData: MESSAGES[kind], signer: signer.address, signature })
  }
  // Nobody is at this account: the key alone decides.
  const client = createClient({ transport: custom({ request: async () => '0x' }) })
  return verifyDecision(client, { typedData: MESSAGES[kind], signer: signer.address, signature })
}
