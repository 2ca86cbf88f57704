import type { ReactNode } from 'react'
import styles from './rail.module.css'

interface RailRowProps {
  readonly on: boolean
  readonly label: string
  readonly mark?: ReactNode
  /** How many are shown, and how many there are; null while it is not known. */
  readonly shown: number | null
  readonly all?: number | null
  readonly onToggle: () => void
}

/** A row of the legend: mark, name, how many are shown; pressing it shows or hides them. */
export function RailRow({ on, label, mark, shown, all, onToggle }: RailRowProps): ReactNode {
  return (
    <li>
      <button type="button" className={styles.row} aria-pressed={on} data-none={shown === 0} onClick={onToggle}>
        {mark !== undefined && <span className={styles.mark}>{mark}</span>}
        <span className={styles.label}>{label}</span>
        <span className={styles.count}>{shown !== null && <b>{shown.toLocaleString('en')}</b>}{all != null && `${shown === null ? '' : ' '}/ ${all.toLocaleString('en')}`}</span>
      </button>
    </li>
  )
}
