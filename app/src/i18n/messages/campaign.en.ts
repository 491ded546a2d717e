export const campaign = {}
