import { expect } from 'chai'
import type { Hex } from 'viem'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { writeSignedEntrySync } from '../../../sdk/src/actions/writeSignedEntry.ts'
import { ZERO_HASH } from '../../../sdk/src/parameters.ts'
import { type EntryToSign, entryTypedData } from '../../../sdk/src/typed-data.ts'
import { DAY, EVIDENCE, USDC } from '../../sdk/local-chain.ts'
import {
  CHAIN_ID,
  closeDatabase,
  donorWith,
  type RelayWorld,
  type Replica,
  relayWorld,
  signedGift,
} from './relay-world.ts'

/** Answers every ERC-1271 question with the magic value. */
const YES_WALLET: Hex = '0x7f1626ba7e0000000000000000000000000000000000000000000000000000000060005260206000f3'
/** Takes nothing. */
const NO_WALLET: Hex = '0x60006000fd'
/** Never comes to an end. */
const ENDLESS: Hex = '0x5b600056'

describe('a signed entry without gas', () => {
  let world: RelayWorld
  let replica: Replica
  const author = privateKeyToAccount(generatePrivateKey())
  beforeEach(async () => {
    world = await relayWorld()
    replica = world.start()
  })
  after(closeDatabase)

  async function signedEntry(change: Partial<EntryToSign> = {}, signature?: Hex) {
    const { chain, campaign } = world
    const wanted: EntryToSign = {
      chainId: CHAIN_ID,
      journal: chain.journal,
      campaign,
      kind: 'Question',
      author: author.address,
      subject: ZERO_HASH,
      content: EVIDENCE,
      nonce: 0n,
      validUntil: (await chain.now()) + BigInt(DAY),
      ...change,
    }
    const { journal, chainId, ...entry } = wanted
    const signed = signature ?? (await author.signTypedData(entryTypedData(wanted)))
    return { kind: 'writeSignedEntry' as const, chainId, args: { journal, entry, signature: signed } }
  }
  const entries = () => world.index.entries({ chainId: CHAIN_ID, address: world.campaign }, 10)
  const code = (address: string, bytes: Hex) =>
    world.chain.ask({ method: 'hardhat_setCode', params: [address, bytes] } as never)

  it('is in the journal under its author’s name', async () => {
    const { status, body } = await replica.post(await signedEntry())
    expect([status, body.state, body.kind]).to.deep.equal([200, 'included', 'writeSignedEntry'])
    const [entry] = await entries()
    expect(entry).to.deep.include({ author: author.address, kind: 'Question', content: EVIDENCE })
    expect(entry?.transactionHash).to.equal(body.transaction)
    expect((await replica.post(await signedEntry({ nonce: 1n }))).body.state).to.equal('included')
  })

  it('may be that of a contract wallet', async () => {
    const wallet = '0x00000000000000000000000000000000000000aa'
    await code(wallet, YES_WALLET)
    expect((await replica.post(await signedEntry({ author: wallet }, '0x1234'))).body.state).to.equal('included')
  })

  it('that its wallet lets fail is paid for within the hour’s budgets, whatever is sent under its number next', async () => {
    world = await relayWorld({ limits: { errandsPerAuthor: 2 } })
    const wallet = '0x00000000000000000000000000000000000000ab'
    await code(wallet, YES_WALLET)
    // It changes its mind between the question and the transaction.
    replica = world.start(async (request, ask) => {
      if (request.method !== 'eth_sendRawTransaction') return ask(request as never)
      await code(wallet, NO_WALLET)
      const hash = await ask(request as never)
      await code(wallet, YES_WALLET)
      return hash
    })
    const content = (digit: string): Hex => `0x${digit.repeat(64)}`
    const answers = []
    for (const digit of ['1', '2', '3', '4']) {
      answers.push((await replica.post(await signedEntry({ author: wallet, content: content(digit) }, '0x12'))).body)
    }
    expect(answers.map(({ state, budget }) => state ?? budget)).to.deep.equal([
      'reverted',
      'reverted',
      'author',
      'author',
    ])
  })

  it('takes no more than the part of entries, so that keys without coins do not keep gifts out', async () => {
    world = await relayWorld({ limits: { errandsPerHour: 10, entriesPerHour: 2 } })
    replica = world.start()
    const states = []
    for (let turn = 0; turn < 3; turn++) {
      const other = privateKeyToAccount(generatePrivateKey())
      const { args } = await signedEntry({ author: other.address })
      const typedData = entryTypedData({ chainId: CHAIN_ID, journal: args.journal, ...args.entry })
      const { body } = await replica.post(
        await signedEntry(
          { author: other.address, validUntil: args.entry.validUntil },
          await other.signTypedData(typedData),
        ),
      )
      states.push(body.state ?? body.budget)
    }
    expect(states).to.deep.equal(['included', 'included', 'entries'])
    const gift = await signedGift(world, await donorWith(world.chain, 50n * USDC))
    expect((await replica.post(gift)).body.state).to.equal('included')
  })

  it('is refused when it is not what its author signed, with the way that is left', async () => {
    const good = await signedEntry()
    const { entry } = good.args
    const altered = [
      { campaign: world.chain.token },
      { kind: 'Hide' as const },
      { author: world.carrier.address },
      { subject: EVIDENCE },
      { content: ZERO_HASH },
      { nonce: 1n },
      { validUntil: entry.validUntil + 1n },
    ]
    for (const change of altered) {
      const { body } = await replica.post({ ...good, args: { ...good.args, entry: { ...entry, ...change } } })
      const expected = 'campaign' in change ? '/problems/no-such-campaign' : '/problems/wrong-signature'
      expect([body.type, body.instead?.way], JSON.stringify(Object.keys(change))).to.deep.equal([
        expected,
        'write-entry',
      ])
    }
    const elsewhere = await replica.post(await signedEntry({ journal: world.chain.token }))
    expect(elsewhere.body.type).to.equal('/problems/unknown-journal')
    expect(await entries()).to.deep.equal([])
  })

  it('is refused with the journal’s own error when it comes too late or with a wrong number', async () => {
    const late = (await replica.post(await signedEntry({ validUntil: 7n }))).body
    expect([late.type, late.error.code, late.error.args]).to.deep.equal([
      '/problems/refused-by-contract',
      'EntryExpired',
      ['7'],
    ])
    const early = (await replica.post(await signedEntry({ nonce: 5n }))).body
    expect([early.error.code, early.error.args]).to.deep.equal(['InvalidAccountNonce', [author.address, '0']])
  })

  it('takes its number from every other one that was signed with it', async () => {
    await replica.post(await signedEntry())
    const { status, body } = await replica.post(await signedEntry({ content: `0x${'22'.repeat(32)}` }))
    expect([status, body.type]).to.deep.equal([409, '/problems/number-taken'])
  })

  it('has arrived when somebody else carried it', async () => {
    const signed = await signedEntry()
    const other = world.chain.clientOf(world.chain.accounts.donors[0])
    const { receipt } = await writeSignedEntrySync(other, signed.args)
    const { body } = await replica.post(signed)
    expect([body.state, body.carriedBy, body.transaction]).to.deep.equal([
      'included',
      'another',
      receipt.transactionHash,
    ])
  })

  it('costs the relay little when the author’s wallet never answers', async () => {
    const wallet = '0x00000000000000000000000000000000000000bb'
    await code(wallet, ENDLESS)
    const asked: unknown[] = []
    const watched = world.start((request, ask) => {
      if (request.method === 'eth_call') asked.push((request.params as [{ gas?: string }])[0].gas)
      return ask(request as never)
    })
    const { body } = await watched.post(await signedEntry({ author: wallet }, '0x1234'))
    expect(['/problems/wrong-signature', '/problems/node-silent']).to.include(body.type)
    // The factory is asked without a limit of its own, the wallet with one.
    expect(asked).to.deep.equal([undefined, '0xf4240'])
    expect(await world.database.query('SELECT id FROM relay_errand')).to.deep.equal([])
  })
})
