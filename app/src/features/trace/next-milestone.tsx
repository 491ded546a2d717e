import type { AccountId } from '@amana/sdk/caip'
import type { TracedGift } from '@amana/sdk/ledger/trace'
import { Link } from 'wouter'
import type { CampaignBook } from '../../data/campaign-book.ts'
import { unitOf } from '../../data/campaign-record.ts'
import { useMilestoneTitles } from '../../data/party-names.ts'
import { isolateText } from '../../i18n/isolate-text.ts'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { useMoneyText } from '../../ui/money-text.ts'
import type { TraceMilestone } from './trace-page.tsx'
import { nextLacking, usualGift } from './usual-gift.ts'

interface NextMilestoneProps {
  book: CampaignBook
  account: AccountId
  traced: TracedGift
  milestones: readonly TraceMilestone[]
}

/** Once coins of the gift were released: where the next one like it would help. */
export function NextMilestone({ book, account, traced, milestones }: NextMilestoneProps) {
  const { trace: text, campaign } = useText()
  const language = useLanguage()
  const money = useMoneyText(unitOf(book.record))
  const titles = useMilestoneTitles(book.record, campaign.untitled)
  const usual = usualGift(book.lots, traced.donor)
  const next = nextLacking(milestones, usual)
  if (!next || traced.fates.released + traced.fates.paid === 0n) return null
  return (
    <section className="card screen-only">
      <h2>{text.lackTitle}</h2>
      <p>{text.lacks(next.index + 1, isolateText(titles[next.index] ?? ''), money.amount(next.lacks))}</p>
      <p>
        {text.usual(money.amount(usual))} {next.completes && text.completes}
      </p>
      <p>
        <Link className="button" data-kind="primary" href={paths.give(language, account)}>
          {text.giveAgain}
        </Link>
      </p>
    </section>
  )
}
