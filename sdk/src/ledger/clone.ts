import { type Address, concat, getContractAddress, type Hash, type Hex, keccak256, numberToHex, pad } from 'viem'
import { milestonesOf } from '../coin-line.ts'
import type { KnownCode } from '../generated/known-code.ts'
import type { CampaignParameters } from '../parameters.ts'

/** ERC-1167: code that hands every call to another contract. */
const CLONE_HEAD = '0x363d3d373d3d3d363d73'
const CLONE_TAIL = '0x5af43d82803e903d91602b57fd5bf3'
const CLONE_SIZE = 45
const CREATION_TAIL = '0x3d81600a3d39f3'
const WORD = 32

/** What is fixed about a campaign, as it lies in the code behind the clone: `Configuration.encode`, to the letter. */
export function cloneArguments(charity: Address, parameters: CampaignParameters): Hex {
  const { token, fallbackRecipient, terms, salt, rules, verifiers, panel, milestones } = parameters
  let flags = (rules.sequential ? 1n << 41n : 0n) | (rules.upfront ? 1n << 40n : 0n)
  flags |= (BigInt(rules.fundBy) << 56n) | (BigInt(rules.objectionBps) << 42n) | (BigInt(milestones.length) << 32n)
  flags |= (BigInt(verifiers.members.length) << 24n) | (BigInt(verifiers.threshold) << 16n)
  flags |= (BigInt(panel.members.length) << 8n) | BigInt(panel.threshold)
  const windows = (BigInt(rules.reviewWindow) << 64n) | (BigInt(rules.objectionWindow) << 32n)
  return concat([
    behind(token, flags),
    behind(charity, rules.minDonation),
    behind(fallbackRecipient, windows | BigInt(rules.appealWindow)),
    terms,
    salt,
    ...[...verifiers.members, ...panel.members].map((member) => pad(member)),
    ...stretches(milestones),
    ...milestones.flatMap(({ payouts }) => payouts.map(({ recipient, amount }) => behind(recipient, amount))),
  ])
}

/** `address 160 | rest 96` */
function behind(address: Address, rest: bigint): Hex {
  return concat([address, numberToHex(rest, { size: 12 })])
}

/** `offset 96 | amount 96 | claimBy 40 | firstPayout 16 | payoutCount 8` */
function stretches(milestones: CampaignParameters['milestones']): Hex[] {
  let firstPayout = 0
  return milestonesOf(milestones).map(({ start, amount }, index) => {
    const { claimBy, payouts } = milestones[index] as CampaignParameters['milestones'][number]
    const word =
      (start << 160n) |
      (amount << 64n) |
      (BigInt(claimBy) << 24n) |
      (BigInt(firstPayout) << 8n) |
      BigInt(payouts.length)
    firstPayout += payouts.length
    return numberToHex(word, { size: WORD })
  })
}

/** The runtime code of a clone of this implementation with these arguments behind it. */
export function cloneCode(implementation: Address, cloneArguments: Hex): Hex {
  return concat([CLONE_HEAD, implementation, CLONE_TAIL, cloneArguments])
}

/** Where the factory's clone with these arguments lies: CREATE2 with the salt zero. */
export function cloneAddress(factory: Address, implementation: Address, cloneArguments: Hex): Address {
  const size = numberToHex((cloneArguments.length - 2) / 2 + CLONE_SIZE, { size: 2 })
  const bytecode = concat(['0x61', size, CREATION_TAIL, cloneCode(implementation, cloneArguments)])
  return getContractAddress({ opcode: 'CREATE2', from: factory, salt: `0x${'0'.repeat(64)}`, bytecode })
}

/** Where the implementation of a factory lies: the factory creates it first of all. */
export function implementationOf(factory: Address): Address {
  return getContractAddress({ from: factory, nonce: 1n })
}

/** Whether this is the known code, whatever its immutable words say. */
export function isKnownCode(code: Hex | undefined, known: KnownCode): boolean {
  return code !== undefined && codeHash(code, known.immutables) === known.hash
}

function codeHash(code: Hex, immutables: readonly number[]): Hash {
  let digits = code.slice(2)
  for (const start of immutables) {
    digits = digits.slice(0, start * 2).padEnd(start * 2 + WORD * 2, '0') + digits.slice((start + WORD) * 2)
  }
  return keccak256(`0x${digits}`)
}
