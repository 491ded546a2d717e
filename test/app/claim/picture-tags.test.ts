import { expect } from 'chai'
import { pictureTags } from '../../../app/src/lib/picture-tags.ts'
import { jpegWithTags } from './tagged-picture.ts'

const PLAIN = Uint8Array.of(0xff, 0xd8, 0xff, 0xda, 0x00, 0x02, 0xff, 0xd9)

describe('what stands beside a picture', () => {
  it('is named: place, time and device of a photograph', () => {
    expect(pictureTags(jpegWithTags(PLAIN))).to.deep.equal(['place', 'time', 'device', 'other'])
  })

  it('is nothing in a picture that was drawn', () => {
    expect(pictureTags(PLAIN)).to.deep.equal([])
    expect(pictureTags(png())).to.deep.equal([])
  })

  it('is found in texts and times of a PNG, and in the Exif of a WebP', () => {
    expect(pictureTags(png(['tEXt', 'Author\0Me'], ['tIME', '1234567']))).to.deep.equal(['time', 'other'])
    const exif = jpegWithTags(PLAIN).subarray(12, 12 + 200)
    expect(pictureTags(webp('EXIF', exif))).to.include('place')
  })

  it('is read without harm from bytes that lie about their lengths', () => {
    const bytes = jpegWithTags(PLAIN)
    for (let end = 0; end < bytes.length; end++) expect(() => pictureTags(bytes.subarray(0, end))).not.to.throw()
    for (let place = 2; place < bytes.length; place++) {
      expect(() => pictureTags(bytes.with(place, 0xff)), `byte ${place}`).not.to.throw()
    }
  })
})

function png(...chunks: [name: string, content: string][]): Uint8Array {
  const bytes: number[] = [0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a]
  for (const [name, content] of chunks) {
    bytes.push(0, 0, 0, content.length, ...ascii(name), ...ascii(content), 0, 0, 0, 0)
  }
  return Uint8Array.from(bytes)
}

function webp(name: string, content: Uint8Array): Uint8Array {
  const length = content.length
  return Uint8Array.from([
    ...ascii('RIFF'),
    0,
    0,
    0,
    0,
    ...ascii('WEBP'),
    ...ascii(name),
    length & 255,
    length >> 8,
    0,
    0,
    ...content,
  ])
}

function ascii(text: string): number[] {
  return [...text].map((letter) => letter.charCodeAt(0))
}
