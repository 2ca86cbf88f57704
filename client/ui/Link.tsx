import type { MouseEvent, ReactNode } from 'react'
import { formatAddress } from '../state/address.ts'
import { usePlaces } from '../state/places.ts'
import type { Place } from '../views/view.ts'

const opensElsewhere = (event: MouseEvent): boolean => event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey

/** A link to a place of the page: a real address, followed without a reload. */
export function PlaceLink({ to, className, children, current, label }: {
  readonly to: Place; readonly className?: string | undefined; readonly children: ReactNode; readonly current?: boolean; readonly label?: string
}): ReactNode {
  const { go } = usePlaces()
  const follow = (event: MouseEvent): void => {
    if (opensElsewhere(event)) return
    event.preventDefault()
    go(to)
  }
  return <a href={formatAddress(to)} className={className} onClick={follow} aria-label={label} {...(current === true ? { 'aria-current': 'page' as const } : {})}>{children}</a>
}
