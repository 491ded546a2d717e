// PostgreSQL refuses to run as root, where containers often are.
import { execFileSync } from 'node:child_process'
import { UsageError } from '../usage-error.ts'

export interface Account {
  uid: number
  gid: number
}

const UNPRIVILEGED = ['postgres', 'nobody']

/** Whom the server is to run as; nothing when this process is somebody without privileges itself. */
export function serverAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const account = UNPRIVILEGED.map(accountOf).find((one) => one !== undefined)
  if (account) return account
  throw new UsageError(`PostgreSQL does not run as root, and there is no account ${UNPRIVILEGED.join(' or ')} here.`)
}

function accountOf(name: string): Account | undefined {
  try {
    const numberOf = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }))
    return { uid: numberOf('-u'), gid: numberOf('-g') }
  } catch {
    return undefined
  }
}
