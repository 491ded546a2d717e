import { readdirSync } from 'node:fs'
import { expect } from 'chai'
import { type Abi, type AbiFunction, type Hex, type Log, toFunctionSelector } from 'viem'
import { CAMPAIGN_EVENTS } from '../../../sdk/src/campaign-events.ts'
import { amanaPublicActions } from '../../../sdk/src/decorators/public.ts'
import { amanaWalletActions } from '../../../sdk/src/decorators/wallet.ts'
import { campaignAbi, campaignFactoryAbi, journalAbi } from '../../../sdk/src/generated/abis.ts'
import type { Intent, SignedDecision } from '../../../sdk/src/parameters.ts'
import { campaignOn, EVIDENCE, give, type LocalChain, localChain, USDC } from '../local-chain.ts'

const ABIS = { campaign: campaignAbi as Abi, factory: campaignFactoryAbi as Abi, journal: journalAbi as Abi }
type Contract = keyof typeof ABIS

/** Functions and events that have no action, and why. */
const EXCEPTIONS: Record<string, string> = {
  'campaign.initialize': 'only the factory may call it, in the transaction that creates the campaign',
  'campaign.EIP712DomainChanged': 'OpenZeppelin declares it; the domain is immutable and it is never emitted',
  'journal.EIP712DomainChanged': 'OpenZeppelin declares it; the domain is immutable and it is never emitted',
}

/** Actions that are not one call of one function, and so have no `call()` of their own. */
const COMPOSED = new Set(['give', 'chooseGivingWay', 'signPermit', 'signDonation', 'signUploadPermit'])

interface ActionModule {
  [name: string]: unknown
}
interface Write {
  call(args: unknown): { data: Hex; functionName: string }
  extractEvent(logs: Log[]): unknown
}

const files = readdirSync('sdk/src/actions').flatMap((file) => (file.endsWith('.ts') ? [file.slice(0, -3)] : []))

describe('actions', () => {
  let modules: Record<string, ActionModule>
  let chain: LocalChain

  before(async () => {
    const loaded = files.map(async (file) => [file, await import(`../../../sdk/src/actions/${file}.ts`)] as const)
    modules = Object.fromEntries(await Promise.all(loaded))
    chain = await localChain({ multicall: false })
  })

  it('are one per file, under its name', () => {
    expect(files.length).to.be.greaterThan(40)
    for (const file of files) expect(modules[file]?.[file], file).to.be.a('function')
  })

  it('are all in the decorators, and nothing else is', () => {
    const bound = [
      ...Object.keys(amanaPublicActions()(chain.client)),
      ...Object.keys(amanaWalletActions()(chain.client)),
    ]
    const exported = files.flatMap((file) => (`${file}Sync` in (modules[file] ?? {}) ? [file, `${file}Sync`] : [file]))
    expect(bound.sort()).to.deep.equal(exported.sort())
  })

  it('that write have call(), extractEvent() and a twin that waits', () => {
    const writes = files.filter((file) => !/^(get|is|predict)/.test(file) && !COMPOSED.has(file))
    for (const file of writes) {
      const { [file]: action, [`${file}Sync`]: sync } = modules[file] as Record<string, Write>
      expect([typeof action?.call, typeof action?.extractEvent, typeof sync], file).to.deep.equal([
        'function',
        'function',
        'function',
      ])
    }
  })

  it('read or write every function of every contract', async () => {
    const { campaign, parameters, terms } = await campaignOn(chain)
    await give(chain, campaign, 0, [{ milestone: 0, amount: USDC }])
    const asked = new Set<string>()
    const client = chain
      .clientOf(chain.accounts.carrier, (request, ask) => {
        const [call] = (request.params ?? []) as [{ to?: string; data?: Hex }]
        if (request.method === 'eth_call') asked.add(`${call.to?.toLowerCase()} ${call.data?.slice(0, 10)}`)
        return ask(request as never)
      })
      .extend(amanaPublicActions())
    const { factory, journal, accounts } = chain
    const author = accounts.carrier.address
    await client.getCampaign({ campaign })
    await Promise.all([
      client.getCharity({ campaign }),
      client.getFactory({ campaign }),
      client.getParameters({ campaign }),
      client.getContractUri({ campaign }),
      client.getLot({ campaign, start: 0n }),
      client.getSigningDomain({ contract: campaign }),
      client.getSigningDomain({ contract: journal }),
      client.getImplementation({ factory }),
      client.getJournal({ factory }),
      client.isCampaign({ factory, campaign }),
      client.predictCampaign({ factory, charity: author, parameters }),
      client.getJournalHead({ journal, campaign }),
      client.getEntryNonce({ journal, author }),
    ])

    const decisions: SignedDecision[] = []
    const place = { campaign, milestone: 0, payout: 0, lots: [0n] }
    const gift = { campaign, shares: [], intent: {} as Intent }
    const signature: Hex = `0x${'11'.repeat(65)}`
    const entry = { campaign, kind: 'Update', author, subject: EVIDENCE, content: EVIDENCE, nonce: 0n, validUntil: 1n }
    const samples: Record<string, unknown> = {
      donate: gift,
      donateWithPermit: { ...gift, permit: { deadline: 1n, signature } },
      donateWithAuthorization: {
        ...gift,
        from: author,
        authorization: { validAfter: 0n, validBefore: 1n, salt: EVIDENCE, signature },
      },
      createCampaign: { factory, parameters, terms },
      writeEntry: { journal, ...entry },
      writeSignedEntry: { journal, entry, signature },
    }
    const usual = {
      ...place,
      evidence: EVIDENCE,
      reason: EVIDENCE,
      attestations: decisions,
      rulings: decisions,
      confirm: true,
    }
    for (const file of files) {
      const action = modules[file]?.[file] as Write
      if (typeof action.call !== 'function' || COMPOSED.has(file) || /^(get|is|predict)/.test(file)) continue
      const { address, data } = action.call(samples[file] ?? usual) as unknown as { address: string; data: Hex }
      asked.add(`${address.toLowerCase()} ${data.slice(0, 10)}`)
    }

    const addresses: Record<Contract, string> = { campaign, factory, journal }
    const missing = items('function').filter(
      ({ contract, item }) =>
        !asked.has(`${addresses[contract].toLowerCase()} ${toFunctionSelector(item as AbiFunction)}`),
    )
    expect(missing.map(({ name }) => name)).to.deep.equal(
      Object.keys(EXCEPTIONS).filter((name) => /\.[a-z]/.test(name)),
    )
  })

  it('decode every event of every contract', async () => {
    const { campaign, receipt } = await campaignOn(chain, (usual) => ({ ...usual, salt: EVIDENCE }))
    await give(chain, campaign, 0, [{ milestone: 0, amount: USDC }])
    const author = chain.clientOf(chain.accounts.charity).extend(amanaWalletActions())
    await author.writeEntrySync({ journal: chain.journal, campaign, kind: 'Update', content: EVIDENCE })
    const client = chain.client.extend(amanaPublicActions())
    const range = { fromBlock: receipt.blockNumber }
    const [creation] = await client.getCampaigns({ factory: chain.factory, ...range })
    const [entry] = await client.getEntries({ journal: chain.journal, ...range })
    const [lot] = await client.getCampaignEvents({ campaign, ...range, eventNames: ['LotGiven'] })
    expect([creation?.campaign, entry?.campaign, lot?.address.toLowerCase()]).to.deep.equal([
      campaign,
      campaign,
      campaign.toLowerCase(),
    ])
    const decoded = [
      ...CAMPAIGN_EVENTS.map((event) => `campaign.${event}`),
      'factory.CampaignCreated',
      'journal.EntryWritten',
    ]
    const events = items('event').map(({ name }) => name)
    const exceptions = Object.keys(EXCEPTIONS).filter((name) => events.includes(name))
    expect(events.sort()).to.deep.equal([...decoded, ...exceptions].sort())
  })
})

function items(type: 'function' | 'event') {
  return (Object.keys(ABIS) as Contract[]).flatMap((contract) =>
    ABIS[contract].flatMap((item) =>
      item.type === type ? [{ contract, item, name: `${contract}.${'name' in item ? item.name : ''}` }] : [],
    ),
  )
}
