/** The colours of the page as the canvas needs them: a canvas cannot read custom properties by itself. */
export interface Tokens {
  readonly surface: string; readonly canvas: string; readonly sunken: string; readonly ink: string; readonly text2: string; readonly text3: string
  readonly line: string; readonly lineStrong: string; readonly link: string; readonly marker: string; readonly markerInk: string
  readonly theory: string; readonly plate: string; readonly construct: string; readonly paper: string; readonly author: string; readonly case: string; readonly finding: string
  readonly positive: string; readonly negative: string; readonly mixed: string; readonly none: string
}

const PROPERTIES: Readonly<Record<keyof Tokens, string>> = {
  surface: '--surface', canvas: '--canvas', sunken: '--sunken', ink: '--ink', text2: '--text-2', text3: '--text-3', line: '--line', lineStrong: '--line-strong',
  link: '--link', marker: '--marker', markerInk: '--marker-ink', theory: '--theory', plate: '--theory-fill', construct: '--construct', paper: '--paper',
  author: '--author', case: '--case', finding: '--finding', positive: '--positive', negative: '--negative', mixed: '--mixed', none: '--none',
}

/** Reads the colours that hold for an element. */
export function readTokens(element: Element): Tokens {
  const style = getComputedStyle(element)
  return Object.fromEntries(Object.entries(PROPERTIES).map(([name, property]) => [name, style.getPropertyValue(property).trim() || '#808080'])) as unknown as Tokens
}

/** Calls back when the theme changes: by the page's own attribute or by the system. Returns how to stop. */
export function onThemeChange(changed: () => void): () => void {
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributes: true })
  const dark = matchMedia('(prefers-color-scheme: dark)')
  dark.addEventListener('change', changed)
  return () => {
    observer.disconnect()
    dark.removeEventListener('change', changed)
  }
}
