import { expect } from 'chai'
import { parseCommand } from '../../scripts/replay/command.ts'
import { select } from '../../scripts/replay/selection.ts'

const DATA = ['--data', 'file.csv']

describe('command line of the replay', () => {
  it('takes one selection', () => {
    const common = { data: 'file.csv', strict: false, json: false }
    expect(parseCommand([...DATA, '--grant', '0'])).to.deep.equal({ ...common, selection: { grant: 0 } })
    expect(parseCommand([...DATA, '--top', '9'])).to.deep.equal({ ...common, selection: { top: 9 } })
    expect(parseCommand([...DATA, '--all', '--json'])).to.deep.equal({ ...common, json: true, selection: 'all' })
    expect(parseCommand(['--help'])).to.equal('help')
  })

  const wrong: [arguments_: string[], message: string][] = [
    [['--all'], '--data FILE'],
    [DATA, 'one of --grant ID, --top N and --all'],
    [[...DATA, '--all', '--top', '3'], 'one of --grant ID, --top N and --all'],
    [[...DATA, '--grant', 'green'], '--grant must be a whole number from 0'],
    [[...DATA, '--top', '0'], '--top must be a whole number from 1'],
    [[...DATA, '--all', '--fast'], "Unknown option '--fast'; see --help"],
    [[...DATA, 'more', '--all'], 'see --help'],
  ]
  for (const [commandLine, message] of wrong) {
    it(`answers "${commandLine.join(' ')}" with what to do`, () => {
      expect(() => parseCommand(commandLine)).to.throw(message)
    })
  }
})

describe('selection of donations', () => {
  const donations = [3, 1, 3, 2, 2, 3].map((grant, index) => {
    return { line: index + 2, time: index + 1, donor: 'aaaaaaaaaa', grant, amount: 1n }
  })
  const linesOf = (selection: Parameters<typeof select>[1]) => select(donations, selection).map(({ line }) => line)

  it('takes one grant, the largest ones, or all, in order', () => {
    expect(linesOf({ grant: 2 })).to.deep.equal([5, 6])
    expect(linesOf({ top: 2 })).to.deep.equal([2, 4, 5, 6, 7])
    expect(linesOf({ top: 99 })).to.deep.equal([2, 3, 4, 5, 6, 7])
    expect(linesOf('all')).to.deep.equal([2, 3, 4, 5, 6, 7])
  })

  it('says what the file has when the grant is not in it, or nothing is', () => {
    expect(() => linesOf({ grant: 8 })).to.throw('for grant 8; it has 3 grants, the largest are 3, 2, 1')
    expect(() => select([], 'all')).to.throw('nothing to replay')
  })
})
