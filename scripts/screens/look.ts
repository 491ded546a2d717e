import type { BrowserContextOptions } from 'playwright-core'

/** How a page is looked at. */
export interface Look {
  /** As in the list of pages. */
  page: string
  device: keyof typeof DEVICES
  language: 'en' | 'ar'
  theme: 'light' | 'dark'
}

export const DEVICES = {
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
  desktop: { viewport: { width: 1280, height: 800 } },
} as const satisfies Record<string, BrowserContextOptions>

/** Every way to look at these pages. */
export function looksAt(pages: readonly string[]): Look[] {
  return pages.flatMap((page) =>
    (['phone', 'desktop'] as const).flatMap((device) =>
      (['en', 'ar'] as const).flatMap((language) =>
        (['light', 'dark'] as const).map((theme) => ({ page, device, language, theme })),
      ),
    ),
  )
}
