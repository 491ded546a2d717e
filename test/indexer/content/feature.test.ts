import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { signUploadPermit } from '@amana/sdk/actions/signUploadPermit'
import { contentHash } from '@amana/sdk/content'
import { uploadPermitTypedData } from '@amana/sdk/typed-data'
import { formatUploadPermit, UPLOAD_PERMIT_HEADER } from '@amana/sdk/upload-permit'
import { expect } from 'chai'
import { type Address, concat, type Hex, numberToHex } from 'viem'
import { setCode } from 'viem/actions'
import { readConfiguration } from '../../../indexer/configuration/environment.ts'
import { configurationSchema } from '../../../indexer/configuration/schema.ts'
import { contentFeature } from '../../../indexer/src/api/content/feature.ts'
import type { ChainClient } from '../../../indexer/src/api/platform/chain-clients.ts'
import { migrate, openServiceDatabase } from '../../../indexer/src/api/platform/open-database.ts'
import { localChain } from '../../sdk/local-chain.ts'
import { API_URL, bytesOf, CAMPAIGN, CHAIN_ID, cast, NOTE, openWorld, PARTIES, permitFor, png, put } from './support.ts'

/** Answers every ERC-1271 question with the magic value. */
const YES_WALLET: Hex = '0x7f1626ba7e0000000000000000000000000000000000000000000000000000000060005260206000f3'
/** And this one with nothing. */
const NO_WALLET: Hex = '0x60006000fd'

describe('the content feature', () => {
  it('runs with the standard settings, describes itself, and does its duty', async () => {
    const dataDirectory = mkdtempSync(join(tmpdir(), 'amana-feature-'))
    const database = await openServiceDatabase('memory')
    await migrate(database, contentFeature.migrations ?? [])
    await migrate(database, contentFeature.migrations ?? [])
    const configuration = { ...readConfiguration({}), dataDirectory }
    const hash = await contentHash(bytesOf(NOTE))
    const services = {
      configuration,
      environment: {},
      database,
      clients: () => undefined,
      index: {
        document: async () => ({ chainId: CHAIN_ID, campaign: CAMPAIGN, use: 'note' }),
        head: async () => ({ chainId: CHAIN_ID, number: 1n, hash, timestamp: 1n }),
      } as never,
    }
    const app = contentFeature.routes(services)
    const body = bytesOf(NOTE)
    expect((await app.request(`/v1/content/${hash}`, { method: 'PUT', body })).status).to.equal(201)
    expect((await app.request(`/v1/content/${hash}`)).status).to.equal(200)
    const [duty] = contentFeature.duties?.(services) ?? []
    expect(duty?.name).to.equal('content-expiry')
    await duty?.run(new AbortController().signal)
    expect((await app.request(`/v1/content/${hash}`)).status).to.equal(200)

    const { paths } = app.getOpenAPI31Document({ openapi: '3.1.0', info: { title: 'Amana', version: '1' } })
    const described = Object.entries(paths ?? {}).flatMap(([path, methods]) =>
      Object.entries(methods as Record<string, { summary?: string }>).map(([method, { summary }]) => {
        expect(summary).to.be.a('string')
        return `${method} ${path}`
      }),
    )
    expect(described).to.deep.equal([
      'get /v1/content/{hash}',
      'put /v1/content/{hash}',
      'get /v1/content/{hash}/file',
      'get /v1/withheld',
    ])
    await database.close()
    rmSync(dataDirectory, { recursive: true })
  })

  it('has no setting that it does not know', () => {
    expect(configurationSchema.parse({}).content.place).to.deep.equal({ kind: 'disk' })
    for (const content of [
      { more: 1 },
      { limits: { more: 1 } },
      { place: { kind: 'tape' } },
      { unreferencedHours: 0 },
    ]) {
      expect(() => configurationSchema.parse({ content }), JSON.stringify(content)).to.throw()
    }
  })

  it('takes the permit of a contract wallet that says yes, of no other, and none while the node is down', async () => {
    const { client } = await localChain()
    const wallet = `0x${'aa'.repeat(20)}` as Address
    const asked = client as unknown as ChainClient
    const world = await openWorld({ client: asked })
    world.services.index.campaign = async () => ({ ...PARTIES, charity: wallet }) as never
    const picture = png(40)
    const fields = { chainId: CHAIN_ID, campaign: CAMPAIGN, uploader: wallet, content: await contentHash(picture) }
    const permit = { ...fields, size: 40n, validUntil: world.clock.chainTime + 60n }
    const owner = await cast.donor.signTypedData(uploadPermitTypedData(permit))
    const signed = formatUploadPermit({ ...permit, signature: concat([owner, numberToHex(7, { size: 32 })]) })
    const setWallet = (bytecode: Hex) =>
      setCode(Object.assign(client, { mode: 'hardhat' }) as never, { address: wallet, bytecode })

    expect(await put(world, picture, { permit: signed })).to.include({ status: 403, code: 'permit-refused' })
    await setWallet(NO_WALLET)
    expect(await put(world, picture, { permit: signed })).to.include({ status: 403, code: 'permit-refused' })
    await setWallet(YES_WALLET)
    expect(await put(world, picture, { permit: signed })).to.include({ status: 201 })
    await world.end()

    const request = () => Promise.reject(new Error('no node'))
    const down = await openWorld({ client: { ...asked, request } as never })
    down.services.index.campaign = world.services.index.campaign
    expect(await put(down, picture, { permit: signed })).to.include({ status: 503, code: 'node-unreachable' })
    // A key needs no node.
    const byKey = await permitFor(down, NOTE, { signer: cast.verifier })
    expect(await put(down, NOTE, { permit: byKey })).to.include({ status: 201 })
    await down.end()
  })

  it('takes what the action of the SDK signs', async () => {
    const { clientOf, accounts } = await localChain()
    const world = await openWorld()
    world.services.index.campaign = async () => ({ ...PARTIES, charity: accounts.charity.address }) as never
    const wallet = clientOf(accounts.charity)
    const content = await contentHash(bytesOf(NOTE))
    const permit = await signUploadPermit(wallet, { campaign: CAMPAIGN, content, size: bytesOf(NOTE).length })
    world.clock.chainTime = permit.validUntil - 1_200n
    const headers = { [UPLOAD_PERMIT_HEADER]: formatUploadPermit(permit) }
    const body = bytesOf(NOTE)
    const response = await world.app.request(`${API_URL}/v1/content/${content}`, { method: 'PUT', body, headers })
    expect(response.status).to.equal(201)
    await world.end()
  })
})
