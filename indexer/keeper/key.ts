// The keeper's key: from the environment, or from a file that nobody else can read. Never printed, not even in an error.
import { readFileSync, statSync } from 'node:fs'
import type { Hex } from 'viem'
import { type PrivateKeyAccount, privateKeyToAccount } from 'viem/accounts'
import { z } from 'zod'
import { UsageError } from './usage-error.ts'

const OTHERS = 0o077

const keySchema = z
  .string()
  .trim()
  .regex(/^0x[\da-f]{64}$/i)
  .transform((text) => text as Hex)

/** Who pays; nothing when no key is named. Throws {@link UsageError}. */
export function readAccount(
  keyFile: string | undefined,
  environmentKey: string | undefined,
): PrivateKeyAccount | undefined {
  if (keyFile !== undefined) return accountOf(readPrivately(keyFile), keyFile)
  return environmentKey ? accountOf(environmentKey, 'AMANA_KEEPER_KEY') : undefined
}

function accountOf(text: string, source: string): PrivateKeyAccount {
  const parsed = keySchema.safeParse(text)
  try {
    if (parsed.success) return privateKeyToAccount(parsed.data)
  } catch {
    // Out of a key's range; what is thrown may quote it.
  }
  throw new UsageError(`${source} holds no private key: it needs 0x and 64 hexadecimal digits.`)
}

function readPrivately(file: string): string {
  const stats = statSync(file, { throwIfNoEntry: false })
  if (!stats) throw new UsageError(`There is no key file ${file}.`)
  if (!stats.isFile()) throw new UsageError(`${file} is not a file: --key-file needs the file of a private key.`)
  // Windows has no such bits.
  if (process.platform !== 'win32' && (stats.mode & OTHERS) !== 0) {
    throw new UsageError(`Others can read or change ${file}; make it yours alone: chmod 600 ${file}`)
  }
  return readFileSync(file, 'utf8')
}
