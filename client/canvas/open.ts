import cytoscape, { type Core, type ElementDefinition } from 'cytoscape'
import type { Measured } from './bodies.ts'
import { applyBadges } from './control/badges.ts'
import { applyDifference, differenceOf, elementsOf } from './control/elements.ts'
import { following } from './control/follow.ts'
import { hover } from './control/hover.ts'
import { keyboard, type KeyEvents } from './control/keyboard.ts'
import { applyLook } from './control/look.ts'
import { outside } from './control/outside.ts'
import { place } from './control/placement.ts'
import { pointer, type PointerEvents } from './control/pointer.ts'
import { clearFoot, DOUBLE_CLICK, fit, keepPlace, takeIn, zoomBy, ZOOM, type Insets } from './control/viewport.ts'
import type { Spots } from './layout/body.ts'
import { PLAIN_LOOK, SIMPLE_ABOVE, type Look, type Scene } from './scene.ts'
import { sheetOf } from './sheet.ts'
import { onThemeChange, readTokens } from './tokens.ts'

/** One drawing: what there is, how large, and where. `from` is the mark that new ones grow out of. */
export interface Drawing { readonly scene: Scene; readonly bodies: readonly Measured[]; readonly spots: Spots; readonly from: string | null }

export type CanvasEvents = PointerEvents & Omit<KeyEvents, 'onFit' | 'onSelect'> & {
  /** How many of the marks that were added last lie outside of the view; told when it changes. */
  readonly onOutside?: (count: number) => void
}

/** What the page can do with an open canvas. */
export interface CanvasControl {
  /** `part` says that it is a part of what the view was fitted to: the view then stays when the window changes. */
  readonly draw: (drawing: Drawing, part?: boolean) => void
  readonly look: (look: Look) => void
  readonly fit: (animated: boolean, whole?: boolean) => void
  /** Keeps the view for new marks; moves it a little when none of them would be seen. */
  readonly takeIn: (spots: Spots, fresh: readonly string[]) => void
  readonly zoom: (factor: number) => void
  /**
   * Says what the reader chose and whether a panel tells of it: a mark is brought into view when nothing can be meant by a second click any more; when the
   * panel is gone, the view goes back.
   */
  readonly choose: (id: string | null, panel: boolean) => void
  /** Says that more or less stands over the canvas (`insets`): fits again, or, once the reader has touched it, moves up what is covered as far as there is room. */
  readonly clear: () => void
  readonly close: () => void
}

// Marks that grow out of one stand on each other for a moment; Cytoscape would warn of every line between them.
cytoscape.warnings(false)

/** Opens a canvas in an element. `insets` and `focus` are asked each time the view is fitted. */
export function openCanvas(container: HTMLElement, events: CanvasEvents, insets: () => Insets, focus: () => readonly string[]): CanvasControl {
  let tokens = readTokens(container)
  let simple = false
  let elements: ReadonlyMap<string, ElementDefinition> = new Map()
  let present: Look = PLAIN_LOOK
  const cy: Core = cytoscape({
    container, style: sheetOf(tokens, simple), layout: { name: 'preset' }, minZoom: ZOOM.least, maxZoom: ZOOM.most, boxSelectionEnabled: false, autounselectify: true, multiClickDebounceTime: DOUBLE_CLICK,
    hideEdgesOnViewport: false, textureOnViewport: false,
  })
  const restyle = (): void => {
    tokens = readTokens(container)
    cy.style(sheetOf(tokens, simple))
    cy.nodes().removeData('pictureKey')
    dress()
  }
  const dress = (): void => {
    applyLook(cy, present)
    applyBadges(cy, tokens, present.pinned)
  }
  /** Whether the view was last fitted to all of it, however small: it is when the window changes, too. */
  let wholly = false
  const fitAll = (animated: boolean, whole = wholly): void => fit(cy, insets(), focus(), animated, whole)
  hover(cy)
  /** What the reader chose last: brought into view once no second click can be meant for it. */
  let chosen: string | null = null
  let panelled = false
  const follow = following(cy, insets)
  const unseen = outside(cy, insets, count => events.onOutside?.(count))
  let waiting: ReturnType<typeof setTimeout> | undefined
  const settle = (): void => {
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      if (chosen !== null) follow.show(chosen)
      else if (!panelled) follow.giveBack()
    }, DOUBLE_CLICK)
  }
  const keeping = keepPlace(cy, container, () => fitAll(false), settle)
  // Where the hand put it may be under something, too.
  cy.on('dragfree', 'node', event => { if ((event.target as ReturnType<Core['getElementById']>).id() === chosen) settle() })
  const stops = [pointer(cy, container, events), keeping.stop, unseen.stop, onThemeChange(restyle), keyboard(cy, container, insets, { ...events, onFit: () => fitAll(true, true) })]
  return {
    draw: ({ scene, bodies, spots, from }, part = false) => {
      if (part) keeping.touch()
      const next = elementsOf(scene, bodies, spots)
      const origin = from === null ? null : cy.getElementById(from)
      const difference = differenceOf(elements, next)
      const growing = elements.size > 0 && origin !== null && origin.nonempty()
      applyDifference(cy, difference, growing ? { ...(origin.position()) } : null)
      place(cy, spots, elements.size > 0)
      unseen.count()
      elements = next
      if (scene.marks.length > SIMPLE_ABOVE !== simple) {
        simple = !simple
        // The renderer reads it at each frame; Cytoscape's types know it only as an option of the beginning, when nothing is drawn yet.
        ;(cy as unknown as { renderer(): { hideEdgesOnViewport: boolean } }).renderer().hideEdgesOnViewport = simple
        restyle()
      } else dress()
    },
    look: look => {
      present = look
      dress()
    },
    fit: (animated, whole = false) => {
      wholly = whole
      fitAll(animated)
    },
    takeIn: (spots, fresh) => {
      keeping.touch()
      takeIn(cy, spots, fresh, insets())
      unseen.watch(fresh, spots)
    },
    zoom: factor => zoomBy(cy, factor),
    choose: (id, panel) => {
      chosen = id
      panelled = panel
      settle()
    },
    clear: () => {
      if (keeping.touched()) clearFoot(cy, insets())
      else fitAll(false)
    },
    close: () => {
      clearTimeout(waiting)
      for (const stop of stops) stop()
      cy.destroy()
    },
  }
}
