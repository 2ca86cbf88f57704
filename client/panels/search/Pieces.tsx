import { Fragment, type ReactNode } from 'react'
import type { Piece } from './hits.ts'

/** Text in pieces, the matched ones under the marker. Text stays text: nothing in it is markup. */
export const Pieces = ({ pieces }: { readonly pieces: readonly Piece[] }): ReactNode =>
  pieces.map((piece, index) => <Fragment key={index}>{piece.matched ? <mark>{piece.text}</mark> : piece.text}</Fragment>)
