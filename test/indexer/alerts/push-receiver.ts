// What a browser and its push service do with a message: RFC 8291 and RFC 8292 out of the specifications, over Web Crypto.
import { expect } from 'chai'

type Bytes = Uint8Array<ArrayBuffer>
const P256 = { name: 'ECDH', namedCurve: 'P-256' } as const
const text = (value: string): Bytes => new TextEncoder().encode(value)
export const fromBase64url = (value: string): Bytes => Uint8Array.from(Buffer.from(value, 'base64url'))
export const toBase64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')

/** The keys of a browser's subscription. */
export interface Receiver {
  privateKey: CryptoKey
  /** Uncompressed point, 65 bytes. */
  publicKey: Bytes
  auth: Bytes
}

export async function newReceiver(): Promise<Receiver> {
  const pair = await crypto.subtle.generateKey(P256, true, ['deriveBits'])
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))
  return { privateKey: pair.privateKey, publicKey, auth: crypto.getRandomValues(new Uint8Array(16)) }
}

/** The keys of a subscription as base64url, the private one as the number alone. */
export async function receiverOf(keys: { privateKey: string; publicKey: string; auth: string }): Promise<Receiver> {
  const publicKey = fromBase64url(keys.publicKey)
  const [x, y] = [publicKey.slice(1, 33), publicKey.slice(33)].map(toBase64url) as [string, string]
  const jwk = { kty: 'EC', crv: 'P-256', x, y, d: keys.privateKey }
  const privateKey = await crypto.subtle.importKey('jwk', jwk, P256, false, ['deriveBits'])
  return { privateKey, publicKey, auth: fromBase64url(keys.auth) }
}

/** RFC 8291, section 3.4, and RFC 8188, section 2. */
export async function decrypt(body: Uint8Array, { privateKey, publicKey, auth }: Receiver): Promise<string> {
  const bytes = Uint8Array.from(body)
  const salt = bytes.slice(0, 16)
  const recordSize = new DataView(bytes.buffer).getUint32(16)
  const idLength = bytes[20] ?? 0
  const senderKey = bytes.slice(21, 21 + idLength)
  const sender = await crypto.subtle.importKey('raw', senderKey, P256, false, [])
  const shared = new Uint8Array(await crypto.subtle.deriveBits({ name: 'ECDH', public: sender }, privateKey, 256))
  const keyInfo = Uint8Array.from([...text('WebPush: info\0'), ...publicKey, ...senderKey])
  const input = await derived(shared, auth, keyInfo, 32)
  const contentKey = await derived(input, salt, text('Content-Encoding: aes128gcm\0'), 16)
  const nonce = await derived(input, salt, text('Content-Encoding: nonce\0'), 12)
  const aes = await crypto.subtle.importKey('raw', contentKey, 'AES-GCM', false, ['decrypt'])
  const records = bytes.slice(21 + idLength)
  const parts: Uint8Array[] = []
  for (let start = 0, sequence = 0; start < records.length; start += recordSize, sequence += 1) {
    const iv = nonce.map((byte, index) => byte ^ ((index < 4 ? 0 : Math.floor(sequence / 256 ** (11 - index))) & 255))
    const record = records.slice(start, start + recordSize)
    const padded = new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, aes, record))
    const end = padded.findLastIndex((byte) => byte !== 0)
    const isLast = start + recordSize >= records.length
    expect(padded[end], 'delimiter of a record').to.equal(isLast ? 2 : 1)
    parts.push(padded.slice(0, end))
  }
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts))
}

async function derived(input: Bytes, salt: Bytes, info: Bytes, length: number): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', input, 'HKDF', false, ['deriveBits'])
  const bits = await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, key, length * 8)
  return new Uint8Array(bits)
}

/** RFC 8292: whether the `Authorization` is by this key, and what it claims. */
export async function vapidClaims(
  authorization: string,
  publicKey: string,
): Promise<{ aud: string; exp: number; sub: string }> {
  const [, token = '', key = ''] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(authorization) ?? []
  expect(key).to.equal(publicKey)
  const [header = '', claims = '', signature = ''] = token.split('.')
  expect(JSON.parse(Buffer.from(header, 'base64url').toString())).to.deep.equal({ typ: 'JWT', alg: 'ES256' })
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
  const verifier = await crypto.subtle.importKey('raw', fromBase64url(publicKey), algorithm, false, ['verify'])
  const signed = text(`${header}.${claims}`)
  expect(await crypto.subtle.verify(algorithm, verifier, fromBase64url(signature), signed)).to.equal(true)
  return JSON.parse(Buffer.from(claims, 'base64url').toString())
}
