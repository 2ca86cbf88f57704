import type { ReactNode } from 'react'
import { ADDRESS_LENGTH, parseAddress, placeOf, VIEW_NAMES, type Reading } from '../../state/address.ts'
import { nearest } from '../../state/nearest.ts'
import { PlaceLink } from '../../ui/Link.tsx'
import { EmptyState } from '../../ui/states.tsx'
import ui from '../../ui/ui.module.css'

const OFFERED = VIEW_NAMES.filter(name => name !== 'start')
const title = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** A link whose view is none of ours: says so, keeps the rest, and offers the nearest. */
export function UnknownView({ reading }: { readonly reading: Reading }): ReactNode {
  if (reading.place !== null) return null
  if (reading.tooLong) {
    return (
      <EmptyState level={1} title="This link is too long" actions={<PlaceLink to={placeOf('start')} className={ui.button}>Start page</PlaceLink>}>
        A link has at most {ADDRESS_LENGTH.toLocaleString('en')} characters before its #. Ask for fewer entries at once.
      </EmptyState>
    )
  }
  const view = nearest(reading.view, OFFERED)
  const fixed = view === null ? null : parseAddress(`/${view}${reading.rest}`).place
  const ids = parseAddress(`/network${reading.rest}`).place?.subjects ?? []
  const about = ids.length === 0 ? null : ids.length === 1 ? placeOf('entry', ids) : placeOf('network', ids)
  return (
    <EmptyState
      level={1} title="This link names a view we do not know"
      actions={<>
        {fixed !== null && <PlaceLink to={fixed} className={ui.filled}>Open as {title(fixed.view)}</PlaceLink>}
        {about !== null && <PlaceLink to={about} className={fixed === null ? ui.filled : ui.button}>Open {ids.length === 1 ? ids[0] : `its ${ids.length} entries in the network`}</PlaceLink>}
        <PlaceLink to={placeOf('start')} className={ui.button}>Start page</PlaceLink>
      </>}
    >
      It asks for “{reading.view}”; the views are {OFFERED.map(title).join(', ')}.{fixed !== null && ' The rest of the link is kept.'}
    </EmptyState>
  )
}
