// Where `npm start` listens: from the environment, checked before anything starts.
import { createServer } from 'node:net'
import { LOOPBACK } from '../chain.ts'
import { UsageError } from '../usage-error.ts'

export interface Ports {
  app: number
  rpc: number
  api: number
}

const VARIABLES = {
  app: { name: 'AMANA_APP_PORT', standard: 5173, use: 'the app' },
  rpc: { name: 'AMANA_RPC_PORT', standard: 8545, use: 'the local chain' },
  api: { name: 'AMANA_API_PORT', standard: 42_069, use: 'the index' },
} as const satisfies Record<keyof Ports, { name: string; standard: number; use: string }>

/** Reads the ports, each of which must be another. */
export function readPorts(environment: Readonly<Record<string, string | undefined>>): Ports {
  const ports = {
    app: readPort('app', environment),
    rpc: readPort('rpc', environment),
    api: readPort('api', environment),
  }
  for (const [one, other] of PAIRS) {
    if (ports[one] !== ports[other]) continue
    throw new UsageError(
      `${VARIABLES[one].name} and ${VARIABLES[other].name} both say ${ports[one]}; give them two different ports.`,
    )
  }
  return ports
}

const PAIRS = [
  ['app', 'rpc'],
  ['app', 'api'],
  ['rpc', 'api'],
] as const

function readPort(key: keyof Ports, environment: Readonly<Record<string, string | undefined>>): number {
  const { name, standard } = VARIABLES[key]
  const text = environment[name]?.trim()
  if (!text) return standard
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port < 1 || port > 65_535) {
    throw new UsageError(`${name} is "${text}"; it must be a port number from 1 to 65535.`)
  }
  return port
}

/** One sentence for each port that cannot be had. */
export async function portProblems(ports: Ports): Promise<string[]> {
  const problems: string[] = []
  for (const key of ['app', 'rpc', 'api'] as const) {
    const code = await refusal(ports[key])
    if (code === undefined) continue
    const { name, use } = VARIABLES[key]
    const why = code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be opened (${code})`
    problems.push(`Port ${ports[key]} for ${use} ${why}; set ${name} to a free port.`)
  }
  return problems
}

/** Why nobody can listen on this port now, or nothing. */
function refusal(port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    server.listen({ port, host: LOOPBACK, exclusive: true }, () => server.close(() => resolve(undefined)))
  })
}
