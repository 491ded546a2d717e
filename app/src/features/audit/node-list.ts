import { isNodeUrl } from '../../lib/node-url.ts'

/** More nodes are not asked in one audit. */
export const MOST_NODES = 5

/** What somebody typed as nodes, one beside or under the other; `undefined` when one of them cannot be asked. */
export function nodesIn(text: string): readonly string[] | undefined {
  const urls = [...new Set(text.split(/[\s,]+/).filter((part) => part !== ''))]
  return urls.length <= MOST_NODES && urls.every(isNodeUrl) ? urls : undefined
}
