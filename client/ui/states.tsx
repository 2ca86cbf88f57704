import type { ReactNode } from 'react'
import type { RequestError } from '../api/request.ts'
import { Icon } from './icons.tsx'
import styles from './ui.module.css'

/** A place with nothing to show: says what is the matter and what one can do. Level 1 where it is all that the page shows. */
export function EmptyState({ title, children, actions, level = 2 }: { readonly title: string; readonly children?: ReactNode; readonly actions?: ReactNode; readonly level?: 1 | 2 }): ReactNode {
  const Heading = `h${level}` as const
  return (
    <div className={styles.state}>
      <Heading>{title}</Heading>
      {children !== undefined && <p>{children}</p>}
      {actions !== undefined && <div className={styles.stateActions}>{actions}</div>}
    </div>
  )
}

/** Codes of questions that are wrong as they stand: asked again they are refused again. */
const REFUSED = /^(?:BAD|PAGE|QUERY)_/

/** An answer that did not come: the server's own words, and another try where that may help. */
export function ErrorState({ error, retry }: { readonly error: RequestError; readonly retry: () => void }): ReactNode {
  const away = error.code === 'OFFLINE'
  return (
    <div className={styles.state} role="alert">
      <h2>{away ? 'Not loaded yet' : 'This could not be answered'}</h2>
      <p>{away ? 'The server does not answer. What was loaded before stays readable; this comes by itself when the server is back.' : error.message}</p>
      <div className={styles.stateActions}>
        {!REFUSED.test(error.code) && <button type="button" className={styles.button} onClick={retry}><Icon name="again" />Try now</button>}
      </div>
    </div>
  )
}

/** Grey plates that keep the layout while something loads; `rows` are widths in per cent. */
export function Plates({ rows, height = 18, gap = 10 }: { readonly rows: readonly number[]; readonly height?: number; readonly gap?: number }): ReactNode {
  return (
    <div aria-hidden="true" style={{ display: 'grid', gap }}>
      {rows.map((width, row) => <span key={row} className={styles.plate} style={{ width: `${width}%`, height }} />)}
    </div>
  )
}
