import type { ReactNode } from 'react'
import { Pressed } from './Pressed.tsx'
import { SHEET } from './sheets.ts'
import styles from './lineage.module.css'

interface PaperSheetProps {
  readonly x: number
  readonly y: number
  /** Shown beside the sheet; null where there is no room. */
  readonly words: string | null
  readonly width: number
  readonly label: string
  readonly selected: boolean
  readonly onPress: () => void
  readonly onOther: (event: globalThis.KeyboardEvent) => void
}

/** A paper behind a line or a theory: a small sheet, pressed to read what it is. */
export function PaperSheet({ x, y, words, width, label, selected, onPress, onOther }: PaperSheetProps): ReactNode {
  const left = x - SHEET.width / 2
  return (
    <Pressed label={label} className={styles.sheet} pressed={selected} onPress={onPress} onOther={onOther}>
      <rect className={styles.reachBox} x={left - 5} y={y - 14} width={width + 10} height={28} />
      {words !== null && <rect className={styles.sheetWords} x={left - 2} y={y - SHEET.height / 2} width={width + 2} height={SHEET.height} rx={3} />}
      <path className={styles.sheetBody} d={`M${left} ${y - SHEET.height / 2}h${SHEET.width - 4}l4 4v${SHEET.height - 4}h${-SHEET.width}z`} />
      {words !== null && <text x={left + SHEET.width + SHEET.gap} y={y + 4.2}>{words}</text>}
    </Pressed>
  )
}
