import { type PictureTag, pictureTags } from '../../lib/picture-tags.ts'

/** A picture drawn anew, and what was beside it. */
export interface CleanPicture {
  file: File
  removed: PictureTag[]
}

/** The browser cannot draw it, so that nothing can be taken out of it. */
export class UndrawablePictureError extends Error {
  constructor(cause: unknown) {
    super('The browser cannot draw this picture', { cause })
    this.name = 'UndrawablePictureError'
  }
}

/** What browsers write; other formats become JPEG. */
const WRITTEN = new Set(['image/jpeg', 'image/png', 'image/webp'])
const QUALITY = 0.92
/** Pixels: more cannot be drawn everywhere, and show nothing more of an invoice. */
const MOST_PIXELS = 24_000_000

export function isPicture({ type }: { type: string }): boolean {
  return type.startsWith('image/') && type !== 'image/svg+xml'
}

/**
 * The same picture, the right way up, without what a camera writes beside it: place, time, device, owner, a small copy of
 * what was cut away. Throws {@link UndrawablePictureError}.
 */
export async function cleanPicture(file: File): Promise<CleanPicture> {
  const removed = pictureTags(new Uint8Array(await file.arrayBuffer()))
  const type = WRITTEN.has(file.type) ? file.type : 'image/jpeg'
  const drawn = await redrawn(file, type).catch((error: unknown) => {
    throw new UndrawablePictureError(error)
  })
  const left = pictureTags(new Uint8Array(await drawn.arrayBuffer()))
  if (left.length > 0) throw new UndrawablePictureError(left)
  return { file: new File([drawn], namedAs(file.name, drawn.type), { type: drawn.type }), removed }
}

async function redrawn(file: Blob, type: string): Promise<Blob> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' })
  try {
    const scale = Math.min(1, Math.sqrt(MOST_PIXELS / (bitmap.width * bitmap.height)))
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(bitmap.width * scale))
    canvas.height = Math.max(1, Math.round(bitmap.height * scale))
    const pen = canvas.getContext('2d')
    if (!pen) throw new Error('no canvas')
    pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
    const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, QUALITY))
    if (!drawn) throw new Error('nothing was drawn')
    return drawn
  } finally {
    bitmap.close()
  }
}

/** A file that became another format is not called by the old one. */
function namedAs(name: string, type: string): string {
  const ending = type === 'image/jpeg' ? 'jpg' : type.slice('image/'.length)
  const isNamed = type === 'image/jpeg' ? /\.jpe?g$/i.test(name) : name.toLowerCase().endsWith(`.${ending}`)
  return isNamed ? name : `${name.replace(/\.[a-z\d]{1,5}$/i, '')}.${ending}`
}
