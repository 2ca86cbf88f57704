import type { ReactNode } from 'react'
import type { Entry } from '../../panels/inspector/facts.ts'
import { AuthorParts } from './AuthorParts.tsx'
import { CaseParts } from './CaseParts.tsx'
import { FindingParts } from './FindingParts.tsx'
import { PaperParts } from './PaperParts.tsx'
import { TheoryParts } from './TheoryParts.tsx'

/** The tables that only this kind of entry has. */
export function Parts({ entry }: { readonly entry: Entry }): ReactNode {
  switch (entry.kind) {
    case 'THEORY': return <TheoryParts id={entry.id} />
    case 'PAPER': return <PaperParts id={entry.id} reference={'reference' in entry ? entry.reference : null} />
    case 'AUTHOR': return <AuthorParts id={entry.id} />
    case 'CASE': return <CaseParts id={entry.id} />
    case 'FINDING': return <FindingParts id={entry.id} />
    case 'CONSTRUCT': return null
  }
}
