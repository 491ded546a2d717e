import { expect } from 'chai'
import type { Address, Hex } from 'viem'
import { type Entry, getEntries } from '../../../sdk/src/actions/getEntries.ts'
import { getJournalHead } from '../../../sdk/src/actions/getJournalHead.ts'
import { writeEntrySync } from '../../../sdk/src/actions/writeEntry.ts'
import { ENTRY_KINDS } from '../../../sdk/src/enumerations.ts'
import { journalHeadOf } from '../../../sdk/src/ledger/journal.ts'
import { ZERO_HASH } from '../../../sdk/src/parameters.ts'
import { type LocalChain, localChain } from '../local-chain.ts'

const CAMPAIGN: Address = `0x${'ca'.repeat(20)}`
const OTHER: Address = `0x${'0c'.repeat(20)}`

describe('the head of the journal', () => {
  let chain: LocalChain
  let entries: Entry[]
  const headAt = (campaign: Address, blockNumber?: bigint) =>
    getJournalHead(chain.client, { journal: chain.journal, campaign, blockNumber })

  before(async () => {
    chain = await localChain()
    const writers = [chain.accounts.charity, ...chain.accounts.donors].map((account) => chain.clientOf(account))
    for (const [index, kind] of ENTRY_KINDS.entries()) {
      const writer = writers[index % writers.length]
      const content: Hex = `0x${String(index + 1).repeat(64)}`
      const subject = index % 2 === 0 ? undefined : content
      if (writer) await writeEntrySync(writer, { journal: chain.journal, campaign: CAMPAIGN, kind, content, subject })
      if (writer && index === 3) {
        await writeEntrySync(writer, { journal: chain.journal, campaign: OTHER, kind: 'Update', content })
      }
    }
    entries = await getEntries(chain.client, { journal: chain.journal, campaign: CAMPAIGN, fromBlock: 0n })
  })

  it('is what all entries about a campaign fold to, at every block', async () => {
    expect(entries.map(({ kind }) => kind)).to.deep.equal([...ENTRY_KINDS])
    for (const { blockNumber } of entries) {
      const until = entries.filter((entry) => entry.blockNumber <= blockNumber)
      expect(journalHeadOf(until)).to.equal(await headAt(CAMPAIGN, blockNumber))
    }
  })

  it('is zero before the first entry, and another campaign’s own', async () => {
    expect(journalHeadOf([])).to.equal(ZERO_HASH)
    const others = await getEntries(chain.client, { journal: chain.journal, campaign: OTHER, fromBlock: 0n })
    expect(journalHeadOf(others)).to.equal(await headAt(OTHER))
    expect(journalHeadOf(others)).to.not.equal(await headAt(CAMPAIGN))
  })

  it('notices an entry that is left out, added, changed or moved', async () => {
    const head = await headAt(CAMPAIGN)
    const [first, second, ...others] = entries
    if (!first || !second) throw new Error('there are entries')
    const lies: Record<string, Entry[]> = {
      'left out': [first, ...others],
      added: [first, second, second, ...others],
      moved: [second, first, ...others],
      'another kind': [{ ...first, kind: 'Reply' }, second, ...others],
      'another author': [{ ...first, author: OTHER }, second, ...others],
      'another campaign': [{ ...first, campaign: OTHER }, second, ...others],
      'another subject': [{ ...first, subject: first.content }, second, ...others],
      'another content': [{ ...first, content: ZERO_HASH }, second, ...others],
      'another time': [{ ...first, timestamp: first.timestamp + 1n }, second, ...others],
    }
    for (const [lie, told] of Object.entries(lies)) expect(journalHeadOf(told), lie).to.not.equal(head)
    expect(journalHeadOf(entries)).to.equal(head)
  })
})
