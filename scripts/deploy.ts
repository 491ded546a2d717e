// Deploys Amana to a chain, at the same addresses everywhere. See docs/operate.md, or call it without options.
import { fileURLToPath } from 'node:url'
import { BaseError, HttpRequestError } from 'viem'
import { z } from 'zod'
import { deploy } from './deploy/deploy.ts'
import { parseOptions } from './deploy/options.ts'

const directory = fileURLToPath(new URL('../deployments', import.meta.url))

try {
  await deploy(parseOptions(process.argv.slice(2)), { directory, say: console.log })
} catch (error) {
  console.error(sentenceOf(error))
  process.exitCode = 1
}

/** A stack or a request body could hold what nobody should see; the sentence is enough. */
function sentenceOf(error: unknown): string {
  if (error instanceof z.ZodError) return `The node gave an answer that cannot be: ${error.issues[0]?.message}.`
  if (!(error instanceof BaseError)) return error instanceof Error ? error.message : 'The deployment failed.'
  const refused = error.walk((cause) => cause instanceof HttpRequestError)
  if (refused instanceof HttpRequestError) {
    return refused.status === undefined
      ? 'No node answers at the address in --rpc.'
      : `The node at the address in --rpc refuses to answer (HTTP ${refused.status}).`
  }
  return [error.shortMessage, error.details].filter(Boolean).join(' ')
}
