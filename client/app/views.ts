import { lazy, type ComponentType, type LazyExoticComponent } from 'react'
import { withKey } from '../state/edits.ts'
import { placeOf } from '../state/address.ts'
import { KEYS } from '../state/keys.ts'
import type { IconName } from '../ui/icons.tsx'
import type { Place, ViewName, ViewProps } from '../views/view.ts'

/** A view of the page: what the tabs, the bottom bar, the commands and the unknown-view page list. */
export interface View {
  readonly name: ViewName
  readonly label: string
  readonly icon: IconName
  /** Whether it stands among the tabs, beside an inspector. */
  readonly tab: boolean
  readonly component: LazyExoticComponent<ComponentType<ViewProps>>
}

export const VIEWS: Readonly<Record<ViewName, View>> = {
  start: { name: 'start', label: 'Start', icon: 'tour', tab: false, component: lazy(() => import('../views/start/StartView.tsx')) },
  search: { name: 'search', label: 'Search', icon: 'search', tab: false, component: lazy(() => import('../views/search/SearchView.tsx')) },
  entry: { name: 'entry', label: 'Entry', icon: 'page', tab: false, component: lazy(() => import('../views/entry/EntryView.tsx')) },
  network: { name: 'network', label: 'Network', icon: 'network', tab: true, component: lazy(() => import('../views/network/NetworkView.tsx')) },
  lineage: { name: 'lineage', label: 'Lineage', icon: 'lineage', tab: true, component: lazy(() => import('../views/lineage/LineageView.tsx')) },
  paths: { name: 'paths', label: 'Paths', icon: 'paths', tab: true, component: lazy(() => import('../views/paths/PathsView.tsx')) },
  compare: { name: 'compare', label: 'Compare', icon: 'compare', tab: true, component: lazy(() => import('../views/compare/CompareView.tsx')) },
  tours: { name: 'tours', label: 'Guided tours', icon: 'tour', tab: false, component: lazy(() => import('../views/tours/ToursView.tsx')) },
}
export const TABS = Object.values(VIEWS).filter(view => view.tab)

/** What a tab opens: the selected entry or the present subjects, as far as the other view can take them, as of the same year. */
export const across = (place: Place, view: ViewName): Place =>
  (place.keys['asof'] === undefined || !Object.hasOwn(KEYS[view], 'asof') ? subjectsIn(place, view) : withKey(subjectsIn(place, view), 'asof', place.keys['asof']))

function subjectsIn(place: Place, view: ViewName): Place {
  const chosen = place.keys['sel']
  const entries = [...new Set([...(chosen === undefined ? [] : chosen.split('~').filter(part => part.includes(':'))), ...place.subjects])]
  const keep = (next: Place): Place => (chosen === undefined ? next : withKey(next, 'sel', chosen))
  switch (view) {
    case 'network': return keep(placeOf('network', place.subjects.length > 0 ? place.subjects : entries))
    case 'lineage': return keep(placeOf('lineage', entries.filter(id => id.startsWith('theory:')).slice(0, 5)))
    case 'compare': return keep(placeOf('compare', entries.filter(id => id.startsWith('theory:')).slice(0, 4)))
    case 'paths': return placeOf('paths', entries.slice(0, 2))
    default: return placeOf(view)
  }
}

/** The two other readings of a view's question. */
export type Form = 'table' | 'query'
export const AS: readonly { readonly form: Form; readonly label: string; readonly command: string; readonly key: string; readonly icon: IconName; readonly component: LazyExoticComponent<ComponentType<ViewProps>> }[] = [
  { form: 'table', label: 'As table', command: 'This view as a table', key: 'T', icon: 'table', component: lazy(() => import('../views/asked/TableView.tsx')) },
  { form: 'query', label: 'As query', command: 'This view as a query', key: 'Q', icon: 'query', component: lazy(() => import('../views/asked/QueryView.tsx')) },
]

/** The reading that stands in the place of the view; null when the view itself does. A comparison has a table of its own. */
export function formShown(place: Place): Form | null {
  const form = place.keys['as']
  return form === 'query' || (form === 'table' && place.view !== 'compare') ? form : null
}

/** Views whose question can be read as a table and as a query too. */
export const isReadable = (view: ViewName): boolean => Object.hasOwn(KEYS[view], 'as')

/** Reads the question so, or as the view again. */
export const formToggled = (place: Place, form: Form): Place => withKey(place, 'as', place.keys['as'] === form ? null : form)
