/** From a visit to a gift. */
export const STEPS = ['view', 'open-donate', 'sign', 'given'] as const
export type Step = (typeof STEPS)[number]
