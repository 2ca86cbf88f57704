import { useSyncExternalStore } from 'react'

/** What the reader chose; `system` follows the machine. Never part of an address. */
export type ThemeChoice = 'light' | 'dark' | 'system'
export type Theme = 'light' | 'dark'
const CHOICES: readonly ThemeChoice[] = ['light', 'dark', 'system']
const KEY = 'stemma-theme'

/** The choice after this one. */
export const nextChoice = (choice: ThemeChoice): ThemeChoice => CHOICES[(CHOICES.indexOf(choice) + 1) % CHOICES.length] ?? 'system'
export const themeOf = (choice: ThemeChoice, systemIsDark: boolean): Theme => (choice === 'system' ? (systemIsDark ? 'dark' : 'light') : choice)

const listeners = new Set<() => void>()
const system = (): MediaQueryList => matchMedia('(prefers-color-scheme: dark)')

function stored(): ThemeChoice {
  try {
    return CHOICES.find(choice => choice === localStorage.getItem(KEY)) ?? 'system'
  } catch {
    return 'system' // storage is closed to us: nothing was chosen here
  }
}

let current: ThemeChoice | null = null
const choice = (): ThemeChoice => (current ??= stored())

/** Chooses a theme for this browser. Without storage it holds until the page is left. */
export function chooseTheme(next: ThemeChoice): void {
  current = next
  try {
    localStorage.setItem(KEY, next)
  } catch { /* storage is closed to us */ }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  system().addEventListener('change', listener)
  return () => {
    listeners.delete(listener)
    system().removeEventListener('change', listener)
  }
}

/** The theme on show and the choice behind it. */
export function useTheme(): { readonly theme: Theme; readonly choice: ThemeChoice } {
  const chosen = useSyncExternalStore(subscribe, choice)
  const theme = useSyncExternalStore(subscribe, () => themeOf(choice(), system().matches))
  return { theme, choice: chosen }
}
