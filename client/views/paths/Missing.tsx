import type { ReactNode } from 'react'
import type { Place } from '../view.ts'
import { Begin } from './Begin.tsx'
import styles from './paths.module.css'

/** An end is missing, or both are one: says which, what to do, and offers ends that the corpus has. */
export function Missing({ place, name }: { readonly place: Place; readonly name: (id: string) => string }): ReactNode {
  const [from, to] = place.subjects
  const [title, lead] = from === undefined
    ? ['How are two entries connected?', 'Choose where to begin and where to end: any theory, construct, paper, author, case or finding.']
    : to === undefined
      ? [`What is ${name(from)} connected to?`, 'Choose the other end.']
      : [`Both ends are ${name(from)}`, 'A way leads from one entry to another. Choose another end above, or one of these.']
  return <><h1>{title}</h1><p className={styles.lead}>{lead}</p><Begin place={place} /></>
}
