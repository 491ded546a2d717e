import { expect } from 'chai'
import { type Address, concat, type Hex } from 'viem'
import { generatePrivateKey, type PrivateKeyAccount, privateKeyToAccount } from 'viem/accounts'
import { sendTransaction } from 'viem/actions'
import { approveSync } from '../../../sdk/src/actions/approve.ts'
import { getMilestone } from '../../../sdk/src/actions/getMilestone.ts'
import { objectSync } from '../../../sdk/src/actions/object.ts'
import { rejectSync } from '../../../sdk/src/actions/reject.ts'
import { ruleSync } from '../../../sdk/src/actions/rule.ts'
import { ZERO_HASH } from '../../../sdk/src/parameters.ts'
import { signedDecisionSchema } from '../../../sdk/src/schemas.ts'
import { campaignOn, DAY, EVIDENCE, localChain } from '../../sdk/local-chain.ts'
import { fill } from '../relay/relay-world.ts'
import {
  attestationFile,
  type BoxWorld,
  boxWorld,
  carried,
  closeDatabase,
  openBox,
  rulingFile,
  type Signer,
  safeOf,
  subjectOf,
} from './box-world.ts'

const OTHER: Hex = `0x${'22'.repeat(32)}`
/** Answers every ERC-1271 question with the magic value. */
const YES_WALLET: Hex = '0x7f1626ba7e0000000000000000000000000000000000000000000000000000000060005260206000f3'

describe('the signature box', () => {
  let world: BoxWorld
  let verifiers: Signer[]
  beforeEach(async () => {
    world = await boxWorld()
    verifiers = world.chain.accounts.verifiers as Signer[]
  })
  after(closeDatabase)

  const callOf = (body: { calls: { call: string; confirm: boolean | null }[] }, call: string, confirm?: boolean) =>
    // biome-ignore lint/suspicious/noExplicitAny: an answer is compared field by field.
    body.calls.find((one) => one.call === call && (confirm === undefined || one.confirm === confirm)) as any
  const [first, second, third] = [0, 1, 2].map((place) => () => verifiers[place] as Signer) as [
    () => Signer,
    () => Signer,
    () => Signer,
  ]
  const refuses = async (body: unknown, status: number, code: string, by: BoxWorld['box'] = world.box) => {
    const answer = await by.post(body)
    expect([answer.status, answer.body.type], JSON.stringify(answer.body)).to.deep.equal([status, `/problems/${code}`])
  }
  const rows = async () => (await world.database.query('SELECT signer FROM signature_decision')).length

  it('takes the file that the app writes, and gives what `approve` takes', async () => {
    const { chain, campaign, box } = world
    const files = [await attestationFile(world, second()), await attestationFile(world, first())]
    for (const file of files) {
      const parsed = signedDecisionSchema.safeParse({ ...file, validUntil: Number(file.validUntil) })
      expect(parsed.success).to.equal(true)
      expect((await box.post(file)).status).to.equal(201)
    }
    const { body } = await box.list()
    expect(body).to.deep.include({ state: 'Claimed', attempt: 1, milestone: 0, evidence: EVIDENCE })
    const approval = callOf(body, 'approve')
    expect([approval.needed, approval.enough]).to.deep.equal([2, true])
    expect(approval.signatures.map(({ signer }: { signer: Address }) => signer)).to.deep.equal([
      first().address,
      second().address,
    ])
    const anyone = chain.clientOf(chain.accounts.donors[2])
    const { attestations } = await approveSync(anyone, {
      campaign,
      milestone: body.milestone,
      attestations: carried(approval.signatures),
    })
    expect(attestations).to.have.length(2)
    expect((await getMilestone(chain.client, { campaign, milestone: 0 })).state).to.equal('Approved')
    expect((await box.list()).body.calls).to.deep.equal([])
    await box.forget()
    expect(await rows()).to.equal(0)
  })

  it('refuses whatever is not exactly what a listed verifier signed', async () => {
    const good = await attestationFile(world, first())
    const stranger = privateKeyToAccount(generatePrivateKey())
    await refuses(await attestationFile(world, stranger), 422, 'not-listed')
    await refuses({ ...good, verifier: second().address }, 422, 'wrong-signature')
    await refuses({ ...good, approved: false }, 422, 'wrong-signature')
    await refuses({ ...good, reason: OTHER }, 422, 'wrong-signature')
    await refuses({ ...good, validUntil: Number(good.validUntil) + 1 }, 422, 'wrong-signature')
    await refuses({ ...good, signature: `0x${'11'.repeat(65)}` }, 422, 'wrong-signature')
    await refuses({ ...good, payouts: OTHER }, 422, 'other-payouts')
    await refuses({ ...good, evidence: OTHER }, 422, 'other-attempt')
    await refuses({ ...good, attempt: 2 }, 422, 'other-attempt')
    await refuses(await attestationFile(world, first(), true, { attempt: 2 }), 422, 'other-attempt')
    await refuses({ ...good, milestone: 1 }, 422, 'not-asked')
    await refuses({ ...good, milestone: 9 }, 404, 'no-such-milestone')
    await refuses({ ...good, campaign: stranger.address }, 404, 'no-such-campaign')
    await refuses({ ...good, chainId: 1 }, 422, 'unknown-chain')
    await refuses({ ...good, more: 1 }, 400, 'bad-input')
    await refuses({ ...good, signature: `0x${'11'.repeat(4_097)}` }, 400, 'bad-input')
    await refuses({ ...good, padding: 'x'.repeat(20_000) }, 413, 'too-large')
    await refuses(await rulingFile(world, world.chain.accounts.panel[0] as Signer, 'Silence', true), 422, 'not-asked')
    expect(await rows()).to.equal(0)
  })

  it('refuses a signature that was made for another campaign', async () => {
    const other = await campaignOn(world.chain, (parameters) => ({ ...parameters, salt: OTHER }))
    const elsewhere = await attestationFile({ ...world, campaign: other.campaign }, first(), true, {
      attempt: 1,
      evidence: EVIDENCE,
    })
    await refuses({ ...elsewhere, campaign: world.campaign }, 422, 'wrong-signature')
    await refuses({ ...(await attestationFile(world, first())), campaign: other.campaign }, 422, 'not-asked')
  })

  it('refuses what is out of time, and forgets what has become so', async () => {
    const now = await world.chain.now()
    await refuses(await attestationFile(world, first(), true, { validUntil: now }), 422, 'expired')
    const long = now + BigInt(31 * DAY)
    await refuses(await attestationFile(world, first(), true, { validUntil: long }), 422, 'valid-too-long')
    expect(
      (await world.box.post(await attestationFile(world, first(), true, { validUntil: now + 600n }))).status,
    ).to.equal(201)
    await world.chain.mineAt(now + 601n)
    expect(callOf((await world.box.list()).body, 'approve').signatures).to.deep.equal([])
    expect(await rows()).to.equal(1)
    await world.box.forget()
    expect(await rows()).to.equal(0)
  })

  it('keeps one per signer: the one that is valid longer, whatever is sent again', async () => {
    const { validUntil } = await subjectOf(world)
    const approval = await attestationFile(world, first(), true, { validUntil })
    const rejection = await attestationFile(world, first(), false, { validUntil: validUntil + 60n, reason: OTHER })
    expect((await world.box.post(approval)).status).to.equal(201)
    expect((await world.box.post(approval)).status).to.equal(201)
    await refuses(await attestationFile(world, first(), false, { validUntil }), 409, 'signed-already')
    expect((await world.box.post(rejection)).status).to.equal(201)
    await refuses(approval, 409, 'signed-already')
    const { body } = await world.box.list()
    expect(callOf(body, 'approve').signatures).to.deep.equal([])
    expect(callOf(body, 'reject').signatures).to.have.length(1)
    expect(await rows()).to.equal(1)
  })

  it('gives what `reject` takes, leaves out whoever is recorded, and forgets with the attempt', async () => {
    const { chain, campaign, box, claim } = world
    await box.post(await attestationFile(world, first(), false))
    const { body } = await box.list()
    const anyone = chain.clientOf(chain.accounts.donors[2])
    const reject = async (answer: typeof body) =>
      rejectSync(anyone, { campaign, milestone: 0, attestations: carried(callOf(answer, 'reject').signatures) })
    await reject(body)
    expect(callOf((await box.list()).body, 'reject').signatures).to.deep.equal([])
    await refuses(await attestationFile(world, first(), true), 409, 'recorded')
    await box.forget()
    expect(await rows()).to.equal(0)
    await box.post(await attestationFile(world, third(), true))
    await box.post(await attestationFile(world, second(), false))
    const old = await attestationFile(world, third(), true)
    await reject((await box.list()).body)
    expect((await box.list()).body.state).to.equal('Funding')
    await claim()
    expect(callOf((await box.list()).body, 'approve').signatures).to.deep.equal([])
    await refuses(old, 422, 'other-attempt')
    await box.forget()
    expect(await rows()).to.equal(0)
    expect((await box.post(await attestationFile(world, third(), true))).status).to.equal(201)
  })

  it('gives what `rule` takes when the verifiers were silent', async () => {
    const { chain, campaign, box } = world
    const panel = chain.accounts.panel as Signer[]
    await box.post(await attestationFile(world, first(), true))
    await chain.mineAt((await chain.now()) + BigInt(8 * DAY))
    expect(callOf((await box.list()).body, 'approve')).to.equal(undefined)
    for (const member of panel.slice(0, 2)) {
      expect((await box.post(await rulingFile(world, member, 'Silence', true))).status).to.equal(201)
    }
    await refuses(await rulingFile(world, panel[2] as Signer, 'Objection', true), 422, 'not-asked')
    await refuses(await rulingFile(world, first(), 'Silence', true), 422, 'not-listed')
    const ruling = callOf((await box.list()).body, 'rule', true)
    expect([ruling.needed, ruling.enough]).to.deep.equal([2, true])
    await ruleSync(chain.client, { campaign, milestone: 0, confirm: true, rulings: carried(ruling.signatures) })
    expect((await getMilestone(chain.client, { campaign, milestone: 0 })).state).to.equal('ApprovedByPanel')
  })

  it('gives what `rule` takes about an objection, and says from when on', async () => {
    const { chain, campaign, box } = world
    const panel = chain.accounts.panel as Signer[]
    for (const verifier of [first(), second()]) await box.post(await attestationFile(world, verifier))
    const attestations = carried(callOf((await box.list()).body, 'approve').signatures)
    await approveSync(chain.client, { campaign, milestone: 0, attestations })
    await objectSync(chain.clientOf(chain.accounts.donors[0]), {
      campaign,
      milestone: 0,
      lots: [0n],
      reason: ZERO_HASH,
    })
    for (const member of panel.slice(0, 2)) await box.post(await rulingFile(world, member, 'Objection', false))
    const ruling = callOf((await box.list()).body, 'rule', false)
    const rule = () =>
      ruleSync(chain.client, { campaign, milestone: 0, confirm: false, rulings: carried(ruling.signatures) })
    expect((await rule().catch(({ code }) => code)) as string).to.equal('RulingTooEarly')
    await chain.mineAt(BigInt(ruling.opensAt))
    await rule()
    expect((await getMilestone(chain.client, { campaign, milestone: 0 })).state).to.equal('Refunded')
  })

  it('asks a node only so often in a minute, and looks at only so many of one visitor', async () => {
    const limited = await boxWorld({ settings: { perMinute: { matter: 2, visitor: 5 } } })
    const file = await attestationFile(limited, limited.chain.accounts.verifiers[0] as Signer)
    const noise = { ...file, signature: '0x12' }
    for (const expected of [422, 422, 429]) expect((await limited.box.post(noise)).status).to.equal(expected)
    // Noise about a campaign keeps no verifier's own signature out of the box, and one visitor's ends.
    for (const expected of [201, 201, 429]) expect((await limited.box.post(file)).status).to.equal(expected)
  })

  it('says so when the node cannot be asked about a wallet, and keeps nothing', async () => {
    const wallet = '0x00000000000000000000000000000000000000aa'
    const chain = await localChain()
    await chain.ask({ method: 'hardhat_setCode', params: [wallet, YES_WALLET] } as never)
    const here = await openBox(chain, { verifiers: [wallet] })
    const mute = here.start(() => Promise.reject(new Error('no answer')))
    const signer: Signer = { address: wallet, signTypedData: async () => '0x1234' }
    const file = await attestationFile(here, signer)
    await refuses(file, 503, 'signature-unchecked', mute)
    expect((await here.box.post(file)).status).to.equal(201)
    await mute.forget()
    expect(await here.database.query('SELECT signer FROM signature_decision')).to.have.length(1)
    await chain.ask({ method: 'hardhat_setCode', params: [wallet, '0x60006000fd'] } as never)
    await here.box.forget()
    expect(await here.database.query('SELECT signer FROM signature_decision')).to.have.length(0)
  })

  it('takes a Safe’s signature when its owners signed, and the contract takes it too', async () => {
    const chain = await localChain()
    const owners = [1, 2].map(() => privateKeyToAccount(generatePrivateKey())) as [PrivateKeyAccount, PrivateKeyAccount]
    const safe = await safeOf(chain, owners)
    const here = await openBox(chain, { verifiers: [safe.address] })
    const file = await attestationFile(here, safe)
    await refuses({ ...file, signature: `0x${file.signature.slice(2, 132)}` }, 422, 'wrong-signature', here.box)
    const alone = { address: safe.address, signTypedData: owners[0].signTypedData } as Signer
    await refuses(await attestationFile(here, alone), 422, 'wrong-signature', here.box)
    const swapped = concat([`0x${file.signature.slice(132)}`, `0x${file.signature.slice(2, 132)}`])
    await refuses({ ...file, signature: swapped }, 422, 'wrong-signature', here.box)
    expect((await here.box.post(file)).status).to.equal(201)
    const usual = chain.accounts.verifiers.find(({ address }) => here.parameters.verifiers.members.includes(address))
    await here.box.post(await attestationFile(here, usual as Signer))
    const approval = callOf((await here.box.list()).body, 'approve')
    await approveSync(chain.client, {
      campaign: here.campaign,
      milestone: 0,
      attestations: carried(approval.signatures),
    })
    expect((await getMilestone(chain.client, { campaign: here.campaign, milestone: 0 })).state).to.equal('Approved')
  })

  it('takes the key of a delegated account (EIP-7702), never the word of its code', async () => {
    const chain = await localChain()
    const key = privateKeyToAccount(generatePrivateKey())
    const code = '0x00000000000000000000000000000000000000cc'
    await chain.ask({ method: 'hardhat_setCode', params: [code, YES_WALLET] } as never)
    await fill(chain, key.address, 10n ** 18n)
    const authorization = await key.signAuthorization({ chainId: 31_337, address: code, nonce: 0 })
    const carrier = chain.clientOf(chain.accounts.carrier)
    await sendTransaction(carrier, { to: key.address, authorizationList: [authorization] } as never)
    expect(await chain.ask({ method: 'eth_getCode', params: [key.address, 'latest'] } as never)).to.equal(
      `0xef0100${code.slice(2)}`,
    )
    const here = await openBox(chain, { verifiers: [key.address] })
    const file = await attestationFile(here, key as Signer)
    await refuses({ ...file, signature: '0x1234' }, 422, 'wrong-signature', here.box)
    expect((await here.box.post(file)).status).to.equal(201)
  })
})
