import { type AccountId, formatAccountId } from '@amana/sdk/caip'
import { sum } from '@amana/sdk/coin-line'
import { useMemo, useState } from 'react'
import type { CampaignBook } from '../../data/campaign-book.ts'
import { CampaignCode } from '../../data/campaign-code.tsx'
import { unitOf } from '../../data/campaign-record.ts'
import { useCampaignName, useMilestoneTitles } from '../../data/party-names.ts'
import { isolate } from '../../i18n/isolate.ts'
import { isolateText } from '../../i18n/isolate-text.ts'
import { useFormat, useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { Icon } from '../../ui/icon.tsx'
import { useMoneyText } from '../../ui/money-text.ts'
import { Progress } from '../../ui/progress.tsx'
import { UserText } from '../../ui/user-text.tsx'
import { Announcement } from './announcement.tsx'
import { GiftRow } from './gift-row.tsx'
import { useHiddenNotes } from './hidden-notes.ts'
import { WallControls } from './wall-controls.tsx'
import { newcomers, selectGifts, type WallGift, wallGifts } from './wall-gifts.ts'

export interface WallPageProps {
  book: CampaignBook
  account: AccountId
  /** The milestone that takes gifts now; nothing when none does. */
  current: { index: number; funded: bigint; amount: bigint } | undefined
  /** The chain does not answer at the moment. */
  stale: boolean
  /** The index tells of news at once; else the chain is asked regularly. */
  live: boolean
  /** Nothing behind the words: laid over a stream's picture. */
  transparent: boolean
  onTransparent: (transparent: boolean) => void
}

/** More than a hall can read at once. */
const ROWS = 7

/** Gifts as they come, for a hall or a stream: only those that the chain has recorded. */
export function WallPage(props: WallPageProps) {
  const { book, account, current, stale, live } = props
  const { wall: text, campaign } = useText()
  const language = useLanguage()
  const format = useFormat()
  const { record } = book
  const unit = unitOf(record)
  const money = useMoneyText(unit)
  const name = useCampaignName(record)
  const titles = useMilestoneTitles(record, campaign.untitled)
  const all = useMemo(() => wallGifts(book.events), [book.events])
  const [paused, setPaused] = useState<readonly WallGift[]>()
  const [moderating, setModerating] = useState(false)
  const notes = useHiddenNotes(formatAccountId(account))
  const gifts = paused ?? all
  const { shown, small } = selectGifts(gifts, unit.decimals, ROWS)
  const [first] = shown
  const hidden = shown.filter(({ gift, note }) => note && notes.isHidden(gift)).length
  const goal = sum(record.milestones.map(({ amount }) => amount))
  const { given, absorbed } = record.totals
  return (
    <div className="wall">
      <header className="wall-head">
        <h1>
          <span className="visually-hidden">{text.heading(isolateText(name || campaign.list.untitled))}</span>
          <span aria-hidden="true">{name ? <UserText>{name}</UserText> : campaign.list.untitled}</span>
        </h1>
        <p className="wall-sum">
          {text.of(money.coin(given - absorbed), money.amount(goal))} <span>{text.gifts(all.length)}</span>
        </p>
      </header>
      <section className="wall-gifts">
        <h2 className="visually-hidden">{text.newest}</h2>
        {shown.length === 0 && small.count === 0 && <p className="wall-empty">{text.empty}</p>}
        <ol>
          {shown.map((gift) => (
            <GiftRow
              key={String(gift.gift)}
              gift={gift}
              record={record}
              isFirst={gift === first}
              isHidden={notes.isHidden(gift.gift)}
              onHide={moderating ? (hide) => notes.change(gift.gift, hide) : undefined}
            />
          ))}
        </ol>
        {small.count > 0 && <p className="wall-small">{text.small(small.count, money.amount(small.amount))}</p>}
        {hidden > 0 && <p className="wall-small">{text.notesHidden(hidden)}</p>}
      </section>
      <aside className="wall-side">
        {current ? (
          <div className="wall-code">
            <p className="wall-call">{text.scan}</p>
            <CampaignCode campaign={account} path={paths.give(language, account)} />
          </div>
        ) : (
          <p className="wall-call">{text.ended}</p>
        )}
      </aside>
      <footer className="wall-foot">
        {current && (
          <Progress
            label={text.milestone(current.index + 1, isolateText(titles[current.index] ?? ''))}
            value={current.funded}
            maximum={current.amount}
            text={`${text.of(money.coin(current.funded), money.amount(current.amount))} · ${isolate(format.share(current.funded, current.amount))}`}
          />
        )}
        <p className="wall-status" role="status">
          <Icon name={stale ? 'warning' : live ? 'check' : 'clock'} />
          {stale ? text.reconnecting : live ? text.live : text.polled}
          {paused && <span>{text.paused(newcomers(all, paused).length)}</span>}
        </p>
        <WallControls
          account={account}
          isPaused={paused !== undefined}
          onPause={(pause) => setPaused(pause ? all : undefined)}
          isModerating={moderating}
          onModerate={setModerating}
          transparent={props.transparent}
          onTransparent={props.onTransparent}
        />
      </footer>
      <Announcement gifts={gifts} amount={money.amount} />
    </div>
  )
}
