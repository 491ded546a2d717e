import type { ReactNode } from 'react'
import type { Address as AddressValue } from 'viem'
import { Link } from 'wouter'
import { AssuranceView } from '../../data/assurance-view.tsx'
import { type CampaignRecord, unitOf } from '../../data/campaign-record.ts'
import type { ChainConfig } from '../../data/config.ts'
import { usePartyNames } from '../../data/party-names.ts'
import { isolate } from '../../i18n/isolate.ts'
import { useFormat, useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { Address } from '../../ui/address.tsx'
import { Hash } from '../../ui/hash.tsx'
import { useMoneyText } from '../../ui/money-text.ts'
import { Party } from '../../ui/party.tsx'
import { DateTime } from '../../ui/time.tsx'
import { MemberProof } from './member-proof.tsx'

/** What a verifier or a panel member has decided so far. */
export type RecordOf = (member: AddressValue, part: 'verifier' | 'panel') => ReactNode

interface PeopleProps {
  chain: ChainConfig
  record: CampaignRecord
  recordOf?: RecordOf | undefined
}

/** Who decides about the money, and how they did so far. */
export function People({ chain, record, recordOf }: PeopleProps) {
  const { campaign: text } = useText()
  const language = useLanguage()
  const { verifiers, panel, fallbackRecipient } = record.parameters
  const under = (part: 'verifier' | 'panel') => (member: AddressValue) => (
    <>
      <MemberProof chain={chain} record={record} member={member} />
      {recordOf?.(member, part)}
    </>
  )
  return (
    <section className="card" id="people">
      <h2>{text.people}</h2>
      <dl className="people">
        <Members title={text.charity} record={record} members={[record.charity]}>
          <Link href={paths.charity(language, record.charity)}>{text.contact.charityPage}</Link>
        </Members>
        <Members
          title={text.verifiers(verifiers.threshold, verifiers.members.length)}
          record={record}
          members={verifiers.members}
          under={under('verifier')}
        />
        <Members
          title={text.panel(panel.threshold, panel.members.length)}
          record={record}
          members={panel.members}
          under={under('panel')}
        />
        <Members title={text.fallback} record={record} members={[fallbackRecipient]}>
          <p className="quiet small">{text.fallbackText}</p>
        </Members>
      </dl>
    </section>
  )
}

interface MembersProps {
  title: string
  record: CampaignRecord
  members: readonly AddressValue[]
  /** More about one of them. */
  under?: ((member: AddressValue) => ReactNode) | undefined
  children?: ReactNode
}

function Members({ title, record, members, under, children }: MembersProps) {
  const { campaign: text } = useText()
  const language = useLanguage()
  const { nameOf } = usePartyNames(record)
  return (
    <div>
      <dt>{title}</dt>
      {members.map((member) => (
        <dd key={member}>
          <Party name={nameOf(member)} address={member} href={under && paths.verifier(language, member)} />
          {under && (
            <>
              {' '}
              <Link className="small" href={paths.donor(language, member)}>
                {text.addressPage}
              </Link>
              {under(member)}
            </>
          )}
        </dd>
      ))}
      {children && <dd>{children}</dd>}
    </div>
  )
}

/** What was fixed at creation, in sentences. */
export function Rules({ record }: { record: CampaignRecord }) {
  const { rules: text } = useText().campaign
  const format = useFormat()
  const money = useMoneyText(unitOf(record))
  const { rules } = record.parameters
  return (
    <section className="card" id="rules">
      <h2>{text.title}</h2>
      <p className="quiet small">{text.fixed}</p>
      <AssuranceView charity={record.charity} parameters={record.parameters} />
      <ul className="bullets">
        <li>{rules.sequential ? text.sequential : text.parallel}</li>
        <li>{text.fundBy(format.dateTime(rules.fundBy))}</li>
        {rules.upfront && <li>{text.upfront(money.amount(record.milestones[0]?.amount ?? 0n))}</li>}
        <li>{text.review(format.duration(rules.reviewWindow))}</li>
        <li>
          {text.objection(
            format.duration(rules.objectionWindow),
            isolate(format.share(BigInt(rules.objectionBps), 10_000n)),
          )}
        </li>
        <li>{text.appeal(format.duration(rules.appealWindow))}</li>
        <li>{text.split}</li>
        <li>{text.minimum(money.amount(rules.minDonation))}</li>
        <li>{text.noFee}</li>
      </ul>
    </section>
  )
}

/** What stays a matter of trust, said before anybody gives. */
export function Risks({ record }: { record: CampaignRecord }) {
  const { risks: text } = useText().campaign
  const { token, parameters } = record
  return (
    <section className="card">
      <h2>{text.title}</h2>
      <ul className="bullets">
        <li>{text.chosen}</li>
        {parameters.verifiers.members.length === 1 && <li>{text.singleVerifier}</li>}
        <li>{text.insiders}</li>
        <li>{text.noExit}</li>
        {!token && <li>{text.unknownToken}</li>}
        {token?.issuerCanFreeze && <li>{text.freeze(isolate(token.symbol))}</li>}
        <li>{text.afterWallet}</li>
      </ul>
    </section>
  )
}

/** The contract itself, for those who look it up elsewhere. */
export function ContractDetails({ record }: { record: CampaignRecord }) {
  const { campaign: text } = useText()
  return (
    <section className="card">
      <h2>{text.details}</h2>
      <dl className="people">
        <div>
          <dt>{text.contract}</dt>
          <dd>
            <Address value={record.address} full />
          </dd>
        </div>
        <div>
          <dt>{text.token}</dt>
          <dd>
            {record.token && <bdi dir="ltr">{record.token.symbol}</bdi>} <Address value={record.parameters.token} />
          </dd>
        </div>
        <div>
          <dt>{text.created}</dt>
          <dd>
            <DateTime value={record.creation.timestamp} /> · <Hash value={record.creation.transactionHash} />
          </dd>
        </div>
        <div>
          <dt>{text.termsHash}</dt>
          <dd>
            <Hash value={record.parameters.terms} copy />
          </dd>
        </div>
        <div>
          <dt>{text.ledgerHash}</dt>
          <dd>
            <Hash value={record.ledgerHash} copy />
          </dd>
        </div>
      </dl>
    </section>
  )
}
