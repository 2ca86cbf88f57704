import { useMemo, useState } from 'react'
import { useStable } from '../../canvas/useStable.ts'
import { listIn } from '../../state/edits.ts'
import { NETWORK_NARROW_FIRST } from '../../state/keys.ts'
import { foldedTo, type Loaded } from '../../state/network.ts'
import type { Place } from '../view.ts'

/** What a screen begins to draw of an answer, and how much that leaves out. */
interface Folded {
  /** The part of some entries that is drawn; all of them where nothing is folded. */
  readonly part: (all: Loaded) => Loaded
  /** How many entries of the answer are not drawn. */
  readonly count: number
  readonly unfold: () => void
}

/**
 * A narrow screen begins with the best connected entries of an answer (`ranked`, of all years and of the year on show), what was asked for, added and selected;
 * the rest is folded. A matter of drawing alone: the question, its counts, its list and its table are the same on every screen. Where the address itself says
 * how many entries there are, all of them are drawn.
 */
export function useFolded(place: Place, narrow: boolean, ranked: readonly Loaded[], seen: Loaded): Folded {
  const about = place.subjects.join()
  const [open, setOpen] = useState<string | null>(null)
  const folds = narrow && place.keys['limit'] === undefined && open !== about
  const ids = useStable(folds ? firstOf(place, ranked) : null)
  return useMemo(() => {
    const kept = ids === null ? null : new Set(ids)
    return {
      part: all => (kept === null ? all : foldedTo(all, kept)),
      count: kept === null ? 0 : seen.marks.filter(mark => !kept.has(mark.id)).length,
      unfold: () => setOpen(about),
    }
  }, [ids, seen, about])
}

/** Ids that a narrow screen begins with. Answers have what is asked for first, then the best connected. */
function firstOf(place: Place, ranked: readonly Loaded[]): string[] {
  const asked = new Set([...place.subjects, ...listIn(place, 'add'), ...(place.keys['sel'] ?? '').split('~')])
  return [...new Set([...asked, ...ranked.flatMap(({ marks }) => marks.map(mark => mark.id).filter(id => !asked.has(id)).slice(0, NETWORK_NARROW_FIRST))])]
}
