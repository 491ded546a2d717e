import { writeSignedEntry } from '@amana/sdk/actions/writeSignedEntry'
import type { ReactNode } from 'react'
import type { SignedEntry } from '../../chain/submission.ts'
import { submissionOf } from '../../chain/transaction.ts'
import { type StatusWords, TransactionStatus } from '../../chain/transaction-status.tsx'
import { useTransaction } from '../../chain/use-transaction.ts'
import { useWallet } from '../../chain/wallet.tsx'
import { WalletGate } from '../../chain/wallet-gate.tsx'
import type { ChainConfig } from '../../data/config.ts'
import { StoreError } from '../../data/content-store.ts'
import type { Catalogue } from '../../i18n/catalogue.ts'
import { isolate } from '../../i18n/isolate.ts'
import { useText } from '../../i18n/text.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SaveButton } from '../../ui/save-button.tsx'
import { readSignedEntryBody } from './signed-entry.ts'
import type { NamedUpload } from './store-words.ts'
import type { NotStored, Voice } from './use-voice.ts'
import type { Words } from './words.ts'

interface VoiceStatusProps {
  voice: Voice
  files: readonly NamedUpload[]
  success: string
  onClose: () => void
}

/** What the wallet is going to be asked, and how far the words have come. */
export function VoiceStatus({ voice, files, success, onClose }: VoiceStatusProps) {
  const { voices: text } = useText()
  const { stage, transaction, purpose } = voice
  const words = useStatusWords()
  switch (stage.name) {
    case 'writing':
      return null
    case 'preview':
      return <BeforeWriting voice={voice} files={files} />
    case 'permit':
    case 'storing':
      return (
        <Notice role="status">
          <p>{text[stage.name]}</p>
        </Notice>
      )
    case 'notStored':
      return <NotStoredNotice voice={voice} words={stage.words} why={stage.why} files={files} />
    case 'sent': {
      const submission = submissionOf(transaction.state)
      const isOpen = transaction.state.status === 'kept' || transaction.state.status === 'declined'
      return (
        <div className="stack" data-gap="small">
          {transaction.state.status === 'idle' ? (
            <Notice kind="success" role="status">
              <p>{success}</p>
            </Notice>
          ) : (
            <TransactionStatus transaction={transaction} success={success} words={words} />
          )}
          {isOpen && submission?.kind === 'entry' && <Carry chain={purpose.chain} entry={submission} words={words} />}
          {voice.isWritten && !voice.isStored && stage.words && (
            <Notice kind="warning" role="status">
              <p>{text.onlyHere}</p>
              <SaveWords words={stage.words} />
            </Notice>
          )}
          {voice.isWritten && (
            <div className="row">
              <Button onClick={onClose}>{text.again}</Button>
            </div>
          )}
        </div>
      )
    }
  }
}

function BeforeWriting({ voice, files }: { voice: Voice; files: readonly NamedUpload[] }) {
  const { voices: text } = useText()
  const { way, purpose, isStored } = voice
  const { chain } = purpose
  const { address } = useWallet()
  const canWrite = way?.kind === 'relay' || way?.canPay === true
  return (
    <div className="stack" data-gap="small">
      <p>{text.forEver}</p>
      {address && (
        <p className="small" role="status">
          {waySentence(text, way, { isStored, symbol: isolate(chain.nativeSymbol) })}
        </p>
      )}
      <div className="row">
        <WalletGate chain={chain}>
          <Button kind="primary" disabled={!canWrite} onClick={() => void voice.send(files)}>
            {text.write}
          </Button>
        </WalletGate>
        <Button kind="quiet" onClick={voice.back}>
          {text.change}
        </Button>
      </div>
    </div>
  )
}

function waySentence(
  text: Catalogue['voices'],
  way: Voice['way'],
  { isStored, symbol }: { isStored: boolean; symbol: string },
): string {
  if (!way) return text.asking
  if (way.kind === 'relay') return isStored ? text.byRelayStored : text.byRelay
  return way.canPay ? text.byTransaction : text.cannotPay(symbol)
}

interface NotStoredNoticeProps {
  voice: Voice
  words: Words
  why: NotStored
  files: readonly NamedUpload[]
}

/** Nothing is on the chain so far: whoever writes decides whether the words go on without a store. */
function NotStoredNotice({ voice, words, why, files }: NotStoredNoticeProps) {
  const { voices: text } = useText()
  const { notStored: say } = text
  const isStoreMissing = why === 'noStore' || why instanceof StoreError
  return (
    <Notice kind="warning" role="status" title={say.title}>
      <div className="stack" data-gap="small">
        <p>{reasonOf(say, why)}</p>
        {isStoreMissing && <p className="small">{files.length > 0 ? say.noFiles : say.withoutText}</p>}
        <div className="row">
          {why !== 'noStore' && (
            <Button kind="primary" onClick={() => void voice.send(files)}>
              {say.retry}
            </Button>
          )}
          {isStoreMissing && files.length === 0 && (
            <Button onClick={() => void voice.send(files, true)}>{say.without}</Button>
          )}
          {isStoreMissing && <SaveWords words={words} />}
          <Button kind="quiet" onClick={voice.back}>
            {text.change}
          </Button>
        </div>
      </div>
    </Notice>
  )
}

function reasonOf(say: Catalogue['voices']['notStored'], why: NotStored): string {
  if (!(why instanceof StoreError)) return say[why]
  return why.problem === 'refused' ? say.refused(isolate(why.code)) : say[why.problem]
}

function SaveWords({ words }: { words: Words }): ReactNode {
  const { voices: text } = useText()
  return (
    <SaveButton
      fileName={`${words.hash.slice(2)}.json`}
      content={() => new Blob([words.bytes], { type: 'application/json' })}
    >
      {text.save}
    </SaveButton>
  )
}

interface CarryProps {
  chain: ChainConfig
  entry: SignedEntry
  words: StatusWords
}

/** The entry as it was signed, which anybody can carry: its author too. The journal takes the signature once. */
function Carry({ chain, entry, words }: CarryProps) {
  const { voices: text } = useText()
  const carrying = useTransaction(chain, `carry entry ${entry.from} ${entry.nonce}`)
  const signed = readSignedEntryBody(entry.body)
  if (!signed) return null
  const carry = () => carrying.run([{ label: text.step, prepare: async () => writeSignedEntry.call(signed) }])
  return (
    <div className="stack" data-gap="small">
      <p className="small">{text.kept}</p>
      <TransactionStatus transaction={carrying} words={words} />
      <WalletGate chain={chain}>
        <div className="row">
          <Button busy={carrying.busy} onClick={() => void carry()}>
            {text.carry}
          </Button>
        </div>
      </WalletGate>
    </div>
  )
}

/** Nothing is taken here: what did not happen is that something was written. */
function useStatusWords(): StatusWords {
  const { status } = useText().voices
  const { contract, expired, wallet, overtaken, ...words } = status
  return { ...words, reasons: { contract }, lapsed: { expired, wallet, overtaken } }
}
