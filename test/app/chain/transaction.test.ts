import { expect } from 'chai'
import fc from 'fast-check'
import { identityOf, type Submission } from '../../../app/src/chain/submission.ts'
import {
  hasFailed,
  IDLE,
  type Inclusion,
  isDone,
  isPending,
  isSending,
  isSettled,
  submissionOf,
  type TransactionEvent,
  type TransactionState,
  transactionReducer,
} from '../../../app/src/chain/transaction.ts'

const handed = { from: '0x01', sinceBlock: 10n } as const
const submission: Submission = {
  kind: 'transaction',
  hash: '0xaa',
  nonce: 7,
  call: { to: '0x02', dataHash: '0xdd' },
  ...handed,
}
const signed: Submission = {
  kind: 'signed',
  token: '0x03',
  to: '0x02',
  nonce: '0xee',
  salt: '0xff',
  validBefore: 99n,
  relayUrl: 'https://relay.example/v1/relay',
  body: '{}',
  errand: undefined,
  ...handed,
}
const anySubmission: fc.Arbitrary<Submission> = fc.constantFrom<Submission>(
  submission,
  signed,
  { kind: 'proposal', hash: '0xaa', ...handed },
  { kind: 'calls', id: '0x5afe', ...handed },
)
const inclusion: Inclusion = { hash: '0xaa', block: 11n, blockHash: '0xb1', outcome: 'success' }
const reverted: Inclusion = { ...inclusion, outcome: 'reverted' }
const error = new Error('no')

const hash = fc.constantFrom('0xaa', '0xbb', '0xcc') as fc.Arbitrary<`0x${string}`>
const anyInclusion: fc.Arbitrary<Inclusion> = fc.record({
  hash,
  block: fc.bigInt({ min: 0n, max: 99n }),
  blockHash: fc.constantFrom('0xb1', '0xb2') as fc.Arbitrary<`0x${string}`>,
  outcome: fc.constantFrom('success', 'reverted'),
})
const anyEvent: fc.Arbitrary<TransactionEvent> = fc.oneof(
  fc.constantFrom<TransactionEvent>(
    { type: 'started' },
    { type: 'checked' },
    { type: 'foundOnWrongChain', expected: 1 },
    { type: 'simulationFailed', error },
    { type: 'rejected' },
    { type: 'answerMissing', error },
    { type: 'silent' },
    { type: 'unreachable' },
    { type: 'askedAgain' },
    { type: 'declined', refusal: { code: 'budget-spent' } },
    { type: 'lapsed', reason: 'expired' },
    { type: 'dropped' },
    { type: 'finalised' },
    { type: 'nothingToSend' },
    { type: 'reset' },
  ),
  anySubmission.map((submission): TransactionEvent => ({ type: 'submitted', submission })),
  hash.map((errand): TransactionEvent => ({ type: 'carried', errand })),
  hash.map((hash): TransactionEvent => ({ type: 'repriced', hash })),
  hash.map((by): TransactionEvent => ({ type: 'cancelled', by })),
  hash.map((by): TransactionEvent => ({ type: 'replaced', by })),
  anyInclusion.map((inclusion): TransactionEvent => ({ type: 'included', inclusion })),
)

describe('transaction', () => {
  it('goes from the check to finality', () => {
    const states = history([
      { type: 'started' },
      { type: 'checked' },
      { type: 'submitted', submission },
      { type: 'included', inclusion },
      { type: 'finalised' },
    ])
    expect(states.map(({ status }) => status)).to.deep.equal(['checking', 'signing', 'submitted', 'included', 'final'])
    expect(states.at(-1)).to.deep.include({ submission, inclusion })
  })

  it('says failed after a reverted receipt', () => {
    const state = after([
      { type: 'submitted', submission },
      { type: 'included', inclusion: reverted },
    ])
    expect(hasFailed(state)).to.equal(true)
  })

  it('never says failed without a reverted receipt', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
        const receipts = events.flatMap((event) => (event.type === 'included' ? [event.inclusion] : []))
        for (const state of history(events)) {
          if (!hasFailed(state)) continue
          const { inclusion } = state as Extract<TransactionState, { status: 'reverted' }>
          expect(inclusion.outcome).to.equal('reverted')
          expect(receipts).to.include(inclusion)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('never says done without a successful receipt', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
        for (const state of history(events)) {
          if (isDone(state)) expect(state).to.have.nested.property('inclusion.outcome', 'success')
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('never forgets or sends again what is in the network', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
        let state = IDLE
        for (const event of events) {
          const next = transactionReducer(state, event)
          if (isPending(state)) {
            expect(isSending(next), `${state.status} then ${event.type}`).to.equal(false)
            expect(identity(next)).to.equal(identity(state))
          }
          state = next
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('never loses a hash or a signature, whatever happens, until somebody starts anew or puts it away', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
        let state = IDLE
        for (const event of events) {
          const next = transactionReducer(state, event)
          const isPutAway = (event.type === 'started' || event.type === 'reset') && !isPending(state)
          if (submissionOf(state) && !isPutAway) expect(identity(next), event.type).to.equal(identity(state))
          const before = submissionOf(state)
          const after = submissionOf(next)
          if (before?.kind === 'signed' && after?.kind === 'signed') expect(after.body).to.equal(before.body)
          state = next
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('comes to the same end when the page is loaded again at any moment', () => {
    const news = fc.array(
      anyEvent.filter(({ type }) => type !== 'started' && type !== 'reset' && type !== 'submitted'),
      { maxLength: 20 },
    )
    const end = fc.oneof(
      anyInclusion.map((inclusion): TransactionEvent[] => [{ type: 'included', inclusion }, { type: 'finalised' }]),
      fc.constant<TransactionEvent[]>([{ type: 'lapsed', reason: 'expired' }]),
    )
    fc.assert(
      fc.property(anySubmission, news, end, (sent, events, lastWords) => {
        const before = after([{ type: 'submitted', submission: sent }, ...events])
        fc.pre(isPending(before))
        const kept = submissionOf(before)
        if (!kept) throw new Error('what is pending was lost')
        const stayed = lastWords.reduce(transactionReducer, before)
        const loadedAgain = lastWords.reduce(transactionReducer, after([{ type: 'submitted', submission: kept }]))
        expect(loadedAgain).to.deep.equal(stayed)
      }),
      { numRuns: 2000 },
    )
  })

  it('keeps what was signed while the relay is away or says no, and takes up what it says later', () => {
    const states = history([
      { type: 'submitted', submission: signed },
      { type: 'unreachable' },
      { type: 'declined', refusal: { code: 'budget-spent' } },
      { type: 'silent' },
      { type: 'askedAgain' },
      { type: 'carried', errand: '0xbb' },
    ])
    expect(states.map(({ status }) => status)).to.deep.equal([
      ...['submitted', 'kept', 'declined', 'declined', 'submitted', 'submitted'],
    ])
    expect(states.at(-1)).to.deep.equal({ status: 'submitted', submission: { ...signed, errand: '0xbb' } })
  })

  it('calls what ran out of time no failure, and lets nothing come after it', () => {
    const lapsed = after([
      { type: 'submitted', submission: signed },
      { type: 'lapsed', reason: 'expired' },
    ])
    expect(lapsed).to.deep.equal({ status: 'lapsed', submission: signed, reason: 'expired' })
    expect(hasFailed(lapsed)).to.equal(false)
    expect(isSettled(lapsed)).to.equal(true)
  })

  it('lets only a new start or a reset leave an end', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), anyEvent, (events, event) => {
        const state = after(events)
        fc.pre(isSettled(state) && event.type !== 'started' && event.type !== 'reset')
        expect(transactionReducer(state, event)).to.equal(state)
      }),
    )
  })

  it('follows a transaction that was sent again', () => {
    const state = after([
      { type: 'submitted', submission },
      { type: 'repriced', hash: '0xbb' },
    ])
    expect(state).to.deep.equal({
      status: 'repriced',
      submission: { ...submission, hash: '0xbb' },
      previous: '0xaa',
    })
  })

  it('tells when the network drops the block, and takes up the next one', () => {
    const dropped = after([{ type: 'submitted', submission }, { type: 'included', inclusion }, { type: 'dropped' }])
    expect(dropped).to.deep.equal({ status: 'reorged', submission, droppedFrom: 11n })
    const again = { ...inclusion, block: 12n, blockHash: '0xb2' } as const
    expect(transactionReducer(dropped, { type: 'included', inclusion: again })).to.deep.include({
      status: 'included',
      inclusion: again,
    })
  })

  it('takes up a kept submission after a reload', () => {
    expect(after([{ type: 'submitted', submission }])).to.deep.equal({ status: 'submitted', submission })
  })

  it('says nothing was sent when the wallet or the check refused', () => {
    for (const event of [{ type: 'rejected' }, { type: 'simulationFailed', error }] as const) {
      const state = after([{ type: 'started' }, { type: 'checked' }, event])
      expect(submissionOf(state), state.status).to.equal(undefined)
      expect(hasFailed(state)).to.equal(false)
    }
  })

  it('leaves open what a wallet without an answer did', () => {
    const state = after([{ type: 'started' }, { type: 'checked' }, { type: 'answerMissing', error }])
    expect(state.status).to.equal('unclear')
  })
})

function history(events: readonly TransactionEvent[]): TransactionState[] {
  let state = IDLE
  return events.map((event) => {
    state = transactionReducer(state, event)
    return state
  })
}

function identity(state: TransactionState): string | undefined {
  const submission = submissionOf(state)
  return submission && identityOf(submission)
}

function after(events: readonly TransactionEvent[]): TransactionState {
  return history(events).at(-1) ?? IDLE
}
