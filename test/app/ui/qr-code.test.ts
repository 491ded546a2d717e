import { expect } from 'chai'
import { encode } from 'uqr'
import { qrFile, qrPath } from '../../../app/src/ui/qr-code.tsx'

const LINK = 'https://amana.example/en/c/eip155:8453:0x70997970C51812dc3A010C7d01b50e0d17dc79C8?via=e%3Anews#giving'

describe('a QR code', () => {
  it('paints exactly the dark modules, with room around them', () => {
    const { size, path } = qrPath(LINK)
    const painted = Array.from({ length: size }, () => Array<boolean>(size).fill(false))
    for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g)) {
      for (let i = 0; i < Number(length); i++) (painted[Number(y)] as boolean[])[Number(x) + i] = true
    }
    expect(painted).to.deep.equal(encode(LINK, { ecc: 'M', border: 4 }).data)
    expect(painted.slice(0, 4).flat()).not.to.include(true)
    expect(path.replace(/M\d+ \d+h\d+v1H\d+z/g, '')).to.equal('')
  })

  it('is the same in a file, which holds no text of anybody', () => {
    const file = qrFile('https://amana.example/"><script>')
    expect(file).to.match(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" /).and.not.include('script')
  })
})
