import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { COMMANDS, type CommandName } from '../../../sdk/src/cli/commands.ts'
import { EXIT } from '../../../sdk/src/cli/exit-code.ts'
import { optionShown } from '../../../sdk/src/cli/help.ts'
import { OPTIONS, type OptionName } from '../../../sdk/src/cli/options.ts'

const page = readFileSync(new URL('../../../docs/cli.md', import.meta.url), 'utf8')
const sections = new Map(
  page.split(/^## /m).map((section) => [section.split('\n')[0]?.replaceAll('`', '') ?? '', section] as const),
)
const EVERYWHERE: readonly OptionName[] = ['rpc', 'block', 'factory', 'from-block', 'json', 'lang', 'help']

/** The options that a table lists, as help writes them. */
function optionsIn(section: string | undefined): string[] {
  return [...(section ?? '').matchAll(/^\| `(--[^`]+)` \|/gm)].map(([, option]) => option ?? '')
}

describe('docs/cli.md', () => {
  it('lists every option that many commands take, and which do not take it', () => {
    expect(optionsIn(sections.get('Options of every command'))).to.deep.equal(EVERYWHERE.map(optionShown))
  })

  for (const name of Object.keys(COMMANDS) as CommandName[]) {
    it(`has a section about ${name} with an example and exactly its own options`, () => {
      const section = sections.get(name)
      expect(section).to.include(`npm run amana -- ${name} `)
      const own = COMMANDS[name].options.filter((option) => !EVERYWHERE.includes(option))
      expect(optionsIn(section)).to.deep.equal(own.map(optionShown))
    })
  }

  it('has no section about a command that there is not, and no option that nobody takes', () => {
    const others = ['Options of every command', 'Exit codes', 'The audit pack', 'The proof of a domain']
    const names = [...sections.keys()].slice(1).filter((title) => !others.includes(title))
    expect(names).to.deep.equal(Object.keys(COMMANDS))
    const taken = new Set<string>(Object.values(COMMANDS).flatMap(({ options }) => [...options]))
    expect(Object.keys(OPTIONS).filter((option) => !taken.has(option))).to.deep.equal([])
  })

  it('says every exit code', () => {
    const codes = [...(sections.get('Exit codes') ?? '').matchAll(/^\| (\d+) \|/gm)].map(([, code]) => Number(code))
    expect(codes).to.deep.equal(Object.values(EXIT))
  })
})
