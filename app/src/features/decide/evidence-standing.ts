/** How the evidence of a claim stands once its bytes were compared with what the chain names. */
export interface EvidenceStanding {
  /** Of the package itself. `other`: made for another campaign or milestone. */
  package: 'asking' | 'missing' | 'differs' | 'matches' | 'unreadable' | 'other'
  files: number
  matching: number
  /** Names of files whose bytes are not those that were claimed. */
  differing: readonly string[]
  /** Files that the reader has opened. */
  opened: number
}

/** Why it is better not to approve: the worst first; nothing when every byte is here and fits. */
export function doubtsOf(standing: EvidenceStanding): 'differs' | 'other' | 'unreadable' | 'incomplete' | undefined {
  if (standing.package === 'differs' || standing.differing.length > 0) return 'differs'
  if (standing.package === 'other' || standing.package === 'unreadable') return standing.package
  if (standing.package !== 'matches' || standing.matching < standing.files) return 'incomplete'
  return undefined
}
