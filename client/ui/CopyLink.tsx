import { useEffect, useState, type ReactNode } from 'react'
import { announce } from '../state/announce.ts'
import { copyText } from './clipboard.ts'
import { Icon } from './icons.tsx'
import styles from './ui.module.css'

/** Copies the address of what is shown. `bare`: as a link within a sentence. */
export function CopyLink({ label = 'Copy link', bare = false, iconOnly = false }: { readonly label?: string; readonly bare?: boolean; readonly iconOnly?: boolean }): ReactNode {
  const [done, setDone] = useState<boolean | null>(null)
  useEffect(() => {
    if (done === null) return
    const timer = setTimeout(() => setDone(null), 2000)
    return () => clearTimeout(timer)
  }, [done])
  const copy = async (): Promise<void> => {
    const copied = await copyText(window.location.href)
    setDone(copied)
    announce(copied ? 'Link copied.' : 'The browser did not let us copy; the link is in the address bar.')
  }
  const words = done === null ? label : done ? 'Copied' : 'Copy it from the address bar'
  return (
    <button type="button" className={bare ? styles.link : styles.quiet} onClick={() => void copy()} {...(iconOnly ? { 'aria-label': words, title: words } : {})}>
      {!bare && <Icon name={done === true ? 'check' : 'link'} />}{!iconOnly && words}
    </button>
  )
}
