/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role -- the roles are redundant only while the layout is that of a table, which a narrow screen gives up */
import type { ReactNode } from 'react'
import styles from './asked.module.css'

/** A row: its cells in the order of the headings. */
export interface SheetRow { readonly key: string; readonly chosen?: boolean; readonly cells: readonly ReactNode[] }

interface SheetTableProps {
  readonly label: string
  readonly heads: readonly string[]
  /** Heading of the column that names a row. */
  readonly named: string
  readonly rows: readonly SheetRow[]
}

/** A table that keeps its roles where a narrow screen lays the cells of a row below one another: some browsers drop them with the layout. */
export const SheetTable = ({ label, heads, named, rows }: SheetTableProps): ReactNode => (
  <div className={styles.scroll}>
    <table role="table" className={styles.table} aria-label={label}>
      <thead role="rowgroup"><tr role="row">{heads.map(head => <th key={head} role="columnheader" scope="col">{head}</th>)}</tr></thead>
      <tbody role="rowgroup">
        {rows.map(({ key, chosen, cells }) => (
          <tr key={key} role="row" data-chosen={chosen}>
            {heads.map((head, index) => (head === named
              ? <th key={head} role="rowheader" scope="row" data-head={head}>{cells[index]}</th>
              : <td key={head} role="cell" data-head={head}>{cells[index]}</td>))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
