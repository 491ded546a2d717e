import type { Context } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'

export async function exportCampaign(_: Context): Promise<ExitCode> {
  return EXIT.ok
}
