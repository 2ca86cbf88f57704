import type { EntityRow } from './rows.ts'

/** What is undated comes after all that is dated. A number, so that two of them differ by nothing. */
const UNDATED = Number.MAX_SAFE_INTEGER

/** The year that a record states, for sorting: of a paper that of publication. Undated last. */
export const statedYear = ({ facts }: Pick<EntityRow, 'facts'>): number => Number(facts['year'] ?? UNDATED)

/** The year by which an entity is sorted: its own, else the first in which it is shown. Undated last. */
export const sortYear = ({ facts, since }: Pick<EntityRow, 'facts' | 'since'>): number => Number(facts['year'] ?? since ?? UNDATED)
