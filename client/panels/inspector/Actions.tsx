import type { ReactNode } from 'react'
import type { Kind } from '../../api/generated.ts'
import { compared, compareOf, entryOf, expanded, lineageOf, networkOf, pathsFrom } from '../../state/edits.ts'
import { usePlaces } from '../../state/places.ts'
import { Icon, type IconName } from '../../ui/icons.tsx'
import { PlaceLink } from '../../ui/Link.tsx'
import ui from '../../ui/ui.module.css'
import type { Place } from '../../views/view.ts'
import styles from './inspector.module.css'
import { useHidden } from './useHidden.ts'

interface Action { readonly icon: IconName; readonly label: string; readonly to: Place }

/** A comparison takes at most so many theories. */
const MOST_COMPARED = 4

/** What one can do with an entry here: the first is the usual one, and filled. */
export function actionsFor(place: Place, id: string, kind: Kind, hidden: number | null): readonly Action[] {
  const lineage: Action = { icon: 'lineage', label: 'Lineage', to: lineageOf(id) }
  const network: Action = { icon: 'network', label: 'Network', to: networkOf(id) }
  const expand: Action = { icon: 'expand', label: hidden === null ? 'Expand' : `Expand ${hidden}`, to: expanded(place, id) }
  const inNetwork = place.view === 'network'
  return [
    ...(kind === 'THEORY' && place.view !== 'lineage' ? [lineage] : []),
    ...(inNetwork ? [] : [network]),
    ...(kind !== 'THEORY' || (place.view === 'compare' && (place.subjects.includes(id) || place.subjects.length >= MOST_COMPARED)) ? []
      : [place.view === 'compare' ? { icon: 'compare' as const, label: 'Add to comparison', to: compared(place, id) } : { icon: 'compare' as const, label: 'Compare with…', to: compareOf(id) }]),
    { icon: 'paths', label: 'Connect to…', to: pathsFrom(id) },
    ...(inNetwork && !place.subjects.includes(id) && hidden !== 0 ? [expand] : []),
    ...(place.view === 'entry' ? [] : [{ icon: 'page' as const, label: 'Entry page', to: entryOf(id) }]),
  ]
}

export function Actions({ id, kind }: { readonly id: string; readonly kind: Kind }): ReactNode {
  const { reading } = usePlaces()
  const hidden = useHidden(reading.place, id)
  if (reading.place === null) return null
  return (
    <div className={styles.actions}>
      {actionsFor(reading.place, id, kind, hidden).map((action, index) => (
        <PlaceLink key={action.label} to={action.to} className={index === 0 ? ui.filled : ui.button}><Icon name={action.icon} />{action.label}</PlaceLink>
      ))}
    </div>
  )
}
