import type { Feature } from './platform/feature.ts'

/** Everything beside the index itself. */
export const features: readonly Feature[] = []
