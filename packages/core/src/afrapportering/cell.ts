/** What is known of a municipality's figures in one year: from its counts, from its cases, and from both. */
import type { Indsats } from './figures-schema.js'

/** What is known of a figure: it lies between `mindst` and `mindst` plus the cases that may belong to it. */
export interface Figure {
  readonly mindst: number
  /** Cases of which it cannot be settled whether they count. */
  readonly uafklarede: number
  /** Whether it follows from another figure, and nobody has told it. */
  readonly isImplied?: true
}

/** The figures of one municipality in one year; undefined: nothing is known. */
export type Cell = Readonly<Record<Indsats, Figure | undefined>>

/** The counts of a row; undefined: not told. */
export type Given = Readonly<Record<Indsats, number | undefined>>

export const nothing: Cell = { behandling: undefined, doegn: undefined }
export const none: Figure = { mindst: 0, uafklarede: 0 }

/** A figure that is known. */
export interface Settled extends Figure {
  readonly uafklarede: 0
}

export function isSettled(figure: Figure | undefined): figure is Settled {
  return figure?.uafklarede === 0
}

export function agrees(
  given: number | undefined,
  counted: Figure | undefined,
  isOpenEnded: boolean,
): boolean {
  if (given === undefined || counted === undefined) return true
  const { mindst, uafklarede } = counted
  return given >= mindst && (isOpenEnded || given <= mindst + uafklarede)
}

/**
 * Counts go before cases that agree with them and say less.
 *
 * @param isOpenEnded whether there may be more cases than could be counted
 */
export function together(given: Given | undefined, counted = nothing, isOpenEnded = false): Cell {
  const figure = (indsats: Indsats): Figure | undefined => {
    const count = given?.[indsats]
    return count === undefined ? counted[indsats] : { mindst: count, uafklarede: 0 }
  }
  const behandling = figure('behandling')
  const doegn = figure('doegn')
  // Of none who were referred, none were referred to residential treatment.
  if (behandling?.mindst === 0 && isSettled(behandling)) {
    return { behandling, doegn: doegn ? none : { ...none, isImplied: true } }
  }
  return { behandling: atLeast(behandling, doegn?.mindst ?? 0, isOpenEnded), doegn }
}

/** Residential treatment is a part of any treatment, which is therefore no less. */
function atLeast(
  figure: Figure | undefined,
  part: number,
  isOpenEnded: boolean,
): Figure | undefined {
  if (!figure || figure.mindst >= part) return figure
  const isOpen = isOpenEnded || part < figure.mindst + figure.uafklarede
  return { mindst: part, uafklarede: isOpen ? figure.uafklarede : 0 }
}
