import { foldEvents, type Ledger } from '@amana/sdk/ledger/fold'
import { type MemberView, panelistView, verifierView } from '@amana/sdk/ledger/member'
import { useMemo, useState } from 'react'
import { type Address, isAddressEqual } from 'viem'
import { type CampaignBook, useCampaignBooks } from '../../data/campaign-book.ts'
import type { ChainConfig } from '../../data/config.ts'
import { useText } from '../../i18n/text.tsx'

interface MemberRecordProps {
  chain: ChainConfig
  book: CampaignBook
  member: Address
  part: 'verifier' | 'panel'
}

/** How a verifier or a panel member did what it is there for: here, and on demand in all campaigns of the chain. */
export default function MemberRecord({ chain, book, member, part }: MemberRecordProps) {
  const { record: text } = useText()
  const [everywhere, setEverywhere] = useState(false)
  const here = useMemo(() => [viewOf(book, member, part)], [book, member, part])
  return (
    <div className="quiet small">
      <p>
        {text.here} <Counts views={here} />
      </p>
      {everywhere ? (
        <Everywhere chain={chain} member={member} part={part} />
      ) : (
        <button type="button" className="link-button" onClick={() => setEverywhere(true)}>
          {text.everywhere}
        </button>
      )}
    </div>
  )
}

function Everywhere({ chain, member, part }: Omit<MemberRecordProps, 'book'>) {
  const { record: text } = useText()
  const reading = useCampaignBooks(chain)
  if (reading.status === 'loading') return <p role="status">{text.counting}</p>
  if (reading.status === 'error') return <p role="status">{text.notNow}</p>
  const views = reading.data
    .filter(({ record }) => isListed(record, member, part))
    .map((one) => viewOf(one, member, part))
  return (
    <p role="status">
      {text.inCampaigns(views.length)} <Counts views={views} />
    </p>
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

function isListed({ parameters }: CampaignBook['record'], member: Address, part: MemberRecordProps['part']): boolean {
  const { members } = part === 'verifier' ? parameters.verifiers : parameters.panel
  return members.some((one) => isAddressEqual(one, member))
}
