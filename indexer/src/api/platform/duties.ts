/** Work that somebody has to do again and again, on one replica at a time. */
export interface Duty {
  /** Unlike any other: `content-expiry`. */
  name: string
  /** Seconds from the end of one turn to the next. */
  every: number
  /** May be interrupted anywhere and is then done again: it must not do anything twice. */
  run(signal: AbortSignal): Promise<void>
}
