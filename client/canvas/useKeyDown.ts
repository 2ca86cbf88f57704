import { useEffect, useRef, type RefObject } from 'react'

/** Listens to keys inside an element, whatever of it has focus. */
export function useKeyDown(element: RefObject<HTMLElement | null>, press: (event: KeyboardEvent) => void): void {
  const latest = useRef(press)
  latest.current = press
  useEffect(() => {
    const node = element.current
    const listen = (event: KeyboardEvent): void => latest.current(event)
    node?.addEventListener('keydown', listen)
    return () => node?.removeEventListener('keydown', listen)
  }, [element])
}
