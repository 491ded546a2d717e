/** What a function does: conditions, and under them the titles of its tests. */
export interface Tree {
  /** `Contract.function`, as its tests are described. */
  name: string
  /** The conditions on the way to each leaf, from the outermost inwards, and then the leaf. */
  leaves: string[][]
}

interface Node {
  text: string
  children: Node[]
}

const LINE = /^((?:│ {3}| {4})*)[├└]── (\S.*)$/
const STEP = 4
const CONDITION = /^(when|given) /

/** Reads a tree as people draw it; throws a sentence with the number of the line that is no tree. */
export function parseTree(text: string): Tree {
  const [name = '', ...lines] = text.trimEnd().split('\n')
  const root: Node = { text: name, children: [] }
  const path = [root]
  for (const [index, line] of lines.entries()) {
    const [, indent = '', words = ''] = LINE.exec(line) ?? fail(index + 2, 'is no branch')
    const depth = indent.length / STEP
    const parent = path[depth] ?? fail(index + 2, 'hangs on nothing')
    if (parent.children.some((sibling) => sibling.text === words)) fail(index + 2, 'stands beside its like')
    const node = { text: words, children: [] }
    parent.children.push(node)
    path.splice(depth + 1, path.length, node)
  }
  for (const [index, line] of renderTree(root).split('\n').entries()) {
    if (line !== [name, ...lines][index]) fail(index + 1, `is drawn wrong, it should be "${line}"`)
  }
  return { name, leaves: leavesOf(root, []) }
}

function leavesOf({ children }: Node, conditions: string[]): string[][] {
  return children.flatMap((child) => {
    const { text } = child
    const isLeaf = child.children.length === 0
    if (isLeaf && CONDITION.test(text)) throw new Error(`Nothing happens "${text}": it is a condition without a leaf.`)
    if (!isLeaf && !CONDITION.test(text))
      throw new Error(`"${text}" is no condition: it begins with neither when nor given.`)
    return isLeaf ? [[...conditions, text]] : leavesOf(child, [...conditions, text])
  })
}

function renderTree({ text, children }: Node, indent = ''): string {
  const branches = children.map((child, index) => {
    const isLast = index === children.length - 1
    return `${indent}${isLast ? '└' : '├'}── ${renderTree(child, `${indent}${isLast ? ' ' : '│'}   `)}`
  })
  return [text, ...branches].join('\n')
}

function fail(line: number, what: string): never {
  throw new Error(`Line ${line} ${what}.`)
}
