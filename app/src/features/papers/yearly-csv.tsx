import type { PaperSubject } from '@amana/sdk/papers/paper-facts'
import { donorYears, yearCsv } from '@amana/sdk/papers/year-csv'
import { knownToken } from '@amana/sdk/tokens'
import { useId, useMemo, useState } from 'react'
import type { Address } from 'viem'
import type { CampaignBook } from '../../data/campaign-book.ts'
import { isolate } from '../../i18n/isolate.ts'
import { useText } from '../../i18n/text.tsx'
import { SaveButton } from '../../ui/save-button.tsx'

interface YearlyCsvProps {
  books: readonly CampaignBook[]
  chainId: number
  donor: Address
}

/** What happened to a donor's coins in a year, as a file for a spreadsheet. Nothing for whom nothing has moved. */
export function YearlyCsv({ books, chainId, donor }: YearlyCsvProps) {
  const { papers: text } = useText()
  const field = useId()
  const subjects = useMemo(() => books.map((book) => subjectOf(book, chainId)), [books, chainId])
  const years = useMemo(() => donorYears(subjects, donor), [subjects, donor])
  const [chosen, setChosen] = useState<number>()
  const year = chosen ?? years[0]
  if (year === undefined) return null
  return (
    <section className="card screen-only">
      <h2>{text.year.title}</h2>
      <p>{text.year.text}</p>
      <div className="row">
        <label htmlFor={field}>{text.year.label}</label>
        <select
          id={field}
          className="input year-select"
          value={year}
          onChange={({ target }) => setChosen(Number(target.value))}
        >
          {years.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
        <SaveButton
          fileName={`amana-${donor.slice(2, 10)}-${year}.csv`}
          type="text/csv"
          content={() => yearCsv(subjects, donor, year)}
        >
          {text.year.save(isolate(String(year)))}
        </SaveButton>
      </div>
    </section>
  )
}

function subjectOf({ record, events }: CampaignBook, chainId: number): PaperSubject {
  const { creation, parameters } = record
  const token = knownToken({ chainId, token: parameters.token })
  return { chainId, creation, terms: creation.terms, token, events }
}
