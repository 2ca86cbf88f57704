import { createTheme, MantineProvider } from '@mantine/core'
import { useEffect, type ReactNode } from 'react'
import { useTheme } from '../state/theme.ts'

const theme = createTheme({
  fontFamily: 'var(--sans)',
  fontFamilyMonospace: 'ui-monospace, monospace',
  headings: { fontFamily: 'var(--serif)' },
  defaultRadius: 6,
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Tooltip: { defaultProps: { openDelay: 400, withArrow: false, position: 'bottom', events: { hover: true, focus: true, touch: false } } },
    Menu: { defaultProps: { position: 'bottom-end', shadow: 'none' } },
  },
})

/** Component library in the page's theme. The theme is on <html> before the first paint (public/theme.js); from here on it follows the choice. */
export function MantineRoot({ children }: { readonly children: ReactNode }): ReactNode {
  const { theme: shown } = useTheme()
  useEffect(() => {
    document.documentElement.setAttribute('data-theme', shown)
    document.querySelector('meta[name="theme-color"]')?.setAttribute('content', shown === 'dark' ? '#191D24' : '#FFFFFF')
  }, [shown])
  return <MantineProvider theme={theme} forceColorScheme={shown}>{children}</MantineProvider>
}
