import type { Suite } from 'mocha'

/** Parts of the title of every test that this mocha run has loaded: its suites from the outermost inwards, then its own. */
export function loadedTitles(anySuite: Suite): string[][] {
  let root = anySuite
  while (root.parent) root = root.parent
  const titles: string[][] = []
  root.eachTest((test) => titles.push(test.titlePath()))
  return titles
}
