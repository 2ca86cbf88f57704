import type { ReactNode } from 'react'
import type { Drawn } from '../../state/lineage.ts'
import type { LineOfDescent } from '../../state/lineage-reach.ts'
import { counted } from '../../state/words.ts'
import type { Arrangement } from './arrange/types.ts'
import { PaperSheet } from './PaperSheet.tsx'
import { Pill, Pressed } from './Pressed.tsx'
import { SHEET, type Sheet } from './sheets.ts'
import { Stages } from './Stages.tsx'
import { foldedWords, PILL_GAP, pillWidth, stagesWords, type PlateText } from './texts.ts'

export interface ExtrasOf {
  /** Null while the papers behind are not shown. */
  readonly sheets: readonly Sheet[] | null
  readonly selected: string | null
  readonly onSelect: (id: string) => void
  readonly onFold: (id: string) => void
  readonly onStages: (id: string) => void
}

interface ExtrasProps extends ExtrasOf {
  readonly arrangement: Arrangement
  readonly drawn: Drawn
  readonly texts: ReadonlyMap<string, PlateText>
  readonly line: LineOfDescent | null
  readonly onOther: (event: globalThis.KeyboardEvent) => void
}

/** Proposing papers drawn at a plate. */
const MOST_PAPERS = 2

/** What stands on the plates and lines: stages, pills that fold and unfold, papers. */
export function Extras({ arrangement, drawn, texts, line, sheets, selected, onSelect, onFold, onStages, onOther }: ExtrasProps): ReactNode {
  const nodes = new Map(drawn.nodes.map(node => [node.id, node]))
  const sentences = new Map(drawn.relations.map(relation => [relation.id, relation.sentence]))
  return (
    <>
      {arrangement.placement.plates.map(plate => {
        const [node, text] = [nodes.get(plate.id), texts.get(plate.id)]
        if (node === undefined || text === undefined || (line !== null && !line.theories.has(plate.id))) return null
        const strip = plate.y - plate.height / 2 + text.head - 11.5
        const folded = drawn.folded.get(plate.id)?.length ?? 0
        const opener = stagesWords(node, text.stages.length > 0)
        const stages = counted(node.stages.length, 'stage')
        return (
          <g key={plate.id}>
            {text.stages.length > 0 && <Stages plate={plate} text={text} selected={selected} onSelect={onSelect} onOther={onOther} />}
            {node.stages.length > 0 && (
              <Pressed label={`${text.stages.length > 0 ? 'Fold' : 'Unfold'} ${stages} of ${node.name}`} expanded={text.stages.length > 0} onPress={() => onStages(plate.id)} onOther={onOther}>
                <Pill x={plate.x - plate.width / 2 + PILL_GAP + pillWidth(opener) / 2} y={strip} words={opener} />
              </Pressed>
            )}
            {folded > 0 && (
              <Pressed label={`+${folded} folded behind ${node.name}: unfold`} expanded={false} onPress={() => onFold(plate.id)} onOther={onOther}>
                <Pill x={plate.x + plate.width / 2 - PILL_GAP - pillWidth(foldedWords(folded)) / 2} y={strip} words={foldedWords(folded)} />
              </Pressed>
            )}
            {sheets !== null && node.proposedBy.slice(0, MOST_PAPERS).map((paper, index) => (
              <PaperSheet
                key={paper.id} x={plate.x - plate.width / 2 + 14 + index * (SHEET.width + 4)} y={plate.y - plate.height / 2 - SHEET.height / 2 + 1} words={null} width={SHEET.width} label={`${paper.citation} proposes ${node.name}`}
                selected={selected === paper.id} onPress={() => onSelect(paper.id)} onOther={onOther}
              />
            ))}
          </g>
        )
      })}
      {sheets?.filter(sheet => line === null || line.relations.has(sheet.relation)).map(({ paper, relation, x, y, words, width }) => (
        <PaperSheet
          key={`${relation} ${paper.id}`} x={x} y={y} words={words} width={width} label={`${words ?? paper.citation}, behind this line: ${sentences.get(relation) ?? ''}`}
          selected={selected === paper.id} onPress={() => onSelect(paper.id)} onOther={onOther}
        />
      ))}
    </>
  )
}
