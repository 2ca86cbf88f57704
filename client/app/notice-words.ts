import type { Notice } from '../state/address.ts'

/** What a notice says. */
export function wordsOf(notice: Notice): string {
  switch (notice.kind) {
    case 'moved': return `${notice.from} is now ${notice.to}. Old links keep working.`
    case 'unknown-key': return `This link asks for “${notice.key}”, which this view does not know; the rest of it is kept.`
    case 'bad-value': return `“${notice.given}” is not understood for ${notice.key}; it takes ${notice.expects}.`
    case 'bad-subject': return `“${notice.given}” is no id; an id reads kind:name, kind one of theory, construct, paper, author, case, finding.`
    case 'too-many': return `This view takes ${notice.most === 1 ? 'one entry' : `at most ${notice.most} entries`}; the others were left out.`
    case 'bad-canvas': return 'The places of this link could not be read; the entries were arranged anew.'
    case 'other-version': return `This link was made from another version of the graph (${notice.version}). What you see is the present one.`
  }
}
