import { expect } from 'chai'
import type { Address } from 'viem'
import { lookAlikesAmong, type Named, namesOf } from '../../../app/src/lib/look-alikes.ts'
import { TERMS } from '../support/book.ts'

const address = (index: number): Address => `0x${index.toString(16).padStart(40, '0')}`
const nobody = () => false

describe('names that can be taken for others', () => {
  it('P5: names are flagged with whoever bore them before, and never the other way round', () => {
    const [real, spoof] = [
      named(1, 11, 'Nile Relief', 'Nile Charity'),
      named(2, 12, 'N\u0456le R\u0435lief', 'Another'),
    ]
    const ask = lookAlikesAmong([real, spoof])
    expect(ask({ subject: spoof, isConfirmed: nobody })).to.deep.equal([
      {
        campaign: real.campaign,
        charity: real.charity,
        of: 'campaign',
        campaignName: 'Nile Relief',
        charityName: 'Nile Charity',
        isEarlier: true,
        isConfirmed: false,
      },
    ])
    expect(ask({ subject: real, isConfirmed: nobody })).to.deep.equal([])
  })

  it('P5: names are not flagged when a website confirms the younger, and then the older is', () => {
    const [squatter, real] = [named(1, 11, 'Nile Relief', 'A'), named(2, 12, 'Nile Relief', 'B')]
    const isConfirmed = (one: Named) => one.campaign === real.campaign
    const ask = lookAlikesAmong([squatter, real])
    expect(ask({ subject: real, isConfirmed })).to.deep.equal([])
    const [found] = ask({ subject: squatter, isConfirmed })
    expect(found).to.include({ campaign: real.campaign, isConfirmed: true, isEarlier: false })
  })

  it('may be used again by the charity that bore them first', () => {
    const creations = [
      named(1, 11, 'Winter appeal', 'Hope'),
      named(2, 12, 'Winter appeal', 'B'),
      named(3, 11, 'Winter appeal', 'Hope'),
    ]
    const ask = lookAlikesAmong(creations)
    expect(creations.map((subject) => ask({ subject, isConfirmed: nobody }).length)).to.deep.equal([0, 1, 0])
  })

  it('are looked for among campaigns and charities alike, in every language', () => {
    const { fr } = TERMS.translations ?? {}
    if (!fr) throw new Error('no translation')
    const terms = { ...TERMS, translations: { fr: { ...fr, organiser: 'Association de la vallée' } } }
    const real: Named = { campaign: address(1), charity: address(11), terms }
    const ask = lookAlikesAmong([real])
    expect(namesOf(terms).map(({ of }) => of)).to.deep.equal(['campaign', 'campaign', 'charity', 'charity'])
    for (const { name, of } of namesOf(terms)) {
      const spoof = named(2, 12, `\u200b${name}`, 'Someone')
      expect(ask({ subject: spoof, isConfirmed: nobody })[0], name).to.include({ of, campaign: real.campaign })
      expect(ask({ subject: named(2, 12, 'Something', name), isConfirmed: nobody })[0], name).to.include({ of })
    }
  })

  it('are named three at most, one of each account, those that are confirmed first', () => {
    const others = [1, 2, 3, 4, 5, 5].map((index, place) =>
      named(20 + place, index, 'Help for all', `Charity ${index}`),
    )
    const subject = named(40, 9, 'Help for all', 'Last')
    const isConfirmed = ({ campaign }: Named) => campaign === address(24)
    const found = lookAlikesAmong([...others, subject])({ subject, isConfirmed })
    expect(found.map(({ charity }) => charity)).to.deep.equal([address(5), address(1), address(2)])
  })

  it('are none where the terms cannot be read', () => {
    const real = named(1, 11, 'Nile Relief', 'A')
    const subject: Named = { campaign: address(2), charity: address(12), terms: undefined }
    expect(lookAlikesAmong([real, subject])({ subject, isConfirmed: nobody })).to.deep.equal([])
  })
})

function named(campaign: number, charity: number, name: string, organiser: string): Named {
  const { translations: _, ...terms } = TERMS
  return {
    campaign: address(campaign),
    charity: address(charity),
    terms: { ...terms, name, organiser: { name: organiser, kind: 'association' } },
  }
}
