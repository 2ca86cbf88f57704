import type { KeyboardEvent, ReactNode } from 'react'
import { pillWidth } from './texts.ts'
import styles from './lineage.module.css'

interface PressedProps {
  readonly label: string
  readonly className?: string | undefined
  readonly pressed?: boolean
  readonly expanded?: boolean
  /** Whether Tab comes to it; unless it says otherwise it does. */
  readonly focusable?: boolean
  /** The line that it is. */
  readonly line?: string
  readonly onPress: () => void
  /** Any other key: the canvas's commands. */
  readonly onOther: (event: globalThis.KeyboardEvent) => void
  readonly children: ReactNode
}

/** A part of the picture that can be pressed, by pointer and keys. */
export function Pressed({ label, className, pressed, expanded, focusable = true, line, onPress, onOther, children }: PressedProps): ReactNode {
  const key = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') {
      onOther(event.nativeEvent)
      return
    }
    event.preventDefault()
    onPress()
  }
  return (
    <g className={`${styles.pressed} ${className ?? ''}`} role="button" tabIndex={focusable ? 0 : -1} data-line={line} aria-label={label} aria-pressed={pressed} aria-expanded={expanded} onClick={onPress} onKeyDown={key}>
      {children}
    </g>
  )
}

/** A pill of few words, its middle at x and y. */
export function Pill({ x, y, words }: { readonly x: number; readonly y: number; readonly words: string }): ReactNode {
  const width = pillWidth(words)
  return (
    <g className={styles.pill} transform={`translate(${x} ${y})`}>
      <rect x={-width / 2} y={-8.5} width={width} height={17} rx={8.5} />
      <text y={3.8} textAnchor="middle">{words}</text>
    </g>
  )
}
