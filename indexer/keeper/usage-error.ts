/** Something that whoever typed the command can put right; its message is shown as it is, without a stack. */
export class UsageError extends Error {
  override name = 'UsageError'
}
