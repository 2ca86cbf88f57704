/** One operation: its cost, its version, its answer. */
import { type DocumentNode, type ExecutionArgs, type ExecutionResult, getOperationAST, GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { Store } from '../store/store.ts'
import { BOUNDS } from './bounds.ts'
import { createExecutor } from './compiled.ts'
import { createContext } from './context.ts'
import { costOf } from './cost.ts'
import { problem } from './errors.ts'
import { wrongVariable } from './wrong-values.ts'

/** What the server hands in with a request and reads back after it. */
export interface Exchange {
  /** Version that the client expects, from its header. */
  readonly expected: string | null
  /** Version that the answer was read at; set by the operation. */
  version?: string
  /** What an operation came to that ran already, for Yoga to tell. */
  outcome?: Promise<ExecutionResult>
}

const ROWS = BOUNDS['Operation.rows'].maximum
const refused = (error: GraphQLError): ExecutionResult => ({ errors: [error] })

/** Whether an operation asks only for the schema: that needs no graph. */
function onlySchema(args: ExecutionArgs): boolean {
  const operation = getOperationAST(args.document, args.operationName)
  return operation?.selectionSet.selections.every(selection => selection.kind === 'Field' && selection.name.value.startsWith('__')) ?? false
}

/** Rows that an operation may answer, or what is wrong about its variables: looked for first, because counting looks at every wrong value. */
function countRows({ schema, document, operationName, variableValues }: ExecutionArgs): number | GraphQLError {
  const variables = variableValues ?? {}
  const wrong = wrongVariable(schema, document, operationName, variables)
  if (wrong !== null) return wrong
  try {
    return costOf(schema, document, variables, operationName)
  } catch (error) {
    if (error instanceof GraphQLError) return error
    throw error
  }
}

/** Runs an operation at one version of the graph, with the version and the unknown ids beside the answer. */
async function run(store: Store, args: ExecutionArgs, exchange: Exchange, execute: ReturnType<typeof createExecutor>): Promise<ExecutionResult> {
  const cost = countRows(args)
  if (cost instanceof GraphQLError) return refused(cost)
  if (cost > ROWS) {
    const rows = Number.isFinite(cost) ? `${cost} rows` : 'too many fields to count'
    const message = `The query could answer ${rows}; one operation answers at most ${ROWS} rows. Ask for smaller pages.`
    return refused(problem('QUERY_TOO_COSTLY', message, { argument: 'query', given: rows, allowed: `at most ${ROWS} rows` }, true))
  }
  if (onlySchema(args)) return execute(args)
  return store.atOneVersion(async (questions, version) => {
    exchange.version = version
    if (exchange.expected !== null && exchange.expected !== version) {
      return refused(problem('VERSION_MOVED', `The graph has version ${version}, not ${exchange.expected}.`, { argument: 'Stemma-Expect-Version', given: exchange.expected, allowed: version }, true))
    }
    const context = createContext(questions, version)
    const result = await execute({ ...args, contextValue: context })
    if (context.unknown.size === 0) return result
    const unknown = [...context.unknown].map(([id, suggestions]) => ({ id, suggestions }))
    return { ...result, extensions: { ...result.extensions, unknown } }
  })
}

/** Runs operations, whoever read them. */
export type RunOperation = (args: ExecutionArgs, exchange: Exchange) => Promise<ExecutionResult>

/** Runs operations on the store. */
export function createOperations(store: Store): RunOperation {
  const execute = createExecutor()
  return (args, exchange) => run(store, args, exchange, execute)
}

/** Lets Yoga run operations so, and tell what those came to that ran already. `valid` gets each text that is about to run. */
export const operations = (runOperation: RunOperation, valid: (query: string, document: DocumentNode) => void): Plugin<{ exchange: Exchange }, { exchange: Exchange }> => ({
  onParams({ context, setParamsHandler }) {
    const { outcome } = context.exchange
    if (outcome !== undefined) setParamsHandler(() => outcome)
  },
  onExecute({ args, setExecuteFn }) {
    const { exchange, params } = args.contextValue
    if (params.query !== undefined) valid(params.query, args.document)
    setExecuteFn((given: ExecutionArgs) => runOperation(given, exchange))
  },
})
