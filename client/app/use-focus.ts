import { useEffect, useRef, type RefObject } from 'react'
import { announce } from '../state/announce.ts'

/** Names come a little after the view; the page is announced when its title has settled, in milliseconds. */
const SETTLE = 500

/** Names the browser's tab, and says where one has come to. The first page is announced by the browser itself. */
export function usePageTitle(title: string): void {
  const first = useRef(true)
  useEffect(() => {
    document.title = title
    if (first.current) {
      first.current = false
      return
    }
    const timer = setTimeout(() => announce(title), SETTLE)
    return () => clearTimeout(timer)
  }, [title])
}

const isLost = (): boolean => document.activeElement === null || document.activeElement === document.body

/** Keeps the keyboard's place: in the view after a change of view, and in its table or query, or the view again, when one turns to it; in the inspector, or in the view once it is closed, when what had the focus is gone. */
export function useFocus(view: string | null, form: string | undefined, selection: string | undefined, main: RefObject<HTMLElement | null>, panel: RefObject<HTMLElement | null>): void {
  const before = useRef({ view, form, selection })
  useEffect(() => {
    const { view: lastView, form: lastForm, selection: lastSelection } = before.current
    before.current = { view, form, selection }
    // A view that has put the focus in a field of its own keeps it.
    if (view !== lastView && main.current?.contains(document.activeElement) !== true) main.current?.focus({ preventScroll: true })
    // What stays on the page keeps it: the link that was pressed, the inspector.
    else if (form !== lastForm && isLost()) main.current?.focus({ preventScroll: true })
    else if (selection !== lastSelection && isLost()) (panel.current ?? main.current)?.focus({ preventScroll: true })
  }, [view, form, selection, main, panel])
}
