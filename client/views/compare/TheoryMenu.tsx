import { Menu } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { entryOf, lineageOf } from '../../state/edits.ts'
import { Icon } from '../../ui/icons.tsx'
import type { ViewProps } from '../view.ts'
import styles from './compare.module.css'
import { PickerBody } from './Picker.tsx'
import { exchanged, without } from './question.ts'

/** What one can do with a theory of the comparison: take another in its place, take it out, look at it alone. */
export function TheoryMenu({ place, go, id, name }: ViewProps & { readonly id: string; readonly name: string }): ReactNode {
  const [replacing, setReplacing] = useState(false)
  const [open, setOpen] = useState(false)
  const shut = (): void => {
    setOpen(false)
    setReplacing(false)
  }
  return (
    <Menu opened={open} onChange={next => (next ? setOpen(true) : shut())} position="bottom-start" closeOnItemClick={false} trapFocus>
      <Menu.Target>
        <button type="button" className={styles.menu} aria-label={`Replace or remove ${name}`}><Icon name="more" size={16} /></button>
      </Menu.Target>
      <Menu.Dropdown>
        {replacing
          ? <PickerBody present={place.subjects} near={id} to={other => exchanged(place, id, other)} />
          : <>
              <Menu.Item onClick={() => setReplacing(true)}>Replace by another…</Menu.Item>
              <Menu.Item onClick={() => { shut(); go(without(place, id)) }}>Take out</Menu.Item>
              <Menu.Item onClick={() => { shut(); go(lineageOf(id)) }}>Its lineage</Menu.Item>
              <Menu.Item onClick={() => { shut(); go(entryOf(id)) }}>Its page</Menu.Item>
            </>}
      </Menu.Dropdown>
    </Menu>
  )
}
