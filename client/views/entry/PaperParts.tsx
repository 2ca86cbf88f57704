import { useState, type ReactNode } from 'react'
import { PaperPageDocument, type PaperPageQuery } from '../../api/generated.ts'
import { announce } from '../../state/announce.ts'
import { useQuery } from '../../state/queries.ts'
import { copyText } from '../../ui/clipboard.ts'
import { Icon } from '../../ui/icons.tsx'
import { ErrorState, Plates } from '../../ui/states.tsx'
import ui from '../../ui/ui.module.css'
import { Attested } from './Attested.tsx'
import styles from './entry.module.css'
import { Papers, Part } from './pieces.tsx'
import { Reported } from './Reported.tsx'

type Page = Extract<NonNullable<PaperPageQuery['entity']>, { readonly attests: unknown }>

function Reference({ reference }: { readonly reference: string }): ReactNode {
  const [words, setWords] = useState('Copy reference')
  const copy = async (): Promise<void> => {
    const done = await copyText(reference)
    setWords(done ? 'Copied' : 'The browser did not let us copy')
    announce(done ? 'Reference copied.' : 'The browser did not let us copy.')
  }
  return (
    <section>
      <h2 className={styles.part}>Reference</h2>
      <p className={styles.reference}>{reference}</p>
      <button type="button" className={ui.button} onClick={() => void copy()}><Icon name="copy" />{words}</button>
    </section>
  )
}

/** A paper's findings, its literature, who cites it, and all that rests on it. */
export function PaperParts({ id, reference }: { readonly id: string; readonly reference: string | null }): ReactNode {
  const { data, error, retry, status } = useQuery(PaperPageDocument, { id, first: 50 })
  const page = data?.entity
  if (page === undefined) return error !== null && status !== 'loading' ? <ErrorState error={error} retry={retry} /> : <Plates rows={[30, 90, 84, 88]} />
  if (page === null || !('attests' in page)) return null
  const { findings, cites, citedBy, attests }: Page = page
  const counts = new Map(findings.facets.flatMap(facet => facet.values).map(({ value, count }) => [value, count]))
  const reported = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return (
    <>
      {reference !== null && <Reference reference={reference} />}
      <Part title="What it reports" count={reported}><Reported paper={id} counts={counts} /></Part>
      <Part title="What it cites" count={cites.totalCount}><Papers papers={cites.nodes} total={cites.totalCount} caption="What it cites" /></Part>
      <Part title="Who cites it" count={citedBy.totalCount}><Papers papers={citedBy.nodes} total={citedBy.totalCount} caption="Who cites it" /></Part>
      <Part title="What rests on it" count={attests.totalCount}><Attested paper={id} /></Part>
    </>
  )
}
