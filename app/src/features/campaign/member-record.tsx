import { foldEvents, type Ledger } from '@amana/sdk/ledger/fold'
import { type MemberView, panelistView, verifierView } from '@amana/sdk/ledger/member'
import { useMemo } from 'react'
import type { Address } from 'viem'
import { Link } from 'wouter'
import type { CampaignBook } from '../../data/campaign-book.ts'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'

interface MemberRecordProps {
  book: CampaignBook
  member: Address
  part: 'verifier' | 'panel'
}

/** How a verifier or a panel member did what it is there for: here, and on a page of its own in all campaigns. */
export default function MemberRecord({ book, member, part }: MemberRecordProps) {
  const { record: text } = useText()
  const language = useLanguage()
  const here = useMemo(() => [viewOf(book, member, part)], [book, member, part])
  return (
    <div className="quiet small">
      <p>
        {text.here} <Counts views={here} />
      </p>
      <p>
        <Link className="member-link" href={paths.verifier(language, member)}>
          {text.everywhere}
        </Link>
      </p>
    </div>
  )
}

/** One line of what was answered, and what was not. */
function Counts({ views }: { views: readonly MemberView[] }) {
  const { record: text } = useText()
  const count = (answer: keyof MemberView['count']) => views.reduce((sum, view) => sum + view.count[answer], 0)
  const late = views.reduce((sum, view) => sum + view.late, 0)
  if (views.every(({ answers }) => answers.length === 0)) return text.neverAsked
  const parts = [
    text.yes(count('yes')),
    text.no(count('no')),
    text.silent(count('silent')),
    ...(count('open') > 0 ? [text.open(count('open'))] : []),
    ...(late > 0 ? [text.late(late)] : []),
  ]
  return parts.join(' · ')
}

const ledgers = new WeakMap<CampaignBook, Ledger>()

function viewOf(book: CampaignBook, member: Address, part: MemberRecordProps['part']): MemberView {
  const { record, events } = book
  const { parameters, block } = record
  // Added up once for all members, not once for each.
  const ledger = ledgers.get(book) ?? foldEvents(parameters, events)
  ledgers.set(book, ledger)
  const history = { parameters, events, ledger, timestamp: block.timestamp }
  return part === 'verifier' ? verifierView(history, member) : panelistView(history, member)
}
