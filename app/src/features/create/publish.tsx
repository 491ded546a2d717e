import { contentHash } from '@amana/sdk/content'
import { useCallback, useEffect, useId, useState } from 'react'
import { type Publication, publishContent } from '../../data/publish-content.ts'
import { useSite } from '../../data/site.tsx'
import { useText } from '../../i18n/text.tsx'
import { Button } from '../../ui/button.tsx'
import { saveFile } from '../../ui/save-button.tsx'
import type { Draft } from './draft.ts'
import { keptPictures } from './kept-pictures.ts'
import { useWizard } from './wizard.tsx'

type State = Publication | 'working' | 'lost'

/** The index has to see the campaign before its store takes what the campaign names. */
const ATTEMPTS = 8
const PAUSE = 1_500

/** Brings the terms and the picture to the content store; without one, says what can be done. */
export function Publish({ sent }: { sent: NonNullable<Draft['sent']> }) {
  const { publish: text } = useText().create
  const id = useId()
  const { indexUrl } = useSite()
  const { draft } = useWizard()
  const { picture } = draft
  const [state, setState] = useState<State>('working')

  const publish = useCallback(
    async (signal?: AbortSignal) => {
      if (!indexUrl) return
      setState('working')
      const bytes = picture && (await keptPictures.get(picture.sha256))
      const terms = new TextEncoder().encode(sent.terms)
      const termsHash = await contentHash(terms)
      let outcome: Publication = 'unreachable'
      for (let attempt = 0; attempt < ATTEMPTS && !signal?.aborted; attempt++) {
        outcome = await publishContent(indexUrl, termsHash, terms, signal)
        // The picture counts to the terms that name it: they come first.
        if (outcome === 'stored' && picture && bytes) {
          outcome = await publishContent(indexUrl, picture.sha256, bytes, signal)
        }
        if (outcome !== 'refused') break
        await new Promise((resolve) => setTimeout(resolve, PAUSE))
      }
      if (!signal?.aborted) setState(picture && !bytes ? 'lost' : outcome)
    },
    [indexUrl, picture, sent.terms],
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

function sentenceOf(state: State, text: ReturnType<typeof useText>['create']['publish']): string {
  return state === 'stored' ? text.done : text[state]
}
