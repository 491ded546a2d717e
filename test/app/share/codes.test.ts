import { globSync, readFileSync } from 'node:fs'
import { expect } from 'chai'
import { posterFile } from '../../../app/src/lib/qr-path.ts'

describe('codes on pages and posters', () => {
  it('M8: no page draws a code but together with the words of its campaign', () => {
    const drawing = globSync('app/src/**/*.{ts,tsx}')
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) =>
        /from '(?:uqr|[./\w-]*\/qr-(?:code|path)\.tsx?)'|import\('[^']*qr-/.test(readFileSync(file, 'utf8')),
      )
    expect(drawing.sort()).to.deep.equal([
      'app/src/data/campaign-code.tsx',
      // Invitations and their answers, from one person to another: there is no campaign yet that anybody could give to.
      'app/src/features/create/link-to-give.tsx',
      'app/src/lib/qr-path.ts',
      'app/src/ui/qr-code.tsx',
    ])
    const handing = globSync('app/src/**/*.tsx').filter((file) => /link-to-give\.tsx'/.test(readFileSync(file, 'utf8')))
    expect(handing.map((file) => file.replaceAll('\\', '/').split('/').at(-1)).sort()).to.deep.equal([
      'invitation-dialog.tsx',
      'sign-proof.tsx',
    ])
    expect(readFileSync('app/src/data/campaign-code.tsx', 'utf8')).to.match(/<QrCode[\s\S]*<CampaignWords/)
  })

  it('M8: a code that is saved for a poster has the words and the site in it', () => {
    const file = posterFile('https://amana.example/en/c/x', ['willow', 'sky', 'museum', 'hammer'])
    expect(file).to.match(/^<svg xmlns.*<path d=".*willow · sky · museum · hammer.*amana\.example.*<\/svg>\n$/s)
    expect(posterFile('https://amana.example/en', ['<b>', '&', '"', "'"])).not.to.match(/<b>|& |""/)
  })
})
