import { z } from 'zod'

const count = z.int().positive()

/** The operator's settings of the signature box. */
export const signaturesSettings = z.strictObject({
  /** Drafts of one charity that are kept at a time, and of all. */
  draftsPerCharity: count.default(5),
  drafts: count.default(10_000),
  /**
   * What one replica looks at in a minute: signatures that one visitor sends, and those that a node has to be asked about, in
   * all and about one campaign or charity. A key's own signature is checked without a node: nobody's noise keeps it out.
   */
  perMinute: z
    .strictObject({ visitor: count.default(60), all: count.default(600), matter: count.default(60) })
    .prefault({}),
  /** Drafts that one visitor opens in an hour: keys cost nothing, and the box has an end. */
  draftsPerHour: count.default(30),
})
