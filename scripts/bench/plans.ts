// How PostgreSQL reads the tables for the API's own queries, as its own log says (auto_explain).
import { Client } from 'pg'
import { z } from 'zod'

export interface QueryPlan {
  /** What was asked for. */
  request: string
  /** First words of the query. */
  query: string
  /** `Index Scan on gift (…)`, in the order of the plan. */
  reads: string[]
  /** Large tables that are read as a whole. */
  wholeTables: string[]
}

interface PlanNode {
  'Node Type': string
  'Relation Name'?: string | undefined
  'Index Name'?: string | undefined
  Plans?: PlanNode[] | undefined
}
const nodeSchema: z.ZodType<PlanNode> = z.lazy(() =>
  z.object({
    'Node Type': z.string(),
    'Relation Name': z.string().optional(),
    'Index Name': z.string().optional(),
    Plans: z.array(nodeSchema).optional(),
  }),
)
const planSchema = z.object({ 'Query Text': z.string(), Plan: nodeSchema })

/** Fewer rows are read faster as a whole than by an index. */
const LARGE = 1_000

/** From now on, new connections have the plans of all their queries written to the log; tables have fresh statistics. */
export async function explainEverything(url: string): Promise<void> {
  await withClient(url, async (client) => {
    await client.query('ANALYZE')
    // only a session that has loaded it knows its settings
    await client.query(`LOAD 'auto_explain'`)
    for (const setting of [
      `session_preload_libraries = 'auto_explain'`,
      'auto_explain.log_min_duration = 0',
      `auto_explain.log_format = 'json'`,
    ]) {
      await client.query(`ALTER SYSTEM SET ${setting}`)
    }
    await client.query('SELECT pg_reload_conf()')
  })
}

/** Names of the index's tables that have many rows. */
export async function largeTables(url: string, schema: string): Promise<Set<string>> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ relname: string }>(
      `SELECT relname FROM pg_class WHERE relnamespace = $1::regnamespace AND relkind = 'r' AND reltuples >= $2`,
      [schema, LARGE],
    )
    return new Set(rows.map(({ relname }) => relname))
  })
}

/** The plans in lines of the server's log. */
export function plansIn(lines: readonly string[], request: string, large: ReadonlySet<string>): QueryPlan[] {
  const texts = lines.join('\n').split(/^.*LOG:\s+duration: [\d.]+ ms\s+plan:$/m)
  return texts.slice(1).flatMap((text) => {
    const end = text.search(/^\S/m)
    const parsed = planSchema.safeParse(jsonOf(text.slice(0, end < 0 ? undefined : end)))
    if (!parsed.success) return []
    const nodes = nodesOf(parsed.data.Plan).filter((node) => node['Relation Name'] !== undefined || node['Index Name'])
    const wholeTables = nodes.flatMap((node) =>
      node['Node Type'] === 'Seq Scan' && large.has(node['Relation Name'] ?? '') ? [node['Relation Name'] ?? ''] : [],
    )
    return [{ request, query: shortened(parsed.data['Query Text']), reads: nodes.map(readOf), wholeTables }]
  })
}

function nodesOf(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)]
}

function readOf(node: PlanNode): string {
  const index = node['Index Name'] === undefined ? '' : ` by ${node['Index Name']}`
  return `${node['Node Type']} ${node['Relation Name'] ?? ''}${index}`.replace(/\s+/g, ' ')
}

function shortened(query: string): string {
  const from = /\bfrom\b.*/is.exec(query)?.[0] ?? query
  return from.replace(/\s+/g, ' ').slice(0, 160)
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function withClient<result>(url: string, run: (client: Client) => Promise<result>): Promise<result> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await run(client)
  } finally {
    await client.end()
  }
}
