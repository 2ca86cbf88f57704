import { BASIS_ORDER } from '../../server/model/enums.ts'
import type { SeedReceipt } from '../../server/model/record.ts'
import type { Place, Problems } from '../problems.ts'
import type { DraftReceipt } from '../read/draft.ts'

const rank = ({ basis }: SeedReceipt) => BASIS_ORDER.indexOf(basis)
/** What makes a receipt the same one: who speaks, the paper it was read in, and where. */
const keyOf = ({ paper, via, locator }: SeedReceipt) => JSON.stringify([paper, via ?? '', locator ?? ''])
const show = (value: string | readonly string[] | undefined) => (typeof value === 'string' ? `"${value}"` : (value ?? []).join(', '))

/** The receipts of one statement. Two of the same paper, way and place are one: the better basis stays, and what only one of them has is kept. */
export class Receipts {
  readonly #byKey = new Map<string, { readonly receipt: SeedReceipt; readonly at: Place }>()

  get size(): number {
    return this.#byKey.size
  }

  /** Adds a receipt. One that says otherwise than the same one before it is noted: neither is dropped unsaid. */
  add({ receipt, at }: DraftReceipt, problems: Problems, statement: string): void {
    const known = this.#byKey.get(keyOf(receipt))
    for (const name of ['note', 'through'] as const) {
      const [first, second] = [known?.receipt[name], receipt[name]]
      if (known === undefined || first === undefined || second === undefined || show(first) === show(second)) continue
      problems.add(
        'CONFLICTING_RECEIPTS',
        at,
        `${name} is ${show(second)} here and ${show(first)} at ${known.at.file}:${known.at.line}, in a receipt of the same paper and place`,
        name === 'note' ? 'join the two notes in one receipt, or say in at where each stands' : 'one receipt has one way: correct one of the two',
        statement,
      )
    }
    this.complete({ receipt, at })
  }

  /** Adds a receipt that stands behind those that are there: what these say themselves goes first. */
  complete({ receipt, at }: Pick<DraftReceipt, 'receipt' | 'at'>): void {
    const key = keyOf(receipt)
    const known = this.#byKey.get(key)
    if (known === undefined) this.#byKey.set(key, { receipt, at })
    else {
      const { basis } = rank(receipt) < rank(known.receipt) ? receipt : known.receipt
      this.#byKey.set(key, { receipt: { ...receipt, ...known.receipt, basis }, at: known.at })
    }
  }

  /** In canonical order: best basis first, then by paper, way and place. */
  sorted(): SeedReceipt[] {
    return [...this.#byKey.values()].map(({ receipt }) => receipt).sort((a, b) => rank(a) - rank(b) || (keyOf(a) < keyOf(b) ? -1 : 1))
  }
}

/** Adds what is written at one place, and notes a receipt that stands there twice. */
export function addAll(receipts: Receipts, drafts: readonly DraftReceipt[], problems: Problems, statement: string): void {
  const seen = new Set<string>()
  for (const draft of drafts) {
    const key = JSON.stringify(draft.receipt)
    if (seen.has(key)) problems.add('DUPLICATE_RECEIPT', draft.at, 'this receipt stands twice', 'leave one out', statement)
    seen.add(key)
    receipts.add(draft, problems, statement)
  }
}
