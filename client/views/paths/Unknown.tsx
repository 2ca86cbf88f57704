import type { ReactNode } from 'react'
import { mendedBy, type UnknownEnd } from '../../state/paths.ts'
import { UnknownIds } from '../../ui/UnknownIds.tsx'
import type { Place } from '../view.ts'
import styles from './paths.module.css'

/** An end, or both, that name nothing: which, and the questions that were probably meant, each one click away. */
export function Unknown({ place, unknown }: { readonly place: Place; readonly unknown: readonly UnknownEnd[] }): ReactNode {
  const mended = unknown.map(one => ({ one, questions: mendedBy(one, unknown, place) }))
  const questionOf = (id: string, other: string): Place => mended.find(({ one }) => one.id === id)?.questions.find(question => question.id === other)?.place ?? place
  return <div className={styles.unknown}><UnknownIds unknown={mended.map(({ one, questions }) => ({ id: one.id, suggestions: one.suggestions.filter(({ id }) => questions.some(question => question.id === id)) }))} instead={questionOf} /></div>
}
