import { useState } from 'react'
import { headsSchema } from '../../data/index-answers.ts'
import { askIndex, wakeIndex } from '../../data/index-client.ts'
import { settings } from '../../data/settings.ts'
import { useConfiguredSite } from '../../data/site.tsx'
import { isolate } from '../../i18n/isolate.ts'
import { useText } from '../../i18n/text.tsx'
import { Choices } from './choices.tsx'
import { UrlForm } from './url-form.tsx'

/** Whose index speeds the pages up, if any. Nothing that it says is shown unchecked. */
export function IndexSettings() {
  const { settings: text } = useText()
  const { indexUrl, chains } = useConfiguredSite()
  const { index } = settings.use()
  const [said, setSaid] = useState('')
  const isOwn = index !== 'site' && index !== 'off'
  const write = (chosen: string) => settings.write({ ...settings.read(), index: chosen })

  const tryIndex = async (typed: string) => {
    const url = typed.replace(/\/+$/, '')
    const host = isolate(new URL(url).host)
    try {
      const { blocks } = await askIndex({ url, path: '/v1/heads', schema: headsSchema })
      const reads = blocks.some((block) => chains.some(({ chainId }) => chainId === block.chainId))
      if (!reads) return text.indexElsewhere(host)
    } catch {
      return text.indexUnreachable(host)
    }
    wakeIndex(url)
    write(url)
    setSaid(text.indexTaken(host))
    return undefined
  }
  const sites = indexUrl ? text.indexOfSite(isolate(new URL(indexUrl).host)) : text.noIndexOfSite
  return (
    <Choices
      title={text.index}
      hint={text.indexHint}
      value={isOwn ? 'own' : index}
      options={[
        { value: 'site', label: sites },
        { value: 'off', label: text.indexOff },
        ...(isOwn ? [{ value: 'own', label: text.indexOwn(isolate(new URL(index).host)) }] : []),
      ]}
      onChange={(value) => {
        if (value !== 'own') write(value)
      }}
    >
      <UrlForm label={text.ownIndex} hint={text.ownIndexHint} onTry={tryIndex} />
      <p role="status" className="small">
        {said}
      </p>
    </Choices>
  )
}
