import type { Services } from '../platform/feature.ts'
import type { ContentBackend } from './backend/backend.ts'
import type { Patience } from './read-body.ts'
import type { ContentSettings } from './settings.ts'

/** What the parts of the content store use. */
export interface ContentServices {
  settings: ContentSettings
  backend: ContentBackend
  index: Pick<Services['index'], 'head' | 'campaign' | 'document'>
  clients: Services['clients']
  database: Services['database']
  /** Unix milliseconds. */
  now(): number
  patience: Patience
}
