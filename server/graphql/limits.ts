/** Limits of a query's text, with codes of our own: the libraries count, we answer. */
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases'
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth'
import { MaxTokensParserWLexer } from '@escape.tech/graphql-armor-max-tokens'
import type { DocumentNode, GraphQLError, ParseOptions, Source, ValidationContext } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { BOUNDS } from './bounds.ts'
import { type ErrorCode, problem } from './errors.ts'
import { literalProblem } from './wrong-values.ts'

const DEPTH = BOUNDS['Operation.depth'].maximum
const TOKENS = BOUNDS['Operation.tokens'].maximum
const ALIASES = BOUNDS['Operation.aliases'].maximum

const tooMany = (code: ErrorCode, what: string, most: number): GraphQLError =>
  problem(code, `The query has more than ${most} ${what}.`, { argument: 'query', allowed: `at most ${most} ${what}` }, true)

function parseBounded(source: string | Source, options?: ParseOptions): DocumentNode {
  const parser = new MaxTokensParserWLexer(source, { ...options, n: TOKENS, onReject: [() => { throw tooMany('QUERY_TOO_LONG', 'tokens', TOKENS) }] })
  return parser.parseDocument()
}

const rules = [
  maxDepthRule({
    n: DEPTH, flattenFragments: true, propagateOnRejection: false,
    onReject: [(context: ValidationContext | null) => context?.reportError(tooMany('QUERY_TOO_DEEP', 'levels', DEPTH))],
  }),
  maxAliasesRule({
    n: ALIASES, propagateOnRejection: false,
    onReject: [(context: ValidationContext | null) => context?.reportError(tooMany('QUERY_TOO_LONG', 'aliases', ALIASES))],
  }),
]

/** Tokens while parsing; depth, aliases and what is wrong about values while validating. */
export const limits = (): Plugin => ({
  onParse({ setParseFn }) {
    setParseFn(parseBounded)
  },
  onValidate({ addValidationRule, params: { schema, documentAST } }) {
    for (const rule of rules) addValidationRule(rule)
    return ({ result, setResult }) => {
      if (result.length > 0) setResult(result.map(error => literalProblem(schema, documentAST, error)))
    }
  },
})
