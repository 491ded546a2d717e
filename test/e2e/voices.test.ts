// What people write in public, from the first letter until everybody can read it: with a wallet that has no coin for the
// network, with a store or a relay that is away, and with the worst words that there are.
import { getEntries } from '@amana/sdk/actions/getEntries'
import { payoutSubject } from '@amana/sdk/journal-documents'
import { expect } from 'chai'
import type { Browser, Page } from 'playwright-core'
import type { Address, Hex } from 'viem'
import { generatePrivateKey, type PrivateKeyAccount, privateKeyToAccount } from 'viem/accounts'
import { getBalance } from 'viem/actions'
import { type ChainConfig, siteConfigSchema } from '../../app/src/data/config.ts'
import { paths } from '../../app/src/lib/paths.ts'
import { KINDS, triesOf } from './hostile/corpus.ts'
import { harmOn } from './hostile/harm.ts'
import { announceWallet, connectWallet, ordinaryWallet, recorded, type Wallet } from './support/announced-wallet.ts'
import { barriersIn } from './support/barriers.ts'
import { type BlockingCampaign, blockingCampaign } from './support/blocking-campaign.ts'
import { openPage, picture, type WatchedPage } from './support/browser.ts'
import { CAMERA_WORDS, cameraPicture } from './support/camera-picture.ts'
import { ownWorld } from './support/own-world.ts'
import { installRefusingWallet, REFUSING_WALLET } from './support/refusing-wallet.ts'
import { sharedWorld } from './support/shared-world.ts'
import { type Stage, stageOn, until } from './support/stage.ts'
import { beginning, type StoryLanguage, within } from './support/texts.ts'
import { type Campaign, skipInSmallestTier, type World } from './support/world.ts'
import { ask, write } from './support/writing.ts'

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true }
const WALLET = 'Wallet under test'
const { AMANA_TIER } = process.env

describe('voices', function () {
  this.timeout(240_000)
  let world: World
  let browser: Browser
  let chain: ChainConfig
  let campaign: Campaign
  let pages: WatchedPage[] = []

  before(async () => {
    // What changes nothing needs no world of its own.
    const shared = AMANA_TIER === undefined
    ;({ world, browser } = shared ? await sharedWorld() : await ownWorld())
    const config = siteConfigSchema.parse(await (await fetch(`${world.url}/config.json`)).json())
    const [first] = config.chains
    if (!first) throw new Error('the world has no chain')
    chain = first
    const now = await world.now()
    const collecting = (await world.campaigns()).find(
      ({ parameters: { rules }, milestones }) =>
        BigInt(rules.fundBy) > now && !rules.sequential && milestones.some(({ state }) => state === 'Funding'),
    )
    if (!collecting) throw new Error('no campaign collects')
    campaign = collecting
  })

  after(async () => {
    if (AMANA_TIER === undefined) return
    await browser?.close()
    await world?.stop()
  })

  async function open(wallet?: Wallet, language: StoryLanguage = 'en'): Promise<Stage> {
    const opened = await openPage(browser, PHONE)
    pages.push(opened)
    if (wallet) await announceWallet(opened.page, WALLET, wallet)
    return stageOn(opened.page, world, language)
  }

  /** One scene; afterwards no page may have logged an error, but for what the scene itself brought about. */
  function scene(title: string, play: () => Promise<void>, { always = false, mayLog = /^$/ } = {}): void {
    it(title, async function () {
      if (!always) skipInSmallestTier.call(this)
      try {
        await play()
        const problems = pages.flatMap((page) => page.problems).filter((problem) => !mayLog.test(problem))
        expect(problems, 'errors in the page').to.deep.equal([])
      } catch (error) {
        await Promise.all(pages.map(({ page }, index) => picture(page, `voices ${title} ${index + 1}`)))
        throw error
      } finally {
        await Promise.all(pages.map(({ close }) => close()))
        pages = []
      }
    })
  }

  const entriesOf = (author: Address, about: Address = campaign.address) => {
    if (!chain.journal) throw new Error('the chain has no journal')
    return getEntries(world.client, { journal: chain.journal, campaign: about, author, fromBlock: 0n })
  }

  scene(
    'a question that is not signed is shown as everybody would read it, is written nowhere, and stays on the device',
    async () => {
      const opened = await openPage(browser, PHONE)
      pages.push(opened)
      const { page } = opened
      const account = privateKeyToAccount(generatePrivateKey()).address
      await installRefusingWallet(page, account, world.rpcUrl)
      const stage = stageOn(page, world, 'en')
      const { voices: text } = stage.text
      const words = 'Who has the key?\n<b>And when?</b>'
      await stage.visit(campaign.address)
      await connect(page, REFUSING_WALLET)
      const questions = page.locator('#questions')
      await ask(stage, words)
      await questions.getByText(text.forEver).waitFor()
      expect(await questions.locator('.voice-preview .user-text').innerText()).to.equal(words)
      expect(await questions.locator('.voice-preview b').count(), 'markup of the asker').to.equal(0)
      await questions.getByRole('button', { name: text.write }).click()
      await questions.getByText(text.notStored.title).waitFor()
      await questions.getByText(text.notStored.rejected).waitFor()
      expect(await entriesOf(account)).to.deep.equal([])

      await page.reload()
      await questions.getByRole('button', { name: text.question.open }).click()
      expect(await questions.getByRole('textbox', { name: text.question.text }).inputValue()).to.equal(words)
    },
  )

  scene('somebody without a coin asks, the charity answers, and how long that took is shown to all', async () => {
    const asker = privateKeyToAccount(generatePrivateKey())
    const wallet = recorded(ordinaryWallet(asker, world.rpcUrl))
    const stage = await open(wallet, 'ar')
    const { voices: text, journal } = stage.text
    const words = 'من لديه مفتاح المخبز؟'
    await stage.visit(campaign.address)
    await connect(stage.page)
    const questions = stage.page.locator('#questions')
    await ask(stage, words)
    await questions.getByText(text.byRelay).waitFor({ timeout: 40_000 })
    await questions.getByRole('button', { name: text.write }).click()
    await questions.getByText(text.question.done).waitFor({ timeout: 40_000 })
    expect(wallet.signed).to.deep.equal(['eth_signTypedData_v4', 'eth_signTypedData_v4'])
    expect(await getBalance(world.client, { address: asker.address }), 'coins for the network').to.equal(0n)

    const charity = await open(undefined, 'en')
    await charity.visit(campaign.address)
    await charity.become(campaign.charity)
    const question = charity.page.locator('#questions article').filter({ hasText: words })
    await question.getByText(charity.text.journal.roles.visitor).waitFor()
    await question.getByText(beginning(charity.text.journal.unanswered)).waitFor()
    const answers = charity.page.locator('#questions')
    await answers.getByRole('button', { name: charity.text.voices.reply.open, exact: true }).first().click()
    await answers.getByRole('textbox', { name: charity.text.voices.reply.text }).fill('The baker and her sister.')
    await write(charity, answers, charity.text.voices.reply.done)
    await question.getByText('The baker and her sister.').waitFor()
    await question.getByText(beginning(charity.text.journal.after)).waitFor()

    // Whoever asked reads it without doing anything.
    const asked = stage.page.locator('#questions article').filter({ hasText: words })
    await asked.getByText('The baker and her sister.').waitFor()
    await asked.getByText(beginning(journal.after)).waitFor()
  })

  scene('an update shows no place that a camera noted, thanks those who agreed, and is corrected for all', async () => {
    const stage = await open()
    const { page, text } = stage
    const { update, correction } = text.voices
    await stage.visit(campaign.address)
    await stage.become(campaign.charity)
    const updates = page.locator('#updates')
    await updates.getByRole('button', { name: update.open }).click()
    await updates.getByRole('textbox', { name: update.heading }).fill('The oven is lit')
    await updates.getByRole('textbox', { name: update.words }).fill('First bread on Monday.')
    await updates.getByRole('combobox', { name: update.milestone }).selectOption('0')
    const buffer = await cameraPicture(page)
    expect(buffer.includes(CAMERA_WORDS), 'the picture as it was taken').to.equal(true)
    await updates.locator('input[type=file]').setInputFiles([{ name: 'oven.jpeg', mimeType: 'image/jpeg', buffer }])
    await updates
      .getByRole('textbox', { name: update.describe('\u2068oven.jpg\u2069') })
      .fill('The oven, with fire in it')
    await updates.getByRole('textbox', { name: update.thanks }).fill('Amina\nThe chimney sweep')
    await updates.getByRole('button', { name: text.voices.preview }).click()
    await updates.getByText(update.agreedMissing).waitFor()
    expect(await barriersIn(updates), 'in the form').to.deep.equal([])
    await updates.getByRole('checkbox').check()
    await write(stage, updates, update.done)

    const article = updates.locator('article').filter({ hasText: 'The oven is lit' })
    await article.getByRole('img', { name: 'The oven, with fire in it' }).waitFor()
    await article.getByText('The chimney sweep').waitFor()
    const written = await entriesOf(campaign.charity)
    const { files } = (await stored(written.at(-1)?.content)).json()
    expect(files).to.have.length(1)
    const published = await stored(files[0].sha256)
    expect(published.bytes.subarray(0, 2).toString('hex'), 'a JPEG').to.equal('ffd8')
    expect(published.bytes.includes('GPS') || published.bytes.includes('Exif'), 'what the camera noted').to.equal(false)

    await updates.getByRole('button', { name: text.voices.again, exact: true }).click()
    await updates.getByRole('button', { name: correction.open }).first().click()
    await updates.getByRole('textbox', { name: correction.text }).fill('Not Monday: Tuesday.')
    await write(stage, updates, correction.done)
    await article.getByText(text.journal.corrected).waitFor()
    await article.getByText('Not Monday: Tuesday.').waitFor()
    await article.getByText('First bread on Monday.').waitFor()
  })

  scene('what the charity folds away stays one press away with its reason, and comes back', async () => {
    const stage = await open()
    const { page, text } = stage
    const { hide, unhide } = text.voices
    await stage.visit(campaign.address)
    await stage.become(campaign.charity)
    const updates = page.locator('#updates')
    // Words come one by one: the heading of the newest, not the first that is there.
    const heading = (await updates.locator('article').first().locator('h3').innerText()).trim()
    await updates.getByRole('button', { name: hide.open }).first().click()
    await updates.getByRole('textbox', { name: hide.text }).fill('It shows a private address.')
    await updates.getByRole('button', { name: text.voices.preview }).click()
    await updates.getByRole('button', { name: text.voices.write }).click()
    await updates.getByText(beginning(() => text.journal.hiddenByCharity)).waitFor({ timeout: 40_000 })
    await updates.getByText('It shows a private address.').first().waitFor()
    await updates.getByRole('heading', { name: heading }).waitFor({ state: 'detached' })
    await updates.getByRole('button', { name: text.journal.showHidden }).click()
    await updates.getByRole('heading', { name: heading }).waitFor()

    await updates.getByRole('button', { name: unhide.open }).click()
    await updates.getByRole('textbox', { name: unhide.text }).fill('The address is public after all.')
    await updates.getByRole('button', { name: text.voices.preview }).click()
    await updates.getByRole('button', { name: text.voices.write }).click()
    await updates.getByText(text.journal.hiddenByCharity).waitFor({ state: 'detached', timeout: 40_000 })
  })

  scene(
    'with the store away nothing is written unasked; written without it, the words follow after a reload',
    async () => {
      const asker = privateKeyToAccount(generatePrivateKey())
      const stage = await open(ordinaryWallet(asker, world.rpcUrl))
      const { page, text } = stage
      const { notStored, ...voices } = text.voices
      const words = 'Is the flour from here?'
      await stage.visit(campaign.address)
      await connect(page)
      const questions = page.locator('#questions')
      await page.route('**/v1/content/*', (route) => route.abort())
      await ask(stage, words)
      await questions.getByText(voices.byRelay).waitFor({ timeout: 40_000 })
      await questions.getByRole('button', { name: voices.write }).click()
      await questions.getByText(notStored.silent).waitFor({ timeout: 30_000 })
      expect(await entriesOf(asker.address)).to.deep.equal([])
      const file = await stage.save(questions.getByRole('button', { name: voices.save }))
      expect(JSON.parse(file.buffer.toString())).to.deep.equal({ language: 'en', text: words })

      await questions.getByRole('button', { name: notStored.without }).click()
      await questions.getByText(voices.onlyHere).waitFor({ timeout: 40_000 })
      const [entry] = await entriesOf(asker.address)
      expect(file.name).to.equal(`${entry?.content.slice(2)}.json`)
      expect((await fetch(contentUrl(entry?.content))).status, 'not in the store yet').to.equal(404)

      await page.unroute('**/v1/content/*')
      await page.reload()
      await until(async () => (await fetch(contentUrl(entry?.content))).ok, 40_000)
      await questions.locator('article').filter({ hasText: words }).waitFor()
    },
    { mayLog: /ERR_FAILED|404/ },
  )

  scene(
    'without a relay the page says what is missing, and a wallet with coins writes by a transaction of its own',
    async () => {
      const poor = privateKeyToAccount(generatePrivateKey())
      const rich = privateKeyToAccount(generatePrivateKey())
      await world.client.request({ method: 'hardhat_setBalance', params: [rich.address, '0xde0b6b3a7640000'] } as never)
      const answers: { account: PrivateKeyAccount; says: (stage: Stage) => string }[] = [
        { account: poor, says: ({ text }) => text.voices.cannotPay('\u2066ETH\u2069') },
        { account: rich, says: ({ text }) => text.voices.byTransaction },
      ]
      for (const { account, says } of answers) {
        const wallet = recorded(ordinaryWallet(account, world.rpcUrl))
        const stage = await open(wallet)
        await stage.page.route('**/v1/relay', (route) => route.fulfill({ status: 503, body: '{}' }))
        await stage.visit(campaign.address)
        await connect(stage.page)
        await ask(stage, 'Does the oven burn wood?')
        const questions = stage.page.locator('#questions')
        await questions.getByText(says(stage)).waitFor({ timeout: 40_000 })
        const button = questions.getByRole('button', { name: stage.text.voices.write })
        expect(await button.isDisabled()).to.equal(account === poor)
        if (account === poor) continue
        await button.click()
        await questions.getByText(stage.text.voices.question.done).waitFor({ timeout: 40_000 })
        expect(wallet.signed).to.deep.equal(['eth_signTypedData_v4', 'eth_sendTransaction'])
        expect(await entriesOf(account.address)).to.have.length(1)
      }
    },
    { mayLog: /503/ },
  )

  describe('of a recipient', () => {
    let recipient: PrivateKeyAccount
    let blocking: BlockingCampaign

    before(async function () {
      skipInSmallestTier.call(this)
      recipient = privateKeyToAccount(generatePrivateKey())
      blocking = await blockingCampaign(world, recipient.address)
      await blocking.setBlocked(recipient.address, true)
      await until(async () => {
        const id = `eip155:31337:${blocking.campaign}`
        return (await fetch(`${world.indexUrl}/v1/campaigns/${id}`)).ok
      }, 40_000)
    })

    scene('whom the token refuses: why, that nothing is lost, and paid once it may be', async () => {
      const stage = await open()
      const { page, text } = stage
      await page.goto(world.url + paths.recipient('en', recipient.address))
      await page.getByText(text.pay.refusedTitle).waitFor()
      await page.getByText(beginning(text.pay.refusedSafe)).waitFor()
      expect(await world.balanceOf(blocking.token, blocking.campaign)).to.equal(blocking.amount)

      await blocking.setBlocked(recipient.address, false)
      await page.getByText(text.pay.refusedTitle).waitFor({ state: 'detached' })
      await stage.become(world.personaOf('bystander').address)
      await page.getByRole('button', { name: beginning((amount) => text.pay.settleTo(amount, '')) }).click()
      await until(async () => (await world.balanceOf(blocking.token, recipient.address)) === blocking.amount)
      await page.getByText(text.journal.notConfirmed).waitFor()
    })

    scene('who confirms what came without a coin for the network, and so shows to hold the address', async () => {
      const wallet = recorded(ordinaryWallet(recipient, world.rpcUrl))
      const stage = await open(wallet)
      const { page, text } = stage
      const { received } = text.voices
      await page.goto(world.url + paths.recipient('en', recipient.address))
      await page.getByText(text.holder.unshown).waitFor()
      await connect(page)
      await page.getByText(text.holder.yours).waitFor()
      expect(await barriersIn(page.locator('main')), 'on the recipient’s page').to.deep.equal([])
      await page.getByRole('button', { name: received.open }).click()
      await page.getByRole('textbox', { name: received.text }).fill('Thank you, the wheels are on.')
      await write(stage, page.locator('main'), received.done)
      expect(wallet.signed).to.deep.equal(['eth_signTypedData_v4', 'eth_signTypedData_v4'])
      expect(await getBalance(world.client, { address: recipient.address }), 'coins for the network').to.equal(0n)
      const [entry] = await entriesOf(recipient.address, blocking.campaign)
      expect(entry).to.include({ kind: 'Received', subject: payoutSubject({ milestone: 0, payout: 0 }) })
      await page.getByText(within(text.journal.confirmedOn)).waitFor()
      await page.getByText(within((date) => text.holder.shown(1, date))).waitFor()

      const reader = await open(undefined, 'en')
      await reader.visit(blocking.campaign)
      const card = reader.milestone(0)
      await card.getByRole('cell').getByText(within(reader.text.journal.confirmedOn)).waitFor()
      await card.getByText('Thank you, the wheels are on.').waitFor()
    })
  })

  for (const kind of KINDS) {
    if (kind === 'ten megabytes') continue
    scene(
      `words of the kind "${kind}" do no harm in any field, in the preview, or once they are written`,
      async () => {
        const stage = await open()
        const { page, text } = stage
        const { update } = text.voices
        const [first = '', second = first] = triesOf(kind)
        // More than a relay carries for one author in an hour.
        await page.route('**/v1/relay', (route) => route.fulfill({ status: 503, body: '{}' }))
        await stage.visit(campaign.address)
        await stage.become(campaign.charity)
        const updates = page.locator('#updates')
        await updates.getByRole('button', { name: update.open }).click()
        await updates.getByRole('textbox', { name: update.heading }).fill(`${first.slice(0, 90)} ${kind}`)
        await updates.getByRole('textbox', { name: update.words }).fill(`${second}\n${kind}`)
        await updates.getByRole('textbox', { name: update.thanks }).fill(`${kind} ${first}`.slice(0, 70))
        await updates.getByRole('checkbox').check()
        await updates.getByRole('button', { name: text.voices.preview }).click()
        await updates.locator('.voice-preview').waitFor()
        expect(await harmOn(page, world.indexUrl), 'in the preview').to.deep.equal([])
        await updates.getByRole('button', { name: text.voices.write }).click()
        await updates.getByText(update.done).waitFor({ timeout: 40_000 })
        await updates.locator('article').filter({ hasText: kind }).first().waitFor()
        expect(await harmOn(page, world.indexUrl), 'once written').to.deep.equal([])
      },
      { mayLog: /503/ },
    )
  }

  function contentUrl(hash: Hex | undefined): string {
    return `${world.indexUrl}/v1/content/${hash}`
  }

  /** As the store hands it out. */
  async function stored(hash: Hex | undefined) {
    const response = await fetch(contentUrl(hash))
    expect(response.status, `${hash} in the store`).to.equal(200)
    const bytes = Buffer.from(await response.arrayBuffer())
    return { bytes, json: () => JSON.parse(bytes.toString()) }
  }
})

function connect(page: Page, name = WALLET): Promise<void> {
  return connectWallet(page, name)
}
