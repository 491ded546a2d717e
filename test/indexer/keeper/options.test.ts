import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { parseEther, parseGwei } from 'viem'
import { readAccount } from '../../../indexer/keeper/key.ts'
import { parseOptions, USAGE } from '../../../indexer/keeper/options.ts'
import { run } from '../../../indexer/keeper/run.ts'
import { UsageError } from '../../../indexer/keeper/usage-error.ts'

const KEY = '0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80'

function complaintOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof UsageError) return error.message
    throw error
  }
  throw new Error('nothing was refused')
}

async function runWith(commandLine: string[], environment: Record<string, string> = {}) {
  const lines: string[] = []
  const complaints: string[] = []
  const signal = new AbortController().signal
  const out = (line: string) => lines.push(line)
  const code = await run({ commandLine, environment, signal, out, complain: (line) => complaints.push(line) })
  return { code, lines, complaints }
}

describe("the keeper's options", () => {
  it('are exact in money', () => {
    const options = parseOptions(['--budget-hour', '0.000000000000000001', '--max-fee', '0.05', '--keep', '3'], {})
    expect(options.budgetHour).to.equal(1n)
    expect(options.maxFee).to.equal(parseGwei('0.05'))
    expect(options.keep).to.equal(parseEther('3'))
  })

  it('have a standard each that the help names', () => {
    const options = parseOptions([], {})
    expect(options).to.deep.include({
      rpc: ['http://127.0.0.1:8545'],
      every: 60,
      once: false,
      dryRun: false,
      tokens: [],
    })
    expect(options.budgetHour).to.equal(parseEther('0.01'))
    expect(options.budgetDay).to.equal(parseEther('0.05'))
    expect(parseOptions([], { AMANA_KEEPER_RPC: 'https://node.example/k' }).rpc).to.deep.equal([
      'https://node.example/k',
    ])
    for (const [standard] of ['(60)', '(100)', '(0.01)', '(0.05)', '(8000000)'].map((text) => [text])) {
      expect(USAGE).to.include(standard)
    }
  })

  for (const [bad, complaint] of [
    [['--rpc', 'ws://node'], '--rpc needs an http(s) address, such as https://node.example.'],
    [['--every', '0'], '--every goes from 1 to 86400.'],
    [['--every', 'soon'], '--every needs a whole number.'],
    [['--budget-hour', '-1'], /'--budget-hour' argument is ambiguous|--budget-hour needs an amount/],
    [['--budget-day', '1e3'], "--budget-day needs an amount of the chain's own coin, such as 0.01."],
    [['--budget-day', '0.0000000000000000001'], "--budget-day needs an amount of the chain's own coin, such as 0.01."],
    [['--max-fee', 'cheap'], '--max-fee needs a price in gwei, such as 20.'],
    [['--token', '0x12'], '--token needs an address: 0x and 40 hexadecimal digits.'],
    [['--factory', `0x${'11'.repeat(20)}`], '--factory and --from-block go together.'],
    [['--index', 'file:///etc/passwd'], '--index needs an http(s) address, such as https://node.example.'],
    [['--metrics-port', '70000'], '--metrics-port goes from 0 to 65535.'],
    [['--max-gas', '5'], '--max-gas goes from 200000 to 1000000000.'],
    [['--colour'], /^Unknown option '--colour'\. The options are listed by --help\.$/],
  ] as [string[], string | RegExp][]) {
    it(`refuse ${bad.join(' ')} in one sentence`, async () => {
      const { code, lines, complaints } = await runWith([...bad, '--dry-run'])
      expect(code).to.equal(64)
      expect(lines).to.deep.equal([])
      expect(complaints.length).to.equal(1)
      if (typeof complaint === 'string') expect(complaints[0]).to.equal(complaint)
      else expect(complaints[0]).to.match(complaint)
    })
  }

  it('ask who pays, unless nobody has to', async () => {
    const { code, complaints } = await runWith([])
    expect(code).to.equal(64)
    expect(complaints).to.deep.equal(['Who pays? Set AMANA_KEEPER_KEY or give --key-file; --dry-run needs neither.'])
  })

  it('are listed by --help', async () => {
    expect(await runWith(['--help'])).to.deep.equal({ code: 0, lines: [USAGE], complaints: [] })
  })
})

describe("the keeper's key", () => {
  let folder: string
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'amana-keeper-key-'))
  })
  after(() => rmSync(folder, { recursive: true }))

  function fileOf(text: string, mode = 0o600): string {
    const file = join(folder, `key-${mode}-${text.length}`)
    writeFileSync(file, text)
    chmodSync(file, mode)
    return file
  }

  it('comes from the environment or a private file, the file first', () => {
    const address = '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266'
    expect(readAccount(undefined, KEY)?.address).to.equal(address)
    expect(readAccount(fileOf(`${KEY}\n`), `0x${'01'.repeat(32)}`)?.address).to.equal(address)
    expect(readAccount(undefined, undefined)).to.equal(undefined)
  })

  it('is refused in one sentence that does not repeat it', () => {
    const secret = `${KEY}00`
    const complaint = complaintOf(() => readAccount(undefined, secret))
    expect(complaint).to.equal('AMANA_KEEPER_KEY holds no private key: it needs 0x and 64 hexadecimal digits.')
    const zero = complaintOf(() => readAccount(undefined, `0x${'00'.repeat(32)}`))
    expect(zero).to.match(/holds no private key/)
    expect(complaintOf(() => readAccount(join(folder, 'none'), undefined))).to.match(/^There is no key file /)
    expect(complaintOf(() => readAccount(folder, undefined))).to.match(/is not a file/)
  })

  it('is not taken from a file that others can read', function () {
    if (process.platform === 'win32') this.skip()
    expect(complaintOf(() => readAccount(fileOf(KEY, 0o644), undefined))).to.match(/chmod 600/)
  })
})
