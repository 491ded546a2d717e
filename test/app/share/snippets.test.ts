import { expect } from 'chai'
import { badgeSnippet, type Embedded, widgetSnippet } from '../../../app/src/features/share/snippets.ts'

const about: Embedded = {
  indexUrl: 'https://api.example',
  language: 'ar',
  title: 'بئر للقرية',
  campaign: 'eip155:31337:0x4b805C19A85DBeFb11495e0539D814A12547421e',
  page: 'https://amana.example/ar/c/eip155:31337:0x4b805C19A85DBeFb11495e0539D814A12547421e',
}

describe('what other websites copy', () => {
  it('is a frame without script and without power, and a picture that is a link', () => {
    expect(widgetSnippet(about)).to.match(
      /^<iframe src="https:\/\/api\.example\/v1\/widget\/eip155:31337:0x.*\?lang=ar"/,
    )
    expect(widgetSnippet(about)).to.include('sandbox="allow-popups allow-popups-to-escape-sandbox"')
    expect(widgetSnippet(about)).not.to.include('allow-scripts')
    expect(badgeSnippet(about)).to.match(
      /^<a href="https:\/\/amana\.example\/ar\/c\/.*"><img src="https:.*" alt="بئر للقرية"/,
    )
  })

  it('keeps a name in its attribute, whatever is in it', () => {
    const title = '"><script>alert(1)</script>\u202E & <b onclick="x">\n'
    for (const snippet of [widgetSnippet({ ...about, title }), badgeSnippet({ ...about, title })]) {
      expect(snippet).not.to.match(/<script|<b |\u202E|\n/)
      expect(snippet).to.include('&quot;&gt;&lt;script&gt;')
    }
  })
})
