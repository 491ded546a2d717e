import type { MilestoneState } from '@amana/sdk/enumerations'
import { lazy, Suspense } from 'react'
import { CampaignLink } from '../../data/campaign-link.tsx'
import { type CampaignRecord, unitOf } from '../../data/campaign-record.ts'
import { milestoneUnderWay } from '../../data/campaign-standing.ts'
import { useMilestoneTitles, usePartyNames } from '../../data/party-names.ts'
import { useChain } from '../../data/site.tsx'
import { useTermsPicture } from '../../data/terms-picture.ts'
import { WebsiteBadge } from '../../data/website-badge.tsx'
import { useWebsites } from '../../data/websites.ts'
import { isolateText } from '../../i18n/isolate-text.ts'
import { useFormat, useText } from '../../i18n/text.tsx'
import { Address } from '../../ui/address.tsx'
import { Badge, StateBadge } from '../../ui/badge.tsx'
import { Card } from '../../ui/card.tsx'
import { useMoneyText } from '../../ui/money-text.ts'
import { Progress } from '../../ui/progress.tsx'
import { StoredPicture } from '../../ui/stored-picture.tsx'
import { UserText } from '../../ui/user-text.tsx'

const NameNotice = lazy(() => import('../../data/name-notice.tsx'))

type Milestone = CampaignRecord['milestones'][number]

interface CampaignCardProps {
  record: CampaignRecord
  chainId: number
  /** The rank of its name in the page. */
  as?: 'h2' | 'h3'
  /** Whose progress is shown; default: the one under way. */
  milestone?: Milestone | undefined
}

/** What a visitor needs to choose: what, by whom, how far, until when. */
export function CampaignCard({
  record,
  chainId,
  as: Heading = 'h2',
  milestone = milestoneUnderWay(record),
}: CampaignCardProps) {
  const { campaign: page } = useText()
  const text = page.list
  const money = useMoneyText(unitOf(record))
  const picture = useTermsPicture(record.creation.terms)
  const chain = useChain(chainId)
  const websiteOf = useWebsites(chainId)
  const organiser = usePartyNames(record).nameOf(record.charity)
  const goal = record.milestones.reduce((sum, { amount }) => sum + amount, 0n)
  const { given, absorbed } = record.totals
  return (
    <Card as="li" className="campaign-card">
      <div className="terms-picture">{picture && <StoredPicture bytes={picture} alt="" />}</div>
      <Heading>
        <CampaignLink record={record} chainId={chainId} />
      </Heading>
      <p className="quiet small">
        {text.by} {organiser ? <UserText>{organiser}</UserText> : <Address value={record.charity} plain />}
      </p>
      <p className="small quiet">
        <WebsiteBadge website={websiteOf(record)} />
      </p>
      {chain && (
        <Suspense fallback={null}>
          <NameNotice chain={chain} record={record} isLine />
        </Suspense>
      )}
      {!record.token && <Badge icon="warning">{page.unknownToken}</Badge>}
      <CurrentMilestone record={record} current={milestone} />
      <p className="small quiet">
        {text.overall(money.coin(given - absorbed), money.amount(goal))} · {text.milestones(record.milestones.length)}
      </p>
      <Deadline record={record} />
      <ul className="row">
        {statesOf(record).map((state) => (
          <li key={state}>
            <StateBadge state={state} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** Progress of the milestone under way: near enough to matter. */
function CurrentMilestone({ record, current }: { record: CampaignRecord; current: Milestone | undefined }) {
  const { campaign } = useText()
  const money = useMoneyText(unitOf(record))
  const titles = useMilestoneTitles(record, campaign.untitled)
  if (!current) return <p>{campaign.list.over}</p>
  const title = titles[current.index] ?? ''
  return (
    <Progress
      label={campaign.list.current(current.index + 1, isolateText(title))}
      value={current.funded}
      maximum={current.amount}
      text={campaign.list.of(money.coin(current.funded), money.amount(current.amount))}
    />
  )
}

function Deadline({ record }: { record: CampaignRecord }) {
  const { campaign } = useText()
  const format = useFormat()
  const { fundBy } = record.parameters.rules
  const now = record.block.timestamp
  return (
    <p className="small">
      {now >= BigInt(fundBy)
        ? campaign.list.givingEnded(format.date(fundBy))
        : campaign.list.givingEnds(format.relative(fundBy, now), format.date(fundBy))}
    </p>
  )
}

const WORDS = {
  Claimed: 'underReview',
  Approved: 'objectionWindow',
  ApprovedByPanel: 'objectionWindow',
  AppealedSilence: 'beforePanel',
  AppealedObjection: 'beforePanel',
} as const

/** Where this campaign's coins are, each state once. */
function statesOf({ milestones, totals }: CampaignRecord) {
  const undecided = milestones.flatMap(({ state }) => (isUndecided(state) ? [WORDS[state]] : []))
  const waiting = milestones.some(({ state, funded }) => state === 'Funding' && funded > 0n)
  return [
    ...(waiting ? (['waiting'] as const) : []),
    ...new Set(undecided),
    ...(['released', 'paid', 'refundable', 'refunded'] as const).filter((part) => totals[part] > 0n),
  ]
}

function isUndecided(state: MilestoneState): state is keyof typeof WORDS {
  return state in WORDS
}
