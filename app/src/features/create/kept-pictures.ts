import type { Hex } from 'viem'

const DATABASE = 'amana-drafts'
const STORE = 'pictures'

/** Pictures of drafts, by their SHA-256: too large for the storage that the texts are in. */
export const keptPictures = {
  async set(sha256: Hex, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
    try {
      await within('readwrite', (store) => store.put(bytes, sha256))
      return true
    } catch {
      return false
    }
  },

  async get(sha256: Hex): Promise<Uint8Array<ArrayBuffer> | undefined> {
    try {
      const value = await within('readonly', (store) => store.get(sha256))
      return value instanceof Uint8Array ? Uint8Array.from(value) : undefined
    } catch {
      return undefined
    }
  },
}

async function within<Value>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  const database = await settled(openDatabase())
  try {
    return await settled(act(database.transaction(STORE, mode).objectStore(STORE)))
  } finally {
    database.close()
  }
}

function openDatabase(): IDBOpenDBRequest {
  const request = indexedDB.open(DATABASE, 1)
  request.onupgradeneeded = () => request.result.createObjectStore(STORE)
  return request
}

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
