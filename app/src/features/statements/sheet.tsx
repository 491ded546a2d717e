import { type AccountId, formatAccountId } from '@amana/sdk/caip'
import { paperBytes, type Statement } from '@amana/sdk/papers/paper'
import { type ReactNode, useId } from 'react'
import { CampaignCode } from '../../data/campaign-code.tsx'
import type { CampaignRecord } from '../../data/campaign-record.ts'
import { Account, Fact, PaperCode } from '../../data/paper-parts.tsx'
import type { Language } from '../../i18n/language.ts'
import { useFormat, useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { organiserIn, termsIn } from '../../lib/terms-in.ts'
import { Button } from '../../ui/button.tsx'
import { Hash } from '../../ui/hash.tsx'
import { SaveButton } from '../../ui/save-button.tsx'
import { DateTime } from '../../ui/time.tsx'
import { UserText } from '../../ui/user-text.tsx'

interface SheetProps {
  statement: Statement
  record: CampaignRecord
  account: AccountId
  printed: boolean
  onPrint: () => void
  children: ReactNode
}

/** A printed statement: what it is, of which campaign and block, what it proves, and how to check it. */
export function Sheet({ statement, record, account, printed, onPrint, children }: SheetProps) {
  const { statements: text, papers } = useText()
  const language = useLanguage()
  const titleId = useId()
  const fileName = `amana-${statement.paper === 'report' ? 'report' : 'bank-letter'}-${account.address.slice(2, 10)}.json`
  return (
    <article className="paper card" aria-labelledby={titleId} data-left-out={printed ? undefined : true}>
      <header className="paper-head">
        <p className="paper-mark">
          <img src="/mark.svg" alt="" width="32" height="32" /> <span lang="en">Amana</span>{' '}
          <span lang="ar">أمانة</span>
        </p>
        <h2 id={titleId}>{text.kinds[statement.paper]}</h2>
      </header>
      {children}
      <Facts statement={statement} record={record} account={account} />
      <section className="paper-notes">
        <h3>{text.proves}</h3>
        <p>{text.provesText}</p>
        <p>{text.provesNot}</p>
      </section>
      <footer className="paper-foot">
        <CampaignCode campaign={account} path={paths.statements(language, account)} />
        <PaperCode of={statement} fileName={fileName} />
      </footer>
      <p className="row screen-only">
        <SaveButton fileName={fileName} content={() => new Blob([new Uint8Array(paperBytes(statement))])}>
          {papers.save}
        </SaveButton>
        <Button onClick={onPrint}>{papers.printOne}</Button>
      </p>
    </article>
  )
}

/** The campaign's name, and its organiser's, where a sentence wants them: in the reader's language with the original beside it. */
export function useNamesIn({ charity }: Statement, { creation: { terms } }: CampaignRecord) {
  const { papers } = useText()
  const language = useLanguage()
  return {
    campaign: terms ? <BothNames shown={termsIn(terms, language)} own={terms} /> : papers.noTerms,
    charity: terms ? (
      <BothNames shown={organiserIn(terms, language)} own={{ ...terms.organiser, language: terms.language }} />
    ) : (
      <Account of={charity} />
    ),
  }
}

interface Named {
  name: string
  language: Language
}

/** The letter's reader knows one name, the terms on the chain the other. */
function BothNames({ shown, own }: { shown: Named; own: Named }) {
  return (
    <span>
      <UserText lang={shown.language}>{shown.name}</UserText>
      {shown.name !== own.name && (
        <>
          {' '}
          (<UserText lang={own.language}>{own.name}</UserText>)
        </>
      )}
    </span>
  )
}

function Facts({ statement, record, account }: Pick<SheetProps, 'statement' | 'record' | 'account'>) {
  const { facts: text } = useText().statements
  const format = useFormat()
  const names = useNamesIn(statement, record)
  const { block, charity, terms, token } = statement
  return (
    <dl className="paper-facts">
      <Fact label={text.campaign}>
        {names.campaign}
        <bdi dir="ltr" className="hash">
          {formatAccountId(account)}
        </bdi>
      </Fact>
      <Fact label={text.charity}>
        {charity.name && names.charity} <Account of={{ account: charity.account }} />
      </Fact>
      <Fact label={text.token}>
        {token.symbol && <bdi dir="ltr">{token.symbol}</bdi>}
        <bdi dir="ltr" className="hash">
          {token.asset}
        </bdi>
      </Fact>
      <Fact label={text.terms}>
        <Hash value={terms} full />
      </Fact>
      {statement.paper === 'report' && (
        <Fact label={text.created}>
          <DateTime value={statement.created.time} />
        </Fact>
      )}
      <Fact label={text.block}>
        <span>
          <bdi dir="ltr">{format.number(BigInt(block.number))}</bdi> · <DateTime value={block.time} />
        </span>
      </Fact>
    </dl>
  )
}
