import { readdirSync } from 'node:fs'
import { formatAccountId } from '@amana/sdk/caip'
import { hashToCid } from '@amana/sdk/content'
import { BLOCK_BYTES, nameFile } from '@amana/sdk/file-blocks'
import { expect } from 'chai'
import type { Hex } from 'viem'
import {
  bytesOf,
  CAMPAIGN,
  CHAIN_ID,
  cast,
  evidenceOf,
  fileOf,
  get,
  MEBIBYTE,
  NOTE,
  nameOnChain,
  openWorld,
  permitFor,
  png,
  put,
  usage,
  type World,
  type WorldOptions,
} from './support.ts'

const campaignName = `campaign:${formatAccountId({ chainId: CHAIN_ID, address: CAMPAIGN })}`

describe('putting content', () => {
  let world: World
  const open = async (options: WorldOptions = {}) => {
    world = await openWorld(options)
  }
  beforeEach(() => open())
  afterEach(() => world.end())

  it('is refused when nobody names it, and nothing is kept', async () => {
    expect(await put(world, NOTE)).to.include({ status: 403, code: 'upload-not-permitted' })
    expect(readdirSync(world.directory)).to.deep.equal([])
    expect(await usage(world)).to.deep.equal({})
  })

  it('takes what the chain names, under each of its names, and counts it to the campaign', async () => {
    const hash = await nameOnChain(world, NOTE)
    const { length } = bytesOf(NOTE)
    const first = await put(world, NOTE)
    expect(first).to.deep.include({ status: 201, body: { hash, cid: hashToCid(hash), size: length, expiresAt: null } })
    expect(await put(world, NOTE)).to.include({ status: 200 })
    expect(await usage(world)).to.deep.equal({ [campaignName]: length, total: length })
    for (const name of [
      hash,
      hash.slice(2),
      hash.slice(2).toUpperCase(),
      hashToCid(hash),
      `f01551220${hash.slice(2)}`,
    ]) {
      const response = await get(world, name)
      expect(response.status, name).to.equal(200)
      expect(new Uint8Array(await response.arrayBuffer())).to.deep.equal(bytesOf(NOTE))
    }
    const put2 = await world.app.request(`/v1/content/${hashToCid(hash)}`, { method: 'PUT', body: bytesOf(NOTE) })
    expect(put2.status).to.equal(200)
  })

  it('reads no name that is none', async () => {
    for (const name of [
      '12',
      `${'0'.repeat(63)}g`,
      'bafkreigh2akiscaildc',
      `0x${'0'.repeat(65)}`,
      '%00',
      '..%2f..%2fetc',
    ]) {
      const response = await get(world, name)
      expect(response.status, name).to.equal(400)
      expect(response.headers.get('content-type')).to.match(/^application\/problem\+json/)
    }
  })

  it('refuses other bytes than the hash names', async () => {
    const hash = await nameOnChain(world, NOTE)
    expect(await put(world, { ...NOTE, text: 'Other' }, { hash })).to.include({ status: 422, code: 'other-content' })
    expect((await get(world, hash)).status).to.equal(404)
  })

  it('refuses a body that is empty, compressed or too long, without keeping it', async () => {
    const hash = await nameOnChain(world, png(MEBIBYTE))
    expect(await put(world, new Uint8Array(), { hash })).to.include({ status: 400, code: 'empty-upload' })
    for (const encoding of ['gzip', 'br', 'zstd', 'identity, gzip']) {
      const refused = await put(world, NOTE, { hash, headers: { 'content-encoding': encoding } })
      expect(refused, encoding).to.include({ status: 415, code: 'compressed-upload' })
    }
    expect(await put(world, png(MEBIBYTE + 1), { hash })).to.include({ status: 413, code: 'upload-too-large' })
    // Also when it does not say how long it is: what comes after the limit is not asked for.
    let sent = 0
    const endless = new ReadableStream({
      pull(controller) {
        sent += 65_536
        controller.enqueue(new Uint8Array(65_536))
      },
    })
    const init = { method: 'PUT', body: endless, duplex: 'half' } as RequestInit
    expect((await world.app.request(`/v1/content/${hash}`, init)).status).to.equal(413)
    expect(sent).to.be.lessThan(MEBIBYTE + 4 * 65_536)
    expect(await put(world, png(MEBIBYTE))).to.include({ status: 201 })
  })

  describe('with a permit', () => {
    it('takes it from everybody with a part in the campaign, for a day', async () => {
      const { donor, ...insiders } = cast
      let fill = 0
      for (const [role, signer] of Object.entries(insiders)) {
        const picture = png(100, ++fill)
        const stored = await put(world, picture, { permit: await permitFor(world, picture, { signer }) })
        expect(stored, role).to.include({ status: 201 })
        expect(stored.body.expiresAt).to.equal(new Date(world.clock.now + 86_400_000).toISOString())
      }
      const picture = png(100)
      const refused = await put(world, picture, { permit: await permitFor(world, picture, { signer: donor }) })
      expect(refused).to.include({ status: 403, code: 'no-role' })
      expect((await usage(world))[campaignName]).to.equal(500)
      expect((await usage(world))[`address:${cast.verifier.address.toLowerCase()}`]).to.equal(100)
    })

    it('refuses one that is expired, too long, for other content, of another campaign or of another signer', async () => {
      const picture = png(100)
      const { chainTime } = world.clock
      const wrongs = {
        expired: await permitFor(world, picture, { validUntil: chainTime }),
        'too long': await permitFor(world, picture, { validUntil: chainTime + 3_601n }),
        'other content': await permitFor(world, NOTE),
        'other campaign': await permitFor(world, picture, { campaign: cast.donor.address }),
        'unknown chain': await permitFor(world, picture, { chainId: 1 }),
        'other signer': await permitFor(world, picture, { signer: cast.donor, uploader: cast.charity.address }),
        'too few bytes': await permitFor(world, picture, { size: 99n }),
        'other size than signed': (await permitFor(world, picture)).replace('"size":1000000000', '"size":1000000001'),
      }
      for (const [what, permit] of Object.entries(wrongs)) {
        expect(await put(world, picture, { permit }), what).to.include({ status: 403, code: 'permit-refused' })
      }
      for (const permit of ['{}', 'x', '[]', '"', `{"campaign":${'['.repeat(4_000)}`]) {
        expect(await put(world, picture, { permit }), permit).to.include({ status: 400, code: 'unreadable-permit' })
      }
      expect(await put(world, picture, { permit: 'x'.repeat(9_001) })).to.include({ status: 400 })
      expect(await usage(world)).to.deep.equal({})
      const longest = await permitFor(world, picture, { validUntil: chainTime + 3_600n, size: 100n })
      expect(await put(world, picture, { permit: longest })).to.include({ status: 201 })
    })

    it('takes an evidence manifest and then its files, its lists and their blocks, each as it was named', async () => {
      const small = png(1_000)
      const video = new Uint8Array(2 * BLOCK_BYTES + 10).map((_, index) => index % 251)
      const named = await nameFile(new Blob([video]))
      const list = named.list as Uint8Array
      const files = [await fileOf(small), { name: 'v.mp4', type: 'video/mp4', size: named.size, sha256: named.hash }]
      const manifest = evidenceOf(files)
      const block = (index: number) => video.slice(index * BLOCK_BYTES, (index + 1) * BLOCK_BYTES)

      expect(await put(world, small)).to.include({ status: 403 })
      const size = BigInt(bytesOf(manifest).length + small.length + named.size)
      const tooSmall = await permitFor(world, manifest, { size: size - 1n })
      expect(await put(world, manifest, { permit: tooSmall })).to.include({ status: 403, code: 'permit-refused' })
      expect(await put(world, manifest, { permit: await permitFor(world, manifest, { size }) })).to.include({
        status: 201,
      })
      expect(await put(world, small)).to.include({ status: 201 })
      expect(await put(world, block(0))).to.include({ status: 403 })
      expect(await put(world, list)).to.include({ status: 201 })
      for (const index of [0, 1, 2]) expect(await put(world, block(index)), `${index}`).to.include({ status: 201 })

      const total = bytesOf(manifest).length + small.length + list.length + video.length
      const address = `address:${cast.charity.address.toLowerCase()}`
      expect(await usage(world)).to.deep.equal({ [address]: total, [campaignName]: total, total })
      const file = await get(world, named.hash, {}, '/file')
      expect(new Uint8Array(await file.arrayBuffer())).to.deep.equal(video)
    })

    it('takes no file of another length than the manifest says', async () => {
      const small = png(1_000)
      const manifest = evidenceOf([{ ...(await fileOf(small)), size: 999 }])
      await put(world, manifest, { permit: await permitFor(world, manifest) })
      expect(await put(world, small)).to.include({ status: 422, code: 'not-as-named' })
      const video = await nameFile(new Blob([new Uint8Array(BLOCK_BYTES + 1)]))
      const other = evidenceOf([{ name: 'v', type: 'video/mp4', size: video.size + 1, sha256: video.hash }])
      await put(world, other, { permit: await permitFor(world, other) })
      expect(await put(world, video.list as Uint8Array)).to.include({ status: 422, code: 'not-as-named' })
    })

    it('does not read a file for what it names in turn', async () => {
      const deep = png(50)
      const inner = evidenceOf([await fileOf(deep)])
      const outer = evidenceOf([{ ...(await fileOf(bytesOf(inner))), type: 'application/json' }])
      await put(world, outer, { permit: await permitFor(world, outer) })
      expect(await put(world, inner)).to.include({ status: 201 })
      expect(await put(world, deep)).to.include({ status: 403 })
      // Named by the chain itself it stands for itself.
      await nameOnChain(world, inner)
      expect(await put(world, inner)).to.include({ status: 200 })
      expect(await put(world, deep)).to.include({ status: 201 })
    })

    it("takes the picture of terms that are on the chain, and of a picture's link nothing else", async () => {
      const picture = png(70)
      const link = `ipfs://${hashToCid((await fileOf(picture)).sha256)}`
      const milestone = { title: 'Dig', description: 'Dig it.' }
      const organiser = { name: 'Wells', kind: 'charity' }
      const words = { name: 'A well', description: 'Water.', language: 'en', image: link }
      const terms = { ...words, organiser, milestones: [milestone], recipients: [] }
      await nameOnChain(world, terms)
      expect(await put(world, terms)).to.include({ status: 201 })
      expect(await put(world, picture)).to.include({ status: 201 })
      const text = new TextEncoder().encode('no picture')
      const other = { ...terms, image: `ipfs://${hashToCid((await fileOf(text)).sha256)}` }
      await nameOnChain(world, other)
      await put(world, other)
      expect(await put(world, text)).to.include({ status: 422 })
    })
  })

  describe('a note before the gift', () => {
    const signer = cast.donor

    it('is taken from anybody who signs, in small numbers', async () => {
      await open({ settings: { limits: { notesOfAddress: 2_048, notesOfCampaign: 3_072 } } })
      const note = (text: string) => ({ text: text.padEnd(1_000, '.'), language: 'en' })
      const putNote = async (text: string, from = signer) =>
        put(world, note(text), { permit: await permitFor(world, note(text), { signer: from }) })
      expect(await putNote('1')).to.include({ status: 201 })
      // The same one again is not counted again.
      expect(await putNote('1')).to.include({ status: 200 })
      expect(await putNote('2')).to.include({ status: 429, code: 'budget-used-up' })
      const other = { ...cast.donor, ...(await import('viem/accounts')).privateKeyToAccount(`0x${'7'.repeat(64)}`) }
      expect(await putNote('3', other)).to.include({ status: 201 })
      expect(await putNote('4', other)).to.include({ status: 429 })
      world.clock.now += 86_400_000
      expect(await putNote('4', other)).to.include({ status: 201 })
      // With the gift on the chain there is no budget.
      await nameOnChain(world, note('2'))
      expect(await put(world, note('2'))).to.include({ status: 201 })
    })

    it('fits with 4,000 letters of any script, and carries nothing else', async () => {
      const long = { text: 'ﷲ'.repeat(4_000), language: 'ar' }
      expect(await put(world, long, { permit: await permitFor(world, long, { signer }) })).to.include({ status: 201 })
      const freight = { ...NOTE, more: 'freight' }
      const pretty = new TextEncoder().encode(JSON.stringify(NOTE, undefined, 2))
      const files = evidenceOf([await fileOf(png(10))])
      for (const other of [freight, pretty, files, png(10), new TextEncoder().encode('text')]) {
        const refused = await put(world, other, { permit: await permitFor(world, other, { signer }) })
        expect(refused).to.include({ status: 403, code: 'no-role' })
      }
      const huge = png(16_385)
      const refused = await put(world, huge, { permit: await permitFor(world, huge, { signer }) })
      expect(refused).to.include({ status: 413 })
    })
  })

  describe('room', () => {
    it('ends for the address, for the campaign and for all, and other campaigns have theirs', async () => {
      await open({ settings: { limits: { address: 3_000, campaign: 5_000, total: 7_000 } } })
      const putAs = async (fill: number, signer: (typeof cast)[keyof typeof cast]) => {
        const picture = png(1_500, fill)
        return put(world, picture, { permit: await permitFor(world, picture, { signer }) })
      }
      expect(await putAs(1, cast.charity)).to.include({ status: 201 })
      expect(await putAs(2, cast.charity)).to.include({ status: 201 })
      const ofAddress = await putAs(3, cast.charity)
      expect(ofAddress).to.include({ status: 413, code: 'quota-used-up' })
      expect(ofAddress.body.account).to.match(/^address:/)
      expect(await putAs(3, cast.verifier)).to.include({ status: 201 })
      const ofCampaign = await putAs(4, cast.verifier)
      expect(ofCampaign.body.account).to.equal(campaignName)
      const elsewhere: Hex = `0x${'cb'.repeat(20)}`
      await nameOnChain(world, png(2_000), elsewhere)
      expect(await put(world, png(2_000))).to.include({ status: 201 })
      await nameOnChain(world, png(1_100), elsewhere)
      expect(await put(world, png(1_100))).to.include({ status: 507, code: 'store-full' })
      // A refusal counts nothing to anybody.
      expect((await usage(world)).total).to.equal(6_500)
    })

    it('refuses a file and files that are too large before anything of them comes', async () => {
      await open({ settings: { limits: { file: 2 * MEBIBYTE, document: 3 * MEBIBYTE } } })
      const file = (size: number) => ({ name: 'v', type: 'video/mp4', size, sha256: `0x${'ab'.repeat(32)}` })
      const list = { size: 2 * MEBIBYTE + 1, blocks: [1, 2, 3].map((digit) => `0x${`${digit}`.repeat(64)}`) }
      const many = evidenceOf([file(2 * MEBIBYTE), file(MEBIBYTE + 1)])
      for (const [document, code] of [
        [evidenceOf([file(2 * MEBIBYTE + 1)]), 'file-too-large'],
        [list, 'file-too-large'],
        [many, 'files-too-large'],
      ] as const) {
        await nameOnChain(world, document)
        expect(await put(world, document)).to.include({ status: 413, code })
      }
    })
  })

  describe('at once', () => {
    it('the same document many times is stored and counted once', async () => {
      await nameOnChain(world, png(5_000))
      const answers = await Promise.all(Array.from({ length: 20 }, () => put(world, png(5_000))))
      const statuses = answers.map(({ status }) => status)
      expect(statuses.filter((status) => status === 201)).to.have.length(1)
      expect(statuses.every((status) => status === 201 || status === 200)).to.equal(true)
      expect(await usage(world)).to.deep.equal({ [campaignName]: 5_000, total: 5_000 })
      expect(readdirSync(`${world.directory}/unfinished`)).to.deep.equal([])
    })

    it('different documents do not get past a quota together', async () => {
      await open({ settings: { limits: { campaign: 10_000 } } })
      const pictures = Array.from({ length: 20 }, (_, fill) => png(1_000, fill))
      for (const picture of pictures) await nameOnChain(world, picture)
      const answers = await Promise.all(pictures.map((picture) => put(world, picture)))
      expect(answers.filter(({ status }) => status === 201)).to.have.length(10)
      expect((await usage(world))[campaignName]).to.equal(10_000)
    })

    it('only so many uploads are read', async () => {
      await open({ settings: { uploadsAtOnce: 2 } })
      const hash = await nameOnChain(world, NOTE)
      let release = () => {}
      const until = new Promise<void>((resolve) => {
        release = resolve
      })
      const slow = () =>
        world.app.request(`/v1/content/${hash}`, {
          method: 'PUT',
          duplex: 'half',
          body: new ReadableStream({
            async pull(controller) {
              await until
              controller.enqueue(bytesOf(NOTE))
              controller.close()
            },
          }),
        } as RequestInit)
      const first = [slow(), slow()]
      expect(await put(world, NOTE)).to.include({ status: 503, code: 'too-many-uploads' })
      release()
      expect((await Promise.all(first)).map(({ status }) => status).sort()).to.deep.equal([200, 201])
      expect(await put(world, NOTE)).to.include({ status: 200 })
    })
  })
})
