import { createECDH, createHmac } from 'node:crypto'
import webPush from 'web-push'
import type { ServiceDatabase } from '../platform/service-database.ts'

/** Private key of the application server (RFC 8292): 32 bytes in base64url. */
export const VAPID_VARIABLE = 'AMANA_VAPID_PRIVATE_KEY'

export interface ServerKeys {
  /** P-256, base64url: browsers subscribe with the public one. */
  vapid: { publicKey: string; privateKey: string }
  /** Makes the secret links of each subscription: see `token`. */
  linkKey: Uint8Array
}

/**
 * The keys of this server: out of the environment, or made once and kept in the service database, the same for all replicas.
 * A new private key ends every push subscription: browsers bind theirs to the public one.
 */
export async function serverKeys(
  database: ServiceDatabase,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<ServerKeys> {
  const privateKey = environment[VAPID_VARIABLE] ?? (await keptKey(database))
  return {
    vapid: { privateKey, publicKey: publicKeyOf(privateKey) },
    linkKey: createHmac('sha256', Buffer.from(privateKey, 'base64url')).update('amana alert links').digest(),
  }
}

async function keptKey(database: ServiceDatabase): Promise<string> {
  const { privateKey } = webPush.generateVAPIDKeys()
  await database.query('INSERT INTO alert_key (private_key) VALUES ($1) ON CONFLICT DO NOTHING', [privateKey])
  const [kept] = await database.query<{ private_key: string }>('SELECT private_key FROM alert_key')
  return kept?.private_key ?? privateKey
}

function publicKeyOf(privateKey: string): string {
  const bytes = Buffer.from(privateKey, 'base64url')
  if (!/^[\w-]{43}$/.test(privateKey) || bytes.length !== 32)
    throw new Error(`${VAPID_VARIABLE} is not 32 bytes in base64url.`)
  const pair = createECDH('prime256v1')
  pair.setPrivateKey(bytes)
  return pair.getPublicKey('base64url')
}
