import { expect } from 'chai'
import { pageAt } from '../../../app/src/app/page-list.ts'

describe('the page of an address', () => {
  it('is found by the whole path, with the campaign that it names', () => {
    expect(pageAt('/en')?.page.path).to.equal('')
    expect(pageAt('/ar/c/eip155:1:0x12/review/3')).to.deep.include({ campaign: 'eip155:1:0x12' })
    expect(pageAt('/ar/c/eip155:1:0x12/review/3')?.page.path).to.equal('/c/:campaign/review/:milestone')
    expect(pageAt('/fr/how')?.campaign).to.equal(undefined)
    expect(pageAt('/en/nowhere/at/all')).to.equal(undefined)
  })
})
