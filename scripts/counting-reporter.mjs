import { writeFileSync } from 'node:fs'
import mocha from 'mocha'

/** Mocha's spec output, and its counts as JSON in the file that TEST_SUMMARY_FILE names, when it names one. */
export default class CountingReporter extends mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options)
    const file = process.env.TEST_SUMMARY_FILE
    if (!file) return
    runner.once('end', () => {
      const { passes, failures, pending } = this.stats
      writeFileSync(file, JSON.stringify({ passed: passes, failed: failures, skipped: pending }))
    })
  }
}
