import { createHash } from 'node:crypto'
import { parseEntryDocument } from '@amana/sdk/journal-documents'
import { expect } from 'chai'
import { contentOf, type Draft, emptyDraft, namesIn } from '../../../app/src/features/voices/draft.ts'
import { prepareWords } from '../../../app/src/features/voices/words.ts'

const draft = (change: Partial<Draft>): Draft => ({ ...emptyDraft('en'), ...change })

describe('words that are to be written', () => {
  it('are one document with one name, however they were typed', async () => {
    const typed = await prepareWords('Question', draft({ text: '  Who has the key?\r\nAnd when?  ' }), {})
    const again = await prepareWords('Question', draft({ text: 'Who has the key?\nAnd when?' }), {})
    expect(new TextDecoder().decode(typed.words?.bytes)).to.equal(
      '{"language":"en","text":"Who has the key?\\nAnd when?"}',
    )
    expect(typed.words?.hash).to.equal(again.words?.hash)
    const sha256 = createHash('sha256')
      .update(typed.words?.bytes ?? '')
      .digest('hex')
    expect(typed.words?.hash).to.equal(`0x${sha256}`)
  })

  it('can be read back by everybody, as every kind', async () => {
    const full = draft({ title: 'Roof', text: 'Done', milestone: 2, thanks: 'Amina\nJonas', agreed: true })
    for (const kind of ['Update', 'Correction', 'Question', 'Reply', 'Received', 'Hide', 'Unhide'] as const) {
      const { words } = await prepareWords(kind, full, { amount: 5_000_000n })
      if (!words) throw new Error(`nothing to write as ${kind}`)
      expect(parseEntryDocument(kind, words.bytes), kind).to.deep.equal(words.document)
    }
  })

  it('lose what hides or reorders text, and stay what they are otherwise', async () => {
    const hostile = 'half \uD83D evil\u202Etxt.exe\u0000 <script>alert(1)</script> ‏مرحبا\u0007'
    const { words } = await prepareWords('Reply', draft({ text: hostile }), {})
    expect(words?.document).to.deep.equal({
      language: 'en',
      text: 'half  eviltxt.exe <script>alert(1)</script> ‏مرحبا',
    })
  })

  it('say which part is missing or cannot be', async () => {
    const problemOf = async (...parameters: Parameters<typeof prepareWords>) =>
      (await prepareWords(...parameters)).problem
    expect(await problemOf('Question', draft({ text: ' \n ' }), {})).to.equal('text')
    expect(await problemOf('Update', draft({ text: 'Done' }), {})).to.equal('title')
    expect(await problemOf('Hide', draft({ text: 'x'.repeat(1_001) }), {})).to.equal('text')
    const thanks = Array.from({ length: 41 }, (_, index) => `Helper ${index}`).join('\n')
    expect(await problemOf('Update', draft({ title: 'a', text: 'b', thanks, agreed: true }), {})).to.equal('thanks')
    const file = { name: 'a.jpg', type: 'image/jpeg', size: 1, sha256: `0x${'a'.repeat(64)}` } as const
    const files = Array.from({ length: 51 }, () => file)
    expect(await problemOf('Update', draft({ title: 'a', text: 'b' }), { files })).to.equal('files')
  })

  it('name nobody who did not agree', async () => {
    const named = draft({ title: 'Roof', text: 'Done', thanks: 'Amina' })
    expect((await prepareWords('Update', named, {})).problem).to.equal('consent')
    const { words } = await prepareWords('Update', { ...named, agreed: true }, {})
    expect(words?.document).to.have.deep.property('thanks', ['Amina'])
  })

  it('of a payout hold its amount exactly, and need no note', () => {
    const amount = 12_345_678_901_234_567_890n
    expect(contentOf('Received', draft({}), { amount })).to.deep.equal({
      amount: '12345678901234567890',
      language: 'en',
    })
  })
})

describe('names on lines of their own', () => {
  it('are each there once, without what surrounds them', () => {
    expect(namesIn(' Amina \n\nJonas\r\nAmina\n\u202EEve')).to.deep.equal(['Amina', 'Jonas', 'Eve'])
  })
})
