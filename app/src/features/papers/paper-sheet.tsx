import { type AccountId, formatAccountId } from '@amana/sdk/caip'
import { type Paper, paperBytes } from '@amana/sdk/papers/paper'
import { useId } from 'react'
import { CampaignCode } from '../../data/campaign-code.tsx'
import { type CampaignRecord, unitOf } from '../../data/campaign-record.ts'
import { Account, Fact, Happened, PaperCode } from '../../data/paper-parts.tsx'
import { useMilestoneTitles } from '../../data/party-names.ts'
import { isolateText } from '../../i18n/isolate-text.ts'
import { useFormat, useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { termsIn } from '../../lib/terms-in.ts'
import { Button } from '../../ui/button.tsx'
import { Fill } from '../../ui/fill.tsx'
import { Hash } from '../../ui/hash.tsx'
import { useMoneyText } from '../../ui/money-text.ts'
import { SaveButton } from '../../ui/save-button.tsx'
import { DateTime } from '../../ui/time.tsx'
import { UserText } from '../../ui/user-text.tsx'
import { PaperLines } from './paper-lines.tsx'

interface PaperSheetProps {
  paper: Paper
  record: CampaignRecord
  account: AccountId
  fileName: string
  /** Not left out while another one is printed alone. */
  printed: boolean
  onPrint: () => void
}

/** One sheet of A4: what is certified, of whom, by which transactions, and how to check it. */
export function PaperSheet({ paper, record, account, fileName, printed, onPrint }: PaperSheetProps) {
  const { papers: text } = useText()
  const language = useLanguage()
  const titleId = useId()
  const title = paper.paper === 'pledge' ? text.kinds.pledge : text.kinds[paper.paper](paper.milestone + 1)
  return (
    <article className="paper card" aria-labelledby={titleId} data-left-out={printed ? undefined : true}>
      <header className="paper-head">
        <p className="paper-mark">
          <img src="/mark.svg" alt="" width="32" height="32" /> <span lang="en">Amana</span>{' '}
          <span lang="ar">أمانة</span>
        </p>
        <h2 id={titleId}>{title}</h2>
      </header>
      <Statement paper={paper} record={record} />
      <Facts paper={paper} record={record} account={account} />
      <PaperLines paper={paper} record={record} />
      {paper.paper === 'pledge' && <p>{text.pledgeCondition}</p>}
      <div className="paper-notes">
        <p>
          <strong>{text.notTax}</strong>
        </p>
        <p>{text.proofEnds}</p>
      </div>
      <footer className="paper-foot">
        <CampaignCode campaign={account} path={paths.papers(language, account, BigInt(paper.gift))} />
        <PaperCode of={paper} fileName={fileName} />
      </footer>
      <p className="row screen-only">
        <SaveButton fileName={fileName} content={() => new Blob([new Uint8Array(paperBytes(paper))])}>
          {text.save}
        </SaveButton>
        <Button onClick={onPrint}>{text.printOne}</Button>
      </p>
    </article>
  )
}

/** The sentence that the paper is there for. */
function Statement({ paper, record }: Pick<PaperSheetProps, 'paper' | 'record'>) {
  const { papers: text, campaign } = useText()
  const format = useFormat()
  const language = useLanguage()
  const money = useMoneyText(unitOf(record))
  const titles = useMilestoneTitles(record, campaign.untitled)
  const amount = money.amount(BigInt(paper.amount.baseUnits))
  if (paper.paper === 'pledge') {
    const texts = record.creation.terms && termsIn(record.creation.terms, language)
    const values = {
      donor: <Account of={{ account: paper.donor }} />,
      campaign: texts ? <UserText lang={texts.language}>{texts.name}</UserText> : text.noTerms,
      charity: paper.charity.name ? <UserText>{paper.charity.name}</UserText> : <Account of={paper.charity} />,
    }
    return (
      <p className="paper-statement">
        <Fill text={text.pledgeText(amount)} values={values} />
      </p>
    )
  }
  const words =
    paper.paper === 'receipt'
      ? { released: text.receiptText, split: text.splitText, refunded: text.refundText }
      : { released: text.refundText, split: text.objectedText, refunded: text.refundText }
  const title = isolateText(titles[paper.milestone] ?? '')
  const date = isolateText(format.date(paper.final.time))
  return <p className="paper-statement">{words[paper.outcome](amount, paper.milestone + 1, title, date)}</p>
}

function Facts({ paper, record, account }: Pick<PaperSheetProps, 'paper' | 'record' | 'account'>) {
  const { papers: text } = useText()
  const language = useLanguage()
  const format = useFormat()
  const texts = record.creation.terms && termsIn(record.creation.terms, language)
  const { given, block } = paper
  return (
    <dl className="paper-facts">
      <Fact label={text.facts.campaign}>
        {texts && <UserText lang={texts.language}>{texts.name}</UserText>}
        <bdi dir="ltr" className="hash">
          {formatAccountId(account)}
        </bdi>
      </Fact>
      <Fact label={text.facts.charity}>
        <Account of={paper.charity} />
      </Fact>
      <Fact label={text.facts.donor}>
        <Account of={{ account: paper.donor }} />
      </Fact>
      <Fact label={text.facts.given}>
        <span>
          <Happened place={given} />
        </span>
      </Fact>
      {paper.paper !== 'pledge' && (
        <Fact label={text.facts.final}>
          <span>
            <Happened place={paper.final} />
          </span>
        </Fact>
      )}
      <Fact label={text.facts.gift}>
        <bdi dir="ltr" className="hash">
          {paper.gift}
        </bdi>
      </Fact>
      <Fact label={text.facts.terms}>
        <Hash value={paper.terms} full />
      </Fact>
      <Fact label={text.facts.block}>
        <span>
          <bdi dir="ltr">{format.number(BigInt(block.number))}</bdi> · <DateTime value={block.time} />
        </span>
      </Fact>
    </dl>
  )
}
