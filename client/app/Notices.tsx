import type { ReactNode } from 'react'
import { usePlaces } from '../state/places.ts'
import { queries, useConnection, useReconnect } from '../state/queries.ts'
import { CopyLink } from '../ui/CopyLink.tsx'
import { Icon } from '../ui/icons.tsx'
import { wordsOf } from './notice-words.ts'
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

/** What of the address was not taken as written. */
function AddressNotices(): ReactNode {
  const { notices, dismiss } = usePlaces()
  if (notices.length === 0) return null
  return (
    <output className={styles.notices}>
      <ul>{notices.map(notice => <li key={wordsOf(notice)}>{wordsOf(notice)}{notice.kind === 'moved' && <> <CopyLink bare label="Copy the new link" /></>}</li>)}</ul>
      <button type="button" className={styles.close} onClick={dismiss} aria-label="Close this notice"><Icon name="close" /></button>
    </output>
  )
}

export const Notices = (): ReactNode => <div className={styles.strip}><AwayBanner /><AddressNotices /></div>
