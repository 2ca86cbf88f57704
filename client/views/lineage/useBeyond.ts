import { useEffect, useState, type RefObject } from 'react'

/** Less than this is not worth telling of, in pixels. */
const LITTLE = 2

/** Sides of a scroller beyond which there is more: "up left". `size` is anything that changes with what it holds. */
export function useBeyond(element: RefObject<HTMLElement | null>, size: string): string {
  const [beyond, setBeyond] = useState('')
  useEffect(() => {
    const scroller = element.current
    if (scroller === null) return undefined
    const look = (): void => {
      const { scrollTop, scrollLeft, scrollHeight, scrollWidth, clientHeight, clientWidth } = scroller
      const sides = [['up', scrollTop], ['down', scrollHeight - clientHeight - scrollTop], ['left', scrollLeft], ['right', scrollWidth - clientWidth - scrollLeft]] as const
      setBeyond(sides.flatMap(([side, more]) => (more > LITTLE ? [side] : [])).join(' '))
    }
    look()
    scroller.addEventListener('scroll', look, { passive: true })
    return () => scroller.removeEventListener('scroll', look)
  }, [element, size])
  return beyond
}
