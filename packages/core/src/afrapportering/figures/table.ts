/** What each municipality has given for each year. What is not given stays not known. */
import type { Truth } from '../../program/truth.js'
import { isYear } from '../input/checks.js'
import { municipalityKey, shown } from '../input/names.js'
import {
  contradicted,
  none,
  nothing,
  together,
  type Cell,
  type CountedCases,
  type Figure,
  type Given,
} from './cell.js'
import { indsatser, type Indsats } from '../form/figures-schema.js'
import { Unplaced, type Lacking } from './unplaced.js'

export interface Kommune {
  readonly kommune: string
  /** All spellings that were given, starting with the one that is shown. */
  readonly stavemaader: readonly string[]
  /** One cell for each year, in order. */
  readonly cells: readonly Cell[]
  /** Whether there was any row, valid or refused. */
  readonly answered: boolean
  /** Whether any of its figures were given as counts. */
  readonly counted: boolean
}

export interface Table {
  readonly kommuner: readonly Kommune[]
  /** The number of refused rows whose municipality is not known. */
  readonly udenKommune: number
  /** For each year in order, how many of these each total lacks. */
  readonly mangler: readonly Lacking[]
}

/** Whether any municipality has cases that cannot be settled. */
export function hasOpenCases({ kommuner }: Table): boolean {
  return kommuner.some(({ cells }) =>
    cells.some((cell) => indsatser.some((indsats) => (cell[indsats]?.uafklarede ?? 0) > 0)),
  )
}

/** The order in which people look for names. */
export const order = new Intl.Collator('da', { numeric: true })

/** Fills in a table. Cases must be added first, since counts are compared with them. */
export interface Filling {
  /** Adds the counts of a year; returns those that contradict the cases of that year. */
  readonly add: (kommune: string, aar: number, given: Given) => Indsats[]
  /**
   * Adds a case, and whether it counts in each figure. If a year has cases, all cases of the year are assumed to
   * be given.
   */
  readonly addCase: (
    kommune: string,
    aar: number,
    counts: Readonly<Record<keyof CountedCases, Truth>>,
  ) => void
  /** A refused row of counts: whatever else is given for that year may contradict it. */
  readonly refuseCounts: (kommune: string, aar: unknown) => void
  /**
   * A refused case: it may count in any figure of that year, unless counts are given. Without a year, it may
   * belong to any year that has cases.
   */
  readonly refuseCase: (kommune: string, aar: unknown) => void
  /** A refused row whose municipality is not known. */
  readonly refuseUnplaced: (aar: unknown) => void
  readonly done: () => Table
}

export function tableOf(years: readonly number[], names: readonly string[]): Filling {
  const listed = new Map(names.map((name) => [municipalityKey(name), shown(name)]))
  const spellings = new Map<string, Map<string, number>>()
  const given = new Map<string, Given>()
  const fromCases = new Map<string, CountedCases>()
  const refused = new Set<string>()
  /** Years with unreadable cases: there may be more than could be counted. */
  const openEnded = new Set<string>()
  /** By municipality, the number of refused cases without a known year. */
  const undated = new Map<string, number>()
  const unplaced = new Unplaced()

  const place = (kommune: string, aar: unknown) => `${municipalityKey(kommune)}/${String(aar)}`
  const answer = (kommune: string) => {
    const key = municipalityKey(kommune)
    const times = spellings.get(key) ?? new Map<string, number>()
    spellings.set(key, times.set(shown(kommune), (times.get(shown(kommune)) ?? 0) + 1))
  }
  const casesAt = (key: string, at: string): CountedCases | undefined => {
    const counted = fromCases.get(at)
    const more = undated.get(key) ?? 0
    const plus = ({ mindst, uafklarede }: Figure) => ({ mindst, uafklarede: uafklarede + more })
    return counted && more > 0 ? ofEach((of) => plus(counted[of])) : counted
  }
  const isOpenEnded = (key: string, at: string) => openEnded.has(at) || undated.has(key)
  const addCase: Filling['addCase'] = (kommune, aar, counts) => {
    answer(kommune)
    const before = fromCases.get(place(kommune, aar))
    const plus = (of: keyof CountedCases): Figure => {
      const { mindst, uafklarede } = before?.[of] ?? none
      return {
        mindst: mindst + Number(counts[of] === true),
        uafklarede: uafklarede + Number(counts[of] === null),
      }
    }
    fromCases.set(place(kommune, aar), ofEach(plus))
  }

  return {
    addCase,

    add(kommune, aar, counts) {
      answer(kommune)
      const at = place(kommune, aar)
      given.set(at, counts)
      const isOpen = isOpenEnded(municipalityKey(kommune), at)
      return contradicted(counts, fromCases.get(at), isOpen)
    },

    refuseCounts(kommune, aar) {
      answer(kommune)
      // What is no year is none of the years, although its text may be that of one.
      if (isYear(aar)) refused.add(place(kommune, aar))
    },

    refuseCase(kommune, aar) {
      if (!isYear(aar)) {
        answer(kommune)
        const key = municipalityKey(kommune)
        undated.set(key, (undated.get(key) ?? 0) + 1)
        return
      }
      openEnded.add(place(kommune, aar))
      addCase(
        kommune,
        aar,
        ofEach(() => null),
      )
    },

    refuseUnplaced(aar) {
      unplaced.add(aar)
    },

    done() {
      const keys = [...new Set([...listed.keys(), ...spellings.keys()])]
      const kommuner = keys.map((key): Kommune => {
        const stavemaader = spellingsOf(listed.get(key), spellings.get(key))
        const [kommune = ''] = stavemaader
        return {
          kommune,
          stavemaader,
          answered: spellings.has(key),
          counted: years.some((aar) => given.has(`${key}/${String(aar)}`)),
          cells: years.map((aar) => {
            const at = `${key}/${String(aar)}`
            return refused.has(at)
              ? nothing
              : together(given.get(at), casesAt(key, at), isOpenEnded(key, at))
          }),
        }
      })
      const isGiven = (key: string, aar: number, indsats: Indsats) =>
        given.get(`${key}/${String(aar)}`)?.[indsats] !== undefined
      return {
        kommuner: kommuner.sort((a, b) => order.compare(a.kommune, b.kommune)),
        udenKommune: unplaced.within(years),
        mangler: years.map((aar) =>
          unplaced.lacking(
            aar,
            (indsats) => listed.size > 0 && keys.every((key) => isGiven(key, aar, indsats)),
          ),
        ),
      }
    },
  }
}

function ofEach<T>(make: (of: keyof CountedCases) => T): Record<keyof CountedCases, T> {
  return { behandling: make('behandling'), doegn: make('doegn'), ambulant: make('ambulant') }
}

/** The listed spelling first, otherwise the one that most rows have. */
function spellingsOf(listed: string | undefined, times = new Map<string, number>()): string[] {
  const written = [...times]
    .sort(
      ([a, timesA], [b, timesB]) =>
        timesB - timesA || a.length - b.length || order.compare(a, b) || (a < b ? -1 : 1),
    )
    .map(([name]) => name)
  return [...new Set([...(listed === undefined ? [] : [listed]), ...written])]
}
