import { db } from 'ponder:api'
import { readConfiguration } from '../../configuration/environment.ts'
import { createApp } from './app.ts'
import { createFeatures } from './features.ts'
import { createIndexReads } from './index/reads.ts'
import { openIndexSource } from './index/source.ts'
import { listingOf } from './listing/policy.ts'
import { createChainClients } from './platform/chain-clients.ts'
import { dutyMigrations, runDuties } from './platform/duty-runner.ts'
import { migrate, openServiceDatabase } from './platform/open-database.ts'

const configuration = readConfiguration(process.env)
const { DATABASE_URL } = process.env

const source = openIndexSource(db, configuration.limits.liveListeners)
const database = await openServiceDatabase(
  DATABASE_URL ? { url: DATABASE_URL } : { directory: `${configuration.dataDirectory}/service` },
)
const services = {
  configuration,
  environment: process.env,
  index: createIndexReads(db, source.atHead),
  database,
  clients: createChainClients(configuration.chains),
}
const listing = listingOf(services)
const features = createFeatures(services, listing)
await migrate(database, [...dutyMigrations, ...features.flatMap(({ migrations = [] }) => migrations)])
await listing.refresh()
runDuties(
  database,
  features.flatMap(({ duties }) => duties?.(services) ?? []),
)

export default createApp(source, services, listing, features)
