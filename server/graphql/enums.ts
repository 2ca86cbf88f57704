import { ENUMS } from '../model/enums.ts'
import { KINDS, KIND_NAMES } from '../model/kinds.ts'
import { RELATIONS, RELATION_FAMILIES } from '../model/relations.ts'
import { CHANGE_KINDS } from '../store/compare-kinds.ts'
import { FACET_FIELDS, ORDER_FIELDS } from '../store/fields.ts'
import { REFERENCE_FORMATS } from './paper/reference.ts'

type Meanings = Readonly<Record<string, string | { readonly meaning: string }>>

/** One enum of the schema, each value with its one-line meaning. */
function enumSdl(name: string, meaning: string, values: Meanings): string {
  const lines = Object.entries(values).map(([value, what]) => `  ${JSON.stringify(typeof what === 'string' ? what : what.meaning)}\n  ${value}`)
  return `${JSON.stringify(meaning)}\nenum ${name} {\n${lines.join('\n')}\n}`
}

const typeName = (prefix: string) => prefix.charAt(0).toUpperCase() + prefix.slice(1)

/** All enums of the schema, made from the model and from what pages can be ordered and counted by; none is written by hand. */
export function enumsSdl(): string {
  return [
    enumSdl('Kind', 'What an entity is.', KINDS),
    enumSdl('RelationType', 'What a relation says, read from `from` to `to`.', RELATIONS),
    enumSdl('RelationFamily', 'A family of relations: one line style, one filter.', RELATION_FAMILIES),
    ...Object.entries(ENUMS).map(([name, { meaning, values }]) => enumSdl(name, meaning, values)),
    enumSdl('ConstructChangeKind', 'What becomes of a construct from one theory to the next.', CHANGE_KINDS),
    enumSdl('FacetField', 'Fields to count by; which suit which kind is in Model.', FACET_FIELDS),
    enumSdl('ReferenceFormat', 'Format of a reference.', REFERENCE_FORMATS),
    ...KIND_NAMES.map(kind => enumSdl(`${typeName(KINDS[kind].prefix)}OrderField`, `What ${KINDS[kind].plural} can be ordered by.`, ORDER_FIELDS[kind])),
  ].join('\n\n')
}
