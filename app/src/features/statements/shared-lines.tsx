import type { PaperClaimed, PaperDecision, PaperFunds, PaperSum } from '@amana/sdk/papers/paper'
import type { Hex } from 'viem'
import type { CampaignRecord } from '../../data/campaign-record.ts'
import { unitOf } from '../../data/campaign-record.ts'
import { useEvidence } from '../../data/evidence.ts'
import { Account, Happened } from '../../data/paper-parts.tsx'
import { isolateText } from '../../i18n/isolate-text.ts'
import { useFormat, useText } from '../../i18n/text.tsx'
import { Fill } from '../../ui/fill.tsx'
import { Hash } from '../../ui/hash.tsx'
import { useMoneyText } from '../../ui/money-text.ts'
import { useReceiptText } from '../../ui/receipt-text.ts'

/** Where coins came from, added up: nobody is named. */
export function Funds({ funds, record }: { funds: PaperFunds; record: CampaignRecord }) {
  const { statements: text } = useText()
  const money = useMoneyText(unitOf(record))
  const lines = [
    [text.publicFunds, useSumText(funds.public, record)],
    [text.insiderFunds, useSumText(funds.insiders, record)],
    [text.withoutGift, BigInt(funds.withoutGift.baseUnits) > 0n && money.amount(BigInt(funds.withoutGift.baseUnits))],
  ] as const
  return (
    <dl className="paper-facts">
      {lines.map(
        ([label, words]) =>
          words && (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{words}</dd>
            </div>
          ),
      )}
    </dl>
  )
}

function useSumText(sum: PaperSum, record: CampaignRecord): string | false {
  const { statements: text } = useText()
  const format = useFormat()
  const money = useMoneyText(unitOf(record))
  if (sum.gifts === 0) return false
  const parts = text.fundsOf(money.amount(BigInt(sum.amount.baseUnits)), sum.gifts, sum.donors)
  if (sum.first === undefined || sum.last === undefined) return parts
  const day = (time: number) => isolateText(format.date(time))
  return `${parts} (${text.between(day(sum.first), day(sum.last))})`
}

/** The evidence, and everybody who signed about it. */
export function Claimed({ claim }: { claim: PaperClaimed }) {
  const { statements: text } = useText()
  const voices = [
    ...claim.attestations.map((one) => ({ ...one, words: text.byVerifier })),
    ...claim.rulings.map((one) => ({ ...one, words: text.byPanel })),
  ]
  return (
    <ul className="paper-lot">
      <li>
        {text.evidence} <Hash value={claim.evidence} full />
        <br />
        <span className="paper-small">
          <Happened place={claim.recorded} />
        </span>
        <Receipts evidence={claim.evidence as Hex} />
      </li>
      {voices.map((voice) => (
        <Voice
          key={`${voice.signer} ${voice.recorded.transaction} ${voice.approved}`}
          voice={voice}
          words={voice.words[voice.approved ? 'approved' : 'rejected']}
        />
      ))}
    </ul>
  )
}

/** What the papers in the evidence come to: beside the facts of the chain, not one of them. */
function Receipts({ evidence: sha256 }: { evidence: Hex }) {
  const { statements: text, campaign } = useText()
  const money = useReceiptText()
  const evidence = useEvidence(sha256)
  const sum = typeof evidence === 'object' && money.sum(evidence.files)
  if (!sum) return null
  return (
    <>
      <br />
      {campaign.receipts(sum)} <span className="paper-small">{text.receiptsOutside}</span>
    </>
  )
}

function Voice({ voice, words }: { voice: PaperDecision; words: string }) {
  return (
    <li>
      <Fill text={words} values={{ signer: <Account of={{ account: voice.signer }} /> }} />
      <br />
      <span className="paper-small">
        <Happened place={voice.recorded} />
      </span>
    </li>
  )
}
