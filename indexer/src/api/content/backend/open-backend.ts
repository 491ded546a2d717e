import { join } from 'node:path'
import { ConfigurationError } from '../../../../configuration/environment.ts'
import type { PlaceSettings } from '../settings.ts'
import type { ContentBackend } from './backend.ts'
import { diskBackend } from './disk.ts'
import { kuboBackend } from './kubo.ts'
import { s3Backend } from './s3.ts'

/** Folder of the blocks, for a store on disk. */
export function directoryOf(place: Extract<PlaceSettings, { kind: 'disk' }>, dataDirectory: string): string {
  return place.directory ?? join(dataDirectory, 'content')
}

/**
 * The place that the settings name.
 *
 * Errors: {@link ConfigurationError} when the environment lacks its credentials.
 */
export function openBackend(
  place: PlaceSettings,
  dataDirectory: string,
  environment: Readonly<Record<string, string | undefined>>,
): ContentBackend {
  if (place.kind === 'disk') return diskBackend(directoryOf(place, dataDirectory))
  const {
    AMANA_KUBO_AUTHORIZATION: authorization,
    AMANA_S3_ACCESS_KEY_ID: accessKeyId,
    AMANA_S3_SECRET_ACCESS_KEY: secretAccessKey,
  } = environment
  if (place.kind === 'kubo') return kuboBackend({ url: place.url, authorization })
  if (!accessKeyId || !secretAccessKey) {
    throw new ConfigurationError(
      'content.place is s3: set AMANA_S3_ACCESS_KEY_ID and AMANA_S3_SECRET_ACCESS_KEY in the environment.',
    )
  }
  return s3Backend({ ...place, accessKeyId, secretAccessKey })
}
