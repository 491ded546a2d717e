const PATHS = {
  check: 'M4 12.5l5 5L20 6.5',
  close: 'M6 6l12 12M18 6L6 18',
  clock: 'M12 7v5l3.5 2M12 3a9 9 0 100 18 9 9 0 000-18z',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  document: 'M6 3h8l4 4v14H6zM14 3v5h4M9 12h6M9 16h6',
  error: 'M12 7v6M12 16.5v.5M12 3a9 9 0 100 18 9 9 0 000-18z',
  info: 'M12 11v6M12 7v.5M12 3a9 9 0 100 18 9 9 0 000-18z',
  link: 'M10 14l4-4M9 7l2-2a4 4 0 016 6l-2 2M15 17l-2 2a4 4 0 01-6-6l2-2',
  coin: 'M12 4a8 8 0 100 16 8 8 0 000-16zM12 8v8M9.5 10h5M9.5 14h5',
  menu: 'M4 7h16M4 12h16M4 17h16',
  moon: 'M20 14.5A8 8 0 119.5 4a6.5 6.5 0 0010.5 10.5z',
  pause: 'M8 5v14M16 5v14',
  play: 'M7 5l12 7-12 7z',
  people:
    'M9 11a3.5 3.5 0 100-7 3.5 3.5 0 000 7zM2.5 20a6.5 6.5 0 0113 0M16 4.4a3.5 3.5 0 010 6.2M18 14a6.5 6.5 0 013.5 6',
  search: 'M11 4a7 7 0 100 14 7 7 0 000-14zM16 16l5 5',
  seal: 'M12 3a6 6 0 100 12 6 6 0 000-12zM8.5 13.5L7 21l5-2.5L17 21l-1.5-7.5M9.5 9l2 2 3-3.5',
  next: 'M9 5l7 7-7 7',
  panel: 'M12 4v16M6 20h12M5 8h14M5 8l-2.5 6h5zM19 8l-2.5 6h5z',
  return: 'M9 6L4 11l5 5M4 11h10a6 6 0 016 6v1',
  seen: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9.5a2.5 2.5 0 100 5 2.5 2.5 0 000-5z',
  speech: 'M4 5h16v11H11l-4 4v-4H4z',
  sun: 'M12 8a4 4 0 100 8 4 4 0 000-8zM12 2v2.5M12 19.5V22M2 12h2.5M19.5 12H22M5 5l1.7 1.7M17.3 17.3L19 19M5 19l1.7-1.7M17.3 6.7L19 5',
  wallet: 'M4 7h14a2 2 0 012 2v9a2 2 0 01-2 2H6a2 2 0 01-2-2zM4 7l11-3v3M16 13.5h.5',
  warning: 'M12 9v5M12 17v.5M12 3.5L22 20.5H2z',
} as const

export type IconName = keyof typeof PATHS

/** Icons that point along the line of reading. */
const TURNED: ReadonlySet<IconName> = new Set(['next', 'return'])

/** Decoration beside a word; never the only bearer of a meaning. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" data-turned={TURNED.has(name) || undefined}>
      <path d={PATHS[name]} />
    </svg>
  )
}
