import { OpenAPIHono } from '@hono/zod-openapi'
import { expect } from 'chai'
import { configurationSchema } from '../../../indexer/configuration/schema.ts'
import { relay } from '../../../indexer/src/api/relay/feature.ts'
import { signatures } from '../../../indexer/src/api/signatures/feature.ts'

describe('what relay and signature box say of themselves', () => {
  it('is a description of every route, with its refusals and without a secret', () => {
    const services = {
      configuration: configurationSchema.parse({}),
      environment: {},
      clients: () => undefined,
    } as unknown as Parameters<typeof relay.routes>[0]
    const app = new OpenAPIHono()
    for (const feature of [relay, signatures]) app.route('/', feature.routes(services))
    const { paths, components } = app.getOpenAPI31Document({ openapi: '3.1.0', info: { title: 'Amana', version: '1' } })
    expect(Object.keys(paths ?? {})).to.deep.equal([
      '/v1/relay',
      '/v1/relay/{id}',
      '/v1/signatures',
      '/v1/signatures/drafts/{charity}/{draft}',
    ])
    expect(Object.keys(paths?.['/v1/relay']?.post?.responses ?? {})).to.include.members(['200', '202', '422', '503'])
    expect(Object.keys(components?.schemas ?? {})).to.include.members(['RelayedGift', 'SignedAttestation'])
  })
})
