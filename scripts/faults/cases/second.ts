// Two indexers by mistake.
import type { Fault } from '../fault.ts'
import { underLoad } from '../load.ts'
import { untilCaughtUp } from '../system.ts'

export const secondIndexer: Fault = {
  name: 'second-indexer',
  title: 'a second indexer of the same schema',
  run: (system) =>
    underLoad(system, async () => {
      const second = await system.start({ mode: 'start', again: false })
      const { reason, code } = await second.process().ended
      if (code === 0) throw new Error('a second indexer ended as if all were well')
      if (!/Another indexer writes the schema/.test(reason)) throw new Error(`it ended with: ${reason}`)
      if (!system.indexer.process().isRunning()) throw new Error('the first one ended')
      return { seconds: await untilCaughtUp(system), seen: 'refused, the first one went on' }
    }),
}
