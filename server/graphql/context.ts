import type { Questions } from '../store/store.ts'
import type { SuggestionRow } from '../store/rows.ts'
import { createLoaders, type Loaders } from './loaders.ts'

/** What resolvers get: the store at one version, loaders of this operation, and the ids that named nothing. */
export interface Context {
  readonly store: Questions
  readonly loaders: Loaders
  readonly version: string
  /** Ids asked that name nothing, with the nearest ones; answered in the response's extensions. */
  readonly unknown: Map<string, readonly SuggestionRow[]>
}

/** The context of one operation, with loaders of its own: nothing that it read is kept for the next. */
export const createContext = (store: Questions, version: string): Context => ({ store, version, loaders: createLoaders(store), unknown: new Map() })
