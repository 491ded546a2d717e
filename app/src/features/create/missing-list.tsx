import { useId } from 'react'
import { useText } from '../../i18n/text.tsx'
import type { MissingPart } from './missing.ts'

/** What is left open, and who will notice: said before it is too late to change. */
export function MissingList({ parts, identity }: { parts: readonly MissingPart[]; identity?: string | undefined }) {
  const { missing: text } = useText().create
  const id = useId()
  return (
    <section className="create-missing stack" data-gap="small" aria-labelledby={id}>
      <h3 id={id}>{text.title}</h3>
      {parts.length === 0 && !identity ? (
        <p className="quiet small">{text.none}</p>
      ) : (
        <ul className="bullets small">
          {parts.map((part) => (
            <li key={part}>{text[part]}</li>
          ))}
          {identity && <li>{text.identity(identity)}</li>}
        </ul>
      )}
    </section>
  )
}
