/** What one test runner did: its exit code, and the counts it wrote before it ended, if it got that far. */
export interface Outcome {
  exitCode: number | null
  counts: Counts | undefined
}

export interface Counts {
  passed: number
  failed: number
  skipped: number
}

/**
 * Counts a runner honestly. A runner that died before it could report, that ran nothing though it was given tests, or
 * that exited with an error its counts do not show, is one failure.
 */
export function judge({ exitCode, counts }: Outcome): Counts {
  if (!counts) return { passed: 0, failed: 1, skipped: 0 }
  const ranNothing = counts.passed + counts.failed === 0
  const hidError = exitCode !== 0 && counts.failed === 0
  return ranNothing || hidError ? { ...counts, failed: counts.failed + 1 } : counts
}

export function sum(all: readonly Counts[]): Counts {
  return all.reduce(
    (total, { passed, failed, skipped }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  )
}

export function closingLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
