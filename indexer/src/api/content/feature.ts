import type { Feature, Services } from '../platform/feature.ts'
import { removeUnfinished } from './backend/disk.ts'
import { directoryOf, openBackend } from './backend/open-backend.ts'
import { removeExpired } from './expiry.ts'
import { contentMigrations } from './migrations.ts'
import { PATIENCE } from './read-body.ts'
import { contentRoutes } from './routes.ts'
import type { ContentServices } from './services.ts'

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

function contentServices({ configuration, environment, index, database, clients }: Services): ContentServices {
  const { content: settings, dataDirectory } = configuration
  const backend = openBackend(settings.place, dataDirectory, environment)
  return { settings, backend, index, clients, database, now: Date.now, patience: PATIENCE }
}
