/** What each municipality has told for each year. What is not told stays not known. */
import { keyOf, shown } from './checks.js'
import type { referrals } from './input-schema.js'
import { indsatser, type Indsats } from './schema.js'

/** The figures of one municipality in one year; undefined: not known. */
export type Cell = Readonly<Record<Indsats, number | undefined>>

export interface Table {
  readonly kommuner: readonly {
    readonly kommune: string
    /** In the order of the years. */
    readonly cells: readonly Cell[]
    /** Whether there was any row at all, good or refused. */
    readonly answered: boolean
  }[]
}

type Referral = (typeof referrals)[number] | 'uoplyst'

const nothing: Cell = { behandling: undefined, doegn: undefined }
const order = new Intl.Collator('da', { numeric: true })

/** A table to fill in: cases first, since counts are compared with them. */
export interface Filling {
  /** Whether there are counts of a year already. */
  readonly has: (kommune: string, aar: number) => boolean
  /** Counts of a year; gives those that the cases of that year contradict. */
  readonly add: (kommune: string, aar: number, cell: Cell) => Indsats[]
  /** One case. A year with cases is a year of which all cases have been given. */
  readonly addCase: (kommune: string, aar: number, referral: Referral) => void
  /** A refused row of counts: what is told otherwise of that year may contradict it. */
  readonly refuseCounts: (kommune: string, aar: unknown) => void
  /** A refused case: the cases of that year cannot be counted; counts may still be given. */
  readonly refuseCase: (kommune: string, aar: unknown) => void
  readonly done: () => Table
}

export function tableOf(years: readonly number[], names: readonly string[]): Filling {
  const kommuner = new Map(
    names.map((name) => [keyOf(name), { kommune: shown(name), answered: false }]),
  )
  const given = new Map<string, Cell>()
  const fromCases = new Map<string, Cell>()
  const refused = new Set<string>()

  const place = (kommune: string, aar: unknown) => `${keyOf(kommune)}/${String(aar)}`
  const answer = (kommune: string) => {
    const key = keyOf(kommune)
    kommuner.set(key, { kommune: kommuner.get(key)?.kommune ?? shown(kommune), answered: true })
  }

  return {
    has: (kommune, aar) => given.has(place(kommune, aar)),

    add(kommune, aar, cell) {
      answer(kommune)
      given.set(place(kommune, aar), cell)
      const counted = fromCases.get(place(kommune, aar)) ?? nothing
      return indsatser.filter(
        (indsats) =>
          cell[indsats] !== undefined &&
          counted[indsats] !== undefined &&
          cell[indsats] !== counted[indsats],
      )
    },

    addCase(kommune, aar, referral) {
      answer(kommune)
      const before = fromCases.get(place(kommune, aar)) ?? { behandling: 0, doegn: 0 }
      const plus = (count: number | undefined, one: boolean) =>
        count === undefined || referral === 'uoplyst' ? undefined : count + Number(one)
      fromCases.set(place(kommune, aar), {
        behandling: plus(before.behandling, referral === 'doegn' || referral === 'ambulant'),
        doegn: plus(before.doegn, referral === 'doegn'),
      })
    },

    refuseCounts(kommune, aar) {
      answer(kommune)
      refused.add(place(kommune, aar))
    },

    refuseCase(kommune, aar) {
      answer(kommune)
      fromCases.set(place(kommune, aar), nothing)
    },

    done() {
      return {
        kommuner: [...kommuner.values()]
          .sort((a, b) => order.compare(a.kommune, b.kommune))
          .map(({ kommune, answered }) => ({
            kommune,
            answered,
            cells: years.map((aar) => {
              const at = place(kommune, aar)
              return refused.has(at) ? nothing : together(given.get(at), fromCases.get(at))
            }),
          })),
      }
    },
  }
}

function together(given = nothing, counted = nothing): Cell {
  const behandling = given.behandling ?? counted.behandling
  const doegn = given.doegn ?? counted.doegn
  // Of none who were referred, none were referred to residential treatment.
  return { behandling, doegn: doegn ?? (behandling === 0 ? 0 : undefined) }
}
