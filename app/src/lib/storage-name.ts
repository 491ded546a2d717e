/** The name of a value in the browser's storage: others on the same host keep theirs there too. */
export function storageName(key: string): string {
  return `amana.${key}`
}

/** What the visitor chose is looked for there before what reads it is downloaded. */
export const SETTINGS = 'settings'
