import type { Hex } from 'viem'

/** Keeps blocks of up to 1 MiB under their SHA-256 (lower-case, with `0x`). It is not trusted: whoever reads hashes again. */
export interface ContentBackend {
  /**
   * The same bytes again change nothing. When it fails, nothing of them is there.
   *
   * Errors: {@link StoreFullError}.
   */
  put(hash: Hex, bytes: Uint8Array): Promise<void>
  /** `undefined`: they are not here. */
  get(hash: Hex): Promise<Uint8Array<ArrayBuffer> | undefined>
  /** How many bytes there are, without reading them; `undefined`: none are here. */
  size(hash: Hex): Promise<number | undefined>
  /** What is not here stays so. */
  remove(hash: Hex): Promise<void>
}

/** There is no room: nothing was kept. */
export class StoreFullError extends Error {
  override name = 'StoreFullError'
}

/** The place answered, but not as it should; or not at all. */
export class BackendError extends Error {
  override name = 'BackendError'
}

/** `ab/abcd…`: no folder grows too long, and both kinds of store that have names use the same. */
export function placeOf(hash: Hex): string {
  const name = hash.slice(2).toLowerCase()
  return `${name.slice(0, 2)}/${name}`
}
