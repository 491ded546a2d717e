import { hashToCid } from '@amana/sdk/content'
import { UPLOAD_PERMIT_HEADER } from '@amana/sdk/upload-permit'
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Hex } from 'viem'
import { Problem } from '../platform/problem.ts'
import { createRouter } from '../platform/router.ts'
import { contentName } from './content-name.ts'
import { readContent } from './read-content.ts'
import { contentHeaders, isKnown, serveBlock } from './serve-block.ts'
import { blockListOf, serveFile } from './serve-file.ts'
import type { ContentServices } from './services.ts'
import { storeContent } from './store-content.ts'
import { createWithholding, WithheldProblem } from './withholding.ts'

const tags = ['content']
const params = z.object({ hash: contentName })
const binary = { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } }
const problem = { 'application/problem+json': { schema: z.object({ type: z.string(), detail: z.string() }) } }
const refusals = (sentences: Record<number, string>) =>
  Object.fromEntries(
    Object.entries(sentences).map(([status, description]) => [status, { description, content: problem }]),
  )

const READ_REFUSALS = {
  400: 'The path names no document.',
  404: 'It is not on this server.',
  451: 'This server withholds it: with date and reason.',
  502: 'The bytes kept here are damaged.',
}

const getRoute = createRoute({
  method: 'get',
  path: '/v1/content/{hash}',
  tags,
  summary: 'A document, picture or block by its SHA-256 or CID',
  request: { params },
  responses: {
    200: { description: 'The bytes, hashed again while they were read.', content: binary },
    206: { description: 'The range that was asked for.', content: binary },
    304: { description: 'The visitor has it.' },
    ...refusals({ ...READ_REFUSALS, 416: 'It has no such range.' }),
  },
})

const fileRoute = createRoute({
  method: 'get',
  path: '/v1/content/{hash}/file',
  tags,
  summary: 'A file put together from the list of its blocks',
  request: { params },
  responses: {
    200: { description: 'The file. The answer breaks off at a damaged block.', content: binary },
    304: { description: 'The visitor has it.' },
    ...refusals(READ_REFUSALS),
  },
})

const storedSchema = z.object({
  hash: z.string(),
  cid: z.string(),
  size: z.int().describe('Bytes.'),
  expiresAt: z.iso.datetime().nullable().describe('When it goes unless the chain names it; null: it stays.'),
})
const stored = { 'application/json': { schema: storedSchema } }

const putRoute = createRoute({
  method: 'put',
  path: '/v1/content/{hash}',
  tags,
  summary: 'Store a document, picture or block of up to 1 MiB',
  request: {
    params,
    headers: z.object({
      [UPLOAD_PERMIT_HEADER]: z
        .string()
        .max(9_000)
        .optional()
        .describe('A signed upload permit as JSON, unless the chain or a stored document names the hash.'),
    }),
    body: { description: 'The bytes that the hash names.', content: binary, required: true },
  },
  responses: {
    200: { description: 'It was here already.', content: stored },
    201: { description: 'Stored.', content: stored },
    ...refusals({
      400: 'The path, the permit or the body cannot be read.',
      403: 'Nobody named it, or the permit does not count.',
      408: 'The upload was too slow.',
      413: 'It is too large, or the room for it is used up.',
      415: 'It is none of the kinds of document that are kept, or compressed.',
      422: 'The bytes are others than the hash or its parent says.',
      429: 'The room for notes is used up for today.',
      451: 'This server withholds it.',
      503: 'The store, or a node that a signature is checked with, does not answer; or too many upload at once.',
      507: 'The store is full.',
    }),
  },
})

const withheldRoute = createRoute({
  method: 'get',
  path: '/v1/withheld',
  tags,
  summary: 'What this server does not hand out, since when and why',
  responses: {
    200: {
      description: 'All of it.',
      content: {
        'application/json': {
          schema: z.object({
            withheld: z.array(z.object({ hash: z.string(), date: z.string(), reason: z.string() })),
          }),
        },
      },
    },
  },
})

/** The paths of the content store. */
export function contentRoutes(services: ContentServices, apiUrl: string): OpenAPIHono {
  const { backend, settings } = services
  const withholding = createWithholding(settings.withheld, backend)
  let uploads = 0

  async function refuseWithheld(hash: Hex): Promise<void> {
    const item = await withholding.find(hash)
    if (item) throw new WithheldProblem(item, apiUrl)
  }

  const app = createRouter()

  app.openapi(getRoute, async (context) => {
    const { hash } = context.req.valid('param')
    await refuseWithheld(hash)
    const request = context.req.raw
    if (isKnown(hash, request)) return notModified(hash)
    return serveBlock(hash, await readContent(hash, backend), request)
  })

  app.openapi(fileRoute, async (context) => {
    const { hash } = context.req.valid('param')
    await refuseWithheld(hash)
    if (isKnown(hash, context.req.raw)) return notModified(hash)
    const bytes = await readContent(hash, backend)
    const list = blockListOf(bytes)
    if (!list) return serveBlock(hash, bytes, context.req.raw)
    for (const block of list.blocks) await refuseWithheld(block)
    return serveFile(hash, list, backend)
  })

  app.openapi(putRoute, async (context) => {
    const { hash } = context.req.valid('param')
    await refuseWithheld(hash)
    if (uploads >= settings.uploadsAtOnce) {
      throw new Problem(503, 'too-many-uploads', 'Too many uploads are under way. Try again in a few seconds.')
    }
    uploads++
    try {
      const permit = context.req.valid('header')[UPLOAD_PERMIT_HEADER]
      const { isNew, size, expiry } = await storeContent(hash, context.req.raw, permit, services)
      const answer = { hash, cid: hashToCid(hash), size, expiresAt: expiry?.at.toISOString() ?? null }
      context.header('cache-control', 'no-store')
      return context.json(answer, isNew ? 201 : 200)
    } finally {
      uploads--
    }
  })

  app.openapi(withheldRoute, (context) => {
    context.header('cache-control', 'public, max-age=300')
    return context.json({ withheld: [...withholding.items] }, 200)
  })

  return app
}

function notModified(hash: Hex): Response {
  const { 'content-type': _, ...headers } = contentHeaders(hash, 'application/octet-stream')
  return new Response(null, { status: 304, headers })
}
