import { expect } from 'chai'
import { getLedgerHash } from '../../../sdk/src/actions/getLedgerHash.ts'
import { getTotals } from '../../../sdk/src/actions/getTotals.ts'
import { writeEntrySync } from '../../../sdk/src/actions/writeEntry.ts'
import { campaignOn, EVIDENCE, give, localChain, USDC } from '../../sdk/local-chain.ts'
import { chainIndex } from './chain-index.ts'

const chainId = 31337

describe('chainIndex', () => {
  it('says what the contract says', async () => {
    const chain = await localChain()
    const { campaign, parameters } = await campaignOn(chain)
    const index = chainIndex(chain)
    await give(chain, campaign, 0, [{ milestone: 0, amount: 5n * USDC }])
    await give(chain, campaign, 0, [{ milestone: 1, amount: 7n * USDC }])
    const found = await index.campaign({ chainId, address: campaign.toLowerCase() as typeof campaign })
    expect(found?.ledgerHash).to.equal(await getLedgerHash(chain.client, { campaign }))
    const { surplus: _, ...totals } = await getTotals(chain.client, { campaign })
    expect(found?.state.totals).to.deep.include({ given: totals.given, waiting: totals.waiting })
    expect(found).to.deep.include({ gifts: 2, donors: 1, chainId, charity: chain.accounts.charity.address })
    expect(await index.document(parameters.terms)).to.include({ campaign, use: 'terms' })
    expect(await index.document(EVIDENCE)).to.equal(undefined)
  })

  it('gives every event once, in order, and knows the new ones', async () => {
    const chain = await localChain()
    const { campaign } = await campaignOn(chain)
    const index = chainIndex(chain)
    for (const milestone of [0, 1, 2]) await give(chain, campaign, 0, [{ milestone, amount: USDC }])
    const [first] = await index.eventsAfter('', 1)
    const rest = await index.eventsAfter(first?.cursor, 10)
    expect([first, ...rest].map((one) => one?.ordinal)).to.deep.equal([0, 1, 2])
    await give(chain, campaign, 1, [{ milestone: 0, amount: USDC }])
    expect(await index.eventsAfter(rest.at(-1)?.cursor, 10)).to.have.length(1)
    expect((await index.latestEvents({ chainId, address: campaign }, 2)).map(({ ordinal }) => ordinal)).to.deep.equal([
      3, 2,
    ])
    await writeEntrySync(chain.client, { journal: chain.journal, campaign, kind: 'Question', content: EVIDENCE })
    expect((await index.entries({ chainId, address: campaign }, 5)).map(({ kind }) => kind)).to.deep.equal(['Question'])
    expect(await index.document(EVIDENCE)).to.include({ campaign, use: 'entry' })
    expect(await index.campaigns({ limit: 5 })).to.have.length(1)
    expect(await index.campaign({ chainId: 1, address: campaign })).to.equal(undefined)
  })
})
