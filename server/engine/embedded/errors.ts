import { EngineError } from '../engine.ts'

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
const statusOf = (error: unknown): string | null => {
  const cause = error instanceof Error ? error.cause : undefined
  return /GQLSTATUS (\w{5})/.exec(cause instanceof Error ? cause.message : String(cause))?.[1] ?? null
}
/** The engine's words without its own prefixes and without the drawing of the statement. */
const plain = (message: string): string => (message.replace(/^\w+ error: GRAFEO-\w+: /, '').split('\n')[0] ?? message).trim()

/** What a statement's failure means. */
export function statementError(error: unknown, statement: string): EngineError {
  if (error instanceof EngineError) return error
  const conflict = statusOf(error) === '40000'
  return new EngineError(conflict ? 'CONFLICT' : 'REFUSED', `${statement}: ${plain(messageOf(error))}`, { cause: error })
}

/** What a failure to open means, in one sentence for the person who starts Stemma. */
export function openError(error: unknown, file: string): EngineError {
  const message = messageOf(error)
  if (message.includes('GRAFEO-X001')) {
    return new EngineError('LOCKED', `The graph file ${file} is in use by another process. Stop that one, or set DATA_DIR to another folder.`, { cause: error })
  }
  return new EngineError(
    'DAMAGED',
    `The graph file ${file} cannot be opened (${plain(message)}). The seed files are the truth: move the file away and start again to rebuild it.`,
    { cause: error },
  )
}
