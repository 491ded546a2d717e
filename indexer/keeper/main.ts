// npm run keeper: pokes, settles and refunds what is due, for everybody. See docs/keeper.md.
import { run } from './run.ts'

/** Milliseconds: Ctrl-C reaches this process more than once where npm and tsx pass it on as well. */
const ECHO = 2_000

const controller = new AbortController()
let askedAt: number | undefined
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    askedAt ??= performance.now()
    controller.abort()
    // Whoever asks again, later, does not want to wait.
    if (performance.now() - askedAt > ECHO) process.exit(130)
  })
}

process.exitCode = await run({
  commandLine: process.argv.slice(2),
  environment: process.env,
  signal: controller.signal,
  out: (line) => console.log(line),
  complain: (line) => console.error(line),
})
