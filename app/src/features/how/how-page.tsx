import { useEffect } from 'react'
import { Link } from 'wouter'
import { useLanguage, useText } from '../../i18n/text.tsx'
import { paths } from '../../lib/paths.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Drawing, type DrawingName } from '../../ui/drawing.tsx'
import { Icon } from '../../ui/icon.tsx'

const SECTIONS = ['coins', 'donors', 'charities', 'verifiers', 'contract', 'ends', 'vanish', 'risks'] as const
type Section = (typeof SECTIONS)[number]

const DRAWINGS: Partial<Record<Section, DrawingName>> = {
  donors: 'plane',
  charities: 'sprout',
  verifiers: 'seal',
  ends: 'basket',
}

/** Asks any node for everything and adds it up, without a page. */
const COMMAND = 'npm run amana -- audit eip155:1:0x… --rpc https://…'

interface HowPageProps {
  /** The part that the address names after `#`. */
  part: string
}

/** For donors, charities and verifiers: what happens to a coin, where proof ends, and what can go wrong. */
export function HowPage({ part }: HowPageProps) {
  const { how: text } = useText()

  // The part is not there yet when the browser looks for it.
  useEffect(() => {
    if (SECTIONS.some((section) => section === part)) document.getElementById(part)?.scrollIntoView()
  }, [part])

  return (
    <article className="how">
      <header className="how-head">
        <div className="stack">
          <h1>{text.title}</h1>
          <p className="home-lead">{text.lead}</p>
        </div>
        <Drawing name="book" />
      </header>
      <nav className="how-contents" aria-label={text.contents}>
        <ul>
          {SECTIONS.map((section) => (
            <li key={section}>
              <a href={`#${section}`}>{text[section].title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="how-sections">
        {SECTIONS.map((section) => (
          <SectionView key={section} section={section} />
        ))}
      </div>
    </article>
  )
}

function SectionView({ section }: { section: Section }) {
  const { how: text, finding } = useText()
  const language = useLanguage()
  const words = text[section]
  const drawing = DRAWINGS[section]
  return (
    <section id={section} className="how-section">
      <div className="stack">
        <h2>{words.title}</h2>
        <p>{words.text}</p>
        {'points' in words && (
          <ul className="bullets">
            {Object.entries<string>(words.points).map(([name, point]) => (
              <li key={name}>{point}</li>
            ))}
          </ul>
        )}
        {section === 'charities' && (
          <p>
            <Link className="onward" href={paths.create(language)}>
              {finding.startCampaign}
              <Icon name="next" />
            </Link>
          </p>
        )}
        {'command' in words && (
          <div className="stack" data-gap="small">
            <p>{words.command}</p>
            <p className="how-command">
              <code dir="ltr">{COMMAND}</code> <CopyButton text={COMMAND} />
            </p>
          </div>
        )}
      </div>
      {drawing && <Drawing name={drawing} />}
    </section>
  )
}
