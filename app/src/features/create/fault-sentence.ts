import { isolate } from '../../i18n/isolate.ts'
import { isolateText } from '../../i18n/isolate-text.ts'
import { useFormat, useText } from '../../i18n/text.tsx'
import { useMoneyText } from '../../ui/money-text.ts'
import type { Fault } from './problem.ts'
import { useWizard } from './wizard.tsx'

/** One clear sentence for what is wrong with a field. */
export function useFaultSentence(): (fault: Fault) => string {
  const { create, createChecks } = useText()
  const { faults: text } = createChecks
  const format = useFormat()
  const { unit } = useWizard()
  const money = useMoneyText(unit)
  const number = (value: number) => isolate(format.number(value))
  // Days end in UTC: the zone of the visitor may already have the next one.
  const day = (seconds: number) => format.calendarDate(new Date(seconds * 1000).toISOString().slice(0, 10))
  return (fault) => {
    switch (fault.code) {
      case 'tooLong':
        return text.tooLong(number(fault.most))
      case 'amount':
        return text.amount[fault.fault]
      case 'fundBy':
        return text.fundBy(day(fault.from), day(fault.to))
      case 'claimBy':
        return text.claimBy(day(fault.from), day(fault.to))
      case 'tooMany':
        return text.tooMany(number(fault.most))
      case 'line':
        return text.line(isolateText(fault.line))
      case 'listLine':
        return text.listLine(isolateText(fault.line))
      case 'threshold':
      case 'between':
        return text[fault.code](number(fault.least), number(fault.most))
      case 'overWhole':
        return text.overWhole(
          isolate(create.recipients.percent(format.amount(fault.percent, 6, { minimumFraction: 0 }))),
        )
      case 'differs':
        return text.differs(money.amount(fault.sum), money.amount(fault.amount))
      case 'payout':
        return text.payout(isolateText(fault.name), number(fault.milestone), money.amount(fault.minimum))
      case 'payouts':
        return text.payouts(number(fault.milestone), number(fault.most))
      case 'advance':
        return text.advance(money.amount(fault.amount), money.amount(fault.most))
      case 'terms':
        return text.terms(number(fault.bytes), number(fault.most))
      default:
        return text[fault.code]
    }
  }
}
