import type { ServiceDatabase } from '../platform/service-database.ts'
import type { Step } from './steps.ts'

export interface Count {
  /** CAIP-10, lower case. */
  campaign: string
  /** As `storedSource` writes it. */
  source: string
  step: Step
}

interface Settings {
  maxSources: number
}

/** Campaigns that are counted between two flushes; a visit of any further one is not counted. */
const MAX_CAMPAIGNS = 10_000

/** What one campaign has been counted on one day. */
interface Waiting {
  /** Those that count against the limit. */
  sources: Set<string>
  /** By source and step. */
  counts: Map<string, number>
}

/**
 * Counts in memory, and adds them to the database every few seconds: a million views are a few thousand statements. What a
 * process has not added when it dies is lost; these are counts of visits, not of coins.
 */
export class CountBuffer {
  /** By campaign and day. */
  readonly #waiting = new Map<string, Waiting>()
  readonly #database: ServiceDatabase
  readonly #settings: Settings
  readonly #now: () => Date

  constructor(database: ServiceDatabase, settings: Settings, now: () => Date) {
    this.#database = database
    this.#settings = settings
    this.#now = now
  }

  add({ campaign, source, step }: Count): void {
    const waiting = this.#at(`${campaign} ${dayOf(this.#now())}`)
    if (waiting) add(waiting.counts, `${admit(source, waiting.sources, this.#settings.maxSources)} ${step}`, 1)
  }

  /** Adds everything to the database; what fails is kept for the next time. */
  async flush(): Promise<void> {
    for (const [place, waiting] of [...this.#waiting]) {
      this.#waiting.delete(place)
      try {
        await this.#write(place, waiting.counts)
      } catch (error) {
        const since = this.#at(place)
        if (since) for (const [key, amount] of waiting.counts) add(since.counts, key, amount)
        throw error
      }
    }
  }

  #at(place: string): Waiting | undefined {
    const there = this.#waiting.get(place)
    if (there || this.#waiting.size >= MAX_CAMPAIGNS) return there
    const fresh: Waiting = { sources: new Set(), counts: new Map() }
    this.#waiting.set(place, fresh)
    return fresh
  }

  /** One campaign and day at a time: replicas that add to the same take turns, so that the limit holds over all of them. */
  async #write(place: string, counts: ReadonlyMap<string, number>): Promise<void> {
    const [campaign = '', day = ''] = place.split(' ')
    const rows = [...counts].map(([key, amount]) => {
      const [source = '', step = ''] = key.split(' ')
      return { source, step, amount }
    })
    await this.#database.transaction(async (database) => {
      await database.query('SELECT pg_advisory_xact_lock(hashtext($1))', [place])
      const known = await database.query<{ source: string }>(
        `SELECT DISTINCT source FROM visit_count WHERE campaign = $1 AND day = $2 AND source NOT IN ('none', 'other')`,
        [campaign, day],
      )
      const taken = new Set(known.map(({ source }) => source))
      const admittedRows = rows.map((row) => ({ ...row, source: admit(row.source, taken, this.#settings.maxSources) }))
      await database.query(
        `INSERT INTO visit_count (campaign, day, source, step, amount)
         SELECT $1, $2, source, step, sum(amount)
         FROM jsonb_to_recordset($3::jsonb) AS counted(source text, step text, amount bigint) GROUP BY source, step
         ON CONFLICT (campaign, day, source, step) DO UPDATE SET amount = visit_count.amount + EXCLUDED.amount`,
        [campaign, day, JSON.stringify(admittedRows)],
      )
    })
  }
}

/** The source itself, or `other` when there are too many different ones already. */
function admit(source: string, taken: Set<string>, limit: number): string {
  if (source === 'none' || source === 'other' || taken.has(source)) return source
  if (taken.size >= limit) return 'other'
  taken.add(source)
  return source
}

function add(counts: Map<string, number>, key: string, amount: number): void {
  counts.set(key, (counts.get(key) ?? 0) + amount)
}

/** Days are those of UTC, the same for all visitors. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10)
}
