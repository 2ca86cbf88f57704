import type { Kind } from '../../api/generated.ts'

/** A line between an entry and one of its new neighbours, in words: along the line and against it. */
interface Reading { readonly reading: string; readonly inverseReading: string; /** Whether the line leads from the entry to the neighbour. */ readonly outward: boolean }

/** "names as cause" takes what it is said of in its midst: names it as cause. */
const withObject = (reading: string): string => {
  const [, verb, role] = /^(\S+) (as .+)$/u.exec(reading) ?? []
  return verb === undefined || role === undefined ? `${reading} it` : `${verb} it ${role}`
}

const orList = (words: readonly string[]): string => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`)

/**
 * What some neighbours of one kind are to an entry, read after the kind's name: Constructs "what it defines", Findings "what concerns it or supports it". Words
 * come as they are listed. Authors are who, not what, and as the entry itself they are no "it".
 */
export function phraseOf(entry: Kind, neighbour: Kind, lines: readonly Reading[]): string {
  // What means the same both ways is said once.
  const outward = (line: Reading): boolean => line.outward && line.reading !== line.inverseReading
  const said = (which: boolean): string[] => [...new Set(lines.filter(line => outward(line) === which).map(line => (which ? line.reading : withObject(line.reading))))]
  const [own, theirs] = [said(true), said(false)]
  return [
    ...(theirs.length === 0 ? [] : [`${neighbour === 'AUTHOR' ? 'who' : 'what'} ${orList(theirs)}`]),
    ...(own.length === 0 ? [] : [`what ${entry === 'AUTHOR' ? 'this author' : 'it'} ${orList(own)}`]),
  ].join(', ')
}
