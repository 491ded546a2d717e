import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect } from 'chai'
import { artifacts } from 'hardhat'
import type { Suite } from 'mocha'
import { raisedErrors } from './support/raised-errors.ts'
import { disagreements, testsOf, unexpectedErrors, unknownFunctions } from './support/specification.ts'
import { loadedTitles } from './support/titles.ts'
import { parseTree, type Tree } from './support/tree.ts'

const FOLDER = 'test/contracts'

/** What is deployed: the contracts at the top of their folder. */
const CONTRACTS = globSync('contracts/*.sol').map((file) => basename(file, '.sol'))

/** Errors on the way of a function that it cannot raise. */
const CANNOT_HAPPEN: Record<string, readonly string[]> = {
  // Only an authorized gift has to be taken in full.
  'Campaign.donate': ['NotTakenInFull'],
  'Campaign.donateWithPermit': ['NotTakenInFull'],
  // The surplus is a part of the balance.
  'Campaign.absorb': ['Insolvent'],
}

/** Names of the entries of one kind in an ABI. */
async function namesIn(artifact: string, kind: 'function' | 'error'): Promise<string[]> {
  const { abi } = await artifacts.readArtifact(artifact)
  return abi.flatMap((entry) => (entry.type === kind ? [entry.name as string] : []))
}

/** Each tree says in conditions and leaves what one function has to do; this compares them with contracts and tests. */
describe('The trees', () => {
  for (const contract of CONTRACTS) {
    describe(`of ${contract}`, () => {
      const files = globSync(`${FOLDER}/${contract}/*.tree`)
      let functions: string[]
      let trees: Tree[]
      let titles: string[][]

      before(async function () {
        functions = (await namesIn(contract, 'function')).map((name) => `${contract}.${name}`)
        titles = loadedTitles(this.test?.parent as Suite)
        trees = files.map((file) => {
          try {
            return parseTree(readFileSync(file, 'utf8'))
          } catch (error) {
            throw new Error(`${file}: ${(error as Error).message}`)
          }
        })
      })

      it('are there for every external function', () => {
        const without = functions.filter((name) => !existsSync(`${FOLDER}/${name.replace('.', '/')}.tree`))
        expect(without, `Without a tree: ${without.join(', ')}.`).to.deep.equal([])
      })

      it('are named after the function that they begin with, and the contract has it', () => {
        for (const [index, { name }] of trees.entries()) {
          const file = files[index] as string
          expect(file, `${file} begins with ${name}.`).to.equal(`${FOLDER}/${name.replace('.', '/')}.tree`)
          expect(functions.includes(name), `${file} describes ${name}, and ${contract} has no such function.`).to.equal(
            true,
          )
        }
      })

      it('have the leaves that their functions have tests', () => {
        expect(trees.flatMap((tree) => testsOf(tree.name, titles)).length).to.be.greaterThan(0)
        const sentences = trees.flatMap((tree) => disagreements(tree, titles))
        expect(sentences, `\n${sentences.join('\n')}\n`).to.deep.equal([])
      })

      it('miss no function that tests describe', () => {
        const unknown = unknownFunctions(contract, functions, titles)
        expect(unknown, `Tests describe ${unknown.join(', ')}, and ${contract} has no such function.`).to.deep.equal([])
      })

      it('expect every error that their functions can raise', async () => {
        const raised = await raisedErrors(contract)
        for (const tree of trees) {
          const errors = raised.get(tree.name.slice(contract.length + 1)) ?? []
          const unexpected = unexpectedErrors(errors, tree)
          const words = `No leaf of ${tree.name} expects ${unexpected.join(', ')}.`
          expect(unexpected, words).to.deep.equal(CANNOT_HAPPEN[tree.name] ?? [])
        }
      })

      it('have an error of the interface for a reason: each can be raised', async () => {
        const raised = [...(await raisedErrors(contract)).values()].flat()
        const errors = await namesIn(`I${contract}`, 'error')
        expect(errors.length).to.be.greaterThan(0)
        expect(errors.filter((error) => !raised.includes(error))).to.deep.equal([])
      })
    })
  }
})
