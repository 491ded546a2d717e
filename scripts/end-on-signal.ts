/** A signal ends this process in the ordinary way, so that what it has started ends with it (`process.on('exit')`). */
export function endOnSignal(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1))
}
