import { kindOfId } from '../../server/model/ids.ts'
import type { Place } from '../problems.ts'
import type { Mention } from './draft.ts'
import type { Source } from './source.ts'

/** The ids in an address of this explorer, where it stands: to be checked once all entries are known. One that is no such address is noted. */
export function readAddress(source: Source, address: string, at: Place): Mention[] {
  if (!address.startsWith('/') || address.startsWith('//') || address.length > 2_000)
    source.add('BAD_URL', at, `'${address}' is no address of this explorer`, '/network/theory:uppsala')
  return [...(address.split(/[#?]/, 1)[0]?.matchAll(/[a-z]+:[a-z0-9-]+/g) ?? [])]
    .map(([id]) => ({ id, at }))
    .filter(({ id }) => kindOfId(id) !== null)
}
