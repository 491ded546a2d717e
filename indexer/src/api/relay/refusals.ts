import type { SolidityError } from '@amana/sdk/errors/solidity-error'
import type { KnownToken } from '@amana/sdk/generated/deployments'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { Problem } from '../platform/problem.ts'
import type { ErrandBody } from './body.ts'

/** How the same can be done without the relay: it takes a little of the network's own coin for gas. */
export interface OtherWay {
  way: 'permit' | 'approve' | 'write-entry'
  sentence: string
}

const OTHER_WAYS: Record<OtherWay['way'], string> = {
  permit: 'Give with one signature and one transaction of your own; its gas is paid in the network’s coin.',
  approve: 'Give with two transactions of your own, the allowance and the gift; gas is paid in the network’s coin.',
  'write-entry': 'Write the entry with a transaction of your own; its gas is paid in the network’s coin.',
}

export function otherWay(kind: ErrandBody['kind'], token?: Pick<KnownToken, 'permit'> | undefined): OtherWay {
  const way = kind === 'writeSignedEntry' ? 'write-entry' : token?.permit === 'eip2612' ? 'permit' : 'approve'
  return { way, sentence: OTHER_WAYS[way] }
}

/** Every refusal names the way that is left. */
export function refusal(
  status: ContentfulStatusCode,
  code: string,
  detail: string,
  instead: OtherWay,
  members: Readonly<Record<string, unknown>> = {},
): Problem {
  return new Problem(status, code, detail, { ...members, instead })
}

/** What a contract said, as JSON: whole numbers as decimal digits. */
export interface Reason {
  code: string
  sentence: string
  args: unknown[]
}

export function reasonOf({ code, args, shortMessage }: SolidityError): Reason {
  const plain = (args as readonly unknown[]).map((value) => (typeof value === 'bigint' ? String(value) : value))
  return { code, sentence: shortMessage, args: plain }
}
