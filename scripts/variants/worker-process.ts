import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { OUT_OF_MEMORY, type Reply, type Request } from './protocol.ts'

type ReplyTo<ask extends Request['ask']> = Exclude<
  Extract<Reply, { answer: { load: 'loaded'; install: 'installed' | 'invalid'; run: 'ran'; trace: 'traced' }[ask] }>,
  { answer: 'broken' }
>

/** The worker took longer or more memory than it may: what it runs may never end. */
export class TooLate extends Error {}

/** One worker, started when it is first asked and again after it had to be stopped. */
export class WorkerProcess {
  readonly #files: readonly string[]
  readonly #isTracing: boolean
  #child: ChildProcess | undefined
  /** Questions since it was started. */
  served = 0
  #folder: string | undefined

  constructor(files: readonly string[], { isTracing = false } = {}) {
    this.#files = files
    this.#isTracing = isTracing
  }

  /** Loads everything; answers which tests there are. */
  async start(): Promise<Extract<Reply, { answer: 'loaded' }>> {
    const folder = mkdtempSync(join(tmpdir(), 'amana-variant-'))
    this.#folder = folder
    this.served = 0
    this.#child = fork(fileURLToPath(new URL('worker.ts', import.meta.url)), [], {
      execArgv: ['--import', 'tsx'],
      env: {
        AMANA_TIER: 'quick',
        NODE_ENV: 'test',
        ...process.env,
        HARDHAT_CONFIG: fileURLToPath(new URL('hardhat.config.ts', import.meta.url)),
        AMANA_VARIANT_ARTIFACTS: folder,
      },
    })
    return this.#send({ ask: 'load', files: this.#files, isTracing: this.#isTracing })
  }

  async ask<request extends Request>(request: request, seconds?: number): Promise<ReplyTo<request['ask']>> {
    if (!this.#child) await this.start()
    this.served++
    return this.#send(request, seconds)
  }

  stop(): void {
    this.#child?.removeAllListeners()
    this.#child?.kill('SIGKILL')
    this.#child = undefined
    if (this.#folder) rmSync(this.#folder, { recursive: true, force: true })
    this.#folder = undefined
  }

  #send<request extends Request>(request: request, seconds?: number): Promise<ReplyTo<request['ask']>> {
    const child = this.#child
    if (!child) throw new Error('The worker is not there.')
    return new Promise((resolve, reject) => {
      const timer = seconds === undefined ? undefined : setTimeout(() => end(new TooLate(), true), seconds * 1000)
      const end = (error: Error, mustStop: boolean) => {
        clearTimeout(timer)
        if (mustStop) this.stop()
        reject(error)
      }
      child.once('exit', (code) =>
        end(code === OUT_OF_MEMORY ? new TooLate() : new Error(`The worker ended with ${code}.`), true),
      )
      child.once('message', (reply: Reply) => {
        child.removeAllListeners('exit')
        if (reply.answer === 'broken') return end(new Error(reply.message), false)
        clearTimeout(timer)
        resolve(reply as ReplyTo<request['ask']>)
      })
      child.send(request)
    })
  }
}
