import { useMediaQuery } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { selected } from '../../state/edits.ts'
import { isRelationId } from '../../state/keys.ts'
import { CopyLink } from '../../ui/CopyLink.tsx'
import { Icon } from '../../ui/icons.tsx'
import ui from '../../ui/ui.module.css'
import type { ViewProps } from '../../views/view.ts'
import { EntryCard } from './EntryCard.tsx'
import styles from './inspector.module.css'
import { RelationCard } from './RelationCard.tsx'
import { Sheet } from './Sheet.tsx'

/** What is selected, whole: an entry or a statement, with its receipts. Beside the view where there is room, else a sheet from below. */
export function Inspector({ place, go, id }: ViewProps & { readonly id: string }): ReactNode {
  const narrow = useMediaQuery('(max-width: 999px)', undefined, { getInitialValueInEffect: false })
  const close = (): void => go(selected(place, null))
  const to = (other: string) => selected(place, other)
  const content = isRelationId(id) ? <RelationCard id={id} place={place} go={go} to={to} /> : <EntryCard id={id} to={to} />
  const tools = (
    <div className={styles.tools}>
      <CopyLink iconOnly />
      <button type="button" className={ui.quiet} aria-label="Close the inspector" onClick={close}><Icon name="close" /></button>
    </div>
  )
  if (narrow) return <Sheet close={close} tools={tools}>{content}</Sheet>
  return <aside className={styles.panel} aria-label="Selection">{tools}<div className={styles.scroll}>{content}</div></aside>
}
