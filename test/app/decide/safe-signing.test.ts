import { expect } from 'chai'
import { createClient, custom, decodeFunctionData, encodeFunctionResult, type Hex, hashTypedData, parseAbi } from 'viem'
import { type PrivateKeyAccount, privateKeyToAccount } from 'viem/accounts'
import { hardhat } from 'viem/chains'
import type { ReadClient } from '../../../app/src/data/client.ts'
import { hashOfNote } from '../../../app/src/data/note.ts'
import { type DecisionContext, decisionOf } from '../../../app/src/features/decide/decision-file.ts'
import { readSafePart, safeMessage, signatureOf, withOwner } from '../../../app/src/features/decide/safe-signing.ts'
import { account } from '../../sdk/ledger/every-event.ts'

const OWNERS = ['11', '22', '33'].map((byte) => privateKeyToAccount(`0x${byte.repeat(32)}`)) as [
  PrivateKeyAccount,
  PrivateKeyAccount,
  PrivateKeyAccount,
]
const STRANGER = privateKeyToAccount(`0x${'44'.repeat(32)}`)
const SAFE = account(20)
const NOTE = { text: 'Both of us were there.', language: 'en' } as const
const CONTEXT: DecisionContext = {
  chainId: 31337,
  campaign: account(9),
  milestone: 0,
  attempt: 1,
  evidence: `0x${'ee'.repeat(32)}`,
  payouts: [{ recipient: account(2), amount: 5n }],
  verifiers: [SAFE],
  panel: [],
  cause: undefined,
  now: 1_000n,
}
const abi = parseAbi([
  'function getThreshold() view returns (uint256)',
  'function getOwners() view returns (address[])',
])

/** At one address is a Safe of three owners, of whom two have to sign; everywhere else is nothing. */
const client = createClient({
  chain: hardhat,
  transport: custom({
    request: async ({ method, params }: { method: string; params: unknown[] }) => {
      if (method === 'eth_getCode') return params[0] === SAFE ? '0x6001' : '0x'
      const [{ data }] = params as [{ data: Hex }]
      const { functionName } = decodeFunctionData({ abi, data })
      const result = functionName === 'getThreshold' ? 2n : OWNERS.map(({ address }) => address)
      return encodeFunctionResult({ abi, functionName, result } as Parameters<typeof encodeFunctionResult>[0])
    },
  }),
}) as unknown as ReadClient

describe('a decision that the owners of a Safe sign one by one', () => {
  it('says who of them has signed, and how many have to', async () => {
    const part = await read(await decision(), [OWNERS[1]])
    expect(part?.signatures.map(({ owner }) => owner)).to.deep.equal([OWNERS[1].address])
    expect([part?.safe.needed, part?.safe.owners.length]).to.deep.equal([2, 3])
    expect(part?.note).to.deep.equal(NOTE)
  })

  it('grows by each owner once, in the order that Safe asks for', async () => {
    const unsigned = await decision()
    const first = await read(unsigned, [OWNERS[0]])
    if (!first) throw new Error('it is a part')
    const more = await sign(unsigned, OWNERS[2])
    const both = withOwner(withOwner(first, { owner: OWNERS[2].address, signature: more }), {
      owner: OWNERS[2].address,
      signature: more,
    })
    expect(both.signatures).to.have.length(2)
    const whole = signatureOf(both.signatures)
    const again = await readSafePart({ ...unsigned, signature: whole }, NOTE, CONTEXT, client)
    const owners = again?.signatures.map(({ owner }) => BigInt(owner)) ?? []
    expect(owners).to.deep.equal([...owners].sort((a, b) => (a < b ? -1 : 1)))
    expect(owners).to.have.length(2)
  })

  it('is nothing when a stranger signed, when it was changed, or when it is about another claim', async () => {
    const unsigned = await decision()
    expect(await read(unsigned, [STRANGER])).to.equal(undefined)
    const signature = await sign(unsigned, OWNERS[0])
    expect(await readSafePart({ ...unsigned, approved: false, signature }, NOTE, CONTEXT, client)).to.equal(undefined)
    expect(await readSafePart({ ...unsigned, attempt: 2, signature }, NOTE, CONTEXT, client)).to.equal(undefined)
    expect(await readSafePart({ ...unsigned, signature: '0x1234' }, NOTE, CONTEXT, client)).to.equal(undefined)
  })

  it('drops words that were not signed', async () => {
    const unsigned = await decision()
    const signature = await sign(unsigned, OWNERS[0])
    const other = { text: 'Something else.', language: 'en' } as const
    const part = await readSafePart({ ...unsigned, signature }, other, CONTEXT, client)
    expect(part?.signatures).to.have.length(1)
    expect(part?.note).to.equal(undefined)
  })
})

async function decision() {
  const reason = await hashOfNote(NOTE)
  const made = decisionOf(
    { attempt: 1, verdict: 'approve', cause: undefined, signer: SAFE, reason, validUntil: 2_000 },
    CONTEXT,
  )
  if (made.kind !== 'attestation') throw new Error('verifiers attest')
  return made
}

type Unsigned = Awaited<ReturnType<typeof decision>>

async function sign(unsigned: Unsigned, owner: PrivateKeyAccount): Promise<Hex> {
  return owner.sign({ hash: hashTypedData(safeMessage(SAFE, unsigned, CONTEXT)) })
}

async function read(unsigned: Unsigned, owners: readonly PrivateKeyAccount[]) {
  const signatures = await Promise.all(
    owners.map(async (owner) => ({ owner: owner.address, signature: await sign(unsigned, owner) })),
  )
  return readSafePart({ ...unsigned, signature: signatureOf(signatures) }, NOTE, CONTEXT, client)
}
