// What hardware wallets show (ERC-7730): every call that changes something, and everything that is ever signed.
import { readdirSync, readFileSync } from 'node:fs'
import { APPEAL_CAUSES, ENTRY_KINDS } from '@amana/sdk/enumerations'
import { campaignAbi, campaignFactoryAbi, journalAbi } from '@amana/sdk/generated/abis'
import { deployments } from '@amana/sdk/generated/deployments'
import * as invitations from '@amana/sdk/proof-of-control'
import * as messages from '@amana/sdk/typed-data'
import { Ajv2019 } from 'ajv/dist/2019.js'
import { expect } from 'chai'
import {
  type Abi,
  type AbiFunction,
  type AbiParameter,
  type Address,
  toEventSignature,
  zeroAddress,
  zeroHash,
} from 'viem'

interface Field {
  path: string
  label?: string
  format?: string
  visible?: string
  params?: Record<string, unknown>
}

interface Descriptor {
  $schema: string
  context: {
    contract?: { deployments?: Place[]; factory?: { deployments: Place[]; deployEvent: string } }
    eip712?: { domain?: { name: string; version: string }; deployments?: Place[] }
  }
  metadata: { enums?: Record<string, Record<string, string>> }
  display: { formats: Record<string, { intent: string; fields: Field[]; excluded?: string[] }> }
}

interface Place {
  chainId: number
  address: string
}

const FOLDER = 'clear-signing'
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'))
const descriptors = new Map(
  files.map((name) => [name, JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as Descriptor]),
)
/** Small screens show no more of a line. */
const LONGEST = { intent: 30, label: 26 }

describe('What hardware wallets show', () => {
  for (const [name, descriptor] of descriptors) {
    it(`${name} is what the schema it names asks for`, () => {
      const schemaFile = `test/clear-signing/${descriptor.$schema.split('/').at(-1)}`
      // The schemas call themselves older than the keywords in them.
      const ajv = new Ajv2019({ strict: false, allErrors: true, validateFormats: false, validateSchema: false })
      const validate = ajv.compile({ ...JSON.parse(readFileSync(schemaFile, 'utf8')), $schema: undefined })
      validate(descriptor)
      expect(validate.errors).to.equal(null)
    })

    it(`${name} speaks in short words and hides only what nobody can read`, () => {
      for (const [key, { intent, fields }] of Object.entries(descriptor.display.formats)) {
        expect(intent.length, `${key}: ${intent}`).to.be.within(1, LONGEST.intent)
        for (const { path, label = '', visible } of fields) {
          if (visible === 'never') expect(path, key).to.match(/\.(?:signature|salt|nonce|[vrs])$/)
          else expect(label.length, `${key}: ${path} ${label}`).to.be.within(1, LONGEST.label)
        }
      }
    })
  }

  const contracts: [string, Abi][] = [
    ['calldata-Campaign.json', campaignAbi],
    ['calldata-CampaignFactory.json', campaignFactoryAbi],
    ['calldata-Journal.json', journalAbi],
  ]
  for (const [name, abi] of contracts) {
    it(`${name} has every function that changes something, and every value of each`, () => {
      const { formats } = descriptorOf(name).display
      const functions = abi.filter((item): item is AbiFunction => item.type === 'function')
      const changing = functions.filter(({ stateMutability }) => !['view', 'pure'].includes(stateMutability))
      expect(changing).to.have.length.greaterThan(0)
      expect(Object.keys(formats).sort()).to.deep.equal(changing.map(keyOf).sort())
      for (const item of changing) {
        const { fields, excluded = [] } = formats[keyOf(item)] ?? { fields: [] }
        const said = [...fields.map(({ path }) => path), ...excluded]
        expect(said.sort(), item.name).to.deep.equal(item.inputs.flatMap((input) => leaves(input)).sort())
      }
    })
  }

  it('are bound to our deployments, and campaigns to the factory that makes them', () => {
    const places = (addressOf: (chain: (typeof deployments)[number]) => string[]) =>
      Object.entries(deployments).flatMap(([chainId, chain]) =>
        addressOf(chain).map((address) => ({ chainId: Number(chainId), address })),
      )
    const { factory } = descriptorOf('calldata-Campaign.json').context.contract ?? {}
    const [created] = campaignFactoryAbi.filter(({ type }) => type === 'event')
    expect(factory?.deployments).to.deep.equal(places((chain) => [chain.factory]))
    expect(factory?.deployEvent).to.equal(toEventSignature(created as never))
    const deploymentsOf = (name: string) => descriptorOf(name).context.contract?.deployments
    expect(deploymentsOf('calldata-CampaignFactory.json')).to.deep.equal(places((chain) => [chain.factory]))
    expect(deploymentsOf('calldata-Journal.json')).to.deep.equal(places((chain) => [chain.journal]))
    const tokens = descriptorOf('eip712-token.json').context.eip712?.deployments
    expect(tokens).to.deep.equal(places((chain) => Object.keys(chain.tokens)))
  })

  it('have every message that the SDK makes for signing, under its own domain, and every field of each', () => {
    const makers = Object.entries({ ...messages, ...invitations }).filter(([name]) => name.endsWith('TypedData'))
    expect(makers.map(([name]) => name).sort(), 'a message without an example here').to.deep.equal(
      Object.keys(EXAMPLES).sort(),
    )
    const said = new Set(['eip712-Amana.json', 'eip712-token.json'].flatMap((name) => keysOf(name)))
    for (const { domain, types, primaryType } of Object.values(EXAMPLES).map((make) => make())) {
      const members = (types as Record<string, readonly { name: string; type: string }[]>)[primaryType] ?? []
      const key = `${primaryType}(${members.map(({ name, type }) => `${type} ${name}`).join(',')})`
      const file = domain.name === 'Amana' ? 'eip712-Amana.json' : 'eip712-token.json'
      const format = descriptorOf(file).display.formats[key]
      expect(format, `${key} in ${file}`).to.be.an('object')
      const paths = members.map(({ name, type }) => `#.${name}${type.endsWith('[]') ? '.[]' : ''}`)
      expect(format?.fields.map(({ path }) => path).sort(), key).to.deep.equal(paths.sort())
      said.delete(key)
    }
    expect([...said], 'formats of messages that there are not').to.deep.equal([])
    const { version } = messages.attestationTypedData(DECISION).domain
    expect(descriptorOf('eip712-Amana.json').context.eip712?.domain).to.deep.equal({ name: 'Amana', version })
  })

  it('call the kinds of entries and the causes of appeals what the contracts call them', () => {
    const named = (names: readonly string[]) => Object.fromEntries(names.map((name, code) => [String(code), name]))
    const { enums } = descriptorOf('eip712-Amana.json').metadata
    expect(enums).to.deep.equal({ entryKind: named(ENTRY_KINDS), appealCause: named(APPEAL_CAUSES) })
    expect(descriptorOf('calldata-Journal.json').metadata.enums).to.deep.equal({ entryKind: named(ENTRY_KINDS) })
  })
})

function descriptorOf(name: string): Descriptor {
  const found = descriptors.get(name)
  if (!found) throw new Error(`there is no ${FOLDER}/${name}`)
  return found
}

function keysOf(name: string): string[] {
  return Object.keys(descriptorOf(name).display.formats)
}

/** A function as ERC-7730 names it: with the names of its parameters. */
function keyOf({ name, inputs }: AbiFunction): string {
  return `${name}(${inputs.map((input) => `${typeOf(input)} ${input.name}`).join(', ')})`
}

function typeOf(parameter: AbiParameter): string {
  if (!('components' in parameter)) return parameter.type
  const members = parameter.components.map((member) => `${typeOf(member)} ${member.name}`)
  return `(${members.join(', ')})${parameter.type.slice('tuple'.length)}`
}

/** Paths to every value inside a parameter. */
function leaves(parameter: AbiParameter, before = '#'): string[] {
  const dimensions = parameter.type.match(/\[\d*\]/g) ?? []
  const path = [before, parameter.name, ...dimensions.map(() => '[]')].join('.')
  return 'components' in parameter ? parameter.components.flatMap((member) => leaves(member, path)) : [path]
}

const account: Address = zeroAddress
const SUBJECT = { chainId: 1, campaign: account, milestone: 0, attempt: 1, evidence: zeroHash, payouts: [] } as const
const DECISION = { ...SUBJECT, validUntil: 1n, approved: true, verifier: account }
const TOKEN = { chainId: 1, token: account, domain: { name: 'Demo USD Coin', version: '1' } }
const DRAFT = { chainId: 1, factory: account, charity: account, draft: zeroHash, validUntil: 1n }

interface Message {
  domain: { name?: string | undefined }
  types: object
  primaryType: string
}

const EXAMPLES: Record<string, () => Message> = {
  attestationTypedData: () => messages.attestationTypedData(DECISION),
  rulingTypedData: () =>
    messages.rulingTypedData({ ...SUBJECT, validUntil: 1n, cause: 'Silence', confirmed: true, panelist: account }),
  entryTypedData: () =>
    messages.entryTypedData({
      chainId: 1,
      journal: account,
      campaign: account,
      kind: 'Update',
      author: account,
      subject: zeroHash,
      content: zeroHash,
      nonce: 0n,
      validUntil: 1n,
    }),
  uploadPermitTypedData: () =>
    messages.uploadPermitTypedData({
      chainId: 1,
      campaign: account,
      uploader: account,
      content: zeroHash,
      size: 1n,
      validUntil: 1n,
    }),
  permitTypedData: () =>
    messages.permitTypedData({ ...TOKEN, owner: account, spender: account, value: 1n, nonce: 0n, deadline: 1n }),
  donationAuthorizationTypedData: () =>
    messages.donationAuthorizationTypedData({
      ...TOKEN,
      campaign: account,
      from: account,
      shares: [{ milestone: 0, amount: 1n }],
      salt: zeroHash,
      validBefore: 1n,
    }),
  invitationTypedData: () => invitations.invitationTypedData({ ...DRAFT, recipients: [], verifiers: [], panel: [] }),
  proofOfControlTypedData: () => invitations.proofOfControlTypedData({ ...DRAFT, role: 'recipient', account }),
}
