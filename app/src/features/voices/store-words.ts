import { signUploadPermit } from '@amana/sdk/actions/signUploadPermit'
import type { NamedFile } from '@amana/sdk/file-blocks'
import type { Address } from 'viem'
import { getBlock } from 'viem/actions'
import { requireRightChain } from '../../chain/right-chain.ts'
import { signature } from '../../chain/signing-error.ts'
import type { WalletClient } from '../../chain/wallet-engine.ts'
import type { ReadClient } from '../../data/client.ts'
import { storeContent, storeFile } from '../../data/content-store.ts'
import type { Words } from './words.ts'

/** Long enough to sign with care; an index that is some minutes behind the chain still takes it. Chain time. */
const VALID_FOR = 20n * 60n

/** A file of an update, drawn anew where it is a picture, and its name. */
export interface NamedUpload {
  file: Blob
  named: NamedFile
}

interface Storing {
  storeUrl: string
  client: ReadClient
  wallet: WalletClient
  campaign: Address
  words: Words
  files: readonly NamedUpload[]
  /** The wallet has signed; the bytes are on their way. */
  onPermit: () => void
}

/**
 * Brings words and their files to the store before the chain names them: so nobody ever reads an entry whose words are
 * nowhere. One signature lets the document in, and with it the files that it names. Throws `StoreError`, or what the
 * wallet says.
 */
export async function storeWords({
  storeUrl,
  client,
  wallet,
  campaign,
  words,
  files,
  onPermit,
}: Storing): Promise<void> {
  const { hash: content, bytes } = words
  const { timestamp } = await getBlock(client, { blockTag: 'latest' })
  const size = files.reduce((sum, { named }) => sum + named.size + (named.list?.length ?? 0), bytes.length)
  await requireRightChain(wallet)
  const asked = signUploadPermit(wallet, { campaign, content, size, validUntil: timestamp + VALID_FOR })
  const permit = await signature(asked)
  onPermit()
  await storeContent(storeUrl, { hash: content, bytes, permit })
  for (const { file, named } of files) await storeFile(storeUrl, file, named)
}
