/** Operations compiled to code by graphql-jit, kept for as long as their document is: a list of rows then costs a third of what it does interpreted. */
import { type DocumentNode, execute, type ExecutionArgs, type ExecutionResult, getOperationAST, type GraphQLSchema, isInputObjectType, type NamedTypeNode, type TypeNode } from 'graphql'
import { compileQuery, isCompiledQuery } from 'graphql-jit'

type Run = (args: ExecutionArgs) => Promise<ExecutionResult>

const interpreted: Run = async args => execute(args)

const named = (type: TypeNode): NamedTypeNode => (type.kind === 'NamedType' ? type : named(type.type))

/** Filters as variables are not for the compiler: they hold one another, and it takes seconds to unfold them. */
const hasInputObjects = (schema: GraphQLSchema, document: DocumentNode, operationName: string | undefined): boolean =>
  getOperationAST(document, operationName)?.variableDefinitions?.some(({ type }) => isInputObjectType(schema.getType(named(type).name.value))) ?? false

/** Compiles an operation; what cannot be compiled is interpreted. */
function compile(schema: GraphQLSchema, document: DocumentNode, operationName: string | undefined): Run {
  if (hasInputObjects(schema, document, operationName)) return interpreted
  const compiled = compileQuery(schema, document, operationName, { disableLeafSerialization: false, customJSONSerializer: false })
  if (!isCompiledQuery(compiled)) return interpreted
  return async args => compiled.query(args.rootValue, args.contextValue, args.variableValues ?? {})
}

/** Most operations whose compiled code is kept. */
const KEPT = 200

/** Executes operations, each compiled at its second use: what is asked once is not worth compiling. The least recently used are forgotten. */
export function createExecutor(): Run {
  const seen = new WeakSet<DocumentNode>()
  const ready = new Map<DocumentNode, Map<string, Run>>()
  const remember = (document: DocumentNode, runs: Map<string, Run>) => {
    ready.delete(document)
    ready.set(document, runs)
    const [oldest] = ready.keys()
    if (ready.size > KEPT && oldest !== undefined) ready.delete(oldest)
  }
  return async args => {
    const { schema, document } = args
    if (!seen.has(document)) {
      seen.add(document)
      return interpreted(args)
    }
    const name = args.operationName ?? undefined
    const runs = ready.get(document) ?? new Map<string, Run>()
    const run = runs.get(name ?? '') ?? compile(schema, document, name)
    runs.set(name ?? '', run)
    remember(document, runs)
    return run(args)
  }
}
