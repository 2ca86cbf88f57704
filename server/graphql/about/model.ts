/** The model as GraphQL tells it. */
import { type Kind, type KindModel, propertiesOf, type PropertyModel, type PropertyType } from '../../model/kinds.ts'
import { type RelationModel, type RelationType } from '../../model/relations.ts'

const TYPE_WORDS: Readonly<Record<string, string>> = {
  text: 'text', texts: 'list of text', integer: 'whole number', number: 'number', boolean: 'yes or no',
}
const typeWords = (type: PropertyType) => TYPE_WORDS[type] ?? `one of ${type}`

const describedProperty = ({ name, type, meaning, unit, requiredFor }: PropertyModel) =>
  ({ name, type: typeWords(type), meaning, unit: unit ?? null, requiredFor: requiredFor ?? [] })

/** A kind with its properties, common ones first, as KindModel shows it. */
export const describedKind = (kind: Kind, { name, plural, prefix, meaning }: KindModel) =>
  ({ kind, name, plural, prefix, meaning, properties: propertiesOf(kind).map(describedProperty) })

/** A relation type as RelationModel shows it; its starts and ends are those of any of its pairs, each once. */
export const describedRelation = (type: RelationType, relation: RelationModel) => ({
  type,
  name: relation.name,
  meaning: relation.meaning,
  from: [...new Set(relation.ends.map(([from]) => from))],
  to: [...new Set(relation.ends.map(([, to]) => to))],
  reading: relation.reading,
  inverseReading: relation.inverse,
  family: relation.family,
  symmetric: relation.symmetric ?? false,
  needsReceipt: relation.needsReceipt,
  identity: relation.identity ?? [],
  properties: (relation.properties ?? []).map(describedProperty),
  sameAs: relation.sameAs ?? null,
})
