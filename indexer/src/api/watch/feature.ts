import { register } from 'prom-client'
import type { Feature } from '../platform/feature.ts'
import { createRouter } from '../platform/router.ts'
import { registerFigures } from './figures.ts'

/** Says in the figures at `/v1/metrics` whether the index agrees with the chain. */
export const watch: Feature = {
  name: 'watch',
  routes(services) {
    registerFigures(services, register)
    return createRouter()
  },
}
