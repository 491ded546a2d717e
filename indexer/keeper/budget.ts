/** Coins that left, or may leave, at a time in milliseconds since 1970. Base units of the chain's own coin. */
export interface Spending {
  at: number
  wei: bigint
}

export interface Limits {
  /** Within any hour. */
  perHour: bigint
  /** Within any 24 hours. */
  perDay: bigint
}

const HOUR = 3_600_000
const DAY = 24 * HOUR

/**
 * What may still be spent. A transaction counts with the most that it can cost from before it is sent, and with what it has
 * cost once there is a receipt: the limits hold even for what nobody has heard of since.
 */
export class Budget {
  readonly #limits: Limits
  readonly #now: () => number
  #spendings: Spending[]

  constructor(limits: Limits, spendings: readonly Spending[] = [], now: () => number = Date.now) {
    this.#limits = limits
    this.#spendings = [...spendings]
    this.#now = now
  }

  get spendings(): readonly Spending[] {
    const since = this.#now() - DAY
    this.#spendings = this.#spendings.filter(({ at }) => at > since)
    return this.#spendings
  }

  /** Base units; never below zero. */
  get left(): bigint {
    const spentWithin = (time: number) => {
      const since = this.#now() - time
      return this.#spendings.reduce((total, { at, wei }) => (at > since ? total + wei : total), 0n)
    }
    const ofHour = this.#limits.perHour - spentWithin(HOUR)
    const ofDay = this.#limits.perDay - spentWithin(DAY)
    const left = ofHour < ofDay ? ofHour : ofDay
    return left > 0n ? left : 0n
  }

  /** Sets aside the most that something can cost; change `wei` of the result when it is known. */
  reserve(wei: bigint): Spending {
    const spending = { at: this.#now(), wei }
    this.#spendings.push(spending)
    return spending
  }
}
