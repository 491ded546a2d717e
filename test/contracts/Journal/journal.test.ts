import { expect } from 'chai'
import { AbiCoder, getBytes, keccak256, Signature, ZeroHash } from 'ethers'
import { type Amana, amana } from '../fixture.ts'
import { at, DAY, ethers, networkHelpers, now } from '../support/chain.ts'
import type { Signer } from '../support/decisions.ts'
import { foldEvent, foldLogs } from '../support/ledger.ts'
import { hashOf } from '../support/parameters.ts'

/** The kinds of entries, as `EntryKind` numbers them. */
const KINDS = ['update', 'correction', 'question', 'reply', 'received', 'hide', 'unhide']

const ENTRY_TYPES = {
  Entry: [
    { name: 'campaign', type: 'address' },
    { name: 'kind', type: 'uint8' },
    { name: 'author', type: 'address' },
    { name: 'subject', type: 'bytes32' },
    { name: 'content', type: 'bytes32' },
    { name: 'nonce', type: 'uint256' },
    { name: 'validUntil', type: 'uint64' },
  ],
}

interface Entry {
  campaign: string
  kind: number
  author: string
  subject: string
  content: string
  nonce: bigint
  validUntil: bigint
}

describe('Journal', () => {
  let world: Amana
  let campaign: string
  beforeEach(async () => {
    world = await amana()
    campaign = await (await world.createCampaign()).getAddress()
  })

  const subject = hashOf('subject')
  const content = hashOf('content')

  async function expectFold() {
    const { head, count } = await foldLogs(world.journal, ZeroHash)
    expect(await world.journal.head(campaign)).to.equal(head)
    return count
  }

  async function entryOf(author: { address: string }, changes: Partial<Entry> = {}): Promise<Entry> {
    const nonce = await world.journal.nonces(author.address)
    const validUntil = (await now()) + DAY
    return { campaign, kind: 0, author: author.address, subject, content, nonce, validUntil, ...changes }
  }

  async function sign(signer: Signer, entry: Entry, domain: object = {}): Promise<string> {
    const verifyingContract = await world.journal.getAddress()
    const own = { name: 'Amana', version: '1', chainId: 31_337n, verifyingContract, ...domain }
    return signer.signTypedData(own, ENTRY_TYPES, entry)
  }

  describe('Journal.write', () => {
    it("emits the caller's entry, for every kind", async () => {
      const { journal, stranger } = world
      for (const kind of KINDS.keys()) {
        const transaction = await journal.connect(stranger).write(campaign, kind, subject, content)
        await expect(transaction)
          .to.emit(journal, 'EntryWritten')
          .withArgs(campaign, kind, stranger.address, subject, content)
        expect((await transaction.wait())?.logs).to.have.lengthOf(1)
      }
      expect(await expectFold()).to.equal(7)
    })

    it('reverts for a kind that does not exist', async () => {
      await expect(world.journal.write(campaign, KINDS.length, subject, content)).to.be.revertedWithoutReason(ethers)
    })

    it('starts the head at zero and folds each entry into it, in storage and nowhere else', async () => {
      const { journal, stranger, charity } = world
      expect(await journal.head(campaign)).to.equal(ZeroHash)
      const receipt = await (await journal.connect(charity).write(campaign, 3, subject, content)).wait()
      const log = receipt?.logs[0]
      if (!receipt || !log) throw new Error('no log')
      const timestamp = BigInt((await receipt.getBlock()).timestamp)
      const first = keccak256(
        AbiCoder.defaultAbiCoder().encode(
          ['bytes32', 'bytes32', 'uint256', 'bytes32'],
          [
            ZeroHash,
            journal.interface.getEvent('EntryWritten')?.topicHash,
            timestamp,
            keccak256(
              AbiCoder.defaultAbiCoder().encode(
                ['address', 'uint8', 'address', 'bytes32', 'bytes32'],
                [campaign, 3, charity.address, subject, content],
              ),
            ),
          ],
        ),
      )
      expect(await journal.head(campaign)).to.equal(first)
      expect(foldEvent(ZeroHash, journal.interface, log, timestamp)).to.equal(first)
      await journal.connect(stranger).write(campaign, 0, ZeroHash, content)
      expect(await expectFold()).to.equal(2)
    })
  })

  describe('Journal.head', () => {
    it('is zero before anybody wrote about a campaign', async () => {
      expect(await world.journal.head(campaign)).to.equal(ZeroHash)
    })

    it('is one for each campaign, and takes any address as one', async () => {
      const { journal, stranger } = world
      await journal.connect(stranger).write(campaign, 0, subject, content)
      const head = await journal.head(campaign)
      await journal.connect(stranger).write(stranger.address, 0, subject, content)
      expect(await journal.head(campaign)).to.equal(head)
      expect(await journal.head(stranger.address)).not.to.equal(ZeroHash)
    })
  })

  describe('Journal.eip712Domain', () => {
    it('is its own', async () => {
      const [fields, name, version, chainId, verifyingContract] = await world.journal.eip712Domain()
      const address = await world.journal.getAddress()
      expect([fields, name, version, chainId, verifyingContract]).to.deep.equal([
        '0x0f',
        'Amana',
        '1',
        31_337n,
        address,
      ])
    })
  })

  describe('Journal.nonces', () => {
    it('counts the entries that an author signed, and not those that he wrote himself', async () => {
      const { journal, charity, stranger } = world
      await journal.connect(charity).write(campaign, 0, subject, content)
      expect(await journal.nonces(charity)).to.equal(0n)
      for (const count of [1n, 2n]) {
        const entry = await entryOf(charity)
        await journal.connect(stranger).writeSigned(entry, await sign(charity, entry))
        expect(await journal.nonces(charity)).to.equal(count)
      }
      expect(await journal.nonces(stranger)).to.equal(0n)
    })
  })

  describe('Journal.writeSigned', () => {
    async function expectInvalid(entry: Entry, signature: string) {
      await expect(world.journal.writeSigned(entry, signature))
        .to.be.revertedWithCustomError(world.journal, 'InvalidEntrySignature')
        .withArgs(entry.author)
    }

    it('writes the entry of its author, whoever carries it', async () => {
      const { journal, charity, stranger } = world
      const entry = await entryOf(charity, { kind: 4 })
      const transaction = await journal.connect(stranger).writeSigned(entry, await sign(charity, entry))
      await expect(transaction)
        .to.emit(journal, 'EntryWritten')
        .withArgs(campaign, 4, charity.address, subject, content)
      expect((await transaction.wait())?.logs).to.have.lengthOf(1)
      expect(await journal.nonces(charity)).to.equal(1n)
      expect(await expectFold()).to.equal(1)
    })

    it('reverts InvalidAccountNonce for a replay', async () => {
      const { journal, charity } = world
      const entry = await entryOf(charity)
      const signature = await sign(charity, entry)
      await journal.writeSigned(entry, signature)
      await expect(journal.writeSigned(entry, signature))
        .to.be.revertedWithCustomError(journal, 'InvalidAccountNonce')
        .withArgs(charity.address, 1)
    })

    it('reverts InvalidAccountNonce for any nonce but the next one', async () => {
      const { journal, charity } = world
      for (const nonce of [1n, 2n, (1n << 256n) - 1n]) {
        const entry = await entryOf(charity, { nonce })
        await expect(journal.writeSigned(entry, await sign(charity, entry)))
          .to.be.revertedWithCustomError(journal, 'InvalidAccountNonce')
          .withArgs(charity.address, 0)
      }
    })

    it("lets a stranger use up nobody's nonce", async () => {
      const { journal, charity, stranger } = world
      const entry = await entryOf(charity)
      await expectInvalid(entry, await sign(stranger, entry))
      expect(await journal.nonces(charity)).to.equal(0n)
      await journal.writeSigned(entry, await sign(charity, entry))
    })

    it('takes an entry until a second before validUntil, and then reverts EntryExpired', async () => {
      const { journal, charity } = world
      const validUntil = (await now()) + DAY
      for (const time of [validUntil - 1n, validUntil, validUntil + 1n]) {
        const entry = await entryOf(charity, { validUntil })
        const signature = await sign(charity, entry)
        await at(time)
        if (time < validUntil) await journal.writeSigned(entry, signature)
        else {
          await expect(journal.writeSigned(entry, signature))
            .to.be.revertedWithCustomError(journal, 'EntryExpired')
            .withArgs(validUntil)
        }
      }
    })

    it('reverts InvalidEntrySignature when any field is another', async () => {
      const { charity, stranger } = world
      const entry = await entryOf(charity)
      const signature = await sign(charity, entry)
      const changes: Partial<Entry>[] = [
        { campaign: stranger.address },
        { kind: 1 },
        { author: stranger.address },
        { subject: content },
        { content: subject },
        { validUntil: entry.validUntil + 1n },
      ]
      for (const change of changes) await expectInvalid({ ...entry, ...change }, signature)
      const later = await entryOf(charity, { nonce: 1n })
      await expectInvalid(entry, await sign(charity, later))
    })

    it('reverts InvalidEntrySignature when chain, journal, name or version is another', async () => {
      const { charity, stranger } = world
      const entry = await entryOf(charity)
      const domains = [{ chainId: 1n }, { verifyingContract: stranger.address }, { name: 'Other' }, { version: '2' }]
      for (const domain of domains) await expectInvalid(entry, await sign(charity, entry, domain))
    })

    it('reverts InvalidEntrySignature for signatures that are no signatures', async () => {
      const { charity } = world
      const entry = await entryOf(charity)
      const signature = await sign(charity, entry)
      const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n
      const { r, s, v } = Signature.from(signature)
      const mirrored = ethers.concat([r, ethers.toBeHex(order - BigInt(s), 32), ethers.toBeHex(v === 27 ? 28 : 27)])
      const others = ['0x', `0x${'00'.repeat(65)}`, signature.slice(0, -2), `${signature}00`, mirrored]
      for (const other of others) await expectInvalid(entry, other)
    })

    describe('when a contract or a delegating account signs', () => {
      it('writes what its ERC-1271 wallet accepts', async () => {
        const { journal, stranger, charity } = world
        const wallet = await ethers.deployContract('ContractWallet', [charity.address])
        const address = await wallet.getAddress()
        const entry = await entryOf({ address })
        await expectInvalid(entry, await sign(stranger, entry))
        await expect(journal.writeSigned(entry, await sign(charity, entry)))
          .to.emit(journal, 'EntryWritten')
          .withArgs(campaign, 0, address, subject, content)
      })

      it('reverts InvalidEntrySignature for a contract that knows no ERC-1271', async () => {
        const entry = await entryOf({ address: await world.token.getAddress() })
        await expectInvalid(entry, await sign(world.charity, entry))
      })

      it('writes by the key of an account that has also delegated to code (EIP-7702)', async () => {
        const { charity, journal } = world
        await delegate(charity)
        const entry = await entryOf(charity)
        await journal.writeSigned(entry, await sign(charity, entry))
      })

      it('reverts InvalidEntrySignature for what only the delegated code accepts: whoever phished the delegation cannot sign', async () => {
        const { charity, stranger } = world
        await delegate(charity)
        const entry = await entryOf(charity)
        await expectInvalid(entry, await sign(stranger, entry))
        await expectInvalid(entry, '0x')
      })

      /** The account delegates to code that accepts every signature. */
      async function delegate({ address }: Signer) {
        const code = await (await ethers.deployContract('YesWallet')).getAddress()
        const designator = ethers.concat(['0xef0100', code])
        expect(getBytes(designator)).to.have.lengthOf(23)
        await networkHelpers.setCode(address, designator)
      }
    })
  })
})
