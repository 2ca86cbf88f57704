import { useEffect, useState, type ReactNode } from 'react'
import { formatAddress } from '../state/address.ts'
import { announce } from '../state/announce.ts'
import { copyText } from './clipboard.ts'
import { Icon } from './icons.tsx'
import type { Place } from '../views/view.ts'
import styles from './ui.module.css'

/** Copies the address of what is shown, or another of the page. `bare`: as a link within a sentence. */
export function CopyLink({ label = 'Copy link', bare = false, iconOnly = false, to, className }: { readonly to?: Place; readonly className?: string | undefined; readonly label?: string; readonly bare?: boolean; readonly iconOnly?: boolean }): ReactNode {
  const [done, setDone] = useState<boolean | null>(null)
  useEffect(() => {
    if (done === null) return
    const timer = setTimeout(() => setDone(null), 2000)
    return () => clearTimeout(timer)
  }, [done])
  const copy = async (): Promise<void> => {
    const copied = await copyText(to === undefined ? window.location.href : window.location.origin + formatAddress(to))
    setDone(copied)
    announce(copied ? 'Link copied.' : 'The browser did not let us copy.')
  }
  const words = done === null ? label : done ? 'Copied' : to === undefined ? 'Copy it from the address bar' : 'Not copied'
  return (
    <button type="button" className={className ?? (bare ? styles.link : styles.quiet)} onClick={() => void copy()} {...(iconOnly ? { 'aria-label': words, title: words } : {})}>
      {!bare && <Icon name={done === true ? 'check' : 'link'} />}{!iconOnly && words}
    </button>
  )
}
