import type { Tree } from './tree.ts'

/** The tests of `Contract.function`: what follows its describe in each title, like the leaves of a tree. */
export function testsOf(name: string, titles: readonly string[][]): string[][] {
  return titles.flatMap((title) => (title.includes(name) ? [title.slice(title.indexOf(name) + 1)] : []))
}

/** Each leaf without a test, each test without a leaf and each test that stands twice, in a sentence. */
export function disagreements({ name, leaves }: Tree, titles: readonly string[][]): string[] {
  const tests = testsOf(name, titles)
  return [
    ...missing(leaves, tests).map((leaf) => `${name} has the leaf "${leaf}" and no test of that title.`),
    ...missing(tests, leaves).map((test) => `${name} has the test "${test}" and no leaf of that title.`),
    ...repeated(tests).map((test) => `${name} has the test "${test}" more than once.`),
  ]
}

/** Functions that are described in the titles, though their contract has none of that name. */
export function unknownFunctions(
  contract: string,
  functions: readonly string[],
  titles: readonly string[][],
): string[] {
  const described = titles.flat().filter((part) => new RegExp(`^${contract}\\.\\w+$`).test(part))
  return [...new Set(described)].filter((part) => !functions.includes(part))
}

/** Errors that no leaf of the tree expects. */
export function unexpectedErrors(errors: readonly string[], { leaves }: Tree): string[] {
  const words = new Set(leaves.flatMap((leaf) => leaf.at(-1)?.match(/\w+/g) ?? []))
  return errors.filter((error) => !words.has(error))
}

function missing(wanted: readonly string[][], present: readonly string[][]): string[] {
  const known = new Set(present.map(sentence))
  return wanted.map(sentence).filter((path) => !known.has(path))
}

function repeated(paths: readonly string[][]): string[] {
  return paths.map(sentence).filter((path, index, all) => all.indexOf(path) < index)
}

function sentence(path: readonly string[]): string {
  return path.join(' › ')
}
