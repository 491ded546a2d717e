// How soon the pages show and answer on a phone of middling speed, and how they bear thousands of gifts. See --help.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { launchBrowser } from '../test/e2e/support/browser.ts'
import { demoPlaces } from '../test/e2e/support/demo-places.ts'
import { startWorld } from '../test/e2e/support/world.ts'
import { HELP, parseCommand } from './bench/web-command.ts'
import { measureGiving, measureLongCampaign, measurePages } from './bench/web-measure.ts'
import { isMet, lines, type WebReport } from './bench/web-report.ts'
import { webStage } from './bench/web-stage.ts'
import { endOnSignal } from './end-on-signal.ts'
import { UsageError } from './usage-error.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const began = performance.now()
const say = (line: string) => console.log(`${((performance.now() - began) / 1_000).toFixed(1).padStart(6)} s  ${line}`)

endOnSignal()
try {
  process.exitCode = await main()
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  console.error(error.message)
  process.exitCode = 2
}

/** Ends with 1 when a limit is not met. */
async function main(): Promise<number> {
  const command = parseCommand(process.argv.slice(2))
  if (command === 'help') {
    console.log(HELP)
    return 0
  }
  const report = await measure(command)
  for (const line of lines(report)) console.log(line)
  if (command.json) {
    console.log(JSON.stringify({ ...report, figures: report.figures.map((one) => ({ ...one, met: isMet(one) })) }))
  }
  return report.figures.every(isMet) ? 0 : 1
}

async function measure({ data, gifts, runs }: Exclude<ReturnType<typeof parseCommand>, 'help'>): Promise<WebReport> {
  const browser = await launchBrowser()
  const figures: WebReport['figures'][number][] = []
  try {
    // Its build of the app is the one that is measured.
    const world = await startWorld()
    try {
      say('the demo world stands')
      const places = await demoPlaces(world)
      figures.push(...(await measurePages(browser, world, places, runs, say)))
      say('pages measured')
      figures.push(...(await measureGiving(browser, world, places, runs)))
      say('giving measured')
    } finally {
      await world.stop()
    }
    const stage = await webStage({ data, gifts, directory: join(root, 'app/dist'), say })
    try {
      figures.push(...(await measureLongCampaign(browser, stage, runs)))
      return { runs, gifts: stage.gifts, figures }
    } finally {
      await stage.close()
    }
  } finally {
    await browser.close()
  }
}
