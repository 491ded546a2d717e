import { writeEntry } from '@amana/sdk/actions/writeEntry'
import type { EntryKind } from '@amana/sdk/enumerations'
import { parseEntryDocument } from '@amana/sdk/journal-documents'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Hex } from 'viem'
import { isUserRejection } from '../../chain/refusal.ts'
import type { AnyStep } from '../../chain/transaction-runner.ts'
import { type Transaction, useTransaction } from '../../chain/use-transaction.ts'
import { useWallet } from '../../chain/wallet.tsx'
import { isWrongChain } from '../../chain/wallet-client-source.ts'
import type { CampaignRecord } from '../../data/campaign-record.ts'
import { readClient } from '../../data/client.ts'
import type { ChainConfig } from '../../data/config.ts'
import { contentKey, contentStoreUrl } from '../../data/content.ts'
import { StoreError, storeContent } from '../../data/content-store.ts'
import { useJournal } from '../../data/journal.ts'
import { useSite } from '../../data/site.tsx'
import { useLanguage } from '../../i18n/text.tsx'
import { type Draft, emptyDraft, type Given } from './draft.ts'
import { keptWords } from './kept-words.ts'
import { signForRelay } from './signed-entry.ts'
import { type NamedUpload, storeWords } from './store-words.ts'
import { prepareWords, type UnusablePart, type Words, wordsOf } from './words.ts'
import { useWritingWay, type WritingWay } from './writing-way.ts'

/** What is to be written, and about what. */
export interface Purpose {
  chain: ChainConfig
  record: CampaignRecord
  kind: EntryKind
  /** What it is about: the content of another entry, a payout, or zero. */
  subject: Hex
}

/** Why words are not in a store. */
export type NotStored = StoreError | 'rejected' | 'wrongChain' | 'noStore'

export type Stage =
  | { name: 'writing'; problem?: UnusablePart | undefined }
  | { name: 'preview'; words: Words }
  /** The wallet is asked to let the words into the store. */
  | { name: 'permit'; words: Words }
  | { name: 'storing'; words: Words }
  | { name: 'notStored'; words: Words; why: NotStored }
  /** Handed to wallet, relay and chain: the transaction says how far it is. */
  | { name: 'sent'; words: Words | undefined }

export interface Voice {
  purpose: Purpose
  draft: Draft
  onDraft: (change: Partial<Draft>) => void
  stage: Stage
  transaction: Transaction
  way: WritingWay | undefined
  /** Nothing: this site has no store. */
  storeUrl: string | undefined
  /** The chain names them. */
  isWritten: boolean
  /** A store has the words; what is named on the chain can then be read by everybody. */
  isStored: boolean
  prepare: (given: Given) => Promise<void>
  back: () => void
  /** Stores and writes; `withoutStore` writes at once, and the words are brought to a store afterwards. */
  send: (files: readonly NamedUpload[], withoutStore?: boolean) => Promise<void>
  /** Forgets what was written and begins anew. */
  again: () => void
}

/** Writing one entry, from the first letter until everybody can read it. It survives a page that is loaded again. */
export function useVoice(purpose: Purpose, label: string): Voice {
  const { chain, record, kind, subject } = purpose
  const key = `${chain.chainId} write ${kind} ${record.address} ${subject}`
  const language = useLanguage()
  const { indexUrl } = useSite()
  const storeUrl = indexUrl === undefined ? undefined : contentStoreUrl(indexUrl)
  const { client: walletClient } = useWallet()
  const queryClient = useQueryClient()
  const transaction = useTransaction(chain, key)
  const way = useWritingWay(chain, record)
  const [draft, setDraft] = useState(() => keptWords.get(key)?.draft ?? emptyDraft(language))
  const [own, setStage] = useState<Stage>({ name: 'writing' })
  const [isStored, setStored] = useState(() => keptWords.get(key)?.ready?.isStored ?? false)
  const [readied, forgetReadied] = useReadied(kind, key)
  const journal = useJournal(chain, record.address)

  const words = 'words' in own ? own.words : readied
  // A page that was closed while its words were on their way finds them in the journal.
  const entries = readied && journal.status === 'ready' ? journal.data.entries : []
  const wasWritten = entries.some(
    (one) => one.content === readied?.hash && one.kind === kind && one.subject === subject,
  )
  const isWritten = transaction.done || wasWritten
  const isSent = transaction.state.status !== 'idle' || wasWritten
  const stage: Stage = isSent ? { name: 'sent', words } : own.name === 'sent' ? { name: 'writing' } : own

  const keep = (made: Words, stored: boolean) => {
    const json = new TextDecoder().decode(made.bytes)
    keptWords.set(key, { draft, ready: { json, hash: made.hash, isStored: stored } })
    setStored(stored)
  }

  // Whoever has written reads it here at once, wherever it lies by then.
  useEffect(() => {
    if (!isWritten || !words) return
    queryClient.setQueryData(contentKey(words.hash), { bytes: words.bytes, type: 'application/json' })
    if (isStored) return keptWords.remove(key)
    if (storeUrl === undefined) return
    return bringing(storeUrl, words, () => {
      setStored(true)
      keptWords.remove(key)
    })
  }, [isWritten, words, isStored, key, storeUrl, queryClient])

  // What was written and is no longer shown has been read: whoever comes back begins anew.
  const isOver = useRef(false)
  isOver.current = isWritten && isStored
  const { reset } = transaction
  useEffect(
    () => () => {
      if (isOver.current) reset()
    },
    [reset],
  )

  return {
    purpose,
    draft,
    stage,
    transaction,
    way,
    storeUrl,
    isWritten,
    isStored,

    onDraft(change) {
      const next = { ...draft, ...change }
      setDraft(next)
      setStored(false)
      forgetReadied()
      setStage({ name: 'writing' })
      keptWords.set(key, { draft: next })
    },

    async prepare(given) {
      const { words: made, problem } = await prepareWords(kind, draft, given)
      if (!made) return setStage({ name: 'writing', problem })
      const before = keptWords.get(key)?.ready
      keep(made, before?.hash === made.hash && before.isStored)
      forgetReadied()
      setStage({ name: 'preview', words: made })
    },

    back: () => setStage({ name: 'writing' }),

    async send(files, withoutStore = false) {
      if (!('words' in own) || !own.words || !way || !chain.journal) return
      const made = own.words
      if (!withoutStore && !isStored) {
        if (storeUrl === undefined) return setStage({ name: 'notStored', words: made, why: 'noStore' })
        setStage({ name: 'permit', words: made })
        try {
          const wallet = await walletClient(chain.chainId)
          const onPermit = () => setStage({ name: 'storing', words: made })
          const client = readClient(chain)
          await storeWords({ storeUrl, client, wallet, campaign: record.address, words: made, files, onPermit })
          keep(made, true)
        } catch (error) {
          return setStage({ name: 'notStored', words: made, why: whyNot(error) })
        }
      }
      const entry = { journal: chain.journal, campaign: record.address, kind, subject, content: made.hash }
      setStage({ name: 'sent', words: made })
      const step: AnyStep =
        way.kind === 'relay'
          ? { label, submit: (tools) => signForRelay(entry, way.url, tools) }
          : { label, prepare: async () => writeEntry.call(entry) }
      await transaction.run([step])
    },

    again() {
      transaction.reset()
      keptWords.remove(key)
      setDraft(emptyDraft(language))
      setStored(false)
      forgetReadied()
      setStage({ name: 'writing' })
    },
  }
}

/** The words that were made ready before the page was loaded again. */
function useReadied(kind: EntryKind, key: string): [Words | undefined, () => void] {
  const json = useMemo(() => keptWords.get(key)?.ready?.json, [key])
  const [words, setWords] = useState<Words>()
  useEffect(() => {
    if (json === undefined) return
    void (async () => {
      try {
        setWords(await wordsOf(kind, parseEntryDocument(kind, new TextEncoder().encode(json))))
      } catch {
        // Somebody else wrote into the storage; then there is nothing to show.
      }
    })()
  }, [kind, json])
  return [words, useCallback(() => setWords(undefined), [])]
}

function whyNot(error: unknown): NotStored {
  if (error instanceof StoreError) return error
  if (error instanceof Error && isWrongChain(error)) return 'wrongChain'
  if (isUserRejection(error)) return 'rejected'
  return new StoreError('refused', error instanceof Error ? error.message : String(error))
}

/** Milliseconds between attempts to bring words that the chain already names. */
const BROUGHT_AGAIN_AFTER = 5_000

/** Once the chain names them, any store takes the words from anybody. Gives a way to stop. */
function bringing(storeUrl: string, { hash, bytes }: Words, onStored: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false
  const bring = async () => {
    try {
      await storeContent(storeUrl, { hash, bytes }, [])
      if (!stopped) onStored()
    } catch {
      if (!stopped) timer = setTimeout(() => void bring(), BROUGHT_AGAIN_AFTER)
    }
  }
  void bring()
  return () => {
    stopped = true
    clearTimeout(timer)
  }
}
