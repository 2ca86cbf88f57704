import type { Core } from 'cytoscape'
import type { Point } from '../layout/geometry.ts'
import { panBy, reveal, type Insets } from './viewport.ts'

/** How far a view may be from another and still be the same, in pixels. */
const SAME = 1

/** A view that was moved to show what was chosen: where it was before, and where it is since. */
interface Moved { readonly before: Point; readonly after: Point; readonly zoom: number }

/** Follows what the reader chose. */
export interface Following {
  /** Moves the view just so far that a mark, which a panel may have covered, is whole in it. */
  readonly show: (id: string) => void
  /** The panel is gone: the view goes back to where it was before, unless the reader has moved it since. */
  readonly giveBack: () => void
}

export function following(cy: Core, insets: () => Insets): Following {
  let moved: Moved | null = null
  const stands = (): boolean => {
    // Half way is as good as there.
    if (cy.animated()) cy.stop(true, true)
    const { x, y } = cy.pan()
    return moved !== null && cy.zoom() === moved.zoom && Math.hypot(x - moved.after.x, y - moved.after.y) <= SAME
  }
  return {
    show: id => {
      const before = moved !== null && stands() ? moved.before : { ...cy.pan() }
      const from = { ...cy.pan() }
      const by = reveal(cy, id, insets())
      if (by.x !== 0 || by.y !== 0) moved = { before, after: { x: from.x + by.x, y: from.y + by.y }, zoom: cy.zoom() }
    },
    giveBack: () => {
      if (moved !== null && stands()) panBy(cy, { x: moved.before.x - moved.after.x, y: moved.before.y - moved.after.y })
      moved = null
    },
  }
}
