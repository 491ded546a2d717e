/** Milliseconds of work after which the page may answer its visitor. */
const SPAN = 24

/** To be awaited in a long loop: lets the browser paint and hear its visitor now and then. */
export function breath(): () => Promise<void> | undefined {
  let until = performance.now() + SPAN
  return () => {
    if (performance.now() < until) return undefined
    return pause().then(() => {
      until = performance.now() + SPAN
    })
  }
}

/** Timers come late where there are many of them: a browser that has something better is asked for that. */
function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } }
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve))
}
