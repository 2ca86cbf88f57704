import type { ReactNode } from 'react'
import type { Kind } from '../../api/generated.ts'
import { useAllCommands } from '../../state/commands.ts'
import { added, compared, compareOf, entryOf, lineageOf, networkOf, pathsFrom } from '../../state/edits.ts'
import { SUBJECTS } from '../../state/keys.ts'
import { usePlaces } from '../../state/places.ts'
import { Icon, type IconName } from '../../ui/icons.tsx'
import { PlaceLink } from '../../ui/Link.tsx'
import ui from '../../ui/ui.module.css'
import type { Place } from '../../views/view.ts'
import styles from './inspector.module.css'
import { useStanding, type Standing } from './useStanding.ts'

/** Leads to a place, or does what a command of the view does. */
type Action = { readonly icon: IconName; readonly label: string } & ({ readonly to: Place } | { readonly command: string })

/** What one can do with an entry here: the first is the usual one, and filled. */
export function actionsFor(place: Place, id: string, kind: Kind, standing: Standing | null): readonly Action[] {
  const lineage: Action = { icon: 'lineage', label: 'Lineage', to: lineageOf(id) }
  const network: Action = { icon: 'network', label: 'Network', to: networkOf(id) }
  const expand: Action[] = standing === null ? [] : !standing.drawn ? [{ icon: 'expand', label: 'Show here', to: added(place, id) }]
    : standing.hidden > 0 ? [{ icon: 'expand', label: `Expand ${standing.hidden.toLocaleString('en')}`, command: 'expand' }] : []
  const inNetwork = place.view === 'network'
  return [
    ...(kind === 'THEORY' && place.view !== 'lineage' ? [lineage] : []),
    ...(inNetwork ? [] : [network]),
    ...(kind !== 'THEORY' || (place.view === 'compare' && (place.subjects.includes(id) || place.subjects.length >= SUBJECTS.compare.most)) ? []
      : [place.view === 'compare' ? { icon: 'compare' as const, label: 'Add to comparison', to: compared(place, id) } : { icon: 'compare' as const, label: 'Compare with…', to: compareOf(id) }]),
    inNetwork && standing?.drawn === true ? { icon: 'paths', label: 'Connect to…', command: 'connect' } : { icon: 'paths', label: 'Connect to…', to: pathsFrom(id) },
    ...(inNetwork ? expand : []),
    ...(place.view === 'entry' ? [] : [{ icon: 'page' as const, label: 'Entry page', to: entryOf(id) }]),
  ]
}

export function Actions({ id, kind }: { readonly id: string; readonly kind: Kind }): ReactNode {
  const { reading } = usePlaces()
  const standing = useStanding(reading.place, id)
  const commands = useAllCommands()
  if (reading.place === null) return null
  return (
    <div className={styles.actions}>
      {actionsFor(reading.place, id, kind, standing).map((action, index) => {
        const look = index === 0 ? ui.filled : ui.button
        const inside = <><Icon name={action.icon} />{action.label}</>
        if ('to' in action) return <PlaceLink key={action.label} to={action.to} className={look}>{inside}</PlaceLink>
        const command = commands.find(one => one.id === action.command && one.run !== null)
        return command !== undefined && <button key={action.command} type="button" className={look} disabled={command.enabled === false} onClick={() => command.run?.()}>{inside}</button>
      })}
    </div>
  )
}
