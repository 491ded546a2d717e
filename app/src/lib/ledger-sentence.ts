import { MILESTONE_STATES, nameOf } from '@amana/sdk/enumerations'
import type { LedgerRow } from '@amana/sdk/ledger/rows'
import type { Address } from 'viem'
import type { Catalogue } from '../i18n/catalogue.ts'

export interface SentenceContext {
  text: Catalogue['ledger']
  charity: Address
  /** A name or short address, isolated. */
  nameOf: (address: Address) => string
  /** A moment in words, isolated. */
  dateOf: (time: number) => string
  passedOn: boolean
}

/** What happened, in plain words. */
export function sentenceOf({ event, milestone = 0, notAGift }: LedgerRow, context: SentenceContext): string {
  const { text, nameOf: name, dateOf } = context
  const number = milestone + 1
  switch (event.eventName) {
    case 'LotGiven':
      return text.gave(name(event.args.donor), number)
    case 'Absorbed':
      return text.absorbed(number)
    case 'SurplusSent':
      return text.surplusSent(name(event.args.to))
    case 'EvidenceSubmitted': {
      const charity = name(context.charity)
      const attempt = Number(event.args.attempt)
      return attempt > 1 ? text.claimedAgain(charity, number, attempt) : text.claimed(charity, number)
    }
    case 'AttestationRecorded': {
      const verifier = name(event.args.verifier)
      return event.args.approved ? text.approved(verifier, number) : text.rejected(verifier, number)
    }
    case 'RulingRecorded': {
      const member = name(event.args.panelist)
      return event.args.confirmed ? text.ruledFor(member, number) : text.ruledAgainst(member, number)
    }
    case 'MilestoneStateChanged': {
      const state = nameOf(MILESTONE_STATES, event.args.state)
      return text.states[state](number, dateOf(event.args.time))
    }
    case 'LotObjected':
      return text.objected(name(event.args.donor), number)
    case 'PayoutSettled': {
      const recipient = name(event.args.recipient)
      return event.args.amount === 0n ? text.closed(recipient, number) : text.paid(recipient, number)
    }
    case 'LotRefunded': {
      const to = name(event.args.to)
      if (notAGift) return text.absorbedReturned(to, number)
      return context.passedOn ? text.passedOn(to, number) : text.refunded(to, number)
    }
  }
}
