// Must be imported before anything that uses zod: zod otherwise probes `new Function`, which the content security policy reports.
import { config } from 'zod/mini'

config({ jitless: true })
