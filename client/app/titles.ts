import type { Place } from '../views/view.ts'
import { VIEWS } from './views.ts'

/** What the browser's tab and the announcement call a place. Names that are not loaded yet are left out. */
export function titleOf(place: Place, names: ReadonlyMap<string, string>): string {
  const subjects = place.subjects.flatMap(id => names.get(id) ?? [])
  const shown = subjects.length > 3 ? `${subjects.slice(0, 2).join(', ')} and ${subjects.length - 2} more` : subjects.join(place.view === 'paths' ? ' to ' : ', ')
  switch (place.view) {
    case 'start': return 'Stemma'
    case 'search': return place.keys['q'] === undefined ? 'Search · Stemma' : `“${place.keys['q']}” · Search · Stemma`
    case 'entry': return shown === '' ? 'Stemma' : `${shown} · Stemma`
    default: return `${shown === '' ? '' : `${shown} · `}${VIEWS[place.view].label} · Stemma`
  }
}
