import { COIN } from '../support/parameters.ts'
import { GOAL_LIMIT } from './behaviours/shapes.ts'
import { FEE } from './behaviours/transfers.ts'
import type { BehaviourName } from './behaviours.ts'
import { type Action, exact, type Fails, none, type Outcome, pull, reverts, unsupported } from './outcome.ts'

type Row = Record<Action, Outcome>
type Reason = [error: Fails['error'], args: Fails['args']]

/** Works to the unit in every respect. */
const works: Row = {
  create: exact(),
  donate: exact(),
  settle: exact(),
  refund: exact(),
  retry: none('nothing fails'),
  absorb: exact(),
}

/** Nothing moves while the token misbehaves; everything does when it behaves again. */
function stops(giving: Reason, paying: Reason = giving): Row {
  return {
    create: exact(),
    donate: reverts(...giving),
    settle: pull(...paying),
    refund: pull(...paying),
    retry: exact(),
    absorb: pull(...paying),
  }
}

/** Nobody can give, so nothing is ever owed; only tokens that came otherwise are there. */
function neverIn(giving: Reason, { retry, absorb }: Pick<Row, 'retry' | 'absorb'>): Row {
  const settle = none('no coin ever comes in')
  return { create: exact(), donate: reverts(...giving), settle, refund: settle, retry, absorb }
}

/** The factory refuses the campaign. */
function refused(error: string, args?: Fails['args']): Row {
  const missing = none('there is no campaign')
  return {
    create: reverts(error, args),
    donate: missing,
    settle: missing,
    refund: missing,
    retry: missing,
    absorb: missing,
  }
}

/** Only the gift differs; everything else is said by another behaviour. */
function gives(donate: Outcome, elsewhere: BehaviourName): Row {
  const missing = none(`see ${elsewhere}`)
  return { create: missing, donate, settle: missing, refund: missing, retry: missing, absorb: missing }
}

const guarded: Reason = ['ReentrancyGuardReentrantCall', undefined]
const unanswered: Reason = ['SafeERC20FailedOperation', (_, token) => [token]]
const received = (difference: bigint): Reason => ['UnexpectedReceived', (amount) => [amount + difference, amount]]
const sent = (difference: bigint): Reason => ['UnexpectedSent', (amount) => [amount + difference, amount]]
const nothingReceived: Reason = ['UnexpectedReceived', (amount) => [0n, amount]]
const nothingSent: Reason = ['UnexpectedSent', (amount) => [0n, amount]]

const keepsFee: Row = {
  create: exact(),
  donate: reverts(...received(-FEE)),
  settle: exact({ toll: FEE }),
  refund: exact({ toll: FEE }),
  retry: none('nothing fails'),
  absorb: exact({ toll: FEE }),
}

/** What every behaviour does to every action: all tests of this folder are made from this table. */
export const MATRIX = {
  // 1 Reentrant calls
  reenters: stops(guarded),
  reentersTolerantly: works,
  hookRefuses: stops(['FailedCall', undefined]),

  // 2 Missing return values
  noAnswer: works,

  // 3 Returns false on success
  falseThoughMoved: neverIn(unanswered, { retry: exact(), absorb: pull(...unanswered) }),
  falseThoughMovedLater: stops(unanswered),

  // 4 Fee on transfer
  fee: neverIn(received(-FEE), { retry: none('nothing fails'), absorb: exact({ toll: FEE }) }),
  feeLater: keepsFee,

  // 5 Rebasing: the campaign's own counters decide, the balance is only compared
  grows: {
    create: exact(),
    donate: exact({ breaks: ['I2'] }),
    settle: exact({ breaks: ['I2'] }),
    refund: exact({ breaks: ['I2'] }),
    retry: none('nothing fails'),
    absorb: exact({ breaks: ['I2'] }),
  },
  shrinks: {
    create: exact(),
    donate: exact({ breaks: ['I1', 'I2'] }),
    settle: unsupported(
      pull('Insolvent', () => [163n * COIN, 300n * COIN], { breaks: ['I1', 'I2'] }),
      'reverts Insolvent for whom the balance does not cover',
    ),
    refund: unsupported(exact({ breaks: ['I1', 'I2'] }), 'returns the lot to the unit to whoever comes first'),
    retry: exact({ says: 'by anyone pays the same account, once there is enough again' }),
    absorb: reverts('NothingToAbsorb', undefined, { breaks: ['I1', 'I2'] }),
  },
  rounds: {
    create: exact(),
    donate: reverts(...received(-1n), { breaks: ['I2'] }),
    settle: exact({ toll: 1n, breaks: ['I2'] }),
    refund: exact({ breaks: ['I2'], says: 'returns the lot to the unit to a donor whose fraction makes up for it' }),
    retry: none('nothing fails'),
    absorb: exact({ toll: 1n, breaks: ['I2'] }),
  },

  // 6 Upgradable
  upgradedToFee: keepsFee,
  upgradedToFalse: stops(unanswered),

  // 7 Flash-mintable
  flashMintable: works,
  flashGift: gives(reverts('TooSoon'), 'flashMintable'),
  flashUpfront: gives(reverts('TooSoon'), 'flashMintable'),

  // 8 Blocklist
  blocksRecipient: { ...works, settle: pull('Blocked'), retry: exact() },
  blocksDonor: { ...works, refund: pull('Blocked'), retry: exact() },
  blocksEscrow: stops(['Blocked', undefined]),
  blocksFallback: { ...works, refund: pull('Blocked'), absorb: pull('Blocked'), retry: exact() },

  // 9 Pausable
  pauses: stops(['EnforcedPause', undefined]),

  // 10 to 13 Refuses what the standard allows
  approvalRace: works,
  approvalOfNobody: works,
  zeroApproval: works,
  zeroTransfer: { ...works, settle: exact({ says: 'closes a payout that is due nothing without a call' }) },

  // 14 Multiple addresses
  twoAddresses: works,

  // 15, 16 Decimals
  fewDecimals: works,
  manyDecimals: works,
  tooManyDecimals: refused('GoalTooLarge', () => [GOAL_LIMIT]),

  // 17 to 19
  selfSpender: works,
  bytes32Metadata: works,
  nobody: refused('UnusableAddress'),

  // 20 No revert on failure
  falseUnmoved: stops(unanswered),
  lies: stops(nothingReceived, nothingSent),

  // 21 to 23
  uint96: works,
  scriptName: works,
  daiPermit: works,
  phantomPermit: works,

  // 24 Transfer of less than the amount
  maxMeansAll: {
    ...works,
    donate: exact({ says: 'takes the gift to the unit: it never asks for the largest number' }),
  },
  partial: gives(reverts(...received(-1n)), 'maxMeansAll'),

  // 25 The native coin as a token
  nativeView: works,

  // 26 Our own
  senderHook: stops(guarded),
  senderHookDelivers: stops(received(1n), sent(-1n)),
  feeOnTop: { ...stops(received(0n), sent(FEE)), donate: exact({ toll: FEE }) },
  two: stops(unanswered),
  megabyte: works,
  megabyteRevert: stops(['Megabyte', undefined]),
  burnsGas: stops([null, undefined]),
  selfDestructs: stops([null, undefined]),
  noCode: refused('TokenWithoutCode', (_, token) => [token]),
} satisfies Record<BehaviourName, Row>
