import type { ReactNode } from 'react'
import type { Kind, Sign } from '../api/generated.ts'
import { SIGNS } from './kinds.ts'

const SIGN_COLOUR: Partial<Record<Sign, string>> = {
  POSITIVE: 'var(--positive)', NEGATIVE: 'var(--negative)', MIXED: 'var(--mixed)', INVERTED_U: 'var(--mixed)', U_SHAPED: 'var(--mixed)', NONE: 'var(--none)',
}

function shape(kind: Kind, sign: Sign | null): ReactNode {
  switch (kind) {
    case 'THEORY': return <rect x="1.2" y="4.2" width="17.6" height="11.6" rx="3" fill="var(--theory-fill)" stroke="var(--theory)" strokeWidth="1.5" />
    case 'CONSTRUCT': return <circle cx="10" cy="10" r="6.5" fill="var(--construct)" />
    case 'PAPER': return <rect x="4.5" y="2.5" width="11" height="15" fill="var(--surface)" stroke="var(--paper)" strokeWidth="1.7" />
    case 'AUTHOR': return <path d="M10 3 17.5 16.5h-15Z" fill="var(--author)" />
    case 'CASE': return <path d="M5.5 3h9L19 10l-4.5 7h-9L1 10Z" fill="var(--case)" />
    case 'FINDING': return (
      <>
        <path d="M10 1 19 10l-9 9-9-9Z" fill={(sign === null ? undefined : SIGN_COLOUR[sign]) ?? 'var(--finding)'} />
        {sign !== null && <text x="10" y="14" textAnchor="middle" fontSize="12" fontWeight="700" fill="var(--surface)" fontFamily="var(--sans)">{SIGNS[sign].mark}</text>}
      </>
    )
  }
}

/** The mark of a kind, beside a word that names it. A finding may show its sign. */
export function KindMark({ kind, sign = null, size = 17 }: { readonly kind: Kind; readonly sign?: Sign | null | undefined; readonly size?: number }): ReactNode {
  return <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false" style={{ flex: 'none' }}>{shape(kind, sign)}</svg>
}
