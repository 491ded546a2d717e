// Must be the first import of the app: zod otherwise probes `new Function`, which the content security policy reports.
import { config } from 'zod/mini'

config({ jitless: true })
