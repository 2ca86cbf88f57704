import { useState, type ReactNode } from 'react'
import { announce } from '../../state/announce.ts'
import { copyText } from '../../ui/clipboard.ts'
import { Icon } from '../../ui/icons.tsx'
import ui from '../../ui/ui.module.css'

/** Copies a text that is made when it is asked for, and says what became of it. */
export function CopyText({ label, text }: { readonly label: string; readonly text: () => string }): ReactNode {
  const [done, setDone] = useState<boolean | null>(null)
  const copy = async (): Promise<void> => {
    const copied = await copyText(text())
    setDone(copied)
    announce(copied ? 'Copied.' : 'The browser did not let us copy.')
  }
  return (
    <button type="button" className={ui.button} onClick={() => void copy()} onBlur={() => setDone(null)}>
      <Icon name={done === true ? 'check' : 'copy'} />{done === null ? label : done ? 'Copied' : 'The browser did not let us copy'}
    </button>
  )
}
