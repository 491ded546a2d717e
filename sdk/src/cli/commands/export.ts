import { campaignJson } from '../../export/campaign-json.ts'
import { iatiXml } from '../../export/iati.ts'
import { lotsCsv } from '../../export/lots-csv.ts'
import { MissingFieldsError } from '../../export/missing-fields-error.ts'
import type { ExportSubject } from '../../export/subject.ts'
import { threeSixtyGivingJson } from '../../export/three-sixty-giving.ts'
import type { Context } from '../command.ts'
import { CommandError, EXIT, type ExitCode } from '../exit-code.ts'
import { openCampaign, readEvents } from '../opened-campaign.ts'
import { writeTo } from '../read-file.ts'

const FORMATS: Readonly<Record<string, (subject: ExportSubject) => string>> = {
  csv: lotsCsv,
  json: campaignJson,
  '360giving': threeSixtyGivingJson,
  iati: iatiXml,
}

/** A campaign as a file of open data. Where the terms lack what the format requires there is no file. */
export async function exportCampaign(context: Context): Promise<ExitCode> {
  const { page, options, operands } = context
  const { text, exact } = page
  const write = formatOf(context)
  const opened = await openCampaign(operands[0] ?? '', context)
  const { nodes, block, creation, terms, token } = opened
  const events = await readEvents(opened, context)
  try {
    const file = write({ chainId: nodes.chainId, creation, terms, token, events, block })
    if (options.output === undefined) page.raw(file)
    else {
      await writeTo(options.output, new TextEncoder().encode(file), context)
      page.aside(text.exporting.written(exact(options.output)))
    }
    return EXIT.ok
  } catch (error) {
    if (!(error instanceof MissingFieldsError)) throw error
    page.json({ missing: error.fields.map(({ field, needs }) => ({ field, needs })) })
    page.aside(text.exporting.missing)
    for (const { field, needs } of error.fields) page.aside(`  ${exact(field)}${text.colon} ${exact(needs)}`)
    return EXIT.missingField
  }
}

function formatOf({ options, page }: Context) {
  const { text, exact } = page
  if (options.format === undefined) throw new CommandError(EXIT.usage, text.usage.needsFormat)
  const write = Object.hasOwn(FORMATS, options.format) ? FORMATS[options.format] : undefined
  if (!write) throw new CommandError(EXIT.usage, text.usage.badFormat(exact(options.format)))
  return write
}
