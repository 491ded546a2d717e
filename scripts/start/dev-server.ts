// `npm run dev`: Vite's server with hot reload, beside the same config.json and the same documents.
import { join } from 'node:path'
import type { Hex } from 'viem'
import { createServer, type Plugin } from 'vite'
import type { SiteConfigInput } from '../../app/src/data/config.ts'
import { LOOPBACK } from '../chain.ts'
import type { ContentStore, StoredDocument } from '../demo/content-store.ts'

const TYPES: Readonly<Record<StoredDocument['ending'], string>> = {
  '.json': 'application/json',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
}

export interface DevServerOptions {
  root: string
  port: number
  config: SiteConfigInput
  store: ContentStore
}

export async function serveForDevelopment({
  root,
  port,
  config,
  store,
}: DevServerOptions): Promise<{ url: string; close(): Promise<void> }> {
  const server = await createServer({
    configFile: join(root, 'app/vite.config.ts'),
    server: { host: LOOPBACK, port, strictPort: true },
    logLevel: 'warn',
    plugins: [demoFiles(config, store)],
  })
  await server.listen()
  return { url: `http://${LOOPBACK}:${port}`, close: () => server.close() }
}

function demoFiles(config: SiteConfigInput, { documents }: ContentStore): Plugin {
  return {
    name: 'amana-demo-files',
    configureServer({ middlewares }) {
      middlewares.use('/config.json', (_request, response) => {
        response.setHeader('content-type', 'application/json')
        response.end(JSON.stringify(config))
      })
      middlewares.use('/content', (request, response) => {
        const document = documents.get(`0x${request.url?.slice(1)}` as Hex)
        response.statusCode = document ? 200 : 404
        if (document) response.setHeader('content-type', TYPES[document.ending])
        response.end(document?.bytes)
      })
    },
  }
}
