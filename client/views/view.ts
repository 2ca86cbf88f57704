/** What the address says, and all that a view gets: a view is derived from its place, nothing is stored twice. */
export type ViewName = 'start' | 'search' | 'entry' | 'network' | 'lineage' | 'paths' | 'compare' | 'tours'

/** An address, read: /VIEW/SUBJECTS?KEYS#CANVAS. Ids are whole (theory:uppsala). `keys` holds checked keys only, as text. */
export interface Place {
  readonly view: ViewName
  readonly subjects: readonly string[]
  readonly keys: Readonly<Record<string, string>>
  /** Pins and places, deflated; null when none. */
  readonly canvas: string | null
}

/** `push` makes a step that undo takes back; `replace` does not. */
export type Go = (place: Place, how?: 'push' | 'replace') => void

/** Props of every view. Selecting is `go` with the key `sel` (an entity or relation id); the inspector follows from it. */
export interface ViewProps { readonly place: Place; readonly go: Go }
