import { expect } from 'chai'
import type { Address } from 'viem'
import { getCampaign } from '../../../sdk/src/actions/getCampaign.ts'
import { CAMPAIGN_EVENTS } from '../../../sdk/src/campaign-events.ts'
import { campaignAbi } from '../../../sdk/src/generated/abis.ts'
import { type CheckHistoryParameters, checkHistory } from '../../../sdk/src/ledger/check-history.ts'
import { historyData } from '../../../sdk/src/ledger/history.ts'
import { getEvents } from '../../../sdk/src/logs/get-events.ts'
import { type LocalChain, localChain } from '../local-chain.ts'
import { fullCampaign } from './full-campaign.ts'

describe('checkHistory', () => {
  let chain: LocalChain
  let file: CheckHistoryParameters & { events: object[] }

  before(async () => {
    chain = await localChain()
    const campaign: Address = await fullCampaign(chain)
    const events = await getEvents(chain.client, {
      address: campaign,
      abi: campaignAbi,
      eventNames: CAMPAIGN_EVENTS,
      fromBlock: 0n,
    })
    const { charity, parameters, ledgerHash } = await getCampaign(chain.client, { campaign })
    file = { chainId: 31337, campaign, charity, parameters, events: JSON.parse(JSON.stringify(historyData(events))) }
    expect(await checkHistory(chain.client, file)).to.deep.equal({ ok: true, expected: ledgerHash, found: ledgerHash })
  })

  it('asks one question', async () => {
    const asked: string[] = []
    const client = chain.clientOf(chain.accounts.carrier, (request, ask) => {
      asked.push(request.method)
      return ask(request as never)
    })
    expect((await checkHistory(client, file)).ok).to.equal(true)
    expect(asked).to.deep.equal(['eth_getStorageAt'])
  })

  it('says no to another chain, campaign, charity, parameter or list', async () => {
    const { parameters, events } = file
    const changes: Partial<CheckHistoryParameters>[] = [
      { chainId: 1 },
      { campaign: chain.token },
      { charity: chain.accounts.carrier.address },
      { parameters: { ...parameters, rules: { ...parameters.rules, minDonation: 2n } } },
      { events: events.slice(1) },
      { events: events.slice(0, -1) },
      { events: events.toReversed() },
      { blockNumber: 20n },
    ]
    for (const change of changes) {
      const { ok, expected, found } = await checkHistory(chain.client, { ...file, ...change })
      expect([ok, expected === found], Object.keys(change).join()).to.deep.equal([false, false])
    }
  })

  it('throws when the list is none, and when nobody answers', async () => {
    const silent = chain.clientOf(chain.accounts.carrier, () => Promise.reject(new Error('no route')))
    const failures = [checkHistory(chain.client, { ...file, events: [{}] }), checkHistory(silent, file)]
    for (const failure of failures) expect(await failure.catch((error: unknown) => error)).to.be.instanceOf(Error)
  })
})
