import { alerts } from './alerts/feature.ts'
import { contentFeature, contentReader } from './content/feature.ts'
import { counts } from './counts/feature.ts'
import { feedsFeature } from './feeds/feature.ts'
import { listing } from './listing/feature.ts'
import type { Feature, Services } from './platform/feature.ts'
import type { Listing } from './platform/listing.ts'
import { previewsFeature } from './previews/feature.ts'
import { relay } from './relay/feature.ts'
import { signatures } from './signatures/feature.ts'
import { watch } from './watch/feature.ts'

/** Everything beside the index itself. */
export function createFeatures(
  services: Pick<Services, 'configuration' | 'environment'>,
  policy: Listing,
): readonly Feature[] {
  const isListed = ({ chainId, campaign }: { chainId: number; campaign: `0x${string}` }) =>
    policy.hidden({ chainId, address: campaign }) === undefined
  return [
    contentFeature,
    signatures,
    relay,
    feedsFeature({ document: contentReader(services), isListed }),
    previewsFeature({ isListed }),
    alerts,
    counts,
    listing,
    watch,
  ]
}
