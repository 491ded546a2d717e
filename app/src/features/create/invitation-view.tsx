import { hashOfPlan } from '@amana/sdk/asked-plan'
import { useEffect, useState } from 'react'
import { type Hex, isAddressEqual } from 'viem'
import { unitOf } from '../../data/campaign-record.ts'
import type { ChainConfig } from '../../data/config.ts'
import { tokenOf } from '../../data/site.tsx'
import { useFormat, useText } from '../../i18n/text.tsx'
import { Address } from '../../ui/address.tsx'
import { Fill } from '../../ui/fill.tsx'
import { useMoneyText } from '../../ui/money-text.ts'
import { Notice } from '../../ui/notice.tsx'
import { UserText } from '../../ui/user-text.tsx'
import type { InvitationLink } from './invitation.ts'
import { SignProof } from './sign-proof.tsx'

interface InvitationViewProps {
  chain: ChainConfig
  invitation: InvitationLink
}

/** The plan as far as it concerns who is asked, and what signing means. */
export function InvitationView({ chain, invitation }: InvitationViewProps) {
  const { invitation: text } = useText()
  const format = useFormat()
  const { plan, role, account, charity } = invitation
  const hash = useHash(invitation)
  const window = role === 'panel' ? plan.appealWindow : plan.reviewWindow
  return (
    <div className="create-invitation stack" data-gap="large">
      <header className="stack">
        <h1>{text.title}</h1>
        <p>
          <Fill
            text={text.asks[role]}
            values={{
              charity: (
                <strong>
                  <UserText lang={plan.language}>{plan.organiser}</UserText>
                </strong>
              ),
            }}
          />
        </p>
        <p>
          <Fill text={text.means[role]} values={{ days: format.duration(window) }} />
        </p>
        <p className="small">
          <Address value={charity} full />
        </p>
      </header>
      <Notice kind="warning">{text.stranger}</Notice>
      <PlanAsked chain={chain} invitation={invitation} />
      <section className="card stack">
        <h2>{text.yourPart}</h2>
        <Address value={account} full />
        {hash && <SignProof chain={chain} invitation={invitation} hash={hash} />}
      </section>
    </div>
  )
}

function PlanAsked({ chain, invitation: { plan, role, account } }: InvitationViewProps) {
  const { invitation: text, campaign } = useText()
  const format = useFormat()
  const money = useMoneyText(unitOf({ token: tokenOf(chain, plan.token), parameters: plan }))
  const own = plan.milestones
    .flatMap(({ payouts }) => payouts)
    .filter(({ recipient }) => isAddressEqual(recipient, account))
    .reduce((sum, { amount }) => sum + BigInt(amount), 0n)
  // A day ends with the first second of the next.
  const day = (seconds: number) => format.calendarDate(new Date((seconds - 1) * 1000).toISOString().slice(0, 10))
  return (
    <section className="card stack">
      <h2>{text.plan}</h2>
      <h3>
        <UserText lang={plan.language}>{plan.name}</UserText>
      </h3>
      <UserText block lang={plan.language}>
        {plan.story}
      </UserText>
      {role === 'recipient' && <p>{text.youGet(money.amount(own))}</p>}
      <ol className="create-asked">
        {plan.milestones.map(({ title, payouts, claimBy, checklist }, index) => (
          <li key={index}>
            <p>
              <span className="quiet small">{text.milestone(index + 1)}</span>{' '}
              <strong>
                <UserText lang={plan.language}>{title}</UserText>
              </strong>{' '}
              · {money.amount(payouts.reduce((sum, { amount }) => sum + BigInt(amount), 0n))} ·{' '}
              {text.until(day(claimBy))}
            </p>
            {role !== 'recipient' && checklist.length > 0 && (
              <>
                <p className="small">{campaign.checklist}</p>
                <ul className="bullets small">
                  {checklist.map((item, place) => (
                    <li key={place}>
                      <UserText lang={plan.language}>{item}</UserText>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </li>
        ))}
      </ol>
      <p className="quiet small">{text.others(plan.verifiers.members.length, plan.panel.members.length)}</p>
    </section>
  )
}

function useHash({ plan }: InvitationLink): Hex | undefined {
  const [hash, setHash] = useState<Hex>()
  useEffect(() => {
    let current = true
    void hashOfPlan(plan).then((found) => {
      if (current) setHash(found)
    })
    return () => {
      current = false
    }
  }, [plan])
  return hash
}
