export const give = {}
