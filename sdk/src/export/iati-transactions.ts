import { formatChainId } from '../caip.ts'
import { dateText } from './dates.ts'
import { type Payment, paymentsOf } from './grants.ts'
import { type ActivityFacts, value } from './iati-facts.ts'
import { dailyFlows } from './iati-flows.ts'
import { DONORS, INCOMING, INDIVIDUAL, narratives, termsWords } from './iati-words.ts'
import type { ExportSubject } from './subject.ts'
import { element, type XmlNode } from './xml-text.ts'

/** Codes of the list `TransactionType`. */
const INCOMING_FUNDS = '1'
const DISBURSEMENT = '3'

/** What came in and went back, by day; then every payment. */
export function transactions(subject: ExportSubject, facts: ActivityFacts): XmlNode[] {
  return [...incoming(subject, facts), ...paymentsOf(subject.events).map((one) => disbursement(one, subject, facts))]
}

function incoming(subject: ExportSubject, facts: ActivityFacts): XmlNode[] {
  const { terms, organiser } = facts
  return dailyFlows(subject).map(({ date, kind, amount }) =>
    element('transaction', {}, [
      element('transaction-type', { code: INCOMING_FUNDS }),
      element('transaction-date', { 'iso-date': date }),
      value(amount, date, facts),
      element('description', {}, narratives(INCOMING[kind], terms.language)),
      // Nobody gave what was absorbed.
      ...(kind === 'absorbed' ? [] : [element('provider-org', {}, narratives(DONORS, terms.language))]),
      element('receiver-org', { ref: organiser.id }, [element('narrative', {}, [organiser.name])]),
    ]),
  )
}

function disbursement(payment: Payment, { chainId }: ExportSubject, facts: ActivityFacts): XmlNode {
  const { args, timestamp, transactionHash, logIndex } = payment
  const { terms, organiser } = facts
  const date = dateText(timestamp)
  const title = termsWords(terms, ({ milestones }) => milestones[Number(args.milestone)]?.title)
  return element('transaction', { ref: `${formatChainId(chainId)}:${transactionHash}:${logIndex}` }, [
    element('transaction-type', { code: DISBURSEMENT }),
    element('transaction-date', { 'iso-date': date }),
    value(args.amount, date, facts),
    element('description', {}, narratives(title, terms.language)),
    element('provider-org', { ref: organiser.id }, [element('narrative', {}, [organiser.name])]),
    receiver(payment, facts),
  ])
}

function receiver({ args }: Payment, { recipients, terms }: ActivityFacts): XmlNode {
  const recipient = recipients.get(args.recipient)
  if (recipient?.kind !== 'organisation') {
    return element('receiver-org', {}, narratives(INDIVIDUAL, terms.language))
  }
  const { id, name } = recipient.organisation
  return element('receiver-org', { ref: id }, [element('narrative', {}, [name])])
}
