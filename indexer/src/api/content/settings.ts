import { hashSchema } from '@amana/sdk/schemas'
import { z } from 'zod'

const KIBIBYTE = 2 ** 10
const MEBIBYTE = 2 ** 20
const GIBIBYTE = 2 ** 30
const bytes = z.int().min(KIBIBYTE)
const url = z.url({ protocol: /^https?$/ }).transform((text) => text.replace(/\/+$/, ''))

/** Where the bytes are. */
const placeSettings = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('disk'),
    /** Default: `content` in the data directory. */
    directory: z.string().min(1).optional(),
  }),
  z.strictObject({
    /** Credentials are in the environment: `AMANA_S3_ACCESS_KEY_ID` and `AMANA_S3_SECRET_ACCESS_KEY`. */
    kind: z.literal('s3'),
    /** Without the bucket, which is written after it (path style). */
    endpoint: url,
    bucket: z.string().regex(/^[a-z\d][a-z\d.-]{1,61}[a-z\d]$/, 'no name of a bucket'),
    region: z.string().min(1).default('us-east-1'),
    /** Before every name, with its slash: `amana/`. */
    prefix: z
      .string()
      .regex(/^(?:[\w-]+\/)*$/, 'folders, each with its slash')
      .default(''),
  }),
  z.strictObject({
    /** An IPFS node. A proxy before it may want `AMANA_KUBO_AUTHORIZATION`. */
    kind: z.literal('kubo'),
    url: url.default('http://127.0.0.1:5001'),
  }),
])
export type PlaceSettings = z.output<typeof placeSettings>

/** What this server does not hand out, and why the public is told so. */
const withheldSchema = z.strictObject({
  hash: z.preprocess((value) => (typeof value === 'string' ? value.toLowerCase() : value), hashSchema),
  date: z.iso.date(),
  reason: z.string().trim().min(1).max(500),
})
export type Withheld = z.output<typeof withheldSchema>

/** The section `content` of the configuration. Sizes are bytes. */
export const contentSettings = z.strictObject({
  place: placeSettings.prefault({ kind: 'disk' }),
  limits: z
    .strictObject({
      /** One file that is kept as blocks. */
      file: bytes.default(64 * MEBIBYTE),
      /** All files that one document names. */
      document: bytes.default(256 * MEBIBYTE),
      /** Everything kept for one campaign. */
      campaign: bytes.default(GIBIBYTE),
      /** Everything that one address asked to keep. */
      address: bytes.default(512 * MEBIBYTE),
      /** Everything. */
      total: bytes.default(20 * GIBIBYTE),
      /** Notes of those without a part in the campaign, in a day: of one address, and about one campaign. */
      notesOfAddress: bytes.default(32 * KIBIBYTE),
      notesOfCampaign: bytes.default(256 * KIBIBYTE),
    })
    .prefault({}),
  /** After which nobody keeps what the chain does not name. */
  unreferencedHours: z.int().min(1).max(720).default(24),
  /** Uploads that may be read at the same time: each holds up to 1 MiB. */
  uploadsAtOnce: z.int().min(1).max(1_000).default(32),
  withheld: z
    .array(withheldSchema)
    .default([])
    .refine((items) => new Set(items.map(({ hash }) => hash)).size === items.length, 'a hash is withheld twice'),
})
export type ContentSettings = z.output<typeof contentSettings>
