import type { Address } from 'viem'
import { COUNTRIES } from './countries.ts'
import { timeText } from './dates.ts'
import { Gaps } from './gaps.ts'
import { paymentsOf } from './grants.ts'
import { activity } from './iati-activity.ts'
import { organiserOf, type Recipient, recipientOf } from './organisations.ts'
import type { ExportSubject } from './subject.ts'
import { element, xmlText } from './xml-text.ts'

/**
 * The campaign as an activity in IATI 2.03: gifts as incoming funds by day, refunds as incoming funds below zero, payments
 * as disbursements, milestones as budgets and planned disbursements. Donors stand together as one provider, and no private
 * person is named. Amounts are exact decimals, dates are UTC.
 *
 * @param subject - The campaign.
 * @returns The XML document. Throws {@link MissingFieldsError} with everything that is missing, and then there is no file.
 *
 * @example
 * ```ts
 * import { iatiXml } from '@amana/sdk/export/iati'
 *
 * const xml = iatiXml({ chainId: 1, creation, terms, token: known, events, block })
 * ```
 */
export function iatiXml(subject: ExportSubject): string {
  const { terms, block, creation } = subject
  const { openData } = terms ?? {}
  const gaps = new Gaps('IATI 2.03')
  const organiser = organiserOf(subject, gaps)
  const token = gaps.ask('token', 'a token that stands for a currency of ISO 4217', subject.token)
  const type = gaps.ask('organiser.type', 'a code of the IATI list OrganisationType', terms?.organiser.type)
  const sector = gaps.ask('openData.sector', 'a purpose code of the OECD DAC, five digits', openData?.sector)
  const humanitarian = gaps.ask('openData.humanitarian', 'whether it is humanitarian aid', openData?.humanitarian)
  const known = openData?.countries?.every(({ country }) => COUNTRIES.has(country))
  const countries = gaps.ask(
    'openData.countries',
    'countries of ISO 3166-1, their percentages 100 together',
    known ? openData?.countries : undefined,
  )
  const recipients = new Map<Address, Recipient>()
  for (const { args } of paymentsOf(subject.events)) {
    const recipient = recipientOf(subject, args.recipient, gaps)
    if (recipient) recipients.set(args.recipient, recipient)
  }
  const texts = creation.parameters.milestones.map((_, index) =>
    gaps.ask(`milestones[${index}]`, 'a title', terms?.milestones[index]?.title),
  )
  const isComplete = terms && organiser && token && type && sector && humanitarian !== undefined && countries
  if (!isComplete || texts.includes(undefined) || gaps.any) throw gaps.error()

  const facts = { terms, organiser, token, type, sector, humanitarian, countries, recipients }
  return xmlText(
    element('iati-activities', { version: '2.03', 'generated-datetime': timeText(block.timestamp) }, [
      activity(subject, facts),
    ]),
  )
}
