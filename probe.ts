import { launchBrowser } from './test/e2e/support/browser.ts'
import { phone } from './scripts/bench/web-phone.ts'
const url = process.argv[2]!
const browser = await launchBrowser()
for (const path of process.argv.slice(3)) {
  const { page, close } = await phone(browser)
  await page.addInitScript(() => {
    const log: unknown[] = []
    Object.assign(window, { probe: log })
    const name = (node: any) => node ? `${node.nodeName}.${node.className}#${node.id} ${(node.textContent ?? '').slice(0, 40)}` : '?'
    new PerformanceObserver((l) => l.getEntries().forEach((e: any) => log.push(['lcp', Math.round(e.startTime), e.size, name(e.element)]))).observe({ type: 'largest-contentful-paint', buffered: true })
    new PerformanceObserver((l) => l.getEntries().forEach((e: any) => log.push(['shift', Math.round(e.startTime), e.value.toFixed(4), e.sources.map((s: any) => `${name(s.node)} ${Math.round(s.previousRect.top)}+${Math.round(s.previousRect.height)}->${Math.round(s.currentRect.top)}+${Math.round(s.currentRect.height)}`)]))).observe({ type: 'layout-shift', buffered: true })
    new PerformanceObserver((l) => l.getEntries().forEach((e: any) => log.push(['task', Math.round(e.startTime), Math.round(e.duration)]))).observe({ type: 'longtask', buffered: true })
    new PerformanceObserver((l) => l.getEntries().forEach((e: any) => log.push(['paint', Math.round(e.startTime), e.name]))).observe({ type: 'paint', buffered: true })
  })
  const t0 = Date.now()
  await page.goto(url + path)
  await new Promise((r) => setTimeout(r, 9000))
  const out = await page.evaluate(() => ({ probe: (window as any).probe, res: performance.getEntriesByType('resource').map((e: any) => [Math.round(e.startTime), Math.round(e.responseEnd), e.transferSize, e.name.replace(location.origin, '')]) }))
  console.log('=====', path)
  for (const one of (out.probe as any[]).toSorted((a, b) => a[1] - b[1])) console.log(JSON.stringify(one))
  for (const one of out.res.slice(0, Number(process.env.RES ?? 60))) console.log(one.join(' '))
  await page.screenshot({ path: `/tmp/probe${path.replaceAll('/', '_').slice(0, 20)}.png` })
  await close()
}
await browser.close()
