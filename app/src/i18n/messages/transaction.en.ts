export const transaction = {}
