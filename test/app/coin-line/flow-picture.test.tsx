import { expect } from 'chai'
import { renderToStaticMarkup } from 'react-dom/server'
import { type Flow, flowOf } from '../../../app/src/features/coin-line/flow.ts'
import FlowPicture from '../../../app/src/features/coin-line/flow-picture.tsx'
import type { Language } from '../../../app/src/i18n/language.ts'
import { TextProvider } from '../../../app/src/i18n/text.tsx'
import { DONOR } from '../../sdk/ledger/every-event.ts'
import { lot } from '../../sdk/ledger/past.ts'
import { bookOf } from '../support/book.ts'
import { catalogues } from '../support/catalogues.ts'

const usdc = { decimals: 6, symbol: 'USDC' }

describe('the picture of the flow', () => {
  it('is mirrored in Arabic but for its words', () => {
    const { drawing, labels } = render('ar')
    expect(drawing).to.include('scale(-1 1)')
    expect(drawing.replace(/<[^>]*>/g, ''), 'words inside of what is mirrored').to.equal('')
    expect(labels).to.include('السقف')
    expect(render('en').drawing).not.to.include('scale(')
  })

  it('lets a name turn nothing around it', () => {
    const { labels } = render('en', 'Well\u202E dnoyeb')
    expect(labels).to.include('<bdi>Well dnoyeb</bdi>').and.not.to.include('\u202E')
  })

  it('names each state of its bands in words', () => {
    expect(render('fr').labels).to.include(catalogues.fr.states.waiting)
  })
})

function render(language: Language, name = 'Donor'): { drawing: string; labels: string } {
  const { record, lots } = bookOf({ events: [lot(1, 0n, 10n, DONOR)], day: 2 })
  const flow: Flow = flowOf(record, record.milestones, lots)
  const markup = renderToStaticMarkup(
    <TextProvider language={language} texts={catalogues[language]}>
      <FlowPicture token={usdc} flow={flow} titles={['السقف', 'النوافذ']} nameOf={() => name} />
    </TextProvider>,
  )
  const drawing = /<g[\s>].*<\/g>/s.exec(markup)?.[0] ?? ''
  return { drawing, labels: markup.replace(drawing, '') }
}
