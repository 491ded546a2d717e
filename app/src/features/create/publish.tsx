import { contentHash } from '@amana/sdk/content'
import { useCallback, useEffect, useId, useState } from 'react'
import type { Hex } from 'viem'
import { getBlockNumber } from 'viem/actions'
import { readClient } from '../../data/client.ts'
import { contentStoreUrl } from '../../data/content.ts'
import { StoreError, storeContent } from '../../data/content-store.ts'
import { indexHead } from '../../data/index-head.ts'
import { useSite } from '../../data/site.tsx'
import { useText } from '../../i18n/text.tsx'
import { Button } from '../../ui/button.tsx'
import { saveFile } from '../../ui/save-button.tsx'
import type { Draft } from './draft.ts'
import { keptPictures } from './kept-pictures.ts'
import { useWizard } from './wizard.tsx'

type Publication = 'stored' | 'refused' | 'unreachable'
type State = Publication | 'working' | 'lost'

/** The index has to see the campaign before its store takes what the campaign names. */
const ATTEMPTS = 12
const PAUSE = 2_000

/** Brings the terms and the picture to the content store; without one, says what can be done. */
export function Publish({ sent }: { sent: NonNullable<Draft['sent']> }) {
  const { publish: text } = useText().create
  const id = useId()
  const { indexUrl } = useSite()
  const { chain, draft } = useWizard()
  const { picture } = draft
  const [state, setState] = useState<State>('working')

  const publish = useCallback(
    async (signal?: AbortSignal) => {
      if (!indexUrl) return
      setState('working')
      const bytes = picture && (await keptPictures.get(picture.sha256))
      const terms = new TextEncoder().encode(sent.terms)
      const termsHash = await contentHash(terms)
      const created = await getBlockNumber(readClient(chain)).catch(() => 0n)
      let outcome: Publication = 'unreachable'
      for (let attempt = 0; attempt < ATTEMPTS && !signal?.aborted; attempt++) {
        if (await hasRead(indexUrl, chain.chainId, created)) {
          // The picture counts to the terms that name it: they come first.
          outcome = await bring(indexUrl, termsHash, terms)
          if (outcome === 'stored' && picture && bytes) outcome = await bring(indexUrl, picture.sha256, bytes)
          if (outcome !== 'refused') break
        }
        await new Promise((resolve) => setTimeout(resolve, PAUSE))
      }
      if (!signal?.aborted) setState(picture && !bytes ? 'lost' : outcome)
    },
    [indexUrl, chain, picture, sent.terms],
  )
  useEffect(() => {
    const leaving = new AbortController()
    void publish(leaving.signal)
    return () => leaving.abort()
  }, [publish])

  const savePicture = async () => {
    const bytes = picture && (await keptPictures.get(picture.sha256))
    if (bytes) saveFile('campaign-picture.jpg', new Blob([bytes]), 'image/jpeg')
  }
  const isOpen = !indexUrl || (state !== 'stored' && state !== 'working')
  return (
    <section className="stack" data-gap="small" aria-labelledby={id}>
      <h3 id={id}>{text.title}</h3>
      <p>{text.onChain}</p>
      {picture && <p role="status">{indexUrl ? sentenceOf(state, text) : text.none}</p>}
      <div className="row">
        {picture && isOpen && state !== 'lost' && (
          <Button onClick={() => void savePicture()}>{text.savePicture}</Button>
        )}
        {picture && indexUrl && isOpen && <Button onClick={() => void publish()}>{text.again}</Button>}
        <Button onClick={() => saveFile('campaign-terms.json', new Blob([sent.terms]), 'application/json')}>
          {text.saveTerms}
        </Button>
      </div>
    </section>
  )
}

/** Whether the index has come so far: before that, its store knows no campaign that names anything. */
async function hasRead(indexUrl: string, chainId: number, block: bigint): Promise<boolean> {
  const head = await indexHead(indexUrl, chainId).catch(() => undefined)
  return head !== undefined && BigInt(head.number) >= block
}

/** Nothing is signed: what the chain names, and what a stored document names, anybody may bring. */
async function bring(indexUrl: string, hash: Hex, bytes: Uint8Array<ArrayBuffer>): Promise<Publication> {
  try {
    await storeContent(contentStoreUrl(indexUrl), { hash, bytes })
    return 'stored'
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    return error.problem === 'silent' ? 'unreachable' : 'refused'
  }
}

function sentenceOf(state: State, text: ReturnType<typeof useText>['create']['publish']): string {
  return state === 'stored' ? text.done : text[state]
}
