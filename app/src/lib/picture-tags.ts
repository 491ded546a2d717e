/** What a camera or a program writes beside a picture, as far as it tells of people: the rest is `other`. */
export const PICTURE_TAGS = ['place', 'time', 'device', 'author', 'thumbnail', 'other'] as const
export type PictureTag = (typeof PICTURE_TAGS)[number]

/** Which of them are in the bytes of a JPEG, PNG or WebP; of other formats only that there is something. */
export function pictureTags(bytes: Uint8Array): PictureTag[] {
  const found = new Set<PictureTag>()
  if (bytes[0] === 0xff && bytes[1] === 0xd8) readJpeg(bytes, found)
  else if (latin(bytes, 1, 3) === 'PNG') readChunks(bytes, found, { start: 8, isPng: true })
  else if (latin(bytes, 8, 4) === 'WEBP') readChunks(bytes, found, { start: 12, isPng: false })
  else if (latin(bytes, 0, bytes.length).includes('Exif')) found.add('other')
  return PICTURE_TAGS.filter((tag) => found.has(tag))
}

function readJpeg(bytes: Uint8Array, found: Set<PictureTag>): void {
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
    if (marker === 0xda || length < 2) return
    const segment = bytes.subarray(at + 4, at + 2 + length)
    if (marker === 0xe1 && latin(segment, 0, 4) === 'Exif') readTiff(segment.subarray(6), found)
    else if (marker === 0xe1) readXmp(segment, found)
    else if (marker === 0xed || marker === 0xfe) found.add('other')
    at += 2 + length
  }
}

/** PNG and WebP are lists of named chunks: PNG has the length first and a checksum behind. */
function readChunks(bytes: Uint8Array, found: Set<PictureTag>, { start, isPng }: { start: number; isPng: boolean }) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = start; at + 8 <= bytes.length; ) {
    const length = isPng ? view.getUint32(at) : view.getUint32(at + 4, true)
    const name = latin(bytes, isPng ? at + 4 : at, 4)
    const chunk = bytes.subarray(at + 8, at + 8 + length)
    if (name === 'eXIf') readTiff(chunk, found)
    else if (name === 'EXIF') readTiff(latin(chunk, 0, 4) === 'Exif' ? chunk.subarray(6) : chunk, found)
    else if (name === 'XMP ' || name === 'iTXt') readXmp(chunk, found)
    else if (name === 'tEXt' || name === 'zTXt') found.add('other')
    else if (name === 'tIME') found.add('time')
    at += 8 + length + (isPng ? 4 : length % 2)
  }
}

function readXmp(bytes: Uint8Array, found: Set<PictureTag>): void {
  const text = latin(bytes, 0, bytes.length)
  found.add('other')
  if (/GPSL(?:at|ong)itude/.test(text)) found.add('place')
  if (/CreateDate|DateTimeOriginal/.test(text)) found.add('time')
}

/** Exif's tags by what they tell. */
const MEANING: Readonly<Record<number, PictureTag>> = {
  271: 'device',
  272: 'device',
  305: 'device',
  306: 'time',
  315: 'author',
  33432: 'author',
  34853: 'place',
  36867: 'time',
  36868: 'time',
  37500: 'device',
  42032: 'author',
  42033: 'device',
  42035: 'device',
  42036: 'device',
}
const EXIF_DIRECTORY = 0x8769
/** A directory has at most so many entries that are looked at: whoever wrote the file may lie about their number. */
const MOST_ENTRIES = 500

function readTiff(bytes: Uint8Array, found: Set<PictureTag>): void {
  if (bytes.length < 8) return
  found.add('other')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const little = latin(bytes, 0, 2) === 'II'
  const next = readDirectory(view, view.getUint32(4, little), little, found)
  if (next !== undefined && next > 0) found.add('thumbnail')
}

/** Reads one list of tags; gives where the next one is. */
function readDirectory(view: DataView, start: number, little: boolean, found: Set<PictureTag>): number | undefined {
  if (start + 2 > view.byteLength) return undefined
  const count = view.getUint16(start, little)
  for (let entry = 0; entry < Math.min(count, MOST_ENTRIES); entry++) {
    const at = start + 2 + entry * 12
    if (at + 12 > view.byteLength) return undefined
    const tag = view.getUint16(at, little)
    const meaning = MEANING[tag]
    if (meaning) found.add(meaning)
    const inner = view.getUint32(at + 8, little)
    // Only forwards: a directory that points back at itself has no end.
    if (tag === EXIF_DIRECTORY && inner > start) readDirectory(view, inner, little, found)
  }
  const end = start + 2 + count * 12
  return end + 4 <= view.byteLength ? view.getUint32(end, little) : undefined
}

function latin(bytes: Uint8Array, start: number, length: number): string {
  let text = ''
  for (const byte of bytes.subarray(start, start + Math.min(length, 262_144))) text += String.fromCharCode(byte)
  return text
}
