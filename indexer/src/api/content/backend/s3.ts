import { AwsClient } from 'aws4fetch'
import { BACKEND_TIMEOUT, readBlock, refusal } from './answer.ts'
import { type ContentBackend, placeOf, StoreFullError } from './backend.ts'

export interface S3Place {
  endpoint: string
  bucket: string
  region: string
  prefix: string
  accessKeyId: string
  secretAccessKey: string
}

/** No room, as MinIO and Ceph say it. */
const FULL = /XMinioStorageFull|QuotaExceeded|InsufficientCapacity/

/** Blocks as objects of an S3-compatible store, addressed by path, under the names that they have on disk. */
export function s3Backend({ endpoint, bucket, region, prefix, ...keys }: S3Place): ContentBackend {
  const client = new AwsClient({ ...keys, region, service: 's3', retries: 2 })
  const ask = (method: string, hash: `0x${string}`, init: RequestInit = {}) =>
    client.fetch(`${endpoint}/${bucket}/${prefix}${placeOf(hash)}`, {
      ...init,
      method,
      redirect: 'error',
      signal: AbortSignal.timeout(BACKEND_TIMEOUT),
    })
  return {
    async put(hash, bytes) {
      // The name is the checksum that the signature covers: the store refuses bytes that changed on the way.
      const headers = { 'x-amz-content-sha256': hash.slice(2), 'content-type': 'application/octet-stream' }
      const response = await ask('PUT', hash, { body: bytes as Uint8Array<ArrayBuffer>, headers })
      if (response.ok) return response.body?.cancel()
      const error = await refusal(response, 'PUT to the object store')
      if (response.status === 507 || FULL.test(error.message)) throw new StoreFullError(error.message)
      throw error
    },
    async get(hash) {
      const response = await ask('GET', hash)
      if (response.ok) return readBlock(response)
      if (response.status !== 404) throw await refusal(response, 'GET from the object store')
      await response.body?.cancel()
      return undefined
    },
    async size(hash) {
      const response = await ask('HEAD', hash)
      if (response.status === 404) return undefined
      if (!response.ok) throw await refusal(response, 'HEAD of the object store')
      return Number(response.headers.get('content-length'))
    },
    async remove(hash) {
      const response = await ask('DELETE', hash)
      if (!response.ok && response.status !== 404) throw await refusal(response, 'DELETE in the object store')
      await response.body?.cancel()
    },
  }
}
