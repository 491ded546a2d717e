/** How a command is called, from a clone. */
export function callOf(words: string): string {
  return `npm run amana -- ${words}`.trimEnd()
}
