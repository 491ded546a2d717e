// Real donations through real escrows, on a chain inside this process, exact to the last unit. See --help.
import { HELP, parseCommand } from './replay/command.ts'
import { readDonations } from './replay/donations.ts'
import { jsonLine, rejectedLines, summaryLines } from './replay/report.ts'
import { replay } from './replay/run.ts'
import { select } from './replay/selection.ts'
import { UsageError } from './usage-error.ts'

const commandLine = process.argv.slice(2)
try {
  process.exitCode = await main()
} catch (error) {
  const message = error instanceof Error ? error.message : String(error)
  const sentence = error instanceof UsageError ? message : `The replay stopped before its end: ${message}`
  console.error(sentence)
  if (commandLine.includes('--json')) console.log(JSON.stringify({ ok: false, error: sentence }))
  process.exitCode = error instanceof UsageError ? 2 : 1
}

async function main(): Promise<number> {
  const command = parseCommand(commandLine)
  if (command === 'help') {
    console.log(HELP)
    return 0
  }
  const file = await readDonations(command.data)
  for (const line of rejectedLines(file)) console.log(line)
  const result = await replay(select(file.donations, command.selection), console.log)
  for (const line of summaryLines(result)) console.log(line)
  if (command.json) console.log(jsonLine(result, file.rejectedCount))
  return result.problems.length > 0 || (command.strict && file.rejectedCount > 0) ? 1 : 0
}
