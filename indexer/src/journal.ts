import { ponder } from 'ponder:registry'
import { ENTRY_KINDS, nameOf } from '@amana/sdk/enumerations'
import { entry } from '../ponder.schema.ts'
import { nameDocument } from './documents.ts'
import { placeOf } from './place.ts'

ponder.on('Journal:EntryWritten', async ({ event, context }) => {
  const { campaign, kind, author, subject, content } = event.args
  const place = placeOf(event, context)
  await context.db
    .insert(entry)
    .values({ ...place, campaign, kind: nameOf(ENTRY_KINDS, kind), author, subject, content })
  await nameDocument(context.db, { chainId: place.chainId, campaign }, 'entry', content)
})
