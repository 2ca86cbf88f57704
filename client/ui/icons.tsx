import type { ReactNode } from 'react'

/** One outline family: 18 px in the page, drawn on a 20 grid, stroke 1.6. */
const PATHS = {
  search: <><circle cx="8.7" cy="8.7" r="5.4" /><path d="m12.8 12.8 4.2 4.2" /></>,
  close: <path d="m5 5 10 10M15 5 5 15" />,
  link: <><path d="M8.5 11.5a3 3 0 0 0 4.3.1l2.7-2.7a3 3 0 0 0-4.3-4.3l-1 1" /><path d="M11.5 8.5a3 3 0 0 0-4.3-.1L4.5 11.1a3 3 0 0 0 4.3 4.3l1-1" /></>,
  check: <path d="m4 10.5 4 4 8-9" />,
  moon: <path d="M16.5 11.8A6.8 6.8 0 0 1 8.2 3.5a6.8 6.8 0 1 0 8.3 8.3Z" />,
  sun: <><circle cx="10" cy="10" r="3.2" /><path d="M10 2v1.5M10 16.5V18M2 10h1.5M16.5 10H18M4.3 4.3l1.1 1.1M14.6 14.6l1.1 1.1M4.3 15.7l1.1-1.1M14.6 5.4l1.1-1.1" /></>,
  system: <><rect x="2.5" y="4" width="15" height="9.5" rx="1.5" /><path d="M7 17h6M10 13.5V17" /></>,
  help: <><circle cx="10" cy="10" r="7.2" /><path d="M7.9 8a2.1 2.1 0 1 1 3.1 1.9c-.7.4-1 .8-1 1.5M10 13.7v.1" /></>,
  undo: <path d="M7 4 3.5 7.5 7 11M4 7.5h7.5a4.2 4.2 0 0 1 0 8.5H8" />,
  redo: <path d="m13 4 3.5 3.5L13 11M16 7.5H8.5a4.2 4.2 0 0 0 0 8.5H12" />,
  network: <><circle cx="10" cy="10" r="2.2" /><circle cx="4" cy="5" r="1.7" /><circle cx="16" cy="5" r="1.7" /><circle cx="4" cy="15" r="1.7" /><circle cx="16" cy="15" r="1.7" /><path d="M8.3 8.6 5.3 6.1M11.7 8.6l3-2.5M8.3 11.4l-3 2.5M11.7 11.4l3 2.5" /></>,
  lineage: <><circle cx="10" cy="4" r="1.9" /><circle cx="4" cy="16" r="1.7" /><circle cx="16" cy="16" r="1.7" /><path d="M10 6v4.5M10 8c0 4-6 2.5-6 6.3M10 8c0 4 6 2.5 6 6.3" /></>,
  paths: <><circle cx="4" cy="4.5" r="1.7" /><circle cx="16" cy="15.5" r="1.7" /><path d="M5.7 4.5h7.5a2.7 2.7 0 0 1 0 5.5H6.8a2.7 2.7 0 0 0 0 5.5h7.5" /></>,
  compare: <><rect x="3" y="3.5" width="5.5" height="13" rx="1" /><rect x="11.5" y="3.5" width="5.5" height="13" rx="1" /><path d="M5 7h1.5M5 10h1.5M13.5 7H15M13.5 13H15" /></>,
  expand: <><circle cx="10" cy="10" r="7" /><path d="M10 7v6M7 10h6" /></>,
  page: <><path d="M5 2.5h6.5L15 6v11.5H5Z" /><path d="M11.5 2.5V6H15M7.5 10h5M7.5 13h5" /></>,
  table: <><rect x="3" y="4" width="14" height="12" rx="1" /><path d="M3 8h14M8 8v8" /></>,
  query: <path d="m7 6-4 4 4 4M13 6l4 4-4 4" />,
  copy: <><rect x="7" y="7" width="9.5" height="9.5" rx="1.5" /><path d="M13 7V5a1.5 1.5 0 0 0-1.5-1.5H5A1.5 1.5 0 0 0 3.5 5v6.5A1.5 1.5 0 0 0 5 13h2" /></>,
  down: <path d="m5.5 8 4.5 4.5L14.5 8" />,
  right: <path d="m8 5.5 4.5 4.5L8 14.5" />,
  clock: <><circle cx="10" cy="10" r="7.2" /><path d="M10 5.8V10l2.8 2" /></>,
  play: <path d="M6.5 4.5v11l9-5.5Z" />,
  pause: <path d="M7 4.5v11M13 4.5v11" />,
  back: <path d="M14.5 4.5 7.5 10l7 5.5ZM5 4.5v11" />,
  forward: <path d="m5.5 4.5 7 5.5-7 5.5ZM15 4.5v11" />,
  more: <><circle cx="4.5" cy="10" r=".9" /><circle cx="10" cy="10" r=".9" /><circle cx="15.5" cy="10" r=".9" /></>,
  away: <><path d="M3 8.2a10 10 0 0 1 3.3-2.1M9 5.2a10 10 0 0 1 8 3M5.7 11a6 6 0 0 1 3-1.6M12.5 9.9a6 6 0 0 1 1.8 1.1M10 15.2v.1M3 3l14 14" /></>,
  again: <><path d="M16 8A6.3 6.3 0 0 0 4.7 6.7L3.5 8M4 12a6.3 6.3 0 0 0 11.3 1.3l1.2-1.3" /><path d="M3.5 4v4h4M16.5 16v-4h-4" /></>,
  warning: <><path d="M10 3 2.5 16.5h15Z" /><path d="M10 8v4M10 14.2v.1" /></>,
  tour: <><circle cx="10" cy="10" r="7.2" /><path d="m13 7-1.7 4.3L7 13l1.7-4.3Z" /></>,
} as const satisfies Record<string, ReactNode>

export type IconName = keyof typeof PATHS

/** An icon beside words or inside a labelled button: it says nothing of its own. */
export function Icon({ name, size = 18 }: { readonly name: IconName; readonly size?: number }): ReactNode {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth={1.6} strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" focusable="false">
      {PATHS[name]}
    </svg>
  )
}

/** The sign of the house: one source, three readings. */
export const Brand = (): ReactNode => (
  <svg width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth={1.8} strokeLinecap="round" aria-hidden="true" focusable="false">
    <circle cx="12" cy="4.5" r="2.4" /><path d="M12 7v9.5M12 9c0 5.5-7.5 4-7.5 9M12 9c0 5.5 7.5 4 7.5 9" />
    <g fill="currentColor" stroke="none"><circle cx="4.5" cy="19.5" r="2.3" /><circle cx="12" cy="19.5" r="2.3" /><circle cx="19.5" cy="19.5" r="2.3" /></g>
  </svg>
)
