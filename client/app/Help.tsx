import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useAllCommands, type Command } from '../state/commands.ts'
import ui from '../ui/ui.module.css'
import styles from './help.module.css'

function Keys({ commands, title }: { readonly commands: readonly Command[]; readonly title: string }): ReactNode {
  if (commands.length === 0) return null
  return (
    <section>
      <h3 className={styles.title}>{title}</h3>
      <dl className={styles.keys}>
        {commands.map(command => (
          <div key={command.id}>
            <dt>{command.keys.map(key => <span key={key}>{key.split(' ').map(part => <kbd key={part} className={ui.kbd}>{part}</kbd>)}</span>)}</dt>
            <dd>{command.label}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** What the keys do here, read from the commands on offer, and what the page is about. */
export function Help({ opened, close }: { readonly opened: boolean; readonly close: () => void }): ReactNode {
  const commands = useAllCommands().filter(command => command.keys.length > 0)
  return (
    <Modal opened={opened} onClose={close} title="Keys and help" size={620} closeButtonProps={{ 'aria-label': 'Close' }} transitionProps={{ duration: 0 }}>
      <p className={styles.about}>
        Every line has a receipt: the paper, the place in it, and what it says there. Select an entry or a line to read its receipts; the address bar always holds a link to what you see.
      </p>
      <Keys title="Everywhere" commands={commands.filter(command => command.scope === 'page')} />
      <Keys title="While the canvas has focus" commands={commands.filter(command => command.scope === 'canvas')} />
      <p className={styles.about}>The same questions in GraphQL, with examples: <a href="/graphql">/graphql</a>.</p>
    </Modal>
  )
}
