import { z } from 'zod'
import { alertsSettings } from '../src/api/alerts/settings.ts'
import { contentSettings } from '../src/api/content/settings.ts'
import { countsSettings } from '../src/api/counts/settings.ts'
import { listingSettings } from '../src/api/listing/settings.ts'
import { limitSettings, outgoingSettings } from '../src/api/platform/settings.ts'
import { previewsSettings } from '../src/api/previews/settings.ts'
import { relaySettings } from '../src/api/relay/settings.ts'
import { signaturesSettings } from '../src/api/signatures/settings.ts'
import { chainsSchema, demoChain } from './chains.ts'

const origin = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''))

/** Everything that an operator may set in the file; each feature of the API adds its own section. */
export const configurationSchema = z.strictObject({
  chains: chainsSchema.prefault([demoChain]),
  /** Where the pages are, as visitors see it; no slash at the end. */
  siteUrl: origin.default('http://127.0.0.1:5173'),
  /** Where this API is, as visitors see it; no slash at the end. */
  apiUrl: origin.default('http://127.0.0.1:42069'),
  /** Folder of what this server keeps: content on disk, the embedded databases. */
  dataDirectory: z.string().default('.amana/indexer'),
  /** Requests to servers that strangers name. */
  outgoing: outgoingSettings.prefault({}),
  alerts: alertsSettings.prefault({}),
  counts: countsSettings.prefault({}),
  listing: listingSettings.prefault({}),
  limits: limitSettings.prefault({}),
  relay: relaySettings.prefault({}),
  signatures: signaturesSettings.prefault({}),
  /** Documents, pictures and evidence. */
  content: contentSettings.prefault({}),
  previews: previewsSettings.prefault({}),
})

export type Configuration = z.output<typeof configurationSchema>
