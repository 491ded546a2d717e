import { createClient, http } from 'viem'
import { hardhat } from 'viem/chains'
import { getCampaignEvents } from './sdk/src/actions/getCampaignEvents.ts'
import { getCampaigns } from './sdk/src/actions/getCampaigns.ts'
import { deployments } from './sdk/src/generated/deployments.ts'
import { traceGifts } from './sdk/src/ledger/trace.ts'
import { getBlock } from 'viem/actions'
import { launchBrowser, openPage, overflowOf } from './test/e2e/support/browser.ts'
const base = 6500
const client = createClient({ chain: hardhat, transport: http(`http://127.0.0.1:${base + 1}`) })
const creations = await getCampaigns(client, { factory: deployments[31337]!.factory, fromBlock: 0n })
const { timestamp } = await getBlock(client)
const books = await Promise.all(creations.map(async (c) => ({ c, gifts: traceGifts({ parameters: c.parameters, events: await getCampaignEvents(client, { campaign: c.campaign, fromBlock: c.blockNumber }), timestamp }) })))
const name = (c: any) => c.campaign
const all = books.flatMap(({ c, gifts }) => gifts.map((g) => ({ c, g })))
const mixed = all.filter(({ g }) => g.fates.paid > 0n && g.lots.length > 1).sort((a, b) => b.g.lots.length - a.g.lots.length)[0] ?? all.find(({ g }) => g.fates.paid > 0n)!
const refunded = all.find(({ g }) => g.fates.refunded + g.fates.refundable > 0n)!
const big = books.find((b) => b.gifts.some((g, i) => i > b.gifts.length - 6 && BigInt(g.note) !== 0n)) ?? books[0]!
const open = books.filter(({ c }) => true)
const noted = books.map((b) => ({ b, n: b.gifts.filter((g) => BigInt(g.note) !== 0n).length })).sort((a, b) => b.n - a.n)
console.log('mixed', mixed.c.campaign, mixed.g.gift, mixed.g.fates, 'refunded', refunded?.c.campaign, refunded?.g.gift)
for (const b of books) console.log(b.c.campaign, b.gifts.length, 'last gifts', b.gifts.slice(-8).map((g) => `${g.amount}${BigInt(g.note) ? 'n' : ''}`).join(' '))
const id = (c: any) => `eip155:31337:${c.campaign}`
const P = { papers: `g/${id(mixed.c)}/${mixed.g.gift}/papers`, refund: `g/${id(refunded.c)}/${refunded.g.gift}/papers`, trace: `g/${id(mixed.c)}/${mixed.g.gift}`, wall: `wall/${id(big.c)}` }
const wanted = process.argv.slice(2)
const browser = await launchBrowser()
const phone = { width: 390, height: 844 }, desk = { width: 1280, height: 900 }, hall = { width: 1920, height: 1080 }
const shots: [string, string, string, any, any?][] = [
  ['papers-en-desk', 'en', P.papers, desk], ['papers-ar-phone-dark', 'ar', P.papers, phone, 'dark'], ['refund-ar-desk', 'ar', P.refund, desk],['refund-fr-phone', 'fr', P.refund, phone],
  ['trace-en-desk', 'en', P.trace, desk], ['trace-ar-phone-dark', 'ar', P.trace, phone, 'dark'], ['trace-en-phone', 'en', P.trace, phone],
  ['share-en-phone', 'en', P.trace, phone], ['share-ar-desk-dark', 'ar', P.trace, desk, 'dark'],
  ['donor-en-desk', 'en', `a/${mixed.g.donor}`, desk], ['campaign-en-desk','en',`c/${id(mixed.c)}`,desk], ['campaign-ar-phone','ar',`c/${id(mixed.c)}`,phone,'dark'], ['wall-en-hall', 'en', P.wall, hall], ['wall-ar-hall-dark', 'ar', P.wall, hall, 'dark'], ['wall-en-phone', 'en', P.wall, phone], ['wall-ar-transparent', 'ar', P.wall + '?transparent', hall], ['wall-fr-desk', 'fr', P.wall, desk, 'dark'],
]
for (const [file, lang, path, viewport, scheme] of shots) {
  if (wanted.length && !wanted.some((w) => file.includes(w))) continue
  const { page, problems, close } = await openPage(browser, { viewport, colorScheme: scheme ?? 'light' })
  try {
    await page.goto(`http://127.0.0.1:${base}/${lang}/${path}`)
    await page.waitForSelector(file.startsWith('wall') ? '.wall-gift' : file.startsWith('papers') || file.startsWith('refund') ? '.paper-code span' : file.startsWith('trace') || file.startsWith('share') ? '.trace' : 'h1', { timeout: 30000 })
    await page.waitForTimeout(1500)
    if (file.startsWith('share')) { await page.locator('.trace header button').first().click(); await page.waitForTimeout(1500); if (file.includes('desk')) await page.locator('.share summary').click() }
    await page.screenshot({ path: `/tmp/after/${file}.png`, fullPage: !file.startsWith('share') && viewport !== hall })
    console.log(file, 'overflow', await overflowOf(page), problems)
    if (file === 'papers-en-desk' || file === 'refund-ar-desk') {
      await page.pdf({ path: `/tmp/after/${file}.pdf`, preferCSSPageSize: true, printBackground: false })
      await page.emulateMedia({ media: 'print' }); await page.setViewportSize({ width: 673, height: 1000 })
      await page.screenshot({ path: `/tmp/after/${file}-print.png`, fullPage: true })
    }
  } catch (error) { console.log(file, 'FAILED', String(error).slice(0, 300), problems); await page.screenshot({ path: `/tmp/after/${file}.png` }) }
  await close()
}
await browser.close()
