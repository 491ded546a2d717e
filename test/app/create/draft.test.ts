import { expect } from 'chai'
import { endOfDay, readDraft } from '../../../app/src/features/create/draft.ts'
import { completeDraft } from './example.ts'

describe('a draft on the device', () => {
  it('comes back as it was', () => {
    const draft = completeDraft()
    expect(readDraft(JSON.parse(JSON.stringify(draft)))).to.deep.equal({ draft })
  })

  it('of an earlier day gets what was added since', () => {
    const { version, id, chainId, salt, changedAt, language, name } = completeDraft()
    const read = readDraft({ version, id, chainId, salt, changedAt, language, name })
    expect('draft' in read && read.draft).to.deep.include({
      name,
      story: '',
      recipients: [],
      proofs: [],
      upfront: false,
    })
  })

  it('of a later version is left alone, and so is what is no draft', () => {
    expect(readDraft({ ...completeDraft(), version: 2 })).to.deep.equal({ problem: 'newer' })
    for (const value of [null, 'text', {}, { version: 1 }, { ...completeDraft(), id: '<script>' }]) {
      expect(readDraft(value)).to.deep.equal({ problem: 'notADraft' })
    }
    expect(readDraft({ ...completeDraft(), story: 'x'.repeat(9_000) })).to.deep.equal({ problem: 'notADraft' })
  })

  it('knows days that do not exist', () => {
    expect(endOfDay('2027-02-28')).to.equal(Date.parse('2027-03-01T00:00:00Z') / 1000)
    for (const day of ['2027-02-29', '2027-13-01', '27-01-01', '']) expect(endOfDay(day), day).to.equal(undefined)
  })
})
