import type { TypedDocumentString } from './generated.ts'

/** A document with the shapes of its answer and its variables. */
export type Document<Answer, Variables> = TypedDocumentString<Answer, Variables>

/** Why there is no answer. `OFFLINE`: the server could not be reached; otherwise the server's own code (Model.errorCodes). */
export class RequestError extends Error {
  readonly code: string
  /** The words that the server gave; safe to show as text. */
  constructor(code: string, message: string) {
    super(message)
    this.name = 'RequestError'
    this.code = code
  }
}

/** An answer and the version of the graph that gave it (header Stemma-Version; null when the server sent none). */
export interface Answered<Answer> { readonly data: Answer; readonly version: string | null }

interface Wire<Answer> { readonly data?: Answer | null; readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[] }

/** Longest wait for an answer, in milliseconds: beyond it the server counts as away. */
const PATIENCE = 30_000

/**
 * Asks the server one question.
 * @throws RequestError OFFLINE when nothing answers, else with the code of the first error. An answer with errors is no answer.
 */
export async function request<Answer, Variables>(document: Document<Answer, Variables>, variables: Variables, signal?: AbortSignal): Promise<Answered<Answer>> {
  const patience = AbortSignal.timeout(PATIENCE)
  let response: Response
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
      body: JSON.stringify({ query: document.toString(), variables }),
      signal: signal === undefined ? patience : AbortSignal.any([signal, patience]),
    })
  } catch (cause) {
    if (signal?.aborted === true) throw cause
    throw new RequestError('OFFLINE', 'The server does not answer.')
  }
  const wire = await read<Answer>(response)
  const error = wire.errors?.[0]
  if (error !== undefined) throw new RequestError(error.extensions?.code ?? 'INTERNAL', error.message)
  if (wire.data === undefined || wire.data === null) throw new RequestError('INTERNAL', `The server answered ${response.status} without data.`)
  return { data: wire.data, version: response.headers.get('stemma-version') }
}

async function read<Answer>(response: Response): Promise<Wire<Answer>> {
  try {
    return await response.json() as Wire<Answer>
  } catch {
    // A gateway in between answers in HTML when the server behind it is away.
    throw new RequestError(response.status >= 502 && response.status <= 504 ? 'OFFLINE' : 'INTERNAL', `The server answered ${response.status} without JSON.`)
  }
}
