// SIGKILL to each part while gifts come in.
import { setTimeout as wait } from 'node:timers/promises'
import type { Fault } from '../fault.ts'
import { underLoad } from '../load.ts'
import { type System, untilCaughtUp } from '../system.ts'

const BEFORE = 1_500

export const indexerKilled: Fault = {
  name: 'indexer-killed',
  title: 'SIGKILL to the indexer',
  run: (system) =>
    underLoad(system, async () => {
      await wait(BEFORE)
      const { pid } = system.indexer.process()
      await system.indexer.process().kill()
      const seconds = await untilCaughtUp(system)
      if (system.indexer.process().pid === pid) throw new Error('the indexer was not started again')
      return { seconds, seen: 'started again from its checkpoint' }
    }),
}

export const postgresKilled: Fault = {
  name: 'postgres-killed',
  title: 'SIGKILL to PostgreSQL, away for three seconds',
  run: (system) =>
    underLoad(system, async () => {
      await wait(BEFORE)
      const { pid } = system.indexer.process()
      await system.postgres.kill()
      await wait(3_000)
      await system.postgres.start()
      const seconds = await untilCaughtUp(system)
      const same = system.indexer.process().pid === pid
      return { seconds, seen: same ? 'the indexer stayed' : 'the indexer ended and was started again' }
    }),
}

export const replicaKilled: Fault = {
  name: 'replica-killed',
  title: 'SIGKILL to one of two API replicas',
  run: async (system) => {
    const [one, other] = await Promise.all([system.start({ mode: 'serve' }), system.start({ mode: 'serve' })])
    try {
      await Promise.all([one, other].map((part) => untilCaughtUp(system, part)))
      return await underLoad(system, () => killOne(system, one, other))
    } finally {
      await Promise.all([one.end(), other.end()])
    }
  },
}

async function killOne(system: System, one: Parameters<typeof untilCaughtUp>[1], other: typeof one) {
  if (!one || !other) throw new Error('there are no replicas')
  await one.process().kill()
  let asked = 0
  let refused = 0
  const seconds = untilCaughtUp(system, one)
  let isBack = false
  void seconds.then(() => {
    isBack = true
  })
  while (!isBack) {
    asked += 1
    const response = await fetch(`${other.url}/v1/campaigns?limit=1`).catch(() => undefined)
    if (response?.status !== 200) refused += 1
    await wait(50)
  }
  if (refused > 0) throw new Error(`the other replica did not answer ${refused} of ${asked} requests`)
  return { seconds: await seconds, seen: `the other one answered all ${asked} requests` }
}
