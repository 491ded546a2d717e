import { hashToCid } from '@amana/sdk/content'
import type { Hex } from 'viem'
import { z } from 'zod'
import { BACKEND_TIMEOUT, readBlock, refusal } from './answer.ts'
import { BackendError, type ContentBackend, StoreFullError } from './backend.ts'

const putSchema = z.object({ Key: z.string() })
const statSchema = z.object({ Size: z.number() })
const FULL = /no space left|storage limit|disk quota/i
const ABSENT = /not pinned|not found|could not find|no such/i

/**
 * Blocks of an IPFS node over its RPC API (Kubo, `/api/v0`), pinned. Only what is pinned counts as being here: a node asked
 * for anything else would fetch it from strangers.
 *
 * @param authorization - For a proxy before the node.
 */
export function kuboBackend({
  url,
  authorization,
}: {
  url: string
  authorization?: string | undefined
}): ContentBackend {
  const headers: Record<string, string> = authorization ? { authorization } : {}
  const ask = (command: string, query: Record<string, string>, body?: FormData) =>
    fetch(`${url}/api/v0/${command}?${new URLSearchParams(query)}`, {
      method: 'POST',
      headers,
      redirect: 'error',
      signal: AbortSignal.timeout(BACKEND_TIMEOUT),
      ...(body && { body }),
    })

  async function isPinned(hash: Hex): Promise<boolean> {
    const response = await ask('pin/ls', { arg: hashToCid(hash), type: 'recursive' })
    if (response.ok) {
      await response.body?.cancel()
      return true
    }
    return isAbsent(response, 'pin/ls')
  }

  return {
    async put(hash, bytes) {
      const body = new FormData()
      body.append('data', new Blob([bytes as Uint8Array<ArrayBuffer>]))
      const response = await ask('block/put', { 'cid-codec': 'raw', mhtype: 'sha2-256', pin: 'true' }, body)
      if (!response.ok) {
        const error = await refusal(response, 'block/put of the IPFS node')
        throw FULL.test(error.message) ? new StoreFullError(error.message) : error
      }
      const { Key } = putSchema.parse(await answerOf(response))
      if (Key !== hashToCid(hash)) throw new BackendError(`The IPFS node calls the block ${Key}.`)
    },
    async get(hash) {
      if (!(await isPinned(hash))) return undefined
      const response = await ask('block/get', { arg: hashToCid(hash) })
      if (!response.ok) throw await refusal(response, 'block/get of the IPFS node')
      return readBlock(response)
    },
    async size(hash) {
      if (!(await isPinned(hash))) return undefined
      const response = await ask('block/stat', { arg: hashToCid(hash) })
      if (!response.ok) throw await refusal(response, 'block/stat of the IPFS node')
      return statSchema.parse(await answerOf(response)).Size
    },
    async remove(hash) {
      const cid = hashToCid(hash)
      for (const [command, query] of [
        ['pin/rm', { arg: cid }],
        ['block/rm', { arg: cid, force: 'true' }],
      ] as const) {
        const response = await ask(command, query)
        if (response.ok) await response.body?.cancel()
        else await isAbsent(response, command)
      }
    },
  }
}

/** False when the node says that it does not have it; throws for any other refusal. */
async function isAbsent(response: Response, command: string): Promise<false> {
  const error = await refusal(response, `${command} of the IPFS node`)
  if (response.status === 500 && ABSENT.test(error.message)) return false
  throw error
}

async function answerOf(response: Response): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await readBlock(response)))
}
