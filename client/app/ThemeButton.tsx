import { Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'
import { announce } from '../state/announce.ts'
import { chooseTheme, nextChoice, useTheme, type ThemeChoice } from '../state/theme.ts'
import { Icon, type IconName } from '../ui/icons.tsx'
import styles from '../ui/ui.module.css'

const WORDS: Readonly<Record<ThemeChoice, string>> = { light: 'light', dark: 'dark', system: 'as the system' }
const ICONS: Readonly<Record<ThemeChoice, IconName>> = { light: 'sun', dark: 'moon', system: 'system' }

/** Light, dark, as the system; the icon shows what holds. */
export function ThemeButton(): ReactNode {
  const { choice } = useTheme()
  const next = nextChoice(choice)
  const words = `Theme: ${WORDS[choice]}. Change to ${WORDS[next]}`
  const change = (): void => {
    chooseTheme(next)
    announce(`Theme: ${WORDS[next]}.`)
  }
  return <Tooltip label={words}><button type="button" className={styles.quiet} aria-label={words} onClick={change}><Icon name={ICONS[choice]} /></button></Tooltip>
}
