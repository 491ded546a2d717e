import { launchBrowser, openPage } from './test/e2e/support/browser.ts'
const APP = 'http://127.0.0.1:6200', RPC = 'http://127.0.0.1:6201', API = 'http://127.0.0.1:6202'
const only = process.argv[2]
const browser = await launchBrowser()
const phone = { viewport: { width: 390, height: 844 } }, desk = { viewport: { width: 1280, height: 900 } }
let campaign = ''
async function scene(name: string, options: object, run: (page: any, shot: (n?: string, full?: boolean) => Promise<void>) => Promise<void>, setup?: (page: any) => Promise<void>) {
  if (only && !name.match(only)) return
  const { page, problems, close } = await openPage(browser, options as never)
  const hosts = new Map<string, number>()
  page.on('request', (r: any) => { const u = new URL(r.url()); const k = u.port === '6200' ? 'app' : u.port === '6201' ? 'rpc ' + (JSON.parse(r.postData() ?? '{}').method ?? '') : u.port + u.pathname.slice(0, 30); hosts.set(k, (hosts.get(k) ?? 0) + 1) })
  page.setDefaultTimeout(12_000)
  const began = Date.now()
  try {
    if (setup) await setup(page)
    await run(page, async (n = '', full = true) => { await page.screenshot({ path: `/tmp/data/${name}${n}.png`, fullPage: full }) })
  } catch (e) { console.log('!!', name, (e as Error).message.split('\n')[0]); await page.screenshot({ path: `/tmp/data/${name}-failed.png` }).catch(() => {}) }
  console.log('==', name, Date.now() - began, 'ms', problems.length ? problems.slice(0, 4) : '', JSON.stringify([...hosts].filter(([k]) => k !== 'app')))
  await close()
}
const store = (values: Record<string, unknown>) => async (page: any) => page.addInitScript((v: Record<string, unknown>) => { for (const [k, x] of Object.entries(v)) localStorage.setItem('amana.' + k, JSON.stringify(x)) }, values)
const badge = async (page: any) => console.log('   badge:', await page.locator('.badge[data-source], .badge[data-stale]').first().innerText().catch(() => '-'))

await scene('list', desk, async (page, shot) => {
  await page.goto(APP + '/en/campaigns'); await page.waitForSelector('a[href*="/c/eip155"]'); await page.waitForTimeout(1500); await badge(page); await shot()
})
{ const { page, close } = await openPage(browser, desk); await page.goto(APP + '/en/campaigns'); await page.waitForSelector('a[href*="/c/eip155"]', { timeout: 20000 }); const hrefs = await page.locator('a[href*="/c/eip155"]').evaluateAll((all: any[]) => all.map((a) => a.getAttribute('href'))); campaign = hrefs[0].split('/c/')[1].split(/[?#]/)[0]; console.log(campaign, hrefs.length); await close() }
await scene('campaign', desk, async (page, shot) => { await page.goto(`${APP}/en/c/${campaign}`); await page.waitForSelector('.source-line .badge'); await page.waitForTimeout(1000); await badge(page); await shot('', false) })
await scene('campaign-eur-ar', phone, async (page, shot) => { await page.goto(`${APP}/ar/c/${campaign}`); await page.waitForSelector('.source-line .badge'); await page.waitForTimeout(800); await shot() }, store({ digits: 'arabic', settings: { currency: 'EUR' } }))
await scene('index-off', desk, async (page, shot) => { await page.goto(`${APP}/en/c/${campaign}`); await page.waitForSelector('.source-line .badge'); await badge(page); await shot('', false) }, store({ settings: { index: 'off' } }))
await scene('index-dead', phone, async (page, shot) => { await page.goto(`${APP}/en/c/${campaign}`); await page.waitForSelector('.source-line .badge'); await badge(page); await shot('', false) }, async (page) => page.route(API + '/**', (r: any) => r.abort()))
await scene('index-lies', desk, async (page, shot) => { await page.goto(`${APP}/en/c/${campaign}`); await page.waitForSelector('.notice[data-kind=danger]'); await badge(page); await shot('', false); await page.setViewportSize({ width: 390, height: 844 }); await shot('-phone', false) }, async (page) => page.route(API + '/v1/campaigns/*/ledger', async (r: any) => { const a = await (await r.fetch()).json(); a.events.splice(1, 1); await r.fulfill({ json: a, headers: { 'access-control-allow-origin': '*' } }) }))
await scene('node-down', phone, async (page, shot) => { await page.goto(`${APP}/en/c/${campaign}`); await page.waitForSelector('.source-line .badge'); await page.route(RPC + '/**', (r: any) => r.abort()); await page.waitForSelector('.not-verified', { timeout: 25000 }); await shot('', false) })
await scene('node-slow', phone, async (page, shot) => { await page.goto(`${APP}/ar/c/${campaign}`); await page.waitForTimeout(11000); await shot('', false) }, async (page) => page.route(RPC + '/**', () => {}))
await scene('settings', phone, async (page, shot) => { await page.goto(APP + '/en/settings'); await page.waitForSelector('h1'); const own = page.locator('.settings-nodes input').first(); await own.fill(RPC); await page.locator('.settings-nodes button[type=submit]').first().click(); await page.waitForTimeout(1500); await shot() })
await scene('settings-ar', phone, async (page, shot) => { await page.goto(APP + '/ar/settings'); await page.waitForSelector('h1'); await shot() })
await scene('settings-dark', { ...desk, colorScheme: 'dark' }, async (page, shot) => { await page.goto(APP + '/fr/settings'); await page.waitForSelector('h1'); await shot() })
await scene('status', phone, async (page, shot) => { await page.goto(APP + '/en/status'); await page.waitForTimeout(3000); await shot() })
await scene('status-ar', desk, async (page, shot) => { await page.goto(APP + '/ar/status'); await page.waitForTimeout(3000); await shot() }, store({ digits: 'arabic' }))
await scene('audit', desk, async (page, shot) => { await page.goto(`${APP}/en/audit/${campaign}`); await page.waitForSelector('.checks', { timeout: 40000 }); await shot(); for (const name of ['Ledger (CSV)', 'Grants for 360Giving (JSON)', 'Aid data for IATI (XML)']) { await page.getByRole('button', { name }).click(); await page.waitForTimeout(2500); console.log('  ', name, await page.locator('.audit .card').last().innerText().then((t: string) => t.split('\n').slice(-4).join(' | '))) } await shot('-files') })
await scene('audit-two-ar', phone, async (page, shot) => { await page.goto(`${APP}/ar/audit/${campaign}?node=${encodeURIComponent(RPC)}&node=${encodeURIComponent(RPC.replace('127.0.0.1', 'localhost'))}`); await page.waitForSelector('.checks, .error-state', { timeout: 40000 }); await shot() })
await scene('two-chains', desk, async (page, shot) => { await page.goto(`${APP}/en/settings`); await page.waitForSelector('h1'); await shot('-settings'); await page.goto(`${APP}/en/c/${campaign}`); await page.waitForSelector('.source-line .badge'); await badge(page); await page.goto(`${APP}/en/campaigns`); await page.waitForTimeout(2500); await shot('-list', false) }, async (page) => page.route(APP + '/config.json', async (r: any) => { const c = await (await r.fetch()).json(); c.chains.push({ ...c.chains[0], chainId: 8453, name: 'Base', rpcUrl: RPC.replace('127.0.0.1', 'localhost') }); c.defaultChain = 8453; await r.fulfill({ json: c }) }))
await browser.close()
process.exit(0)
