import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Counter, Gauge, Registry } from 'prom-client'
import type { Counts } from './effects.ts'
import { UsageError } from './usage-error.ts'
import type { KeeperEvent } from './voice.ts'

const LOOPBACK = '127.0.0.1'
const KINDS = ['poke', 'payout', 'lot'] as const

/** What a Prometheus server collects: made from nothing but what the keeper says. */
export class Metrics {
  readonly registry = new Registry()
  readonly #block = this.#gauge('amana_keeper_block', 'Number of the newest block looked at')
  readonly #lookedAt = this.#gauge('amana_keeper_looked_timestamp_seconds', 'When the chain was last looked at')
  readonly #campaigns = this.#gauge('amana_keeper_campaigns', 'Campaigns in which something is or may become due')
  readonly #resting = this.#gauge('amana_keeper_resting', 'Refused before and left alone for now')
  readonly #balance = this.#gauge('amana_keeper_balance_coins', "The account's balance, in the chain's own coin")
  readonly #budget = this.#gauge('amana_keeper_budget_left_coins', 'What the budget still allows to spend')
  readonly #spent = this.#counter('amana_keeper_spent_coins_total', 'Paid for gas and data')
  readonly #gas = this.#counter('amana_keeper_gas_used_total', 'Gas of all transactions')
  readonly #trouble = this.#counter('amana_keeper_trouble_total', 'Rounds that came to nothing')
  readonly #due = new Gauge({
    name: 'amana_keeper_due',
    help: 'Found due at the last look, by kind',
    labelNames: ['kind'],
    registers: [this.registry],
  })
  readonly #done = new Counter({
    name: 'amana_keeper_done_total',
    help: 'Done, by kind',
    labelNames: ['kind'],
    registers: [this.registry],
  })
  readonly #events = new Counter({
    name: 'amana_keeper_events_total',
    help: 'Everything the keeper said, by kind: refused, held, sent, included, reverted, pending, …',
    labelNames: ['event'],
    registers: [this.registry],
  })

  constructor() {
    for (const kind of KINDS) this.#done.inc({ kind }, 0)
  }

  observe(event: KeeperEvent): void {
    this.#events.inc({ event: event.event })
    switch (event.event) {
      case 'looked':
        this.#block.set(Number(event.block))
        this.#lookedAt.set(Math.floor(Date.now() / 1000))
        this.#campaigns.set(event.campaigns)
        this.#resting.set(event.resting)
        for (const [kind, count] of kindsOf(event.due)) this.#due.set({ kind }, count)
        return
      case 'balance':
        this.#balance.set(coins(event.wei))
        this.#budget.set(coins(event.budgetLeft))
        return
      case 'included':
        for (const [kind, count] of kindsOf(event.done)) this.#done.inc({ kind }, count)
        this.#paid(event)
        return
      case 'reverted':
        this.#paid(event)
        return
      case 'trouble':
        this.#trouble.inc()
        return
    }
  }

  #paid({ cost, gasUsed }: { cost: bigint; gasUsed: bigint }): void {
    this.#spent.inc(coins(cost))
    this.#gas.inc(Number(gasUsed))
  }

  #gauge(name: string, help: string): Gauge {
    return new Gauge({ name, help, registers: [this.registry] })
  }

  #counter(name: string, help: string): Counter {
    return new Counter({ name, help, registers: [this.registry] })
  }
}

function kindsOf({ pokes, payouts, lots }: Counts): [(typeof KINDS)[number], number][] {
  return [
    ['poke', pokes],
    ['payout', payouts],
    ['lot', lots],
  ]
}

/** For a graph; nothing is computed with it. */
function coins(wei: bigint): number {
  return Number(wei) / 1e18
}

export interface MetricsServer {
  url: string
  close(): Promise<void>
}

/** Serves `GET /metrics` on the loopback only. Throws {@link UsageError} when the port is taken. */
export async function serveMetrics(metrics: Metrics, port: number): Promise<MetricsServer> {
  const { registry } = metrics
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('There is only GET /metrics.\n')
      return
    }
    void registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new UsageError(
          `--metrics-port ${port} cannot be used: ${error.code === 'EADDRINUSE' ? 'it is taken' : error.message}.`,
        ),
      ),
    )
    server.listen(port, LOOPBACK, resolve)
  })
  const { port: chosen } = server.address() as AddressInfo
  return {
    url: `http://${LOOPBACK}:${chosen}/metrics`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
