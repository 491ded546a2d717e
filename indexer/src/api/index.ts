import { db } from 'ponder:api'
import { OpenAPIHono } from '@hono/zod-openapi'
import { head } from '../../ponder.schema.ts'

const app = new OpenAPIHono()
app.get('/v1/head', async (context) => {
  const rows = await db.select().from(head)
  return context.text(JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? String(value) : value)))
})
export default app
