import { expect } from 'chai'
import { COMMANDS, type CommandName } from '../../../sdk/src/cli/commands.ts'
import { OPTIONS } from '../../../sdk/src/cli/options.ts'
import { type } from './terminal.ts'

const ADDRESS = '0x5311482e83689efaE6cddDE308A885E644e7660F'

describe('amana', () => {
  it('explains itself, and every command with every option that it takes', async () => {
    const general = await type(['--help'])
    expect(general.exitCode).to.equal(0)
    for (const name of Object.keys(COMMANDS) as CommandName[]) {
      expect(general.stdout).to.include(`  ${name} `)
      const { exitCode, stdout } = await type([name, '--help'])
      expect(exitCode, name).to.equal(0)
      for (const option of Object.keys(OPTIONS)) {
        const isTaken = COMMANDS[name].options.some((one) => one === option)
        expect(new RegExp(`^  --${option}( |$)`, 'm').test(stdout), `${name} --${option}`).to.equal(isTaken)
      }
    }
  })

  const mistakes: [words: string[], sentence: string][] = [
    [[], 'Say what to do.'],
    [['adit'], 'There is no command adit.'],
    [['toString'], 'There is no command toString.'],
    [['audit', '--blok', '1'], 'There is no option --blok.'],
    [['hash', '--rpc', 'http://x', 'f'], 'There is no option --rpc.'],
    [['audit', '--block'], '--block needs a value.'],
    [['audit', '--block', '--json'], '--block needs a value.'],
    [['audit', '--json=yes'], '--json takes no value.'],
    [['audit', '--block', '1', '--block', '2'], '--block can be given only once.'],
    [['show'], 'Something is missing: a campaign'],
    [['audit'], 'Something is missing: a campaign'],
    [['show', ADDRESS, 'more'], 'more is one argument too many.'],
    [['campaigns', 'more'], 'more is one argument too many.'],
    [['show', 'eip155:31337:0x12'], 'eip155:31337:0x12 names no campaign.'],
    [['show', ADDRESS.replace('E6', 'e6')], 'names no campaign.'],
    [['trace', `${ADDRESS}/first`], 'names no gift and no donor.'],
    [['show', `eip155:1:${ADDRESS}`], 'Which node? Chain 1 needs --rpc URL.'],
    [['show', ADDRESS, '--rpc', 'ftp://node'], 'ftp://node is no address of a node'],
    [['show', ADDRESS, '--lang', 'de'], 'There is no language de.'],
    [['export', ADDRESS, '--format', 'pdf'], 'There is no format pdf.'],
    [['hash', '/nowhere/at/all'], '/nowhere/at/all cannot be read.'],
  ]
  for (const [words, sentence] of mistakes) {
    it(`ends with 64 and one sentence: amana ${words.join(' ')}`, async () => {
      const { exitCode, stdout, stderr } = await type(words)
      expect([exitCode, stdout]).to.deep.equal([64, ''])
      expect(stderr).to.include(sentence)
      expect(stderr.trimEnd().split('\n')).to.have.length(1)
    })
  }

  it('takes its language from --lang, then from the environment by the order of POSIX, else speaks English', async () => {
    const said = async (words: string[], env: Record<string, string>) => (await type(words, { env })).stderr
    expect(await said(['adit'], { LANG: 'ar_EG.UTF-8' })).to.include('لا يوجد أمر اسمه adit')
    expect(await said(['adit'], { LANG: 'ar', LC_MESSAGES: 'fr_FR' })).to.include('Il n’y a pas de commande adit')
    expect(await said(['adit'], { LANG: 'ar', LC_MESSAGES: 'fr', LC_ALL: 'C' })).to.include('There is no command')
    expect(await said(['adit'], { LANG: 'de_DE', LC_ALL: '' })).to.include('There is no command')
    expect(await said(['show', 'x', '--lang=fr'], { LANG: 'ar' })).to.include('ne nomme aucune campagne')
  })

  it('says who does not answer, without the key in the address of the node', async () => {
    const url = 'http://127.0.0.1:9/secret-key'
    const { exitCode, stderr } = await type(['show', ADDRESS, '--rpc', url])
    expect(exitCode).to.equal(2)
    expect(stderr).to.include('127.0.0.1:9 does not answer').and.not.include('secret-key')
  })

  it('obeys nothing that a node writes', async () => {
    const answer = { jsonrpc: '2.0', id: 1, error: { code: -32_000, message: '\u001b[2J\u009b31m\u202egnorw\u0007' } }
    const node = () =>
      Promise.resolve(new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json' } }))
    const { exitCode, stderr } = await type(['show', ADDRESS], { fetch: node, isTTY: true })
    expect(exitCode).to.equal(2)
    expect(stderr).to.include('gnorw')
    expect(stderr.replaceAll('\n', '')).to.not.match(/[\p{Cc}\u202e]/u)
  })

  it('takes a page of a web server for no node', async () => {
    const node = () => Promise.resolve(new Response('<html>busy</html>', { headers: { 'content-type': 'text/html' } }))
    const { exitCode, stdout } = await type(['show', ADDRESS], { fetch: node })
    expect([exitCode, stdout]).to.deep.equal([2, ''])
  })
})
