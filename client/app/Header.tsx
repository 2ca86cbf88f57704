import { Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'
import { CorporaDocument } from '../api/generated.ts'
import { SearchBox } from '../panels/search/SearchBox.tsx'
import { placeOf } from '../state/address.ts'
import { useQuery } from '../state/queries.ts'
import { CopyLink } from '../ui/CopyLink.tsx'
import { Brand, Icon } from '../ui/icons.tsx'
import { PlaceLink } from '../ui/Link.tsx'
import ui from '../ui/ui.module.css'
import type { ViewName } from '../views/view.ts'
import styles from './frame.module.css'
import { ThemeButton } from './ThemeButton.tsx'

/** Name, search, corpus, and what one does with the page as a whole. The start page has a search of its own. */
export function Header({ view, help }: { readonly view: ViewName | null; readonly help: () => void }): ReactNode {
  const { data } = useQuery(CorporaDocument, {})
  const corpora = data?.corpora.map(corpus => corpus.title).join(', ') ?? ''
  const start = view === 'start'
  const ownSearch = start || view === 'search'
  return (
    <header className={styles.header} data-view={view ?? 'help'}>
      <PlaceLink to={placeOf('start')} className={styles.brand} label="Stemma, start page"><Brand /><span>Stemma</span></PlaceLink>
      {!ownSearch && <div className={styles.search}><SearchBox id="search" /></div>}
      <span className={styles.corpus} title={corpora}>{corpora}</span>
      <div className={styles.tools}>
        {start ? <a href="/graphql" className={ui.quiet}>For notebooks</a> : <><span className={styles.wide}><CopyLink /></span><span className={styles.narrow}><CopyLink iconOnly /></span></>}
        <span className={styles.rule} />
        <ThemeButton />
        <Tooltip label="Keys and help"><button type="button" className={ui.quiet} aria-label="Keys and help" onClick={help}><Icon name="help" /></button></Tooltip>
      </div>
    </header>
  )
}
