/** How a command is called, from a clone. */
export function callOf(words: string): string {
  return `npm run amana -- ${words}`.trimEnd()
}

/** How to audit with the nodes of this call: an address of one may hold a key, so it is not repeated. */
export function auditCallOf(campaign: string, { rpc = [] }: { rpc?: readonly string[] | undefined }): string {
  return callOf(['audit', campaign, ...rpc.map(() => '--rpc URL')].join(' '))
}
