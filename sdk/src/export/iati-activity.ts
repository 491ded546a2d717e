import { formatAccountId } from '../caip.ts'
import { isFinal } from '../enumerations.ts'
import { type CampaignState, foldEvents, stateAt } from '../ledger/fold.ts'
import { dateText, timeText } from './dates.ts'
import { type ActivityFacts, value } from './iati-facts.ts'
import { transactions } from './iati-transactions.ts'
import { DONORS, narratives, termsWords, type Words } from './iati-words.ts'
import type { ExportSubject } from './subject.ts'
import { element, type XmlNode } from './xml-text.ts'

const DAY = 86_400

/** The campaign as one `iati-activity`, its parts in the order of the schema. */
export function activity(subject: ExportSubject, facts: ActivityFacts): XmlNode {
  const { chainId, creation, block, events } = subject
  const { terms, organiser, type, token, sector, humanitarian, countries } = facts
  const address = creation.campaign
  const state = stateAt(foldEvents(creation.parameters, events), block.timestamp)
  const spoken = (words: Words) => narratives(words, terms.language)
  const attributes = {
    'last-updated-datetime': timeText(block.timestamp),
    'xml:lang': terms.language,
    'default-currency': token.currency,
    humanitarian: String(humanitarian),
  }
  return element('iati-activity', attributes, [
    element('iati-identifier', {}, [`${organiser.id}-${chainId}-${address}`]),
    element('reporting-org', { ref: organiser.id, type }, [element('narrative', {}, [organiser.name])]),
    element('title', {}, spoken(termsWords(terms, ({ name }) => name))),
    element('description', { type: '1' }, spoken(termsWords(terms, ({ description }) => description))),
    element('participating-org', { role: '1' }, spoken(DONORS)),
    element('participating-org', { ref: organiser.id, type, role: '4' }, [element('narrative', {}, [organiser.name])]),
    // The owner's own identifier of it: where the chain keeps it.
    element('other-identifier', { ref: formatAccountId({ chainId, address }), type: 'A1' }),
    element('activity-status', { code: statusOf(state) }),
    ...dates(subject, state),
    ...countries.map(({ country, percentage }) =>
      element('recipient-country', { code: country, percentage: String(percentage) }),
    ),
    element('sector', { vocabulary: '1', code: sector }),
    ...budgets(subject, state, facts),
    ...plannedDisbursements(subject, state, facts),
    ...transactions(subject, facts),
  ])
}

/** Codes of the list `ActivityStatus`: implementation, finalisation, closed, cancelled. */
function statusOf({ milestones, totals }: CampaignState): string {
  if (!milestones.every(({ state }) => isFinal(state))) return '2'
  if (totals.released > 0n || totals.refundable > 0n) return '3'
  return milestones.every(({ state }) => state === 'Refunded') ? '5' : '4'
}

/** Codes of the list `ActivityDateType`: actual start, planned end, actual end. */
function dates({ creation }: ExportSubject, { milestones }: CampaignState): XmlNode[] {
  const date = (type: string, time: bigint | number) => element('activity-date', { type, 'iso-date': dateText(time) })
  const planned = Math.max(...milestones.map(({ claimBy }) => claimBy))
  const ended = milestones.every(({ state }) => isFinal(state)) ? milestones.map(({ time }) => time) : undefined
  return [date('2', creation.timestamp), date('3', planned), ...(ended ? [date('4', Math.max(...ended))] : [])]
}

/** A milestone's budget belongs to the time up to its deadline; the standard allows a year at most. */
function budgets({ creation }: ExportSubject, { milestones }: CampaignState, facts: ActivityFacts): XmlNode[] {
  return milestones.map(({ index, amount, claimBy }) => {
    const before = milestones[index - 1]?.claimBy ?? Number(creation.timestamp)
    return element('budget', { type: '1', status: '2' }, [
      element('period-start', { 'iso-date': dateText(Math.max(before, claimBy - 365 * DAY)) }),
      element('period-end', { 'iso-date': dateText(claimBy) }),
      value(amount, dateText(creation.timestamp), facts),
    ])
  })
}

function plannedDisbursements(
  { creation }: ExportSubject,
  { milestones }: CampaignState,
  facts: ActivityFacts,
): XmlNode[] {
  const created = dateText(creation.timestamp)
  return milestones.flatMap(({ payouts, claimBy }) =>
    payouts.map(({ amount }) =>
      element('planned-disbursement', { type: '1' }, [
        element('period-start', { 'iso-date': created }),
        element('period-end', { 'iso-date': dateText(claimBy) }),
        value(amount, created, facts),
      ]),
    ),
  )
}
