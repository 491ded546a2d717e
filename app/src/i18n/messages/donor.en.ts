export const donor = {}
