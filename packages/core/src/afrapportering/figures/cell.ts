/** What is known about a municipality's figures in one year: from its counts, from its cases, and from both. */
import { indsatser, type Indsats } from '../form/figures-schema.js'

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

/**
 * What the cases alone tell about a municipality's figures in one year. The women in outpatient treatment and those in
 * residential treatment add up to those in any treatment, whichever of the unsettled cases count.
 */
export type CountedCases = Readonly<Record<Indsats | 'ambulant', Figure>>

/** The figures that cases contradict. @param isOpenEnded whether there may be more cases than could be counted */
export function contradicted(
  given: Given,
  counted: CountedCases | undefined,
  isOpenEnded: boolean,
): Indsats[] {
  if (!counted) return []
  const agrees = (count: number | undefined, figure: Figure) =>
    count === undefined || (count >= figure.mindst && (isOpenEnded || count <= mostOf(figure)))
  const { behandling, doegn } = given
  const found = indsatser.filter((indsats) => !agrees(given[indsats], counted[indsats]))
  const rest = behandling === undefined || doegn === undefined ? undefined : behandling - doegn
  return found.length > 0 || agrees(rest, counted.ambulant) ? found : ['behandling']
}

/**
 * Counts take precedence over cases, which agree with them but tell less.
 *
 * @param isOpenEnded whether there may be more cases than could be counted
 */
export function together(
  given: Given | undefined,
  counted: CountedCases | undefined,
  isOpenEnded: boolean,
): Cell {
  const figure = (indsats: Indsats): Figure | undefined => {
    const count = given?.[indsats]
    return count === undefined ? counted?.[indsats] : { mindst: count, uafklarede: 0 }
  }
  const behandling = figure('behandling')
  const doegn = figure('doegn')
  // If no women were referred, none were referred to residential treatment.
  if (behandling?.mindst === 0 && isSettled(behandling)) {
    return { behandling, doegn: doegn ? none : { ...none, isImplied: true } }
  }
  if (!counted || !behandling || given?.doegn === undefined) return { behandling, doegn }
  // The other way round, »at least 1« of residential treatment would say that a hidden count beside it is above 1.
  const least = given.doegn + counted.ambulant.mindst
  const most = isOpenEnded ? Infinity : given.doegn + mostOf(counted.ambulant)
  return { behandling: within(behandling, least, most), doegn }
}

function mostOf({ mindst, uafklarede }: Figure): number {
  return mindst + uafklarede
}

/** A figure within narrower bounds; it is settled if only one number is left. */
function within(figure: Figure, least: number, most: number): Figure {
  if (isSettled(figure)) return figure
  const mindst = Math.max(figure.mindst, least)
  const isOpen = most === Infinity || mindst < Math.min(mostOf(figure), most)
  return { mindst, uafklarede: isOpen ? figure.uafklarede : 0 }
}
