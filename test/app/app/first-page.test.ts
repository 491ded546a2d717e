import { expect } from 'chai'
import { localised } from '../../../app/src/app/first-page.ts'

describe('the address of the first page', () => {
  it('is read in the language that it names', () => {
    expect(localised('/ar/how')).to.deep.equal({ language: 'ar', pathname: '/ar/how' })
    expect(localised('/fr')).to.deep.equal({ language: 'fr', pathname: '/fr' })
  })

  it('gets the visitor’s language where it names none', () => {
    const { language } = localised('/')
    expect(localised('/')).to.deep.equal({ language, pathname: `/${language}` })
    expect(localised('/how')).to.deep.equal({ language, pathname: `/${language}/how` })
    expect(localised('/xx/how').pathname).to.equal(`/${language}/xx/how`)
  })
})
