import { Menu } from '@mantine/core'
import type { ReactNode } from 'react'
import { withKey } from '../../state/edits.ts'
import { foldToggled, type Drawn } from '../../state/lineage.ts'
import { Icon } from '../../ui/icons.tsx'
import ui from '../../ui/ui.module.css'
import type { Place } from '../view.ts'

interface FoldedProps {
  readonly place: Place
  readonly drawn: Drawn | null
  readonly step: (next: Place, said: string) => void
}

/** How many theories are folded away, with each branch to unfold: one button, however many there are. */
export function FoldedMenu({ place, drawn, step }: FoldedProps): ReactNode {
  const branches = (drawn?.nodes ?? []).flatMap(({ id, name }) => {
    const away = drawn?.folded.get(id)?.length ?? 0
    return away === 0 ? [] : [{ id, name, away }]
  })
  const all = branches.reduce((sum, { away }) => sum + away, 0)
  if (all === 0) return null
  return (
    <Menu position="bottom-start">
      <Menu.Target><button type="button" className={ui.button}>{all} folded<Icon name="down" size={16} /></button></Menu.Target>
      <Menu.Dropdown>
        {branches.map(({ id, name, away }) => <Menu.Item key={id} onClick={() => step(foldToggled(id)(place), `Unfolded what hangs on ${name}.`)}>Unfold {away} behind {name}</Menu.Item>)}
        {branches.length > 1 && <Menu.Item onClick={() => step(withKey(place, 'fold', null), 'All is unfolded.')}>Unfold all {all}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  )
}
