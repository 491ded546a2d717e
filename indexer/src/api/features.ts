import type { Feature } from './platform/feature.ts'
import { watch } from './watch/feature.ts'

/** Everything beside the index itself. */
export const features: readonly Feature[] = [watch]
