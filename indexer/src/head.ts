import { ponder } from 'ponder:registry'
import { head } from '../ponder.schema.ts'

ponder.on('Head:block', async ({ event, context }) => {
  const { number, hash, timestamp } = event.block
  const row = { number, hash, timestamp }
  await context.db
    .insert(head)
    .values({ chainId: context.chain.id, ...row })
    .onConflictDoUpdate(row)
})
