import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { TransactionStatus } from '../../chain/transaction-status.tsx'
import { useTransaction } from '../../chain/use-transaction.ts'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { Address } from '../../ui/address.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { transactionKey } from './create-campaign.tsx'
import type { Draft } from './draft.ts'
import { Publish } from './publish.tsx'
import { useWizard } from './wizard.tsx'

/** What was sent stays exactly as it was: followed, and once it is there, led to. */
export function Created({ sent, isLive }: { sent: NonNullable<Draft['sent']>; isLive: boolean }) {
  const { create } = useText()
  const text = create.review
  const language = useLanguage()
  const { chain, draft, context } = useWizard()
  const transaction = useTransaction(chain, transactionKey(draft.id))
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (isLive) heading.current?.focus()
  }, [isLive])
  return (
    <Card className="create-created stack">
      {isLive ? (
        <>
          <h2 ref={heading} tabIndex={-1}>
            <Icon name="check" /> {text.created}
          </h2>
          <p>{text.next}</p>
          <p>
            {text.address} <Address value={sent.campaign} full />
          </p>
          <p className="row">
            <Link
              className="button"
              data-kind="primary"
              href={paths.campaign(language, { chainId: chain.chainId, address: sent.campaign })}
            >
              {text.open}
            </Link>
          </p>
          <Publish sent={sent} />
        </>
      ) : (
        <>
          <h2>{create.steps.review}</h2>
          <TransactionStatus transaction={transaction} token={context.token} />
        </>
      )}
    </Card>
  )
}
