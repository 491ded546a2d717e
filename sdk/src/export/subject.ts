import type { CampaignCreation } from '../actions/getCampaigns.ts'
import type { ReadBlock } from '../actions/internal/read.ts'
import type { KnownToken } from '../generated/deployments.ts'
import type { RecordedEvent } from '../ledger/rows.ts'
import type { Terms } from '../schemas.ts'

/** Everything that an export is made of. The same subject makes the same bytes, for everybody. */
export interface ExportSubject {
  chainId: number
  /** How the campaign began, from `getCampaigns`. */
  creation: Omit<CampaignCreation, 'terms'>
  /** `undefined`: the bytes given at creation are no terms document. */
  terms: Terms | undefined
  /** `undefined`: a token that nobody vouches for. */
  token: Pick<KnownToken, 'symbol' | 'decimals' | 'currency'> | undefined
  /** The whole history up to `block`, in log order. */
  events: readonly RecordedEvent[]
  /** The block that the export speaks about. */
  block: ReadBlock
}
