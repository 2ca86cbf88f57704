import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { SuggestDocument, type Kind } from '../../api/generated.ts'
import { useQuery } from '../../state/queries.ts'
import { KIND_NAMES } from '../../ui/kinds.ts'
import { KindMark } from '../../ui/KindMark.tsx'
import { Icon } from '../../ui/icons.tsx'
import styles from './paths.module.css'

interface EndPickerProps {
  readonly id: string
  readonly label: string
  /** The entry that is chosen; null: a field to find one. */
  readonly entry: { readonly kind: Kind; readonly name: string } | null
  /** Whether the field takes the focus at once: the reader has just asked for it. */
  readonly focus: boolean
  readonly onClear: () => void
  readonly onChoose: (id: string) => void
}

/** One end of the question: an entry, or a field that finds one. */
export function EndPicker({ id, label, entry, focus, onClear, onChoose }: EndPickerProps): ReactNode {
  const [words, setWords] = useState('')
  const [active, setActive] = useState(0)
  const [open, setOpen] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const [settled] = useDebouncedValue(words.trim(), 120)
  const answer = useQuery(SuggestDocument, settled === '' || entry !== null ? null : { query: settled })
  const found = answer.data?.search.edges.map(edge => edge.node) ?? []
  const options = found.length > 0 ? found : answer.data?.search.didYouMean ?? []
  useEffect(() => setActive(0), [answer.data])
  const empty = entry === null
  useEffect(() => { if (focus && empty) field.current?.focus() }, [focus, empty])
  if (entry !== null) {
    return (
      <span className={styles.chip}>
        <KindMark kind={entry.kind} /><span>{entry.name}</span>
        <button type="button" aria-label={`${label}: another than ${entry.name}`} onClick={onClear}><Icon name="close" size={16} /></button>
      </span>
    )
  }
  const choose = (one: string): void => {
    setWords('')
    setOpen(false)
    onChoose(one)
  }
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && options.length > 0) {
      event.preventDefault()
      setOpen(true)
      setActive((active + step + options.length) % options.length)
    } else if (event.key === 'Enter') {
      const option = options[active]
      if (option !== undefined) choose(option.id)
    } else if (event.key === 'Escape') {
      event.stopPropagation()
      setOpen(false)
    }
  }
  const shown = open && words.trim() !== ''
  return (
    <span className={styles.finder}>
      <label htmlFor={id} className="visually-hidden">{label}</label>
      <Icon name="search" size={16} />
      <input
        ref={field} id={id} type="text" value={words} placeholder={label} autoComplete="off" spellCheck={false} maxLength={200} role="combobox" aria-expanded={shown} aria-controls={`${id}-list`} aria-autocomplete="list"
        aria-activedescendant={shown && options.length > 0 ? `${id}-${active}` : undefined}
        onChange={event => {
          setWords(event.currentTarget.value)
          setOpen(true)
        }}
        onFocus={() => setOpen(true)} onBlur={() => setOpen(false)} onKeyDown={press}
      />
      <div id={`${id}-list`} role="listbox" aria-label={label} className={styles.options} hidden={!shown}>
        {shown && answer.status === 'ready' && options.length === 0 && <p className={styles.nothing}>Nothing is called “{settled}”.</p>}
        {shown && options.map((option, index) => (
          <div
            key={option.id} id={`${id}-${index}`} role="option" tabIndex={-1} aria-selected={index === active} onMouseEnter={() => setActive(index)}
            onMouseDown={event => {
              event.preventDefault()
              choose(option.id)
            }}
          >
            <KindMark kind={option.kind} /><span>{'citation' in option && typeof option.citation === 'string' ? option.citation : option.name}</span><small>{KIND_NAMES[option.kind].one.toLowerCase()}</small>
          </div>
        ))}
      </div>
    </span>
  )
}
