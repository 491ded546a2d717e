import { nameFile } from '@amana/sdk/file-blocks'
import { expect } from 'chai'
import { removeExpired } from '../../../indexer/src/api/content/expiry.ts'
import {
  CHAIN_ID,
  cast,
  evidenceOf,
  fileOf,
  get,
  HOUR,
  NOTE,
  nameOnChain,
  openWorld,
  permitFor,
  png,
  put,
  usage,
  type World,
} from './support.ts'

describe('expiry of content', () => {
  let world: World
  beforeEach(async () => {
    world = await openWorld()
  })
  afterEach(() => world.end())

  const turn = (signal = new AbortController().signal) => removeExpired(world.services, [CHAIN_ID], signal)
  const pass = (hours: number) => {
    world.clock.now += hours * HOUR
    world.clock.chainTime += BigInt(hours * 3_600)
  }
  const putPermitted = async (
    content: Parameters<typeof put>[1],
    signer: (typeof cast)[keyof typeof cast] = cast.charity,
  ) => put(world, content, { permit: await permitFor(world, content, { signer }) })
  const status = async (hash: string) => (await get(world, hash)).status

  it('removes after a day what nobody names, with its count, and not before', async () => {
    const { hash } = await putPermitted(png(100))
    pass(23)
    await turn()
    expect(await status(hash)).to.equal(200)
    pass(1)
    await turn()
    expect(await status(hash)).to.equal(404)
    expect(await usage(world)).to.deep.equal({})
    expect(await putPermitted(png(100))).to.include({ status: 201 })
  })

  it('waits until the index has seen the chain up to that time', async () => {
    const { hash } = await putPermitted(png(100))
    world.clock.now += 48 * HOUR
    await turn()
    expect(await status(hash), 'the index is behind').to.equal(200)
    await removeExpired(world.services, [], new AbortController().signal)
    expect(await status(hash), 'the chain is not indexed yet').to.equal(200)
    world.clock.chainTime += 86_400n
    await turn()
    expect(await status(hash)).to.equal(404)
  })

  it('keeps for ever what the chain names by then, with all that it names', async () => {
    const [small, video] = [png(300), new Uint8Array(2 ** 20 + 5).fill(7)]
    const { hash, list, size } = await nameFile(new Blob([video]))
    const manifest = evidenceOf([await fileOf(small), { name: 'v', type: 'video/mp4', size, sha256: hash }])
    const root = await putPermitted(manifest)
    const hashes = [root.hash]
    for (const part of [small, list as Uint8Array, video.slice(0, 2 ** 20), video.slice(2 ** 20)]) {
      const stored = await put(world, part)
      expect(stored.status).to.equal(201)
      hashes.push(stored.hash)
    }
    const lost = await putPermitted(png(9))
    await nameOnChain(world, manifest)
    pass(25)
    await turn()
    for (const one of hashes) expect(await status(one)).to.equal(200)
    expect(await status(lost.hash)).to.equal(404)
    // Once kept, it stays also while the index begins again and knows nothing.
    world.named.clear()
    pass(1_000)
    await turn()
    for (const one of hashes) expect(await status(one)).to.equal(200)
    expect((await put(world, small)).body.expiresAt).to.equal(null)
  })

  it('keeps what a lasting document names, whoever stored it first', async () => {
    const small = png(300)
    await putPermitted(small, cast.verifier)
    pass(20)
    const manifest = evidenceOf([await fileOf(small)])
    const { hash } = await putPermitted(manifest)
    pass(10)
    await turn()
    expect(await status((await fileOf(small)).sha256), 'its manifest lasts longer').to.equal(200)
    await nameOnChain(world, manifest)
    expect(await put(world, manifest)).to.include({ status: 200 })
    pass(100)
    await turn()
    expect(await status((await fileOf(small)).sha256)).to.equal(200)
    expect(await status(hash)).to.equal(200)
  })

  it('begins the day again when somebody with a part puts it again', async () => {
    const small = png(300)
    const manifest = evidenceOf([await fileOf(small)])
    const { hash } = await putPermitted(manifest)
    await put(world, small)
    pass(20)
    expect(await putPermitted(manifest)).to.include({ status: 200 })
    pass(20)
    await turn()
    expect(await status(hash)).to.equal(200)
    expect(await status((await fileOf(small)).sha256)).to.equal(200)
    pass(4)
    await turn()
    expect(await status(hash)).to.equal(404)
    expect(await status((await fileOf(small)).sha256)).to.equal(404)
  })

  it("keeps a donor's note once the gift names it", async () => {
    const other = { ...NOTE, text: 'Never given' }
    const given = await putPermitted(NOTE, cast.donor)
    const forgotten = await putPermitted(other, cast.donor)
    await nameOnChain(world, NOTE)
    pass(25)
    await turn()
    expect([await status(given.hash), await status(forgotten.hash)]).to.deep.equal([200, 404])
  })

  it('goes on where it was interrupted, and takes no upload of what is leaving', async () => {
    let fails = true
    await world.end()
    world = await openWorld({
      backend: (disk) => ({
        ...disk,
        remove: (hash) => (fails ? Promise.reject(new Error('interrupted')) : disk.remove(hash)),
      }),
    })
    const { hash } = await putPermitted(png(100))
    pass(25)
    const interrupted = await turn().catch((error: Error) => error.message)
    expect(interrupted).to.equal('interrupted')
    expect(await putPermitted(png(100))).to.include({ status: 503, code: 'content-leaving' })
    fails = false
    await turn()
    expect(await status(hash)).to.equal(404)
    expect(await putPermitted(png(100))).to.include({ status: 201 })
  })

  it('does many in one turn, and stops when it is told to', async () => {
    const { database } = world.services
    await database.query(
      `INSERT INTO content_item (hash, size, accounts, stored_at, expires_at, chain_id, chain_expiry)
       SELECT '0x' || lpad(to_hex(n), 64, '0'), 1, '[]', now(), $1, $2, 0 FROM generate_series(1, 500) AS n`,
      [new Date(world.clock.now), CHAIN_ID],
    )
    const count = async () => (await database.query('SELECT 1 FROM content_item')).length
    await turn(AbortSignal.abort())
    expect(await count()).to.equal(500)
    await turn()
    expect(await count()).to.equal(0)
  })
})
