import { expect } from 'chai'
import { type Address, encodeAbiParameters, encodeEventTopics, erc20Abi, type Hex, type Log } from 'viem'
import { recordedIn, touchedBy } from '../../../app/src/chain/transaction-facts.ts'
import { codeOf, ENTRY_KINDS } from '../../../sdk/src/enumerations.ts'
import { journalAbi } from '../../../sdk/src/generated/abis.ts'
import { account, CHARITY, DONOR, RECIPIENT, ZERO } from '../../sdk/ledger/every-event.ts'

const TOKEN = account(77)
const JOURNAL = account(66)
const CAMPAIGN = account(99)

describe('what a receipt says', () => {
  it('is what tokens moved and what the site’s own journal recorded', () => {
    const logs = [transfer(0, TOKEN, DONOR, CAMPAIGN, 5n), written(1, JOURNAL), written(2, account(65))]
    const { moved, entries } = recordedIn({ logs }, { journal: JOURNAL })
    expect(moved).to.deep.equal([{ token: TOKEN, from: DONOR, to: CAMPAIGN, amount: 5n, logIndex: 0 }])
    expect(entries).to.deep.equal([{ kind: 'Update', campaign: CAMPAIGN, author: CHARITY }])
    expect(recordedIn({ logs }, { journal: undefined }).entries).to.deep.equal([])
  })

  it('leaves out logs that only look like a transfer', () => {
    const nft = transfer(0, TOKEN, DONOR, RECIPIENT, 5n)
    const indexed = { ...nft, topics: [...nft.topics, ZERO] as unknown as typeof nft.topics, data: '0x' as const }
    expect(recordedIn({ logs: [indexed] }, { journal: JOURNAL }).moved).to.deep.equal([])
  })

  it('is about the campaigns that recorded something or were called, and no others', () => {
    const creations = [{ campaign: CAMPAIGN }, { campaign: account(98) }, { campaign: account(97) }]
    const logs = [{ ...transfer(0, TOKEN, DONOR, CAMPAIGN, 5n), address: CAMPAIGN }]
    expect(touchedBy({ logs, to: account(98) }, creations)).to.deep.equal([CAMPAIGN, account(98)])
    expect(touchedBy({ logs: [], to: null }, creations)).to.deep.equal([])
  })
})

function transfer(
  logIndex: number,
  token: Address,
  from: Address,
  to: Address,
  value: bigint,
): Log<bigint, number, false> {
  const topics = encodeEventTopics({ abi: erc20Abi, eventName: 'Transfer', args: { from, to } })
  return log(logIndex, token, topics as [Hex, ...Hex[]], encodeAbiParameters([{ type: 'uint256' }], [value]))
}

function written(logIndex: number, journal: Address): Log<bigint, number, false> {
  const kind = codeOf(ENTRY_KINDS, 'Update')
  const [item] = journalAbi.filter((one) => one.type === 'event' && one.name === 'EntryWritten')
  const inputs = item?.type === 'event' ? item.inputs : []
  const args: Record<string, unknown> = {
    campaign: CAMPAIGN,
    kind,
    author: CHARITY,
    subject: ZERO,
    content: ZERO,
    head: ZERO,
  }
  const topics = encodeEventTopics({ abi: journalAbi, eventName: 'EntryWritten', args: args as never })
  const plain = inputs.filter((input) => !('indexed' in input && input.indexed))
  const data = encodeAbiParameters(plain, plain.map(({ name }) => args[name ?? ''] ?? 0n) as never)
  return log(logIndex, journal, topics as [Hex, ...Hex[]], data)
}

function log(logIndex: number, address: Address, topics: [Hex, ...Hex[]], data: Hex): Log<bigint, number, false> {
  return {
    address,
    topics,
    data,
    logIndex,
    blockHash: ZERO,
    blockNumber: 1n,
    transactionHash: ZERO,
    transactionIndex: 0,
    blockTimestamp: undefined,
    removed: false,
  }
}
