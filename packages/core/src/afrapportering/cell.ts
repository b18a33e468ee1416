/** What is known about a municipality's figures in one year: from its counts, from its cases, and from both. */
import type { Indsats } from './figures-schema.js'

/** What is known about a figure: it is between `mindst` and `mindst` plus the unsettled cases. */
export interface Figure {
  readonly mindst: number
  /** The number of cases for which it cannot be settled whether they count. */
  readonly uafklarede: number
  /** Whether it follows from another figure and was not given itself. */
  readonly isImplied?: true
}

/** The figures of one municipality in one year; undefined means that nothing is known. */
export type Cell = Readonly<Record<Indsats, Figure | undefined>>

/** The counts of a row; undefined means not given. */
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

/** Counts take precedence over cases, which agree with them but tell less. */
export function together(given: Given | undefined, counted = nothing): Cell {
  const figure = (indsats: Indsats): Figure | undefined => {
    const count = given?.[indsats]
    return count === undefined ? counted[indsats] : { mindst: count, uafklarede: 0 }
  }
  const behandling = figure('behandling')
  const doegn = figure('doegn')
  // If no women were referred, none were referred to residential treatment.
  if (behandling?.mindst === 0 && isSettled(behandling)) {
    return { behandling, doegn: doegn ? none : { ...none, isImplied: true } }
  }
  return { behandling: atLeast(behandling, doegn?.mindst ?? 0), doegn }
}

/** Residential treatment is part of all treatment, which is therefore at least as large. */
function atLeast(figure: Figure | undefined, part: number): Figure | undefined {
  if (!figure || figure.mindst >= part) return figure
  const most = figure.mindst + figure.uafklarede
  return { mindst: part, uafklarede: part < most ? figure.uafklarede : 0 }
}
