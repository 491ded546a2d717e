// The deployer's key lies in a file that nobody else can read. It is never printed, not even in an error.
import { readFileSync, statSync } from 'node:fs'
import type { Hex } from 'viem'
import { type PrivateKeyAccount, privateKeyToAccount } from 'viem/accounts'
import { z } from 'zod'
import { UsageError } from '../usage-error.ts'

const OTHERS = 0o077

const key = z
  .string()
  .trim()
  .regex(/^0x[\da-f]{64}$/i)
  .transform((text) => text as Hex)

export function readAccount(file: string): PrivateKeyAccount {
  const parsed = key.safeParse(readPrivately(file))
  const account = parsed.success ? accountOf(parsed.data) : undefined
  if (!account) throw new UsageError(`${file} holds no private key: it needs 0x and 64 hexadecimal digits.`)
  return account
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

/** Nothing when the number is out of a key's range. */
function accountOf(privateKey: Hex): PrivateKeyAccount | undefined {
  try {
    return privateKeyToAccount(privateKey)
  } catch {
    return undefined
  }
}
