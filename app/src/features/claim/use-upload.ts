import { signUploadPermit } from '@amana/sdk/actions/signUploadPermit'
import { nameFile } from '@amana/sdk/file-blocks'
import { useState } from 'react'
import type { Address, Hex } from 'viem'
import { isUserRejection } from '../../chain/refusal.ts'
import { useWallet } from '../../chain/wallet.tsx'
import { StoreError, type StoreProblem, storeContent, storeFile } from '../../data/content-store.ts'
import type { EvidencePackage, HashedFile } from './evidence-package.ts'

/** One document on its way to the store. */
export type UploadState =
  | { status: 'waiting' }
  /** Blocks of one mebibyte. */
  | { status: 'sending'; sent: number; all: number }
  | { status: 'stored' }
  | { status: 'failed'; problem: StoreProblem }

export interface Upload {
  /** By SHA-256; the package's own among them. */
  states: ReadonlyMap<Hex, UploadState>
  busy: boolean
  /** Everything is there. */
  done: boolean
  /** Something did not arrive: the others need not be sent again. */
  failed: boolean
  /** The wallet did not sign. */
  refused: 'rejected' | 'failed' | undefined
  start: () => Promise<void>
}

interface Uploading {
  storeUrl: string
  chainId: number
  campaign: Address
  evidence: EvidencePackage
  files: readonly HashedFile[]
}

/**
 * Brings the package and its files to the content store: one signature for all of them, then each under its hash. What has
 * arrived is not sent again; what failed is, with the same hash.
 */
export function useUpload({ storeUrl, chainId, campaign, evidence, files }: Uploading): Upload {
  const wallet = useWallet()
  const [states, setStates] = useState<ReadonlyMap<Hex, UploadState>>(new Map())
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Upload['refused']>()
  const names = [evidence.hash, ...files.map(({ sha256 }) => sha256)]
  const of = (hash: Hex) => states.get(hash)?.status
  const set = (hash: Hex, state: UploadState) => setStates((known) => new Map(known).set(hash, state))

  const send = async (hash: Hex, work: () => Promise<void>): Promise<boolean> => {
    set(hash, { status: 'sending', sent: 0, all: 1 })
    try {
      await work()
      set(hash, { status: 'stored' })
      return true
    } catch (error) {
      set(hash, { status: 'failed', problem: error instanceof StoreError ? error.problem : 'silent' })
      return false
    }
  }

  const sendPackage = async (): Promise<boolean> => {
    const named = await Promise.all(files.map(({ file }) => nameFile(file)))
    const size = named.reduce((sum, { size: bytes, list }) => sum + bytes + (list?.length ?? 0), evidence.bytes.length)
    let permit: Awaited<ReturnType<typeof signUploadPermit>>
    try {
      const client = await wallet.client(chainId)
      permit = await signUploadPermit(client, { campaign, content: evidence.hash, size })
    } catch (error) {
      setRefused(isUserRejection(error) ? 'rejected' : 'failed')
      return false
    }
    return send(evidence.hash, () => storeContent(storeUrl, { hash: evidence.hash, bytes: evidence.bytes, permit }))
  }

  const start = async () => {
    setBusy(true)
    setRefused(undefined)
    try {
      if (of(evidence.hash) !== 'stored' && !(await sendPackage())) return
      for (const { sha256, file } of files) {
        if (of(sha256) === 'stored') continue
        await send(sha256, async () =>
          storeFile(storeUrl, file, await nameFile(file), (sent, all) => set(sha256, { status: 'sending', sent, all })),
        )
      }
    } finally {
      setBusy(false)
    }
  }
  return {
    states,
    busy,
    done: names.every((hash) => of(hash) === 'stored'),
    failed: !busy && names.some((hash) => of(hash) === 'failed'),
    refused,
    start,
  }
}
