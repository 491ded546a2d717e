import { withoutBidiControls } from '@amana/sdk/schemas'

/** What the store gives out. None of them is run by a browser: no HTML, no SVG, no script. */
export type MediaType =
  | 'application/json'
  | 'application/octet-stream'
  | 'application/pdf'
  | 'image/avif'
  | 'image/jpeg'
  | 'image/png'
  | 'image/webp'
  | 'text/plain; charset=utf-8'

const SIGNATURES: readonly { type: MediaType; offset: number; bytes: string }[] = [
  { type: 'image/png', offset: 0, bytes: '\x89PNG\r\n\x1a\n' },
  { type: 'image/jpeg', offset: 0, bytes: '\xff\xd8\xff' },
  { type: 'image/avif', offset: 4, bytes: 'ftypavif' },
  { type: 'image/avif', offset: 4, bytes: 'ftypavis' },
  { type: 'application/pdf', offset: 0, bytes: '%PDF-' },
]

/** Beyond line breaks and tabs, none belongs in a text. */
const CONTROLS = /[^\P{Cc}\t\n\r]/u
const MARKUP = /^[\s\ufeff]*</

/**
 * The type of bytes by what they are, never by what anybody calls them: a picture or a PDF by its first bytes, else JSON or
 * plain text. `undefined`: none of these, so nobody's browser is told that it is.
 */
export function mediaTypeOf(bytes: Uint8Array): MediaType | undefined {
  const signature = SIGNATURES.find(({ offset, bytes: expected }) => hasAt(bytes, offset, expected))
  if (signature) return signature.type
  if (hasAt(bytes, 0, 'RIFF') && hasAt(bytes, 8, 'WEBP')) return 'image/webp'
  const text = textOf(bytes)
  if (text === undefined) return undefined
  return isJson(text) ? 'application/json' : 'text/plain; charset=utf-8'
}

/** Text that is safe to show: UTF-8, nothing that hides or reorders, and no markup. Else `undefined`. */
export function textOf(bytes: Uint8Array): string | undefined {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
  if (text === '' || MARKUP.test(text) || CONTROLS.test(text)) return undefined
  return withoutBidiControls(text) === text ? text : undefined
}

export function isPicture(type: MediaType | undefined): boolean {
  return type?.startsWith('image/') ?? false
}

/** Whether it means to be JSON: whatever begins as an object or a list must then be one of our documents. */
export function looksLikeJson(text: string): boolean {
  return /^[\s\ufeff]*[[{]/.test(text)
}

function isJson(text: string): boolean {
  if (!looksLikeJson(text)) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function hasAt(bytes: Uint8Array, offset: number, expected: string): boolean {
  if (bytes.length < offset + expected.length) return false
  for (let index = 0; index < expected.length; index++) {
    if (bytes[offset + index] !== expected.charCodeAt(index)) return false
  }
  return true
}
