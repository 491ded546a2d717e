/** Once the browser has nothing more urgent to do, what is to be seen among it; after `latest` milliseconds in any case. */
export function whenIdle(latest: number): Promise<void> {
  // Not every browser tells.
  if (!('requestIdleCallback' in globalThis)) return Promise.resolve()
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: latest }))
}
