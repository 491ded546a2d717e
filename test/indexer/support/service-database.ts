import {
  migrate,
  type OpenServiceDatabase,
  openServiceDatabase,
} from '../../../indexer/src/api/platform/open-database.ts'
import type { Migration } from '../../../indexer/src/api/platform/service-database.ts'
import { freshDatabase } from './postgres.ts'

const { AMANA_TEST_POSTGRES } = process.env

/** An empty service database with these tables: in memory, or with `AMANA_TEST_POSTGRES=1` on a server. */
export async function serviceDatabase(migrations: readonly Migration[] = []): Promise<OpenServiceDatabase> {
  const place = AMANA_TEST_POSTGRES === '1' ? { url: await freshDatabase() } : 'memory'
  const database = await openServiceDatabase(place)
  await migrate(database, migrations)
  return database
}
