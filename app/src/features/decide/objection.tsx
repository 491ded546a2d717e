import { object } from '@amana/sdk/actions/object'
import { canonicalJson } from '@amana/sdk/canonical-json'
import { endOf, sum } from '@amana/sdk/coin-line'
import { type Note, noteSchema } from '@amana/sdk/schemas'
import { useState } from 'react'
import { type Address, isAddressEqual } from 'viem'
import * as z from 'zod/mini'
import { useDeadline } from '../../chain/demo-clock.tsx'
import { TransactionStatus } from '../../chain/transaction-status.tsx'
import { useTransaction } from '../../chain/use-transaction.ts'
import { useWallet } from '../../chain/wallet.tsx'
import { WalletGate } from '../../chain/wallet-gate.tsx'
import type { CampaignBook } from '../../data/campaign-book.ts'
import { unitOf } from '../../data/campaign-record.ts'
import type { ChainConfig } from '../../data/config.ts'
import { isolate } from '../../i18n/isolate.ts'
import { useFormat, useLanguage, useText } from '../../i18n/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Field } from '../../ui/field.tsx'
import { useMoneyText } from '../../ui/money-text.ts'
import { SaveButton } from '../../ui/save-button.tsx'
import { hashOfNote } from './decision-file.ts'
import type { MilestoneOfRecord } from './decision-rules.ts'

interface ObjectionProps {
  chain: ChainConfig
  book: CampaignBook
  milestone: MilestoneOfRecord
}

/** A donor's protest, with the coins at stake. */
export function Objection({ chain, book, milestone }: ObjectionProps) {
  const { decide: text } = useText()
  const format = useFormat()
  const { address } = useWallet()
  const { rules } = book.record.parameters
  const byPanel = milestone.state === 'ApprovedByPanel'
  const share = isolate(format.share(milestone.objected, milestone.amount))
  const needed = isolate(format.share(BigInt(rules.objectionBps), 10_000n))
  useDeadline(`object ${milestone.index}`, milestone.time)
  return (
    <Card className="decide" aria-label={text.objectTitle(milestone.index + 1)}>
      <h3>{text.objectTitle(milestone.index + 1)}</h3>
      <p>{text.objectLead(format.dateTime(milestone.time))}</p>
      <p>{byPanel ? text.objectMeterByPanel(share, needed) : text.objectMeter(share, needed)}</p>
      <p className="quiet">{byPanel ? text.objectDoesByPanel : text.objectDoes}</p>
      <p className="quiet">{text.objectDoesNot}</p>
      {address ? (
        <ObjectionForm chain={chain} book={book} milestone={milestone} donor={address} />
      ) : (
        <>
          <p>{text.noWallet}</p>
          <div className="row">
            <WalletGate chain={chain}>{null}</WalletGate>
          </div>
        </>
      )}
    </Card>
  )
}

function ObjectionForm({ chain, book, milestone, donor }: ObjectionProps & { donor: Address }) {
  const { decide: text } = useText()
  const language = useLanguage()
  const { record, lots } = book
  const money = useMoneyText(unitOf(record))
  const transaction = useTransaction(chain, `object ${milestone.index} ${donor} ${record.address}`)
  const [left, setLeft] = useState<readonly bigint[]>([])
  const [words, setWords] = useState('')
  const [asked, setAsked] = useState(false)
  const [sent, setSent] = useState<Note>()

  const mine = lots.filter(
    (lot) => lot.milestone === milestone.index && isAddressEqual(lot.donor, donor) && lot.gift !== undefined,
  )
  const able = mine.filter(({ objected }) => !objected)
  const chosen = able.filter(({ start }) => !left.includes(start))
  const parsed = z.safeParse(noteSchema, { text: words.trim(), language } satisfies Note)
  const note = parsed.success ? parsed.data : undefined

  if (mine.length === 0) return <p>{text.noCoins}</p>
  const send = async () => {
    setAsked(true)
    if (!note || chosen.length === 0) return
    setSent(note)
    const reason = await hashOfNote(note)
    const call = object.call({
      campaign: record.address,
      milestone: milestone.index,
      lots: chosen.map(({ start }) => start),
      reason,
    })
    await transaction.run([{ label: text.objectSend(money.amount(total(chosen))), prepare: async () => call }])
  }
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <fieldset>
        <legend className="decide-legend">{text.myCoins}</legend>
        {mine.map((lot) => (
          <label key={String(lot.start)} className="choice">
            <input
              type="checkbox"
              disabled={lot.objected}
              checked={lot.objected || !left.includes(lot.start)}
              onChange={(event) =>
                setLeft(
                  event.currentTarget.checked ? left.filter((start) => start !== lot.start) : [...left, lot.start],
                )
              }
            />
            <span>
              {money.amount(lot.amount)}{' '}
              <span className="quiet small">
                {text.coins(money.coin(lot.start), money.coin(endOf(lot)))} {lot.objected && `· ${text.objected}`}
              </span>
            </span>
          </label>
        ))}
        {asked && chosen.length === 0 && able.length > 0 && <p className="field-error">{text.chooseCoins}</p>}
      </fieldset>
      {able.length > 0 ? (
        <>
          <Field label={text.objectReason} hint={text.objectReasonHint} error={asked && !note && text.reasonMissing}>
            {(control) => (
              <textarea
                {...control}
                dir="auto"
                maxLength={4000}
                value={words}
                onChange={(event) => setWords(event.currentTarget.value)}
              />
            )}
          </Field>
          <WalletGate chain={chain}>
            <div className="row">
              <Button kind="primary" type="submit" busy={transaction.busy}>
                {text.objectSend(money.amount(total(chosen)))}
              </Button>
              {note && !(transaction.done && sent) && <SaveReason note={note} />}
            </div>
          </WalletGate>
        </>
      ) : (
        <p>{text.allObjected}</p>
      )}
      <TransactionStatus transaction={transaction} token={record.token} success={text.objectDone} />
      {transaction.done && sent && (
        <div className="row">
          <SaveReason note={sent} />
        </div>
      )}
    </form>
  )
}

/** The chain keeps only the fingerprint of the words. */
function SaveReason({ note }: { note: Note }) {
  const { decide: text } = useText()
  return (
    <SaveButton fileName="amana-objection.json" content={() => canonicalJson(note)}>
      {text.saveReason}
    </SaveButton>
  )
}

function total(lots: readonly { amount: bigint }[]): bigint {
  return sum(lots.map(({ amount }) => amount))
}
