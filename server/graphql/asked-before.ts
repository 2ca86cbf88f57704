/** Texts that were read and found valid before, with their documents: asked again, nothing about them is looked at anew. */
import { type DocumentNode, getOperationAST } from 'graphql'

/** An operation that may run at once. */
export interface Ready {
  readonly document: DocumentNode
  readonly operationName: string | undefined
  readonly variables: Readonly<Record<string, unknown>>
}

export interface AskedBefore {
  /** Remembers a text that is valid. */
  remember(query: string, document: DocumentNode): void
  /** The operation of a request's body; null where its text is new, or its form is not the plain one: that is for GraphQL over HTTP to read or refuse. */
  ready(body: string): Ready | null
}

/** Most texts that are remembered, and the most characters of each: what people and programs ask again is shorter. */
const TEXTS = 200
const CHARACTERS = 20_000

type Fields = Readonly<Record<string, unknown>>
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The body as an object; null where it is none, or no JSON. */
function fieldsOf(body: string): Fields | null {
  try {
    const value: unknown = JSON.parse(body)
    return isFields(value) ? value : null
  } catch {
    return null
  }
}

/** Remembers the texts asked last. */
export function createAskedBefore(): AskedBefore {
  const documents = new Map<string, DocumentNode>()
  const keep = (query: string, document: DocumentNode) => {
    documents.delete(query)
    documents.set(query, document)
  }
  return {
    remember(query, document) {
      if (query.length > CHARACTERS) return
      keep(query, document)
      const [oldest] = documents.keys()
      if (documents.size > TEXTS && oldest !== undefined) documents.delete(oldest)
    },
    ready(body) {
      const fields = fieldsOf(body)
      if (fields === null) return null
      const { query, variables, operationName, ...others } = fields
      const document = typeof query === 'string' ? documents.get(query) : undefined
      if (document === undefined || Object.keys(others).length > 0) return null
      if (!(variables === undefined || variables === null || isFields(variables))) return null
      if (!(operationName === undefined || operationName === null || typeof operationName === 'string')) return null
      if (!getOperationAST(document, operationName)) return null
      keep(query as string, document)
      return { document, operationName: operationName ?? undefined, variables: variables ?? {} }
    },
  }
}
