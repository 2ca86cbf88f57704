import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { SuggestDocument } from '../../api/generated.ts'
import { placeOf } from '../../state/address.ts'
import { announce } from '../../state/announce.ts'
import { useAllCommands, type Command } from '../../state/commands.ts'
import { networkOf } from '../../state/edits.ts'
import { usePlace } from '../../state/places.ts'
import { useQuery } from '../../state/queries.ts'
import { Icon } from '../../ui/icons.tsx'
import ui from '../../ui/ui.module.css'
import { OptionList } from './OptionList.tsx'
import { optionsFor, type Option } from './options.ts'
import styles from './search.module.css'

/** Typing settles before the server is asked, in milliseconds. */
const SETTLE = 120
const LONGEST = 200

/** The field that finds anything: results by kind, arrows, Enter, Escape. `large` is the start page's. */
export function SearchBox({ id, large = false }: { readonly id: string; readonly large?: boolean }): ReactNode {
  const { go } = usePlace()
  const [words, setWords] = useState('')
  const [open, setOpen] = useState(false)
  /** The command that was chosen here and wants an entry. */
  const [asking, setAsking] = useState<Command | null>(null)
  const [walked, setWalked] = useState<{ readonly groups: unknown; readonly at: number } | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const [settled] = useDebouncedValue(words.trim(), SETTLE)
  const answer = useQuery(SuggestDocument, settled === '' ? null : { query: settled })
  const commands = useAllCommands()
  const groups = useMemo(() => optionsFor(settled, answer.data, commands, asking !== null), [settled, answer.data, commands, asking])
  const options = useMemo(() => groups.flatMap(group => group.options), [groups])
  // Another list starts at its first line again.
  const active = walked?.groups === groups ? walked.at : 0
  const setActive = (at: number): void => setWalked({ groups, at })
  const shown = open && words.trim() !== ''
  const found = answer.data?.search.edges.length ?? null
  const total = answer.data?.search.totalCount ?? found
  useEffect(() => {
    if (shown && found !== null) announce(found === 0 ? `Nothing is called “${settled}”.` : `${total} results; arrows move, Enter opens.`)
  }, [shown, found, total, settled])
  useEffect(() => { document.getElementById(`${id}-list-${active}`)?.scrollIntoView({ block: 'nearest' }) }, [active, id])

  const leave = (): void => {
    setOpen(false)
    setAsking(null)
    setWords('')
    input.current?.blur()
  }
  const choose = (option: Option): void => {
    if (option.what === 'command' && option.command.asks !== undefined) {
      setAsking(option.command)
      setWords('')
      announce(option.command.asks)
      return
    }
    leave()
    if (option.what === 'command') option.command.run?.()
    else if (asking !== null && option.what === 'entry') asking.pick?.(option.id)
    else go(option.what === 'entry' ? networkOf(option.id) : placeOf('search', [], { q: option.words }))
  }
  const submit = (): void => {
    const option = options[active]
    const fresh = settled === words.trim() && answer.status !== 'loading'
    if (shown && fresh && option !== undefined) choose(option)
    else if (words.trim() !== '' && asking === null) choose({ what: 'all', words: words.trim(), total: null })
  }
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }
    const step = steps[event.key]
    if (step !== undefined) {
      event.preventDefault()
      if (shown && options.length > 0) setActive((active + step + options.length) % options.length)
      setOpen(true)
    } else if (event.key === 'Enter') submit()
    else if (event.key === 'Escape') {
      if (asking !== null) {
        event.stopPropagation()
        setAsking(null)
        setWords('')
      } else if (shown) setOpen(false)
      else {
        leave()
        document.getElementById('main')?.focus({ preventScroll: true })
      }
    }
  }
  return (
    <search className={large ? styles.large : styles.box}>
      <label htmlFor={id} className="visually-hidden">Search theories, constructs, papers, authors, cases, findings</label>
      <Icon name="search" size={large ? 20 : 18} />
      <input
        ref={input} id={id} type="text" value={words} maxLength={LONGEST} autoComplete="off" autoCapitalize="off" spellCheck={false} enterKeyHint="search" data-search-box=""
        role="combobox" aria-expanded={shown} aria-controls={`${id}-list`} aria-autocomplete="list" aria-activedescendant={shown && options.length > 0 ? `${id}-list-${active}` : undefined}
        placeholder={asking !== null ? asking.asks : large ? 'Try a theory, “author year”, or a firm' : 'Search theories, constructs, papers, authors, cases, findings'}
        onChange={event => {
          setWords(event.currentTarget.value)
          setOpen(true)
        }}
        onFocus={() => setOpen(true)} 
        onBlur={() => {
          setOpen(false)
          setAsking(null)
        }} onKeyDown={press}
      />
      {words !== '' && <button type="button" className={styles.clear} aria-label="Clear the search" onMouseDown={event => event.preventDefault()} onClick={() => setWords('')}><Icon name="close" size={16} /></button>}
      {words === '' && asking === null && <span className={styles.keys} aria-hidden="true"><kbd className={ui.kbd}>/</kbd>{!large && <kbd className={ui.kbd}>Ctrl K</kbd>}</span>}
      <div className={styles.list} hidden={!shown}>
        {found === 0 && answer.status === 'ready' && <p className={styles.nothing}>Nothing is called “{settled}”.</p>}
        {answer.error !== null && <p className={styles.nothing}>{answer.status === 'offline' ? 'Not connected; searching waits until the server answers.' : answer.error.message}</p>}
        <div id={`${id}-list`} role="listbox" aria-label="Results" hidden={options.length === 0}>
          {shown && <OptionList id={`${id}-list`} groups={groups} active={active} hover={setActive} choose={choose} />}
        </div>
      </div>
    </search>
  )
}
