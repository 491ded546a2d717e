// A JPEG as a telephone writes it: with the place, the time and the device beside the picture.

/** Puts an Exif segment behind the first two bytes of a JPEG; `orientation` as Exif counts it, 6: turn it to the right. */
export function jpegWithTags(jpeg: Uint8Array, orientation = 1): Uint8Array {
  const exif = [...ascii('Exif\0\0'), ...tiff(orientation)]
  const length = exif.length + 2
  return Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, length >> 8, length & 255, ...exif, ...jpeg.subarray(2)])
}

/** In the order of Motorola: the first directory, the place, then the texts that they point at. */
function tiff(orientation: number): number[] {
  const entries = 4
  const gpsAt = 8 + 2 + entries * 12 + 4
  const textsAt = gpsAt + 2 + 2 * 12 + 4
  const model = ascii('Phone 7\0')
  const time = ascii('2026:06:15 10:30:00\0')
  return [
    ...ascii('MM'),
    ...short(42),
    ...long(8),
    ...short(entries),
    ...entry(0x0110, 2, model.length, long(textsAt)),
    ...entry(0x0112, 3, 1, [...short(orientation), 0, 0]),
    ...entry(0x0132, 2, time.length, long(textsAt + model.length)),
    ...entry(0x8825, 4, 1, long(gpsAt)),
    ...long(0),
    ...short(2),
    ...entry(1, 2, 2, [...ascii('N\0'), 0, 0]),
    ...entry(3, 2, 2, [...ascii('E\0'), 0, 0]),
    ...long(0),
    ...model,
    ...time,
  ]
}

function entry(tag: number, type: number, count: number, value: number[]): number[] {
  return [...short(tag), ...short(type), ...long(count), ...value]
}

function short(value: number): number[] {
  return [value >> 8, value & 255]
}

function long(value: number): number[] {
  return [0, 0, ...short(value)]
}

function ascii(text: string): number[] {
  return [...text].map((letter) => letter.charCodeAt(0))
}
