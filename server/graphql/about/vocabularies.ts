import { KIND_NAMES, propertiesOf } from '../../model/kinds.ts'
import type { FacetField } from '../../store/fields.ts'
import { facetLabel } from '../connections/labels.ts'
import type { Context } from '../context.ts'

/** Vocabularies of the model and the facet that counts each. */
const FACETS: Readonly<Record<string, FacetField>> = { families: 'FAMILY', categories: 'CATEGORY', industries: 'INDUSTRY', methods: 'METHOD' }

/** Values in use of the open words, with counts: one statement a vocabulary. */
export async function vocabularies(_: unknown, __: unknown, { store, loaders }: Context) {
  const corpora = await loaders.corpora()
  const open = KIND_NAMES.flatMap(kind => propertiesOf(kind).flatMap(({ name, vocabulary }) => {
    const field = vocabulary === undefined ? undefined : FACETS[vocabulary]
    return field === undefined ? [] : [{ kind, property: name, field }]
  }))
  return Promise.all(open.map(async ({ kind, property, field }) => {
    const values = (await store.facets(kind, undefined, [field])).flatMap(facet => facet.values)
    return { property, values: values.map(value => ({ ...value, label: facetLabel(field, value.value, corpora) })) }
  }))
}
