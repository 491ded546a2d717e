// What Ponder writes: one JSON object a line (pino), and whatever else a process prints.
import { z } from 'zod'

export interface LogLine {
  level: 'error' | 'warning' | 'info'
  /** One sentence, with the reason when the line has one. */
  text: string
}

const ERROR = 50
const WARNING = 40
const LONGEST = 500

const lineSchema = z.object({
  level: z.number(),
  msg: z.string(),
  stage: z.string().optional(),
  error: z.object({ message: z.string() }).optional().catch(undefined),
})

export function parseLogLine(line: string): LogLine {
  const parsed = lineSchema.safeParse(jsonOf(line))
  if (!parsed.success) return { level: 'info', text: line.slice(0, LONGEST) }
  const { level, msg, stage, error } = parsed.data
  const what = stage === undefined ? msg : `${msg} (${stage})`
  // the rest of a message of many lines is a stack or a request's body
  const [reason] = error?.message.trim().split('\n') ?? []
  const text = reason ? `${what}: ${reason}` : what
  return {
    level: level >= ERROR ? 'error' : level >= WARNING ? 'warning' : 'info',
    text: text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text,
  }
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
