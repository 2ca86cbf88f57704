import { Popover } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { FAMILIES } from '../../panels/rail/groups.ts'
import { familyToggled, kindToggled, typeToggled } from '../../state/network.ts'
import { askedAgain, isNarrowed, onlyThrough, widened } from '../../state/paths.ts'
import { useVocabulary } from '../../state/vocabulary.ts'
import { counted } from '../../state/words.ts'
import { KIND_NAMES, KINDS } from '../../ui/kinds.ts'
import { KindMark } from '../../ui/KindMark.tsx'
import { LineSample } from '../../ui/LineSample.tsx'
import ui from '../../ui/ui.module.css'
import type { ViewProps } from '../view.ts'
import styles from './paths.module.css'

/** How many of each a way may go through. */
function summaryOf(kinds: ReadonlySet<string> | null, relations: ReadonlySet<string> | null): string {
  const parts = [...(kinds === null ? [] : [counted(kinds.size, 'kind')]), ...(relations === null ? [] : [counted(relations.size, 'relation')])]
  return parts.length === 0 ? 'Filters' : parts.join(', ')
}

interface RowProps { readonly label: string; readonly mark: ReactNode; readonly on: boolean; readonly some?: boolean; readonly onToggle: () => void; readonly onOnly?: () => void; readonly title?: string | undefined }

/** A box that lets ways go through something or not, and a button for that alone. */
function Row({ label, mark, on, some = false, onToggle, onOnly, title }: RowProps): ReactNode {
  return (
    <li title={title}>
      <label><input type="checkbox" checked={on} ref={box => { if (box !== null) box.indeterminate = some }} onChange={onToggle} />{mark}<span>{label}</span></label>
      {onOnly !== undefined && <button type="button" aria-label={`Only through ${label.toLowerCase()}`} onClick={onOnly}>only</button>}
    </li>
  )
}

/** Through which kinds of entries and which relations a way may go. */
export function Filters({ place, go }: ViewProps): ReactNode {
  const words = useVocabulary()
  const [open, setOpen] = useState(false)
  const [family, setFamily] = useState<string | null>(null)
  const set = (key: string) => { const text = place.keys[key]; return text === undefined ? null : new Set(text.split(',')) }
  const [kinds, relations] = [set('kinds'), set('relations')]
  const types = words.types.flatMap(type => words.relation(type) ?? [])
  const change = (step: (at: typeof place) => typeof place) => (): void => go(askedAgain(step(place)))
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus returnFocus width={340} middlewares={{ shift: true, flip: true, size: { padding: { bottom: 76 }, apply: ({ availableHeight, elements }) => elements.floating.style.setProperty('--room', `${Math.max(200, availableHeight - 20)}px`) } }}>
      <Popover.Target>
        <button type="button" className={ui.quiet} aria-expanded={open} onClick={() => setOpen(!open)}>
          <svg width="17" height="17" viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" aria-hidden="true"><path d="M3 4h14l-5.4 6.4V16l-3.2-1.6v-4Z" /></svg>
          {summaryOf(kinds, relations)}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label="What ways may go through">
        <div className={styles.filters}>
          <section aria-label="Kinds">
            <h2>Through these kinds</h2>
            <ul>{KINDS.map(kind => (
              <Row key={kind} label={KIND_NAMES[kind].many} mark={<KindMark kind={kind} />} on={kinds?.has(kind.toLowerCase()) ?? true} onToggle={change(kindToggled(kind))} onOnly={() => go(onlyThrough('kinds', [kind])(place))} />
            ))}</ul>
          </section>
          <section aria-label="Relations">
            <h2>By these relations</h2>
            <ul>{FAMILIES.map(one => {
              const own = types.filter(type => type.family === one.family)
              const on = relations === null ? own.length : own.filter(({ type }) => relations.has(type.toLowerCase())).length
              return (
                <li key={one.family} className={styles.family}>
                  <ul>
                    <Row label={one.label} mark={<LineSample family={one.family} width={28} />} on={on === own.length} some={on > 0 && on < own.length} onToggle={change(familyToggled(one.family, types))} onOnly={() => go(onlyThrough('relations', own.map(({ type }) => type))(place))} />
                  </ul>
                  <button type="button" className={styles.unfold} aria-expanded={family === one.family} aria-label={`Relations of ${one.label.toLowerCase()}`} onClick={() => setFamily(family === one.family ? null : one.family)}>{own.length}</button>
                  {family === one.family && (
                    <ul className={styles.types}>{own.map(({ type, name, meaning }) => (
                      <Row key={type} label={name} mark={null} title={meaning} on={relations?.has(type.toLowerCase()) ?? true} onToggle={change(typeToggled(type, types))} onOnly={() => go(onlyThrough('relations', [type])(place))} />
                    ))}</ul>
                  )}
                </li>
              )
            })}</ul>
          </section>
          <button type="button" className={ui.button} disabled={!isNarrowed(place)} onClick={() => go(widened(place))}>Show all</button>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
