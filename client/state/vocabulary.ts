import { useMemo } from 'react'
import { WordsDocument, type RelationType, type WordsQuery } from '../api/generated.ts'
import { useQuery } from './queries.ts'

export type RelationWords = WordsQuery['model']['relations'][number]

/** The model's words: how relations are read, and what the open lists of a corpus mean. */
export interface Words {
  readonly relation: (type: RelationType) => RelationWords | undefined
  /** Types in the model's order. */
  readonly types: readonly RelationType[]
  /** The words for a value of an open list (family, category, industries, method); the value itself where the corpus has none. */
  readonly value: (property: string, value: string) => string
}

/** Builds the look-ups. Pure, so that it can be tested without a page. */
export function wordsFrom(model: WordsQuery['model'] | null): Words {
  const relations = new Map((model?.relations ?? []).map(one => [one.type, one]))
  const values = new Map((model?.vocabularies ?? []).map(one => [one.property, new Map(one.values.map(({ value, label }) => [value, label]))]))
  return { relation: type => relations.get(type), types: [...relations.keys()], value: (property, value) => values.get(property)?.get(value) ?? value.replaceAll('-', ' ') }
}

export function useVocabulary(): Words {
  const { data } = useQuery(WordsDocument, {})
  return useMemo(() => wordsFrom(data?.model ?? null), [data])
}
