import { isFinal, type MilestoneState } from '@amana/sdk/enumerations'
import { Link } from 'wouter'
import { type CampaignRecord, unitOf } from '../../data/campaign-record.ts'
import { useMilestoneTitles, usePartyNames } from '../../data/party-names.ts'
import { useTermsPicture } from '../../data/terms-picture.ts'
import { isolateText } from '../../i18n/isolate-text.ts'
import { useFormat, useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { termsIn } from '../../lib/terms-in.ts'
import { Address } from '../../ui/address.tsx'
import { Badge, StateBadge } from '../../ui/badge.tsx'
import { Card } from '../../ui/card.tsx'
import { useMoneyText } from '../../ui/money-text.ts'
import { Progress } from '../../ui/progress.tsx'
import { StoredPicture } from '../../ui/stored-picture.tsx'
import { UserText } from '../../ui/user-text.tsx'

/** What a visitor needs to choose: what, by whom, how far, until when. */
export function CampaignCard({ record, chainId }: { record: CampaignRecord; chainId: number }) {
  const { campaign: page } = useText()
  const text = page.list
  const language = useLanguage()
  const money = useMoneyText(unitOf(record))
  const { terms } = record.creation
  const texts = terms && termsIn(terms, language)
  const picture = useTermsPicture(terms)
  const organiser = usePartyNames(record).nameOf(record.charity)
  const goal = record.milestones.reduce((sum, { amount }) => sum + amount, 0n)
  const { given, absorbed } = record.totals
  return (
    <Card as="li" className="campaign-card">
      <div className="terms-picture">{picture && <StoredPicture bytes={picture} alt="" />}</div>
      <h2>
        <Link href={paths.campaign(language, { chainId, address: record.address })}>
          {texts ? <UserText lang={texts.language}>{texts.name}</UserText> : text.untitled}
        </Link>
      </h2>
      <p className="quiet small">
        {text.by} {organiser ? <UserText>{organiser}</UserText> : <Address value={record.charity} plain />}
      </p>
      {!record.token && <Badge icon="warning">{page.unknownToken}</Badge>}
      <CurrentMilestone record={record} />
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
function CurrentMilestone({ record }: { record: CampaignRecord }) {
  const { campaign } = useText()
  const money = useMoneyText(unitOf(record))
  const titles = useMilestoneTitles(record, campaign.untitled)
  const current =
    record.milestones.find(({ state, funded, amount }) => state === 'Funding' && funded < amount) ??
    record.milestones.find(({ state }) => !isFinal(state))
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
