import { expect } from 'chai'
import { encode } from 'uqr'
import { absoluteUrl, reachOf } from '../../../app/src/lib/absolute-url.ts'
import { qrPath } from '../../../app/src/lib/qr-path.ts'

describe('a QR code', () => {
  const text = 'https://amana.example/ar/c/eip155:8453:0x4b805C19A85DBeFb11495e0539D814A12547421e#giving'

  it('draws exactly the dark modules', () => {
    const { size, path } = qrPath(text)
    const drawn = Array.from({ length: size }, () => Array<boolean>(size).fill(false))
    for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
      for (let place = Number(x); place < Number(x) + Number(length); place += 1) {
        const row = drawn[Number(y)]
        if (row) row[place] = true
      }
    }
    expect(drawn).to.deep.equal(encode(text, { ecc: 'M', border: 4 }).data)
  })

  it('has four light modules around it', () => {
    const { size, path } = qrPath(text)
    for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
      expect(Math.min(Number(x), Number(y))).to.be.at.least(4)
      expect(Number(x) + Number(length)).to.be.at.most(size - 4)
    }
  })

  it('is of a whole address, and says which may not be printed', () => {
    expect(absoluteUrl('/en/c/x#giving', 'https://amana.example')).to.equal('https://amana.example/en/c/x#giving')
    expect(reachOf('https://amana.example/en')).to.equal('public')
    expect(reachOf('http://amana.example/en')).to.equal('insecure')
    for (const host of ['127.0.0.1:5173', 'localhost', '[::1]:80']) expect(reachOf(`http://${host}/`)).to.equal('local')
  })
})
