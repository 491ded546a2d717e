import { readFileSync } from 'node:fs'

export interface Example {
  /** The file and the line in which the example begins. */
  place: string
  code: string
}

const FENCE = /^( \* |)```ts\n([\s\S]*?)^\1```$/gm

/** Code fences of TSDoc comments, and of pages when there is no `*` before each line. */
export function examplesIn(file: string, text = readFileSync(file, 'utf8')): Example[] {
  return [...text.matchAll(FENCE)].map(({ index, 1: margin = '', 2: block = '' }) => ({
    place: `${file}:${text.slice(0, index).split('\n').length + 1}`,
    code: margin === '' ? block : block.replace(/^ \* ?/gm, ''),
  }))
}
