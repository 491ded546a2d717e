import { AbiCoder } from 'ethers'
import { artifacts } from 'hardhat'
import { type AbiEvent, encodeAbiParameters, type Hex, keccak256, toEventSelector } from 'viem'
import { configurationHash } from '../support/ledger.ts'
import type { JournalEntry, LedgerEvent, Observed } from './observed.ts'
import type { Findings } from './violation.ts'

const { abi: campaignAbi } = await artifacts.readArtifact('Campaign')
const { abi: journalAbi } = await artifacts.readArtifact('Journal')

/** One word proves the whole history, and that the parameters are those of the first day. */
export function checkLedger(observed: Observed, found: Findings): void {
  const { ledgerHash, events, journal } = observed
  const head = events.reduce(folded, firstHash(observed))
  found.expect('I21', ledgerHash === head, () => `${ledgerHash}, but ${events.length} events fold to ${head}`)
  if (!journal) return
  const entries = journal.entries.reduce(folded, `0x${'00'.repeat(32)}`)
  found.expect('I21', journal.head === entries, () => `journal ${journal.head}, but its entries fold to ${entries}`)
}

function firstHash({ chainId, address, charity, parameters }: Observed): Hex {
  const values = [chainId, address, configurationHash(charity, parameters)]
  return keccak256(AbiCoder.defaultAbiCoder().encode(['uint256', 'address', 'bytes32'], values) as Hex)
}

const parametersOf = new Map(
  [...campaignAbi, ...journalAbi].flatMap((item) =>
    item.type === 'event' ? [[item.name as string, item as AbiEvent]] : [],
  ),
)

/** As the NatSpec of `ledgerHash` says. */
function folded(head: Hex, { name, args, timestamp }: LedgerEvent | JournalEntry): Hex {
  const event = parametersOf.get(name)
  if (!event) throw new Error(`There is no event ${name}.`)
  const values = event.inputs.map((input) => (args as Record<string, unknown>)[input.name ?? ''])
  const types = [{ type: 'bytes32' }, { type: 'bytes32' }, { type: 'uint256' }, { type: 'bytes32' }]
  const hash = keccak256(encodeAbiParameters(event.inputs, values))
  return keccak256(encodeAbiParameters(types, [head, toEventSelector(event), timestamp, hash]))
}
