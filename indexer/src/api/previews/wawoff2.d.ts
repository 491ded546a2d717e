declare module 'wawoff2' {
  /** A TrueType or OpenType file out of its WOFF2. */
  export function decompress(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>>
}
