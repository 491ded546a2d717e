import type { Browser } from 'playwright-core'
import { launchBrowser } from './browser.ts'
import { until } from './stage.ts'
import { startWorld, type World } from './world.ts'

/** A world that may be changed, with an index that answers, and a browser. */
export async function ownWorld(): Promise<{ world: World; browser: Browser }> {
  const [world, browser] = await Promise.all([startWorld(), launchBrowser()])
  await indexReady(world)
  return { world, browser }
}

/** The index has read everything that happened before: until then pages say that it does not answer. */
export async function indexReady({ indexUrl }: World): Promise<void> {
  const ready = () =>
    fetch(`${indexUrl}/ready`).then(
      ({ ok }) => ok,
      () => false,
    )
  await until(ready, 150_000)
}
