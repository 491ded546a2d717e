import * as z from 'zod/mini'

/** An identifier out of a public list of organisations (org-id.guide): the list's code, then the number in it. */
export const organisationIdSchema = z
  .string()
  .check(z.regex(/^[A-Z]{2}-[A-Z\d_]{2,20}-[A-Za-z\d][A-Za-z\d.:_-]{0,59}$/, 'no organisation identifier'))

/** What kind of organisation it is: codes of the IATI list `OrganisationType`. */
const ORGANISATION_TYPES = [
  '10',
  '11',
  '15',
  '21',
  '22',
  '23',
  '24',
  '30',
  '40',
  '60',
  '70',
  '71',
  '72',
  '73',
  '80',
  '90',
] as const
export const organisationTypeSchema = z.enum(ORGANISATION_TYPES)

/** Who a recipient is to the public: an organisation by its identifier, or a person, whom no export names. */
export const recipientIdentitySchema = z.union([z.literal('individual'), organisationIdSchema])

/** What a publisher of 360Giving data puts before the identifier of each of its grants. */
export const publisherPrefixSchema = z.string().check(z.regex(/^360G-[A-Za-z\d]{1,40}$/, 'no prefix of a publisher'))

/** ISO 3166-1, two letters. */
export const countrySchema = z.string().check(z.regex(/^[A-Z]{2}$/, 'no country'))

/** What public records of grants and aid ask for beyond what donors need. All of it is optional: see `export`. */
export const openDataSchema = z.object({
  /** The organiser's as a publisher of 360Giving data. */
  publisherPrefix: z.optional(publisherPrefixSchema),
  /** Purpose code of the OECD's Development Assistance Committee, five digits. */
  sector: z.optional(z.string().check(z.regex(/^\d{5}$/, 'no sector of five digits'))),
  /** Whether this is humanitarian aid. */
  humanitarian: z.optional(z.boolean()),
  /** Where those live whom it helps. */
  countries: z.optional(
    z
      .array(z.object({ country: countrySchema, percentage: z.number().check(z.int(), z.minimum(1), z.maximum(100)) }))
      .check(
        z.maxLength(20),
        z.refine((parts) => parts.reduce((sum, { percentage }) => sum + percentage, 0) === 100, 'not 100 percent'),
        z.refine((parts) => new Set(parts.map(({ country }) => country)).size === parts.length, 'a country twice'),
      ),
  ),
})
