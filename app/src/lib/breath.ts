/** Milliseconds of work after which the page may answer its visitor. */
const SPAN = 12

/** To be awaited in a long loop: lets the browser paint and hear its visitor now and then. */
export function breath(): () => Promise<void> | undefined {
  let until = performance.now() + SPAN
  return () => {
    if (performance.now() < until) return undefined
    return new Promise((resolve) => {
      setTimeout(() => {
        until = performance.now() + SPAN
        resolve()
      })
    })
  }
}
