import { expect } from 'chai'
import { AbiCoder, MaxUint256, type ParamType } from 'ethers'
import { type Amana, amana, approved, EVIDENCE, fill, give, intent, State, share } from '../fixture.ts'
import { at, DAY, ethers, networkHelpers, now } from '../support/chain.ts'
import { type CampaignContract, type Signer, signAttestations } from '../support/decisions.ts'
import { bid, mineTogether } from '../support/mempool.ts'
import { COIN, TERMS } from '../support/parameters.ts'
import { signAuthorization } from '../support/token-signatures.ts'
import type { ContractOf } from '../support/typed-contract.ts'

/** Rows D1 to D9 of docs/security.md; D2, D10 and D11 are fuzzed next door. */
describe('Attacks on giving', () => {
  let world: Amana
  let campaign: CampaignContract
  let victim: Signer
  let attacker: Signer
  beforeEach(async () => {
    world = await amana()
    campaign = await world.createCampaign()
    ;[victim, attacker] = world.donors
  })

  describe('with dust', () => {
    const DUST = 5_000

    /** Gas of everything that pays or returns coins of a milestone with `dust` lots of one unit in it. */
    async function measure(dust: number): Promise<Record<string, bigint>> {
      campaign = await world.createCampaign({ rules: { minDonation: 1n }, salt: ethers.toBeHex(dust, 32) })
      await give(campaign, victim, 1, COIN) // the escrow is not empty afterwards
      await give(campaign, victim, 0, 200n * COIN)
      for (let left = dust; left > 0; left -= 400) {
        const shares = Array.from({ length: Math.min(left, 400) }, () => share(0, 1n))
        await campaign.connect(attacker).donate(shares, intent(), { gasLimit: 16_000_000n })
      }
      await fill(campaign, 0, { donors: [victim] })
      const gasOf = async (sent: Promise<{ wait(): Promise<{ gasUsed: bigint } | null> }>) =>
        (await (await sent).wait())?.gasUsed ?? 0n
      const filled = await networkHelpers.takeSnapshot()
      const claim = await gasOf(campaign.connect(world.charity).claim(0, EVIDENCE))
      const signers = world.verifiers.slice(0, 2)
      const attestations = await signAttestations(campaign, 0, { approved: true, signers })
      const approve = await gasOf(campaign.approve(0, attestations))
      const object = await gasOf(campaign.connect(victim).object(0, [0n], ethers.ZeroHash))
      await at((await campaign.milestone(0)).time + 1n)
      const settle = await gasOf(campaign.settle(0, 0))
      await filled.restore()
      const cancel = await gasOf(campaign.connect(world.charity).cancel(0))
      return { claim, approve, object, settle, cancel, refund: await gasOf(campaign.refund(0, [0n])) }
    }

    it('D1: five thousand gifts of dust make paying and returning no dearer', async () => {
      await world.token.mint(world.recipients[0].address, 1n)
      const clean = await measure(0)
      const spammed = await measure(DUST)
      expect((await campaign.lot(200n * COIN + BigInt(DUST) - 1n)).amount, 'the last grain is there').to.equal(1n)
      for (const [name, gas] of Object.entries(clean)) {
        const difference = (spammed[name] ?? 0n) - gas
        expect(difference < gas / 100n && -difference < gas / 100n, `${name}: ${gas}, ${spammed[name]}`).to.equal(true)
      }
    })

    it('D1: dust below the smallest gift is refused, however it is split', async () => {
      const shares = Array.from({ length: 10 }, () => share(0, COIN / 10n))
      await expect(campaign.connect(attacker).donate(shares, intent()))
        .to.be.revertedWithCustomError(campaign, 'BelowMinDonation')
        .withArgs(COIN / 10n, COIN)
    })
  })

  describe('from the mempool', () => {
    it('D3: whoever takes the last seat first cannot make a victim pay for more than is left', async () => {
      const before = await world.token.balanceOf(victim)
      const [own, front] = await mineTogether(async () => [
        await campaign.connect(victim).donate([share(0, 300n * COIN)], intent(), bid(1n)),
        await campaign.connect(attacker).donate([share(0, 300n * COIN - 1n)], intent(), bid(2n)),
      ])
      expect([own, front]).to.deep.equal([true, true])
      expect((await campaign.lot(0)).donor, 'the attacker came first').to.equal(attacker.address)
      expect((await campaign.lot(300n * COIN - 1n)).donor).to.equal(victim.address)
      expect(before - (await world.token.balanceOf(victim))).to.equal(1n)
    })

    it('D3: a victim who insists on an amount pays nothing when somebody else was faster', async () => {
      const before = await world.token.balanceOf(victim)
      const wish = share(0, 300n * COIN, { minAmount: 2n })
      const succeeded = await mineTogether(async () => [
        await campaign.connect(victim).donate([wish], intent(), bid(1n)),
        await campaign.connect(attacker).donate([share(0, 300n * COIN - 1n)], intent(), bid(2n)),
      ])
      expect(succeeded).to.deep.equal([false, true])
      expect(await world.token.balanceOf(victim)).to.equal(before)
      await expect(campaign.connect(victim).donate([wish], intent()))
        .to.be.revertedWithCustomError(campaign, 'TakeTooSmall')
        .withArgs(1n, 2n)
    })

    it('D4: a gift put before a victim’s cannot push his coins on to other recipients', async () => {
      const { start: offset, amount } = await campaign.payout(1, 0)
      const wish = share(1, amount, { maxStart: offset })
      const before = await world.token.balanceOf(victim)
      const succeeded = await mineTogether(async () => [
        await campaign.connect(victim).donate([wish], intent(), bid(1n)),
        await campaign.connect(attacker).donate([share(1, COIN)], intent(), bid(2n)),
      ])
      expect(succeeded).to.deep.equal([false, true])
      expect(await world.token.balanceOf(victim)).to.equal(before)
      await expect(campaign.connect(victim).donate([wish], intent()))
        .to.be.revertedWithCustomError(campaign, 'StartTooHigh')
        .withArgs(offset + COIN, offset)
      // Without the bound his last coin would be the second recipient's: that is what it is for.
      await give(campaign, victim, 1, amount)
      const slipped = await campaign.lot(offset + COIN)
      expect(slipped.donor).to.equal(victim.address)
      expect(offset + COIN + slipped.amount > (await campaign.payout(1, 1)).start).to.equal(true)
    })

    it('D4: a gift held back until its own deadline is not taken', async () => {
      const deadline = (await now()) + DAY
      await at(deadline)
      const wish = intent({ deadline })
      await expect(campaign.connect(victim).donate([share(0, COIN)], wish))
        .to.be.revertedWithCustomError(campaign, 'DeadlinePassed')
        .withArgs(deadline)
    })

    it('D9: coins that come in the block of a claim and its approval count once, and only if they came first', async () => {
      await give(campaign, victim, 0, 200n * COIN)
      const signed = { attempt: 1n, evidence: EVIDENCE }
      const signers = world.verifiers.slice(0, 2)
      const attestations = await signAttestations(campaign, 0, { approved: true, signers, signed })
      const own = campaign.connect(attacker)
      const lot = 200n * COIN
      const succeeded = await mineTogether(async () => [
        await own.donate([share(0, 100n * COIN)], intent(), bid(9n)),
        await campaign.connect(world.charity).claim(0, EVIDENCE, bid(8n)),
        await campaign.approve(0, attestations, bid(7n)),
        await own.donate([share(0, 100n * COIN)], intent(), bid(6n)),
        await own.object(0, [lot], ethers.ZeroHash, bid(5n)),
        await own.object(0, [lot], ethers.ZeroHash, bid(4n)),
        await own.object(0, [300n * COIN], ethers.ZeroHash, bid(3n)),
      ])
      expect(succeeded).to.deep.equal([true, true, true, false, true, false, false])
      const { objected, funded, state } = await campaign.milestone(0)
      expect([objected, funded, state]).to.deep.equal([100n * COIN, 300n * COIN, State.AppealedObjection])
    })
  })

  describe('D5: with money that is there for one transaction', () => {
    let borrower: ContractOf<'FlashBorrower'>
    const call = async (target: { getAddress(): Promise<string> }, data: string) => ({
      target: await target.getAddress(),
      data,
    })

    /** All of it in one transaction, as in a loan; the coins are minted, so that there is none to pay back. */
    const atOnce = (calls: { target: string; data: string }[]) =>
      borrower.onFlashLoan(
        ethers.ZeroAddress,
        ethers.ZeroAddress,
        0,
        0,
        AbiCoder.defaultAbiCoder().encode(['tuple(address target, bytes data)[]'], [calls]),
      )

    /** A campaign whose charity is a contract that can do everything at once. */
    async function becomeCharity(upfront: boolean) {
      borrower = (await ethers.deployContract('FlashBorrower', [
        attacker.address,
      ])) as unknown as ContractOf<'FlashBorrower'>
      const parameters = world.parameters({ rules: { upfront } })
      const data = world.factory.interface.encodeFunctionData('create', [parameters, TERMS])
      await atOnce([await call(world.factory, data)])
      campaign = world.campaignAt(await world.factory.predict(await borrower.getAddress(), parameters))
    }

    async function flashGift() {
      const { interface: token } = world.token
      return [
        await call(world.token, token.encodeFunctionData('mint', [await borrower.getAddress(), 300n * COIN])),
        await call(world.token, token.encodeFunctionData('approve', [await campaign.getAddress(), 300n * COIN])),
        await own('donate', [[share(0, 300n * COIN)], intent()]),
      ]
    }

    const own = (name: string, values: unknown[]) =>
      call(campaign, campaign.interface.encodeFunctionData(name as 'donate', values as never))

    it('D5: mint, give, cancel and refund in one transaction reverts', async () => {
      await becomeCharity(false)
      const steps = [...(await flashGift()), await own('cancel', [0])]
      const back = await own('refund', [0, [0n]])
      await expect(atOnce([...steps, back])).to.be.revertedWithCustomError(campaign, 'TooSoon')
      expect((await campaign.totals()).given, 'no trace of it').to.equal(0n)
      // Nothing else is in the way: with a second in between, when a flash loan is long due, the coins come back.
      await atOnce(steps)
      await atOnce([back])
      expect(await world.token.balanceOf(borrower)).to.equal(300n * COIN)
    })

    it('D5: mint, fill the upfront milestone and settle in one transaction reverts', async () => {
      await becomeCharity(true)
      const steps = [...(await flashGift()), await own('poke', [0])]
      const paid = await own('settle', [0, 0])
      await expect(atOnce([...steps, paid])).to.be.revertedWithCustomError(campaign, 'TooSoon')
      expect((await campaign.totals()).given, 'no trace of it').to.equal(0n)
      await atOnce(steps)
      await atOnce([paid])
      expect(await world.token.balanceOf(world.recipients[0])).to.equal(300n * COIN)
    })

    it('D5: a failed milestone takes no more coins, so that nobody gives and takes back in a loop', async () => {
      await becomeCharity(false)
      await atOnce([await own('cancel', [0])])
      await expect(atOnce(await flashGift()))
        .to.be.revertedWithCustomError(campaign, 'WrongState')
        .withArgs(0, State.Refunded)
    })
  })

  describe('in another’s name', () => {
    function addressesIn(type: ParamType, path: string): string[] {
      if (type.arrayChildren) return addressesIn(type.arrayChildren, path)
      if (type.components) return type.components.flatMap((part) => addressesIn(part, `${path}.${part.name}`))
      return type.baseType === 'address' ? [path] : []
    }

    it('D7: no function takes the address of a donor without his signature', () => {
      const named: string[] = []
      campaign.interface.forEachFunction(({ name, inputs, stateMutability }) => {
        if (stateMutability !== 'view')
          named.push(...inputs.flatMap((input) => addressesIn(input, `${name}.${input.name}`)))
      })
      expect(named.sort()).to.deep.equal([
        'approve.attestations.signer',
        'donateWithAuthorization.from',
        'reject.attestations.signer',
        'rule.rulings.signer',
      ])
    })

    it('D7: an unlimited allowance and balance of a victim put nobody’s gift on his name', async () => {
      expect(await world.token.allowance(victim, campaign)).to.equal(MaxUint256)
      const gift = [[share(0, COIN)], intent()] as const
      const forged = await signAuthorization(world.token, campaign, attacker, gift)
      await expect(campaign.connect(attacker).donateWithAuthorization(victim, gift[0], gift[1], forged))
        .to.be.revertedWithCustomError(world.token, 'InvalidAuthorization')
        .withArgs(victim.address)
      const permit = { deadline: 0n, v: 27, r: ethers.ZeroHash, s: ethers.ZeroHash }
      await campaign.connect(attacker).donateWithPermit(gift[0], gift[1], permit)
      await campaign.connect(attacker).donate(gift[0], gift[1])
      for (const start of [0n, COIN]) expect((await campaign.lot(start)).donor).to.equal(attacker.address)
      expect(await world.token.balanceOf(victim)).to.equal(1_000_000n * COIN)
    })
  })

  it('D9: who gives after the claim has no say about it, in whatever state it is', async () => {
    await approved(campaign, 0, { donors: [victim] })
    await expect(give(campaign, attacker, 0, COIN))
      .to.be.revertedWithCustomError(campaign, 'WrongState')
      .withArgs(0, State.Approved)
    await expect(campaign.connect(attacker).object(0, [0n], ethers.ZeroHash))
      .to.be.revertedWithCustomError(campaign, 'NotDonor')
      .withArgs(0n, attacker.address)
  })
})
