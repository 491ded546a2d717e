import type { Hex } from 'viem'

const DATABASE = 'amana-claims'
const STORE = 'files'

/** Files by their hash in this browser's own database. Where it refuses (private windows, full disks), nothing is kept. */
export async function keepFile(sha256: Hex, file: Blob): Promise<void> {
  await inStore('readwrite', (store) => store.put(file, sha256)).catch(() => undefined)
}

export async function keptFile(sha256: Hex): Promise<Blob | undefined> {
  const found: unknown = await inStore('readonly', (store) => store.get(sha256)).catch(() => undefined)
  return found instanceof Blob ? found : undefined
}

export async function forgetFiles(hashes: readonly Hex[]): Promise<void> {
  for (const sha256 of hashes) await inStore('readwrite', (store) => store.delete(sha256)).catch(() => undefined)
}

async function inStore(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  const database = await opened()
  try {
    return await answered(ask(database.transaction(STORE, mode).objectStore(STORE)))
  } finally {
    database.close()
  }
}

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1)
  request.onupgradeneeded = () => request.result.createObjectStore(STORE)
  return answered(request)
}

function answered<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('no database'))
  })
}
