import { getCampaignEvents } from '@amana/sdk/actions/getCampaignEvents'
import { getCampaigns } from '@amana/sdk/actions/getCampaigns'
import { getEntries } from '@amana/sdk/actions/getEntries'
import { getMilestones } from '@amana/sdk/actions/getMilestones'
import { getPayouts } from '@amana/sdk/actions/getPayouts'
import { askedPlan, hashOfPlan } from '@amana/sdk/asked-plan'
import type { EntryKind } from '@amana/sdk/enumerations'
import { iatiXml } from '@amana/sdk/export/iati'
import { MissingFieldsError } from '@amana/sdk/export/missing-fields-error'
import { threeSixtyGivingJson } from '@amana/sdk/export/three-sixty-giving'
import { campaignAbi, demoTokenAbi } from '@amana/sdk/generated/abis'
import { deployments } from '@amana/sdk/generated/deployments'
import { parseEntryDocument } from '@amana/sdk/journal-documents'
import { auditCampaign } from '@amana/sdk/ledger/audit'
import { getEvents } from '@amana/sdk/logs/get-events'
import { publishedProof } from '@amana/sdk/published-proof'
import { evidenceSchema, noteSchema, parseDocument, termsSchema } from '@amana/sdk/schemas'
import { verifyDecision } from '@amana/sdk/verify-decision'
import { expect } from 'chai'
import { type Address, createClient, custom, type Hex, hexToBytes, zeroHash } from 'viem'
import { getBlock, getCode, readContract } from 'viem/actions'
import { hardhat } from 'viem/chains'
import { keccak256 } from 'viem/utils'
import { type LocalChain, startLocalChain } from '../../scripts/chain.ts'
import { MULTICALL3_ADDRESS, MULTICALL3_CODE_HASH } from '../../scripts/demo/multicall3.ts'
import { assembleCast } from '../../scripts/demo/personas.ts'
import { LANGUAGES } from '../../scripts/demo/texts/language.ts'
import { tokenUnits } from '../../scripts/demo/units.ts'
import { buildWorld, type DemoWorld, WORLD_BEGINS, WORLD_STANDS } from '../../scripts/demo/world.ts'

describe('demo world', () => {
  const cast = assembleCast()
  let chain: LocalChain | undefined
  let client: ReturnType<typeof connect>
  let world: DemoWorld

  before(async () => {
    chain = await freshChain()
    world = await buildWorld(chain.request, cast)
    client = connect(chain)
  })

  after(() => chain?.close())

  function freshChain(): Promise<LocalChain> {
    return startLocalChain({
      port: 0,
      initialDate: new Date(WORLD_BEGINS * 1000),
      privateKeys: [...cast.personas, ...cast.crowd].map(({ privateKey }) => privateKey),
    })
  }

  function connect({ request }: LocalChain) {
    return createClient({ chain: hardhat, transport: custom({ request }) })
  }

  function addressOf(id: string) {
    const campaign = world.campaigns.find(({ plan }) => plan.id === id)
    if (!campaign) throw new Error(`no ${id}`)
    return campaign.address
  }

  async function lotsOf(id: string) {
    const events = await getEvents(client, {
      address: addressOf(id),
      abi: campaignAbi,
      eventNames: ['LotGiven'],
      fromBlock: 0n,
    })
    return events.map(({ args }) => args)
  }

  function entriesOf(campaign: Hex) {
    const journal = deployments[hardhat.id]?.journal ?? '0x'
    return getEntries(client, { journal, campaign, fromBlock: 0n })
  }

  async function statesOf(id: string) {
    return (await getMilestones(client, { campaign: addressOf(id) })).map(({ state }) => state)
  }

  it('is the same every time, down to the last block', async () => {
    const other = await freshChain()
    try {
      const again = await buildWorld(other.request, cast)
      const otherClient = connect(other)
      const [block, otherBlock] = await Promise.all([getBlock(client), getBlock(otherClient)])
      expect(otherBlock.hash).to.equal(block.hash)
      expect([...again.store.documents.keys()]).to.deep.equal([...world.store.documents.keys()])
      for (const { address } of world.campaigns) {
        const hashes = await Promise.all(
          [client, otherClient].map((one) =>
            readContract(one, { address, abi: campaignAbi, functionName: 'ledgerHash' }),
          ),
        )
        expect(hashes[1]).to.equal(hashes[0])
      }
    } finally {
      await other.close()
    }
  })

  it('ends at its date and goes on from there', async () => {
    expect((await getBlock(client)).timestamp).to.equal(BigInt(WORLD_STANDS))
  })

  it('passes the audit, every campaign', async () => {
    for (const { plan, address } of world.campaigns) {
      const { verdict, checks } = await auditCampaign(client, { campaign: address })
      expect(
        checks.filter(({ ok }) => !ok),
        plan.id,
      ).to.deep.equal([])
      expect(verdict, plan.id).to.equal('ok')
    }
  })

  it('has the campaigns in the states that are promised', async () => {
    expect(await statesOf('bakery')).to.deep.equal(['Released', 'Funding', 'Funding'])
    expect(await statesOf('well')).to.deep.equal(['Released', 'Approved', 'Funding'])
    expect(await statesOf('flood')).to.deep.equal(['Released', 'Funding', 'Funding'])
    expect(await statesOf('school')).to.deep.equal(['Funding', 'Funding', 'Funding'])
    expect(await statesOf('clinic')).to.deep.equal(['AppealedObjection', 'Funding'])
    expect(await statesOf('workshop')).to.deep.equal(['Released', 'Split'])
    expect(await statesOf('bus')).to.deep.equal(['Refunded', 'Refunded'])
  })

  it('gives the bakery hundreds of small gifts towards 44,000 euros', async () => {
    const [milestones, lots] = await Promise.all([
      getMilestones(client, { campaign: addressOf('bakery') }),
      lotsOf('bakery'),
    ])
    expect(milestones.reduce((sum, { amount }) => sum + amount, 0n)).to.equal(tokenUnits(44_000))
    expect(new Set(lots.map(({ gift }) => gift)).size).to.be.at.least(300)
    expect(lots.filter(({ amount }) => amount < tokenUnits(50)).length).to.be.above(lots.length / 2)
    expect(lots.some(({ source }) => source !== zeroHash)).to.equal(true)
    expect(lots.some(({ note }) => note !== zeroHash)).to.equal(true)
  })

  it('says enough for public records of grants and aid, but for the family of the bakery', async () => {
    const { factory, startBlock, tokens } = deployments[hardhat.id] ?? {}
    if (!factory || !tokens) throw new Error('no deployment')
    const block = await getBlock(client)
    const creations = await getCampaigns(client, { factory, fromBlock: startBlock ?? 0n })
    const answers = await Promise.all(
      world.campaigns.map(async ({ plan, address }) => {
        const creation = creations.find(({ campaign }) => campaign === address)
        if (!creation) throw new Error(`no creation of ${plan.id}`)
        const terms = parseDocument(termsSchema, hexToBytes(creation.terms))
        const events = await getCampaignEvents(client, { campaign: address, fromBlock: creation.blockNumber })
        const token = tokens[creation.parameters.token]
        const subject = { chainId: hardhat.id, creation, terms, token, events, block }
        return [plan.id, [threeSixtyGivingJson, iatiXml].map((write) => missing(() => write(subject)))] as const
      }),
    )
    const nothingPaid = [['grants'], []]
    expect(Object.fromEntries(answers)).to.deep.equal({
      bakery: [
        ['organiser.identifier', 'openData.publisherPrefix'],
        ['organiser.identifier', 'organiser.type', 'openData.sector', 'openData.humanitarian', 'openData.countries'],
      ],
      well: [[], []],
      flood: [[], []],
      school: nothingPaid,
      clinic: nothingPaid,
      workshop: [[], []],
      bus: nothingPaid,
    })
  })

  it('leaves something to do in each of them', async () => {
    const [well, clinic] = await Promise.all([
      getMilestones(client, { campaign: addressOf('well') }),
      getMilestones(client, { campaign: addressOf('clinic') }),
    ])
    expect(well[1]?.time).to.be.above(WORLD_STANDS)
    expect(well[1]?.objected).to.be.above(0n)
    // The panel may rule now: the donors' window is over, its own is not.
    const { rules } = await readContract(client, {
      address: addressOf('clinic'),
      abi: campaignAbi,
      functionName: 'parameters',
    })
    expect((clinic[0]?.time ?? 0) - rules.appealWindow).to.be.at.most(WORLD_STANDS)
    expect(clinic[0]?.time).to.be.above(WORLD_STANDS)

    const payouts = await getPayouts(client, { campaign: addressOf('workshop'), milestone: 1n })
    expect(payouts.map(({ settled }) => settled)).to.deep.equal([true, true, false])
    const [, split] = await getMilestones(client, { campaign: addressOf('workshop') })
    expect(split?.refunded).to.be.above(0n)
    expect(split?.refunded).to.be.below(split?.objected ?? 0n)

    const [failed] = await getMilestones(client, { campaign: addressOf('bus') })
    expect(failed?.refunded).to.be.above(0n)
    expect(failed?.refunded).to.be.below(failed?.funded ?? 0n)
  })

  it('keeps every document that its campaigns name, in the form that readers expect', async () => {
    const documentOf = (hash: Hex) => {
      const document = world.store.documents.get(hash)
      if (!document) throw new Error(`no document ${hash}`)
      return document.bytes
    }
    const factory = deployments[hardhat.id]?.factory ?? '0x'
    const created = await getCampaigns(client, { factory, fromBlock: 0n })
    expect(created).to.have.length(world.campaigns.length)
    for (const { campaign, terms, parameters } of created) {
      const { language, translations, image } = parseDocument(termsSchema, hexToBytes(terms))
      expect([language, ...Object.keys(translations ?? {})].sort()).to.deep.equal([...LANGUAGES].sort())
      expect(image).to.match(/^ipfs:/)
      documentOf(parameters.terms)

      const events = await getEvents(client, {
        address: campaign,
        abi: campaignAbi,
        eventNames: ['LotGiven', 'EvidenceSubmitted', 'LotObjected', 'AttestationRecorded'],
        fromBlock: 0n,
      })
      for (const { args } of events) {
        if ('evidence' in args) {
          const { files } = parseDocument(evidenceSchema, documentOf(args.evidence))
          for (const { sha256, size } of files) expect(documentOf(sha256).length).to.equal(size)
        } else {
          const text = 'note' in args ? args.note : args.reason
          if (text !== zeroHash) parseDocument(noteSchema, documentOf(text))
        }
      }
    }
  })

  it('has in each campaign deciders who proved their address for this plan, and a verifier who did not', async () => {
    const { factory } = deployments[hardhat.id] ?? {}
    if (!factory) throw new Error('no deployment')
    const standing = async (creation: Awaited<ReturnType<typeof getCampaigns>>[number], member: Address) => {
      const { charity, parameters } = creation
      const terms = parseDocument(termsSchema, hexToBytes(creation.terms))
      const proof = publishedProof({ chainId: hardhat.id, factory, charity, parameters, terms }, member)
      if (!proof) return 'none'
      expect(proof.draft).to.equal(await hashOfPlan(askedPlan({ parameters, terms })))
      return (await verifyDecision(client, proof.signed)) ? 'proved' : 'wrong'
    }
    for (const creation of await getCampaigns(client, { factory, fromBlock: 0n })) {
      const deciders = ['nadia', 'yusuf', 'claire', 'marek'] as const
      const found = await Promise.all(deciders.map((id) => standing(creation, cast.addressOf(id))))
      expect(found).to.deep.equal(['proved', 'proved', 'proved', 'none'])
    }
  })

  it('writes its journals in the form that each kind of entry asks for, each document where readers find it', async () => {
    for (const { address } of world.campaigns) {
      for (const { kind, content } of await entriesOf(address)) {
        const document = world.store.documents.get(content)
        expect(document, `${kind} ${content}`).to.not.equal(undefined)
        if (document) parseEntryDocument(kind, document.bytes)
      }
    }
  })

  it('has campaigns with a correction, a story that thanks helpers, and questions with and without an answer', async () => {
    const languages = new Set<string>()
    for (const id of ['bakery', 'well', 'flood']) {
      const entries = await entriesOf(addressOf(id))
      const of = (kind: EntryKind) => entries.filter((entry) => entry.kind === kind)
      const bytesOf = (content: Hex) => world.store.documents.get(content)?.bytes ?? new Uint8Array()
      const updates = of('Update').map(({ content }) => parseEntryDocument('Update', bytesOf(content)))
      expect(
        updates.some(({ milestone, files, thanks }) => milestone !== undefined && files && thanks),
        id,
      ).to.equal(true)
      expect(of('Correction').every(({ subject }) => of('Update').some(({ content }) => content === subject))).to.equal(
        true,
      )
      expect(of('Correction').length, id).to.be.above(0)
      const answered = new Set(of('Reply').map(({ subject }) => subject))
      const questions = of('Question').map(({ content }) => answered.has(content))
      expect(new Set(questions), id).to.deep.equal(new Set([true, false]))
      for (const { language } of updates) languages.add(language)
    }
    expect([...languages].sort()).to.deep.equal([...LANGUAGES].sort())
  })

  it('gives the donors tokens to give, and the chain one multicall', async () => {
    const tokens = Object.keys(deployments[hardhat.id]?.tokens ?? {}) as Hex[]
    for (const address of tokens) {
      const args = [cast.addressOf('salma')] as const
      const balance = await readContract(client, { address, abi: demoTokenAbi, functionName: 'balanceOf', args })
      expect(balance).to.be.above(tokenUnits(20_000))
    }
    expect(keccak256((await getCode(client, { address: MULTICALL3_ADDRESS })) ?? '0x')).to.equal(MULTICALL3_CODE_HASH)
  })
})

function missing(write: () => string): string[] {
  try {
    expect(write()).to.not.equal('')
    return []
  } catch (error) {
    if (error instanceof MissingFieldsError) return error.fields.map(({ field }) => field)
    throw error
  }
}
