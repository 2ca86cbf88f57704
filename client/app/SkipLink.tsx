import type { ReactNode, RefObject } from 'react'
import styles from './frame.module.css'

/**
 * The first stop of the keyboard: past the header and the filters to what answers the question, which a view marks with `data-answer`; to the beginning of a page
 * that marks nothing. `answers`: the view answers a question.
 */
export function SkipLink({ main, answers }: { readonly main: RefObject<HTMLElement | null>; readonly answers: boolean }): ReactNode {
  const skip = (): void => (main.current?.querySelector<HTMLElement>('[data-answer]') ?? main.current)?.focus()
  return (
    <a
      className={styles.skip} href="#main" onClick={event => {
        event.preventDefault()
        skip()
      }}
    >{answers ? 'Skip to the answer' : 'Skip to the content'}</a>
  )
}
