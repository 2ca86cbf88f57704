import { useState, type ReactNode } from 'react'
import type { FieldCountsQuery } from '../../api/generated.ts'
import { countBy, filtersOf, typeToggled, type Loaded } from '../../state/network.ts'
import { Icon } from '../../ui/icons.tsx'
import { LineSample } from '../../ui/LineSample.tsx'
import ui from '../../ui/ui.module.css'
import type { ViewProps } from '../../views/view.ts'
import { RailRow } from './RailRow.tsx'
import styles from './rail.module.css'

interface TypesProps extends ViewProps { readonly types: FieldCountsQuery['model']['relations']; readonly loaded: Loaded | null }

/** Every relation type on its own, folded away until asked for. */
export function Types({ place, go, types, loaded }: TypesProps): ReactNode {
  const [open, setOpen] = useState(false)
  const { relations } = filtersOf(place)
  const counts = loaded === null ? null : countBy(loaded.lines, line => line.type)
  if (types.length === 0) return null
  return (
    <>
      <button type="button" className={`${ui.link} ${styles.all}`} aria-expanded={open} onClick={() => setOpen(!open)}><Icon name={open ? 'down' : 'right'} size={14} />{open ? 'Fewer' : `All ${types.length} relation types`}</button>
      {open && (
        <ul>{types.map(({ type, name, family }) => (
          <RailRow key={type} on={relations?.has(type) ?? true} label={name} mark={<LineSample family={family} type={type} width={26} />} shown={counts === null ? null : counts.get(type) ?? 0} onToggle={() => go(typeToggled(type, types)(place))} />
        ))}</ul>
      )}
    </>
  )
}
