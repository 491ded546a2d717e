#!/usr/bin/env node
import { run } from './run.ts'
import { web } from './web.ts'

const { stdin, stdout, stderr, env } = process
const stop = new AbortController()
// A second Ctrl-C ends the process at once, as everywhere.
process.once('SIGINT', () => stop.abort())
// A reader that has seen enough, as `head` does, is no failure.
stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

process.exitCode = await run(process.argv.slice(2), { stdin, stdout, stderr, env, signal: stop.signal, fetch, web })
