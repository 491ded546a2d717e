import type { Hash } from 'viem'
import type { Feature, Services } from '../platform/feature.ts'
import { removeUnfinished } from './backend/disk.ts'
import { directoryOf, openBackend } from './backend/open-backend.ts'
import { removeExpired } from './expiry.ts'
import { contentMigrations } from './migrations.ts'
import { PATIENCE } from './read-body.ts'
import { readContent } from './read-content.ts'
import { contentRoutes } from './routes.ts'
import type { ContentServices } from './services.ts'
import { createWithholding } from './withholding.ts'

/** Documents, pictures and evidence by their SHA-256: see docs/content.md. */
export const contentFeature: Feature = {
  name: 'content',
  migrations: contentMigrations,
  routes: (services) => contentRoutes(contentServices(services), services.configuration.apiUrl),
  duties(services) {
    const content = contentServices(services)
    const { chains, dataDirectory } = services.configuration
    const { place } = content.settings
    return [
      {
        name: 'content-expiry',
        every: 600,
        async run(signal) {
          const chainIds = chains.map(({ chainId }) => chainId)
          await removeExpired(content, chainIds, signal)
          if (place.kind === 'disk') await removeUnfinished(directoryOf(place, dataDirectory), content.now())
        },
      },
    ]
  },
}

/** Reads a document for another part of this server: nothing when it is not kept here, damaged, or withheld. */
export function contentReader(
  services: Pick<Services, 'configuration' | 'environment'>,
): (hash: Hash) => Promise<Uint8Array | undefined> {
  const { content: settings, dataDirectory } = services.configuration
  const backend = openBackend(settings.place, dataDirectory, services.environment)
  const withholding = createWithholding(settings.withheld, backend)
  return async (hash) => {
    if (await withholding.find(hash)) return undefined
    return readContent(hash, backend).catch(() => undefined)
  }
}

function contentServices({ configuration, environment, index, database, clients }: Services): ContentServices {
  const { content: settings, dataDirectory } = configuration
  const backend = openBackend(settings.place, dataDirectory, environment)
  return { settings, backend, index, clients, database, now: Date.now, patience: PATIENCE }
}
