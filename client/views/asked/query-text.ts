/** GraphQL text for people: as it is sent, and as one text that needs no variables beside it. Pure. */

const SCALARS: ReadonlySet<string> = new Set(['ID', 'String', 'Int', 'Float', 'Boolean'])

/** A document without the indentation that its generator leaves. */
export const tidy = (document: string): string => document.trim().replace(/^ {4}(?=query|fragment)/gm, '').replace(/\n(?=fragment )/g, '\n\n')

/** A value as GraphQL writes it; words of an enum stand bare. Null where nothing is to be written. */
function literal(value: unknown, type: string): string | null {
  if (value === null || value === undefined) return null
  if (Array.isArray(value)) return `[${value.map(one => literal(one, type)).join(', ')}]`
  return typeof value === 'string' && !SCALARS.has(type.replace(/[[\]!]/g, '')) ? value : JSON.stringify(value)
}

/** The document with its variables written in as defaults: it answers as it stands, in GraphiQL or a notebook. */
export function standalone(document: string, variables: Readonly<Record<string, unknown>>): string {
  return tidy(document).replace(/^(query \w+\()([^)]*)\)/, (_, head: string, parameters: string) => {
    const written = parameters.split(/, (?=\$)/).map(parameter => {
      const [, name = '', type = ''] = /^\$(\w+): ([\w[\]!]+)/.exec(parameter) ?? []
      const value = literal(variables[name], type)
      return value === null ? parameter : `$${name}: ${type} = ${value}`
    })
    return `${head}${written.join(', ')})`
  })
}
