import type { ReactNode } from 'react'
import { placeOf, type Notice } from '../state/address.ts'
import { SUBJECTS } from '../state/keys.ts'
import { withKey } from '../state/edits.ts'
import { usePlaces } from '../state/places.ts'
import { useConnection, useReconnect } from '../state/queries.ts'
import { queries } from '../state/query-store.ts'
import { counted, plural } from '../state/words.ts'
import { CopyLink } from '../ui/CopyLink.tsx'
import { Icon } from '../ui/icons.tsx'
import { PlaceLink } from '../ui/Link.tsx'
import { wordsOfId } from '../ui/UnknownIds.tsx'
import { ChangedNotice } from './ChangedNotice.tsx'
import { toldOf } from './notice-words.ts'
import ui from '../ui/ui.module.css'
import styles from './notices.module.css'

const clock = (milliseconds: number): string => new Date(milliseconds).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })

/** The one banner: the server is away. Goes by itself when it is back. */
function AwayBanner(): ReactNode {
  const { awaySince, lastLoaded } = useConnection()
  useReconnect()
  if (awaySince === null) return null
  return (
    <output className={styles.away}>
      <Icon name="away" />
      <p><strong>Not connected.</strong> {lastLoaded === null ? 'We try again every few seconds.' : `You see what was loaded at ${clock(lastLoaded)}.`}</p>
      <button type="button" className={styles.again} onClick={queries.retry}>Try now</button>
    </output>
  )
}

/** The step that helps after a notice: the new link to copy, the nearest value, a search for what is no id, all of too many entries in the view that takes them. */
function NextStep({ notice }: { readonly notice: Notice }): ReactNode {
  const { reading: { place }, go } = usePlaces()
  switch (notice.kind) {
    case 'capitals':
    case 'moved': return <CopyLink bare label="Copy the new link" />
    case 'bad-value': {
      const { key, near } = notice
      return near === undefined || place === null ? null : <button type="button" className={ui.link} onClick={() => go(withKey(place, key, near))}>Take {near}</button>
    }
    case 'bad-subjects': {
      const [only, ...others] = notice.given
      return only === undefined || others.length > 0 ? null : <PlaceLink to={placeOf('search', [], { q: wordsOfId(only).slice(0, 100) })}>Search for it</PlaceLink>
    }
    case 'too-many': return notice.most > 1 ? <PlaceLink to={placeOf('network', [...notice.kept, ...notice.left].slice(0, SUBJECTS.network.most), { depth: '0' })}>All of them in the network</PlaceLink> : null
    default: return null
  }
}

/** What of the address was not taken as written. */
function AddressNotices(): ReactNode {
  const { notices, dismiss } = usePlaces()
  if (notices.length === 0) return null
  const { told, more } = toldOf(notices)
  return (
    <output className={styles.notices}>
      <ul>
        {told.map(({ text, notice }) => <li key={text}>{text} <NextStep notice={notice} /></li>)}
        {more > 0 && <li>{counted(more, 'more part')} of this link {plural(more, 'was', 'were')} not taken as written.</li>}
      </ul>
      <button type="button" className={styles.close} onClick={dismiss} aria-label="Close this notice"><Icon name="close" /></button>
    </output>
  )
}

export const Notices = (): ReactNode => <><AwayBanner /><ChangedNotice /><AddressNotices /></>
