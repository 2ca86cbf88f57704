import { useEffect, useRef, useSyncExternalStore } from 'react'

/** Something that a key does. Help, the search box and the keyboard all read the same list. */
export interface Command {
  readonly id: string
  readonly label: string
  /** As shown and as listened to: `/`, `Ctrl K`, `Ctrl Shift Z`, `Escape`. The first is the usual one. */
  readonly keys: readonly string[]
  /** `page`: everywhere outside of a text field. `canvas`: only while the canvas has focus, which then listens itself. */
  readonly scope: 'page' | 'canvas'
  /** Null when only the canvas can do it: the command is then listed, and run by the canvas. */
  readonly run: (() => void) | null
  /** Whether it can be done now; left out: always. */
  readonly enabled?: boolean
  /** What the search field asks for when the command is chosen there: an entry that `pick` is then called with. Left out: it runs at once. */
  readonly asks?: string
  readonly pick?: (id: string) => void
}

const NAMES: Readonly<Record<string, string>> = { ' ': 'space', esc: 'escape' }

/** Whether a key press is one of a command's keys. Meta counts as Ctrl; Shift counts only where it is named, since `?` needs it on some keyboards. */
export function isPressed(keys: readonly string[], event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>): boolean {
  const pressed = event.key.toLowerCase()
  return keys.some(written => {
    const parts = written.toLowerCase().split(' ')
    const key = parts.at(-1) ?? ''
    const needs = (name: string): boolean => parts.slice(0, -1).includes(name)
    const shiftFits = key.length === 1 && !needs('ctrl') ? true : event.shiftKey === needs('shift')
    return pressed === (NAMES[key] ?? key) && (event.ctrlKey || event.metaKey) === needs('ctrl') && event.altKey === needs('alt') && shiftFits
  })
}

const lists = new Set<{ readonly commands: readonly Command[] }>()
const listeners = new Set<() => void>()
let all: readonly Command[] = []

function changed(): void {
  all = [...lists].flatMap(list => list.commands)
  for (const listener of listeners) listener()
}
function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => { listeners.delete(listener) }
}

/** Offers commands while the component that calls it is shown. */
export function useCommands(commands: readonly Command[]): void {
  const shown = JSON.stringify(commands)
  const latest = useRef(commands)
  useEffect(() => { latest.current = commands })
  useEffect(() => {
    // Offered anew only when something that one sees has changed; `run` is looked up when it is pressed. As text a function is left out, null stays.
    const offered = JSON.parse(shown) as readonly (Omit<Command, 'run' | 'pick'> & { readonly run?: null })[]
    const list = {
      commands: offered.map((command, index): Command => ({
        ...command, run: command.run === null ? null : () => latest.current[index]?.run?.(),
        ...(command.asks === undefined ? {} : { pick: id => latest.current[index]?.pick?.(id) }),
      })),
    }
    lists.add(list)
    changed()
    return () => {
      lists.delete(list)
      changed()
    }
  }, [shown])
}

/** Every command on offer now. */
export const useAllCommands = (): readonly Command[] => useSyncExternalStore(subscribe, () => all)

/** Inputs that take no letters. */
const PRESSED = new Set(['button', 'checkbox', 'radio', 'range', 'reset', 'submit'])
/** Whether letters belong to what has focus: they are typed there, or choose among what it lists. */
const isField = (target: EventTarget | null): boolean => target instanceof HTMLElement
  && (target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName) || (target instanceof HTMLInputElement && !PRESSED.has(target.type)) || target.closest('[role="menu"], [role="listbox"]') !== null)

/** Runs the page's commands by their keys. A field keeps its letters. Called once, by the frame. */
export function useKeyboard(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return
      // A dialog keeps its keys: the Escape that closes it closes nothing behind it.
      if (event.target instanceof Element && event.target.closest('[role="dialog"]') !== null) return
      const inField = isField(event.target)
      const command = all.find(one => one.scope === 'page' && one.run !== null && one.enabled !== false && isPressed(one.keys, event))
      if (command === undefined || (inField && !(event.ctrlKey || event.metaKey))) return
      if (inField && command.id !== 'search') return // Ctrl Z in a field undoes typing
      event.preventDefault()
      command.run?.()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
