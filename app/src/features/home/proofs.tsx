import { Link } from 'wouter'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { Drawing, type DrawingName } from '../../ui/drawing.tsx'
import { Icon } from '../../ui/icon.tsx'

/** How anybody can know: what the contract is, how to check it, and who signs. */
export function Proofs() {
  const { home: text } = useText()
  const language = useLanguage()
  const how = paths.how(language)
  const proofs = [
    { name: 'contract', drawing: 'book', to: `${how}#contract` },
    { name: 'audit', drawing: 'search', to: paths.audits(language) },
    { name: 'signers', drawing: 'seal', to: `${how}#verifiers` },
  ] as const satisfies { name: keyof typeof text.proofs; drawing: DrawingName; to: string }[]
  return (
    <section className="stack">
      <h2>{text.know}</h2>
      <ul className="grid proofs">
        {proofs.map(({ name, drawing, to }) => (
          <li key={name} className="stack" data-gap="small">
            <Drawing name={drawing} />
            <h3>{text.proofs[name].title}</h3>
            <p>{text.proofs[name].text}</p>
            <p>
              <Link className="onward" href={to}>
                {text.proofs[name].link}
                <Icon name="next" />
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
