import { expect } from 'chai'
import { Problem } from '../../../indexer/src/api/platform/problem.ts'
import { createPictureRenderer } from '../../../indexer/src/api/previews/picture-renderer.ts'
import { readPng } from './read-png.ts'

const square = (colour: string, size = 8) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"><rect width="100%" height="100%" fill="${colour}"/></svg>`

describe('createPictureRenderer', () => {
  const settings = { cacheBytes: 1e6, maxWaiting: 2, timeout: 20_000 }

  it('draws, and draws the same picture once', async () => {
    const renderer = createPictureRenderer(settings)
    const [first, same] = await Promise.all([renderer.render(square('#102030')), renderer.render(square('#102030'))])
    expect([...readPng(first?.png ?? new Uint8Array()).rgba.subarray(0, 4)]).to.deep.equal([0x10, 0x20, 0x30, 0xff])
    expect(same?.png).to.equal(first?.png)
    expect((await renderer.render(square('#102030'))).png).to.equal(first?.png)
    expect((await renderer.render(square('#405060'))).name).not.to.equal(first?.name)
    await renderer.close()
  })

  it('turns away what is too many', async () => {
    const renderer = createPictureRenderer(settings)
    const results = await Promise.allSettled(['#111', '#222', '#333'].map((colour) => renderer.render(square(colour))))
    expect(results.map(({ status }) => status)).to.deep.equal(['fulfilled', 'fulfilled', 'rejected'])
    const [, , refused] = results
    expect(refused?.status === 'rejected' && refused.reason)
      .to.be.instanceOf(Problem)
      .and.include({ status: 503 })
    await renderer.close()
  })

  it('goes on after what it cannot draw, and after what takes too long', async () => {
    const renderer = createPictureRenderer(settings)
    expect(await failure(renderer.render('<svg'))).to.be.instanceOf(Error)
    expect((await renderer.render(square('#777'))).png)
      .to.have.property('length')
      .above(0)
    await renderer.close()
    const hasty = createPictureRenderer({ ...settings, timeout: 1 })
    expect(await failure(hasty.render(square('#888', 3_000)))).to.be.instanceOf(Problem)
    await hasty.close()
  })
})

function failure(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (error: unknown) => error,
  )
}
