import { globSync, readFileSync } from 'node:fs'
import { expect } from 'chai'
import { BaseError, zeroAddress } from 'viem'
import { AmanaError } from '../../../sdk/src/errors/amana-error.ts'
import { AccountNotFoundError, GivingWayClosedError, UnknownTokenError } from '../../../sdk/src/errors/giving.ts'
import { isSolidityError, SOLIDITY_ERROR_NAMES, SolidityError } from '../../../sdk/src/errors/solidity-error.ts'
import { CallsFailedError, EventNotFoundError, TransactionRevertedError } from '../../../sdk/src/errors/transaction.ts'
import { givingWays } from '../../../sdk/src/giving-ways.ts'

const [option] = givingWays({ amount: 1n, allowance: 0n, token: undefined, account: 'key', atomic: 'unsupported' })
const RECEIPT = { transactionHash: `0x${'01'.repeat(32)}`, blockNumber: 7n } as never

/** One of each class. */
const ERRORS: AmanaError[] = [
  new TransactionRevertedError({ receipt: RECEIPT }),
  new CallsFailedError({ id: '0x1', statusCode: 500 }),
  new EventNotFoundError(['LotGiven']),
  ...(option ? [new GivingWayClosedError(option)] : []),
  new UnknownTokenError({ token: zeroAddress, chainId: 1 }),
  new AccountNotFoundError(),
  new SolidityError('NoShares', []),
]

describe('the documentation of errors', () => {
  const page = readFileSync('docs/sdk.md', 'utf8')
  /** The text under each heading, by the name that a link gives the heading. */
  const sections = new Map(
    page.split(/^#+ /m).map((section) => {
      const [heading = '', ...text] = section.split('\n')
      return [heading.toLowerCase().replaceAll(' ', '-'), text.join('\n')] as const
    }),
  )
  const sectionOf = ({ docsPath = '' }: BaseError) => sections.get(docsPath.replace('docs/sdk.md#', '')) ?? ''

  it('lists every class of error that the SDK has, where the error says that it does', () => {
    const classes = globSync('sdk/src/errors/*.ts').flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/^export class (\w+)/gm)].map(([, name]) => name),
    )
    expect(ERRORS.map(({ name }) => name).sort()).to.deep.equal(classes.sort())
    for (const error of ERRORS.filter((one) => !isSolidityError(one))) {
      expect(sectionOf(error), error.name).to.include(`| \`${error.code}\` | \`${error.name}\` |`)
    }
  })

  it("lists every contract's error under whoever raises it", () => {
    for (const name of SOLIDITY_ERROR_NAMES) {
      const error = solidityError(name)
      expect(error.code).to.equal(name)
      expect(error.message).to.include(`Docs: ${error.docsPath}`)
      expect(sectionOf(error), `${name} in ${error.docsPath}`).to.include(`| \`${name}\` |`)
    }
  })

  it('is where the error leads even when its cause has documentation elsewhere', () => {
    const cause = new BaseError('Reverted.', { docsPath: '/docs/contract/readContract', details: 'execution reverted' })
    const error = new SolidityError('NoShares', [], { cause })
    expect(error.docsPath).to.equal('docs/sdk.md#errors-of-the-campaign')
    expect([error.cause, error.details]).to.deep.equal([cause, 'execution reverted'])
    expect(error.walk((one) => one === cause)).to.equal(cause)
    expect(error).to.be.instanceOf(AmanaError)
  })
})

/** With arguments that every sentence can be made of. */
function solidityError(name: (typeof SOLIDITY_ERROR_NAMES)[number]): SolidityError {
  return new SolidityError(name, [1, 1, 1] as never)
}
