import { readFile } from 'node:fs/promises'
import { artifacts } from 'hardhat'

/** A node of the compiler's syntax tree, and what is asked of it here. */
interface AstNode {
  id: number
  nodeType: string
  name?: string
  contractKind?: string
  visibility?: string
  linearizedBaseContracts?: number[]
  referencedDeclaration?: number
  nodes?: AstNode[]
}

/** The errors of this project that each external function of a contract can raise, by the compiler's own call graph. */
export async function raisedErrors(contractName: string): Promise<Map<string, string[]>> {
  const declarations = new Map<number, AstNode>()
  const contractOf = new Map<AstNode, AstNode>()
  const ownErrors = new Set<AstNode>()
  for (const [source, { ast }] of Object.entries(await sourcesOf(contractName))) {
    for (const node of nodesIn(ast)) {
      declarations.set(node.id, node)
      if (node.nodeType === 'ContractDefinition') for (const part of node.nodes ?? []) contractOf.set(part, node)
      if (node.nodeType === 'ErrorDefinition' && source.startsWith('project/')) ownErrors.add(node)
    }
  }
  const contract = [...declarations.values()].find(
    ({ nodeType, name }) => nodeType === 'ContractDefinition' && name === contractName,
  )
  const bases = (contract?.linearizedBaseContracts ?? []).flatMap((id) => declarations.get(id) ?? [])

  /** Calls to other contracts are theirs; everything else runs in this one. */
  function runsHere(node: AstNode): boolean {
    if (node.nodeType !== 'FunctionDefinition' && node.nodeType !== 'ModifierDefinition') return false
    const owner = contractOf.get(node)
    return !owner || owner.contractKind === 'library' || bases.includes(owner)
  }

  function collect(node: AstNode, seen: Set<AstNode>): Set<AstNode> {
    seen.add(node)
    for (const { referencedDeclaration = -1 } of nodesIn(node)) {
      const declaration = declarations.get(referencedDeclaration)
      if (!declaration || seen.has(declaration)) continue
      if (ownErrors.has(declaration)) seen.add(declaration)
      else if (runsHere(declaration)) collect(declaration, seen)
    }
    return seen
  }

  const raised = new Map<string, string[]>()
  for (const node of bases.flatMap(({ nodes = [] }) => nodes)) {
    if (node.nodeType !== 'FunctionDefinition' || !['external', 'public'].includes(node.visibility ?? '')) continue
    const errors = [...collect(node, new Set())].filter((found) => ownErrors.has(found))
    const names = [...(raised.get(node.name ?? '') ?? []), ...errors.map(({ name = '' }) => name)]
    raised.set(node.name ?? '', [...new Set(names)])
  }
  return raised
}

async function sourcesOf(contractName: string): Promise<Record<string, { ast: unknown }>> {
  const id = (await artifacts.getBuildInfoId(contractName)) ?? ''
  const path = await artifacts.getBuildInfoOutputPath(id)
  if (!path) throw new Error(`There is no build of ${contractName}.`)
  return JSON.parse(await readFile(path, 'utf8')).output.sources
}

/** This node and all below it. */
function* nodesIn(value: unknown): Generator<AstNode> {
  if (typeof value !== 'object' || value === null) return
  if ('nodeType' in value && 'id' in value) yield value as AstNode
  for (const part of Object.values(value)) yield* nodesIn(part)
}
