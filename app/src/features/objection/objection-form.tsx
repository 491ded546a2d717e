import { object } from '@amana/sdk/actions/object'
import { endOf } from '@amana/sdk/coin-line'
import { type Note, noteSchema } from '@amana/sdk/schemas'
import { useId, useState } from 'react'
import type { Address } from 'viem'
import { Link } from 'wouter'
import * as z from 'zod/mini'
import { TransactionStatus } from '../../chain/transaction-status.tsx'
import { useTransaction } from '../../chain/use-transaction.ts'
import { useWallet } from '../../chain/wallet.tsx'
import { WalletGate } from '../../chain/wallet-gate.tsx'
import type { CampaignBook } from '../../data/campaign-book.ts'
import { unitOf } from '../../data/campaign-record.ts'
import type { ChainConfig } from '../../data/config.ts'
import { hashOfNote } from '../../data/note.ts'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { useMoneyText } from '../../ui/money-text.ts'
import { amountOf, lotsOf } from './objection-facts.ts'
import { StoredReason } from './stored-reason.tsx'

interface ObjectionFormProps {
  chain: ChainConfig
  book: CampaignBook
  milestone: number
}

/** For whoever has coins in the milestone; to anybody else it says why there is nothing to fill in. */
export function ObjectionForm({ chain, book, milestone }: ObjectionFormProps) {
  const { objection: text } = useText()
  const language = useLanguage()
  const { address } = useWallet()
  if (!address) {
    return (
      <div className="row">
        <span>{text.noWallet}</span>
        <WalletGate chain={chain}>{null}</WalletGate>
      </div>
    )
  }
  if (lotsOf(book, milestone, address).length === 0) {
    return (
      <p>
        {text.noCoins} <Link href={paths.donor(language, address)}>{text.ownGifts}</Link>
      </p>
    )
  }
  return <Form key={address} chain={chain} book={book} milestone={milestone} donor={address} />
}

function Form({ chain, book, milestone, donor }: ObjectionFormProps & { donor: Address }) {
  const { objection: text } = useText()
  const id = useId()
  const language = useLanguage()
  const { record } = book
  const money = useMoneyText(unitOf(record))
  const transaction = useTransaction(chain, `object ${milestone} ${donor} ${record.address}`)
  const [left, setLeft] = useState<readonly bigint[]>([])
  const [words, setWords] = useState('')
  const [known, setKnown] = useState(false)
  const [asked, setAsked] = useState(false)
  const [sent, setSent] = useState<Note>()

  const mine = lotsOf(book, milestone, donor)
  const able = mine.filter(({ objected }) => !objected)
  const chosen = able.filter(({ start }) => !left.includes(start))
  const parsed = z.safeParse(noteSchema, { text: words.trim(), language } satisfies Note)
  const note = parsed.success ? parsed.data : undefined

  const send = async () => {
    setAsked(true)
    if (!note || !known || chosen.length === 0) return
    setSent(note)
    const reason = await hashOfNote(note)
    const lots = chosen.map(({ start }) => start)
    const call = object.call({ campaign: record.address, milestone, lots, reason })
    await transaction.run([{ label: text.send(money.amount(amountOf(chosen))), prepare: async () => call }])
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
        <legend>{text.myCoins}</legend>
        {mine.map((lot) => (
          <div key={String(lot.start)} className="row" data-spread>
            <label className="choice">
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
            {lot.gift !== undefined && (
              <Link
                className="small"
                href={paths.gift(language, { chainId: chain.chainId, address: record.address }, lot.gift)}
              >
                {text.trace}
              </Link>
            )}
          </div>
        ))}
        {asked && chosen.length === 0 && able.length > 0 && <p className="field-error">{text.chooseCoins}</p>}
      </fieldset>
      {able.length > 0 ? (
        <>
          <Field label={text.reason} hint={text.reasonHint} error={asked && !note && text.reasonMissing}>
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
          <div>
            <label className="choice">
              <input
                type="checkbox"
                required
                checked={known}
                aria-invalid={asked && !known ? true : undefined}
                aria-describedby={asked && !known ? `${id}-known` : undefined}
                onChange={(event) => setKnown(event.currentTarget.checked)}
              />
              <span>{text.permanent}</span>
            </label>
            {asked && !known && (
              <p id={`${id}-known`} className="field-error" role="alert">
                {text.permanentMissing}
              </p>
            )}
          </div>
          <WalletGate chain={chain}>
            <div className="row">
              <Button kind="primary" type="submit" busy={transaction.busy}>
                {text.send(money.amount(amountOf(chosen)))}
              </Button>
            </div>
          </WalletGate>
        </>
      ) : (
        <p>{text.allObjected}</p>
      )}
      <TransactionStatus transaction={transaction} token={record.token} success={text.done} />
      {transaction.done && sent && <StoredReason note={sent} />}
    </form>
  )
}
