import { Popover } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react'
import { CompareCandidatesDocument, SearchKindsDocument } from '../../api/generated.ts'
import { usePlace } from '../../state/places.ts'
import { useQuery } from '../../state/queries.ts'
import { Icon } from '../../ui/icons.tsx'
import { KindMark } from '../../ui/KindMark.tsx'
import { PlaceLink } from '../../ui/Link.tsx'
import { Plates } from '../../ui/states.tsx'
import ui from '../../ui/ui.module.css'
import type { Place } from '../view.ts'
import styles from './compare.module.css'

const SETTLE = 120
const LISTED = 8
/** `lead` stands before the name and reads on to it: "is extended by". */
interface Option { readonly id: string; readonly name: string; readonly lead: string; readonly detail: string }
interface Neighbours { readonly name: string | null; readonly options: readonly Option[]; readonly loading: boolean; readonly more: number }

/** Theories that a lineage relation joins to one: the natural ones to compare it with. */
export function useNeighbours(id: string | undefined): Neighbours {
  const { data, status } = useQuery(CompareCandidatesDocument, id === undefined ? null : { id })
  const entity = data?.entity
  const name = entity?.name ?? null
  if (entity === undefined || entity === null || !('descents' in entity)) {
    return { name, options: [], loading: status === 'loading' && data === null, more: 0 }
  }
  const { edges, totalCount } = entity.descents
  const options = edges.map(({ other, reading }): Option => (
    { id: other.id, name: other.name, lead: reading, detail: 'year' in other && other.year !== null ? String(other.year) : '' }
  ))
  const once = [...new Map(options.map(option => [option.id, option])).values()]
  return { name, options: once, loading: false, more: (totalCount ?? edges.length) - edges.length }
}

interface BodyProps {
  /** Theories that are compared already: they are not offered. */
  readonly present: readonly string[]
  /** The theory whose neighbours in the lineage are offered before a word is typed. */
  readonly near: string | undefined
  readonly to: (id: string) => Place
}

/** A field for theories and what it finds; before a word is typed, the neighbours in the lineage. */
export function PickerBody({ present, near, to }: BodyProps): ReactNode {
  const { go } = usePlace()
  const [words, setWords] = useState('')
  const [settled] = useDebouncedValue(words.trim(), SETTLE)
  const field = useId()
  const answer = useQuery(SearchKindsDocument, settled === '' ? null : { query: settled, kinds: ['THEORY'], first: LISTED, after: null })
  const neighbours = useNeighbours(near)
  const found = (answer.data?.search.edges ?? []).map(({ node }): Option => (
    { id: node.id, name: node.name, lead: '', detail: 'year' in node && typeof node.year === 'number' ? String(node.year) : '' }
  ))
  const options = (settled === '' ? neighbours.options : found).filter(option => !present.includes(option.id)).slice(0, LISTED)
  const [first] = options
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || first === undefined || settled !== words.trim()) return
    event.preventDefault()
    go(to(first.id))
  }
  const waiting = settled === '' ? neighbours.loading : answer.data === null && answer.error === null
  return (
    <div className={styles.picker}>
      <label htmlFor={field} className="visually-hidden">Find a theory</label>
      <input
        id={field} type="text" value={words} maxLength={200} autoComplete="off" spellCheck={false} placeholder="Find a theory" data-autofocus
        onChange={event => setWords(event.currentTarget.value)} onKeyDown={press}
      />
      {settled === '' && options.length > 0 && <p>{neighbours.name}</p>}
      {waiting
        ? <Plates rows={[80, 64, 72]} height={22} />
        : (
          <ul>
            {options.map(option => (
              <li key={option.id}>
                <PlaceLink to={to(option.id)}>
                  {option.lead === '' ? <KindMark kind="THEORY" /> : <small>{option.lead}</small>}
                  <span>{option.name}</span>
                  {option.detail !== '' && <small>{option.detail}</small>}
                </PlaceLink>
              </li>
            ))}
          </ul>
        )}
      {!waiting && options.length === 0 && (
        <p>{answer.error !== null ? answer.error.message : settled === '' ? 'Type a name, an abbreviation or an author.' : `No other theory is called “${settled}”.`}</p>
      )}
    </div>
  )
}

/** The button that opens the field; `aside` is said after its label where there is room. It shuts when the theories compared change. */
export function Picker({ label, aside = '', ...body }: BodyProps & { readonly label: string; readonly aside?: string }): ReactNode {
  const now = body.present.join()
  const [openFor, setOpenFor] = useState<string | null>(null)
  const open = openFor === now
  const turn = (next: boolean): void => setOpenFor(next ? now : null)
  return (
    <Popover opened={open} onChange={turn} position="bottom-start" trapFocus returnFocus withRoles>
      <Popover.Target>
        <button type="button" className={ui.button} onClick={() => turn(!open)}><Icon name="expand" />{label}{aside !== '' && <span className={styles.wide}>{aside}</span>}</button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>{open && <PickerBody {...body} />}</Popover.Dropdown>
    </Popover>
  )
}
