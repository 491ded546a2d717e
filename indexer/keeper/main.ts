// npm run keeper: pokes, settles and refunds what is due, for everybody. See docs/keeper.md.
import { run } from './run.ts'

const controller = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  // The second time, whoever asks means it.
  process.once(signal, () => controller.abort())
}

process.exitCode = await run({
  commandLine: process.argv.slice(2),
  environment: process.env,
  signal: controller.signal,
  out: (line) => console.log(line),
  complain: (line) => console.error(line),
})
