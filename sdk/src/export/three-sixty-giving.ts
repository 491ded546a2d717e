import { formatUnits } from 'viem/utils'
import { formatAccountId, formatAssetId, formatChainId } from '../caip.ts'
import { sum } from '../coin-line.ts'
import type { Terms } from '../schemas.ts'
import { COUNTRIES } from './countries.ts'
import { dateText, timeText } from './dates.ts'
import { Gaps } from './gaps.ts'
import { type Grant, grantsOf, type Payment } from './grants.ts'
import { type Organisation, organiserOf, type Recipient, recipientOf } from './organisations.ts'
import { plainText } from './plain-text.ts'
import type { ExportSubject } from './subject.ts'

/** The version of the standard that the file follows. */
const VERSION = '1.4'

/** Who publishes the file. */
export interface Publisher {
  /** Registered with 360Giving, such as `360G-example`. */
  prefix: string
  name: string
}

/**
 * Grants as 360Giving JSON: one for each released milestone and recipient that was paid. Donors appear nowhere in it, and no
 * private person by name. `amountAwarded` and the like are numbers, as the standard wants; the exact base units stand beside
 * them in `baseUnits`. Milestones (`M`) and payouts (`R`) in identifiers count from 0, dates are UTC.
 *
 * @param subject - The campaign.
 * @param publisher - Who publishes; default: the organiser, with the prefix in its terms.
 * @returns The file's text. Throws {@link MissingFieldsError} with everything that is missing, and then there is no file.
 *
 * @example
 * ```ts
 * import { threeSixtyGivingJson } from '@amana/sdk/export/three-sixty-giving'
 *
 * const json = threeSixtyGivingJson({ chainId: 1, creation, terms, token: known, events, block })
 * ```
 */
export function threeSixtyGivingJson(subject: ExportSubject, publisher?: Publisher): string {
  const { chainId, creation, terms, block } = subject
  const gaps = new Gaps('360Giving')
  const organiser = organiserOf(subject, gaps)
  const token = gaps.ask('token', 'a token that stands for a currency of ISO 4217', subject.token)
  const prefix = gaps.ask(
    'openData.publisherPrefix',
    'the prefix that 360Giving gave the publisher',
    publisher?.prefix ?? terms?.openData?.publisherPrefix,
  )
  const found = grantsOf(subject)
  gaps.ask('grants', 'a released milestone of which a payout was paid', found[0])
  const grants = found.map((grant) => ({
    grant,
    recipient: recipientOf(subject, grant.recipient, gaps),
    texts: gaps.ask(`milestones[${grant.milestone.index}]`, 'title and description', textsOf(grant, terms)),
  }))
  if (!terms || !organiser || !token || !prefix || gaps.any) throw gaps.error()

  const id = `${prefix}-${chainId}-${creation.campaign}`
  const context = { subject, terms, organiser, token, id }
  const list = grants.flatMap(({ grant, recipient, texts }) =>
    recipient && texts ? [grantData(grant, { recipient, texts }, context)] : [],
  )
  const data = {
    version: VERSION,
    identifier: id,
    title: plainText(terms.name),
    publisher: publisher ? { name: plainText(publisher.name) } : { identifier: organiser.id, name: organiser.name },
    issued: dateText(block.timestamp),
    modified: timeText(block.timestamp),
    grants: list,
  }
  return `${JSON.stringify(data, null, 2)}\n`
}

type Token = NonNullable<ExportSubject['token']>

interface Context {
  subject: ExportSubject
  terms: Terms
  organiser: Organisation
  token: Token
  /** Of the campaign, with the publisher's prefix. */
  id: string
}

type Texts = Pick<Terms['milestones'][number], 'title' | 'description'>

function textsOf({ milestone }: Grant, terms: Terms | undefined): Texts | undefined {
  return terms?.milestones[milestone.index]
}

function grantData(grant: Grant, { recipient, texts }: { recipient: Recipient; texts: Texts }, context: Context) {
  const { subject, terms, organiser, token, id } = context
  const { chainId, creation } = subject
  const { milestone, payments, awarded } = grant
  const last = payments.at(-1) ?? payments[0]
  const disbursed = sum(payments.map(({ args }) => args.amount))
  const account = formatAccountId({ chainId, address: creation.campaign })
  return {
    id: `${id}-M${milestone.index}-R${grant.payout}`,
    title: plainText(texts.title),
    description: plainText(texts.description),
    currency: token.currency,
    amountAwarded: amountNumber(awarded, token),
    amountDisbursed: amountNumber(disbursed, token),
    awardDate: dateText(milestone.time),
    plannedDates: [{ startDate: dateText(creation.timestamp), endDate: dateText(milestone.claimBy) }],
    actualDates: [{ startDate: dateText(creation.timestamp), endDate: dateText(last.timestamp) }],
    fundingOrganization: [organiser],
    ...recipientData(recipient, id),
    ...beneficiaryData(terms),
    disbursementTransaction: payments.map((payment) => paymentData(payment, recipient, context)),
    dataSource: account,
    dateModified: timeText(last.timestamp),
    baseUnits: {
      asset: formatAssetId({ chainId, token: creation.parameters.token }),
      amountAwarded: String(awarded),
      amountDisbursed: String(disbursed),
    },
  }
}

function paymentData({ args, timestamp, transactionHash, logIndex }: Payment, recipient: Recipient, context: Context) {
  const { subject, token, organiser, id } = context
  return {
    id: `${formatChainId(subject.chainId)}:${transactionHash}:${logIndex}`,
    transactionDate: dateText(timestamp),
    currency: token.currency,
    value: amountNumber(args.amount, token),
    valueDate: dateText(timestamp),
    provider: organiser.id,
    recipient: recipient.kind === 'organisation' ? recipient.organisation.id : individualId(recipient.place, id),
    baseUnits: String(args.amount),
  }
}

function recipientData(recipient: Recipient, id: string) {
  return recipient.kind === 'organisation'
    ? { recipientOrganization: [recipient.organisation] }
    : { recipientIndividual: { id: individualId(recipient.place, id), name: 'Individual recipient' } }
}

/** By the place in the terms' list of recipients: the same person has the same one in every grant. */
function individualId(place: number, id: string): string {
  return `${id}-IND${place}`
}

function beneficiaryData({ openData }: Terms) {
  const countries = (openData?.countries ?? []).filter(({ country }) => COUNTRIES.has(country))
  return {
    ...(countries.length > 0 && { beneficiaryLocation: countries.map(({ country }) => ({ countryCode: country })) }),
    ...(openData?.sector && { classifications: [{ vocabulary: 'OECD DAC purpose codes', code: openData.sector }] }),
  }
}

/** What a JSON number can hold of it: exact up to 15 digits. */
function amountNumber(amount: bigint, { decimals }: Token): number {
  return Number(formatUnits(amount, decimals))
}
