/** The name of a value in the browser's storage: others on the same host keep theirs there too. */
export function storageName(key: string): string {
  return `amana.${key}`
}
