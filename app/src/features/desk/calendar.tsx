import { formatAccountId } from '@amana/sdk/caip'
import { type CalendarEvent, calendarText } from '@amana/sdk/export/i-calendar'
import type { Address } from 'viem'
import type { CampaignBook } from '../../data/campaign-book.ts'
import type { ChainConfig } from '../../data/config.ts'
import { useOutlookSentences } from '../../data/outlook-view.tsx'
import { useCampaignName, useMilestoneTitles } from '../../data/party-names.ts'
import { useSite } from '../../data/site.tsx'
import { withoutDirectionMarks } from '../../i18n/isolate.ts'
import { isolateText } from '../../i18n/isolate-text.ts'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { absoluteUrl } from '../../lib/absolute-url.ts'
import { paths } from '../../lib/paths.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { saveFile } from '../../ui/save-button.tsx'
import { taskOf } from './tasks.ts'

/** A moment has no length in a calendar: the deadline is the end of the half hour before it. */
const SHOWN_SECONDS = 1_800

interface CalendarProps {
  chain: ChainConfig
  address: Address
  books: readonly CampaignBook[]
}

/** Deadlines where the charity keeps its others: a file made here, and to subscribe to where there is an index. */
export function Calendar({ chain: { chainId }, address, books }: CalendarProps) {
  const { desk: text } = useText()
  const language = useLanguage()
  const { indexUrl } = useSite()
  return (
    <section className="card screen-only">
      <h2>{text.calendar}</h2>
      <p>{text.calendarText}</p>
      <div className="row">
        {books.map((book) => (
          <CalendarFile key={book.record.address} chainId={chainId} book={book} />
        ))}
      </div>
      {indexUrl && (
        <p>
          <a
            className="onward"
            href={`${indexUrl}/v1/charities/${formatAccountId({ chainId, address })}/calendar.ics?lang=${language}`}
            rel="noreferrer"
          >
            {text.subscribe}
            <Icon name="next" />
          </a>
        </p>
      )}
    </section>
  )
}

function CalendarFile({ chainId, book }: { chainId: number; book: CampaignBook }) {
  const { desk: text, campaign } = useText()
  const language = useLanguage()
  const { record } = book
  const name = useCampaignName(record) || campaign.list.untitled
  const titles = useMilestoneTitles(record, campaign.untitled)
  const sentencesOf = useOutlookSentences(record)
  const url = absoluteUrl(paths.campaign(language, { chainId, address: record.address }))
  const events = record.milestones.flatMap(({ index, attempt }): CalendarEvent[] => {
    const { by, outlook } = taskOf(book, index)
    if (by === undefined) return []
    const { next = '', silence } = sentencesOf(outlook)
    return [
      {
        uid: `${outlook.step.kind}-${index}-${attempt}@${record.address.toLowerCase()}.eip155-${chainId}.amana`,
        start: by - SHOWN_SECONDS,
        end: by,
        changed: Number(record.block.timestamp),
        title: withoutDirectionMarks(text.calendarTitle(name, titles[index] ?? '')),
        description: withoutDirectionMarks(`${next}\n${silence}\n${url}`),
        url,
        category: outlook.step.kind,
      },
    ]
  })
  if (events.length === 0) return null
  return (
    <Button
      onClick={() =>
        saveFile(`amana-${record.address.slice(2, 10)}.ics`, calendarText(name, language, events), 'text/calendar')
      }
    >
      {text.calendarFile(isolateText(name))}
    </Button>
  )
}
