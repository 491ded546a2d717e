import type { Browser } from 'playwright-core'
import { launchBrowser } from './browser.ts'
import { until } from './stage.ts'
import { endWorlds, startWorld, type World } from './world.ts'

const browsers = new Set<Browser>()

/** A world that may be changed, with an index that answers, and a browser. */
export async function ownWorld(): Promise<{ world: World; browser: Browser }> {
  const [world, browser] = await Promise.all([startWorld(), launchBrowser().then(noted)])
  const ready = () =>
    fetch(`${world.indexUrl}/ready`).then(
      ({ ok }) => ok,
      () => false,
    )
  await until(ready, 150_000)
  return { world, browser }
}

function noted(browser: Browser): Browser {
  browsers.add(browser)
  browser.once('disconnected', () => browsers.delete(browser))
  return browser
}

// A test that ran out of time while its world was starting cannot end it, and the run would wait for it for ever.
after(async () => {
  await Promise.all([endWorlds(), ...[...browsers].map((browser) => browser.close())])
})
