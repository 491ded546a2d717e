import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Configuration } from '../../../configuration/schema.ts'
import type { ChainClients } from './chain-clients.ts'
import type { Duty } from './duties.ts'
import type { IndexReads } from './index-reads.ts'
import type { Migration, ServiceDatabase } from './service-database.ts'

/** What every feature may use. */
export interface Services {
  configuration: Configuration
  /** Secrets: keys and passwords are in the environment only. */
  environment: Readonly<Record<string, string | undefined>>
  index: IndexReads
  /** What the chain does not know and a new index must not lose: the operator's own records. */
  database: ServiceDatabase
  clients: ChainClients
}

/** A part of the API that stands for itself. */
export interface Feature {
  name: string
  /** Tables of its own, in the order in which they came to be. */
  migrations?: readonly Migration[]
  /** Its paths, absolute: `/v1/…`. */
  routes(services: Services): OpenAPIHono
  /** What it does without being asked. */
  duties?(services: Services): readonly Duty[]
}
