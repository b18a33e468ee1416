/** 256 tilbud-years from a fixed seed, most of them with gaps; and as many of equal shape, like the rows of a table. */
import type { TilbudInput } from '@screeningsmodel/core'
import { rulesets } from '@screeningsmodel/core'

const kompetencer = rulesets[0].facts.flatMap(({ path }) =>
  path.startsWith('kompetencer.') ? (path.split('.')[1] ?? []) : [],
)
const values = (rulesets[0].choices?.kompetence ?? []).map(({ value }) => value)

/** A linear congruential generator (Numerical Recipes): the same numbers on every machine. */
let state = 20191126
function random(below: number): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return Math.floor((state / 2 ** 32) * below)
}

function tilbud(known: () => boolean): TilbudInput {
  const medarbejdere = random(20)
  return JSON.parse(
    JSON.stringify({
      borgere: known() ? random(8) : undefined,
      aarsvaerk: known() ? random(600) / 100 : undefined,
      medarbejdere: known() ? medarbejdere : undefined,
      medarbejdereMedErfaring: known() ? random(medarbejdere + 1) : undefined,
      kompetencer: Object.fromEntries(
        kompetencer.flatMap((id) => (known() ? [[id, values[random(8) > 2 ? 0 : random(4)]]] : [])),
      ),
    }),
  ) as TilbudInput
}

const some = (known: () => boolean, count = 256): readonly TilbudInput[] =>
  Array.from({ length: count }, () => tilbud(known))

const isKnown = () => random(8) > 0
export const withHoles = some(isKnown)
export const ofOneShape = some(() => true)

/** The rows of a longer table, in the same two forms. */
export const tables = (rows: number) => ({
  'with holes': some(isKnown, rows),
  'of one shape': some(() => true, rows),
})
