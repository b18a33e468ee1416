/** Random rows of tilbud, and what counting by hand makes of them. */
import { rulesets, screenTilbud, type TilbudInput } from '../../src/index.js'
import { below, chance, oneOf, type Draw } from './random-rulesets.js'

export const tilbud = rulesets.find(({ id }) => id === 'hoejt-specialiseret-tilbud')!
export const kompetencer = tilbud.facts.flatMap(({ path }) =>
  path.startsWith('kompetencer.') ? path.slice('kompetencer.'.length) : [],
)

export interface Row {
  readonly kommune: string
  readonly aar: number
  readonly facts: TilbudInput
}

/** Tilbud with gaps; some of them are refused. */
export function rowsOf(draw: Draw, refused = true): Row[] {
  return Array.from({ length: 1 + below(draw, 12) }, () => {
    // With 0 medarbejdere, the number with experience follows without being given, which the rules by hand do not
    // know.
    const medarbejdere = 1 + below(draw, 8)
    const known = <T>(value: T) => (chance(draw, 4) ? undefined : value)
    return {
      kommune: oneOf(draw, ['Kommune 01', 'Kommune 02', 'Kommune 03']),
      aar: oneOf(draw, [2018, 2019]),
      facts: {
        borgere: refused && chance(draw, 9) ? -1 : known(below(draw, 6)),
        aarsvaerk: known(oneOf(draw, [2, 2.5, 3, 4])),
        medarbejdere: known(medarbejdere),
        medarbejdereMedErfaring: known(below(draw, medarbejdere + 1)),
        kompetencer: Object.fromEntries(
          kompetencer.flatMap((id) =>
            chance(draw, 12) ? [] : [[id, chance(draw, 12) ? 'mangler' : 'indgaar']],
          ),
        ),
      },
    }
  })
}

/** Criterion 1, and the others in the words of the source; undefined if not known. */
export function byHand(
  { borgere, aarsvaerk, medarbejdere, medarbejdereMedErfaring, kompetencer: has = {} }: TilbudInput,
  least = 3,
) {
  const values = kompetencer.map((id) => (has as Record<string, string | undefined>)[id])
  const criteria = [
    borgere == null ? undefined : borgere >= least,
    aarsvaerk == null ? undefined : aarsvaerk >= 3,
    medarbejdereMedErfaring === 0
      ? false
      : medarbejdere == null || medarbejdereMedErfaring == null
        ? undefined
        : medarbejdereMedErfaring > medarbejdere / 2,
    values.includes('mangler') ? false : values.includes(undefined) ? undefined : true,
  ]
  if (criteria.includes(false)) return { criteria, konklusion: 'ikke-hoejt-specialiseret' }
  return {
    criteria,
    konklusion: criteria.includes(undefined) ? 'uafklaret' : 'hoejt-specialiseret',
  }
}

export const screen = (row: Row) => screenTilbud(row.facts)

export function sum(counts: readonly { readonly antal: number | null }[]): number {
  return counts.reduce((total, { antal }) => total + (antal ?? 0), 0)
}
