/** Comparisons of rules and readings for analysts (compare, nearest, sensitivity), against loops over the rows. */
import assert from 'node:assert/strict'
import t from 'tap'
import { compare, nearest, screenAll, sensitivity } from '../../src/analyse/index.js'
import { compileRuleset, screenTilbud, type Ruleset, type TilbudInput } from '../../src/index.js'
import { holds, seed } from '../support/runs.js'
import {
  tilbud,
  kompetencer,
  type Row,
  rowsOf,
  byHand,
  screen,
  sum,
} from '../support/tilbud-rows.js'

t.comment(`FC_SEED=${seed}`)

t.test('conclusions and criteria are compared separately', async (t) => {
  const answer = (konklusion: string, udfald: 'opfyldt' | 'ikke-opfyldt') => () => ({
    konklusion,
    kriterier: [{ id: 'k', udfald }] as never,
  })
  const told = (...sides: readonly [ReturnType<typeof answer>, ReturnType<typeof answer>]) => {
    const { aendret, antal } = compare(['a'], ...sides)
    return [aendret.map(({ kriterier }) => kriterier), antal]
  }
  const one = answer('ja', 'opfyldt')
  t.same(told(one, one), [[], [{ foer: 'ja', efter: 'ja', antal: 1 }]])
  t.same(told(one, answer('nej', 'opfyldt')), [[[]], [{ foer: 'ja', efter: 'nej', antal: 1 }]])
  const another = answer('ja', 'ikke-opfyldt')
  t.same(told(one, another), [[['k']], [{ foer: 'ja', efter: 'ja', antal: 1 }]])
})

t.test('a comparison has exactly the rows whose answers differ', async (t) => {
  const laesninger = { 'erfaring-opgjort-i': 'aarsvaerk' } as const
  holds(10, (draw) => {
    const rows = rowsOf(draw)
    const after = (row: Row) => screenTilbud({ ...row.facts, laesninger })
    const { aendret, antal, afviste } = compare(rows, screen, after)
    const fine = rows.filter(({ facts }) => facts.borgere !== -1)
    assert.equal(afviste.length, rows.length - fine.length)
    assert.equal(sum(antal), fine.length)
    const expected = fine.flatMap((row) => {
      const [one, other] = [screen(row), after(row)]
      const kriterier = one.kriterier.filter(
        (each, i) => each.udfald !== other.kriterier[i]!.udfald,
      )
      const nummer = rows.indexOf(row)
      return kriterier.length > 0 || one.konklusion !== other.konklusion
        ? [
            {
              nummer,
              row,
              foer: one.konklusion,
              efter: other.konklusion,
              kriterier: kriterier.map(({ id }) => id),
            },
          ]
        : []
    })
    assert.deepEqual(aendret, expected)
  })
  t.same(compare([], screen, screen), { aendret: [], antal: [], afviste: [] })
})

t.test('the nearest rows come first, and their changes meet the criterion', async (t) => {
  let seen = 0
  holds(300, (draw) => {
    const rows = rowsOf(draw, false)
    const near = nearest(screenAll(rows, screen).svarene)
    const distances = near.map(({ afstand }) => afstand)
    assert.deepEqual(
      distances,
      [...distances].sort((a, b) => a - b),
    )
    for (const [i, { nummer, afstand }] of near.slice(1).entries())
      if (near[i]?.afstand === afstand)
        assert.ok(near[i].nummer < nummer, 'as they are in the file')
    const reversed = nearest([...screenAll(rows, screen).svarene].reverse())
    assert.deepEqual(reversed, near, 'in whatever order they come')
    for (const { row, afstand, aendringer } of near) {
      seen += 1
      assert.equal(aendringer.length, afstand)
      assert.notEqual(byHand(row.facts).konklusion, 'hoejt-specialiseret')
      const changed = structuredClone(row.facts) as Record<string, unknown>
      for (const { fakta, til } of screen(row).vej!.aendringer) {
        const [first = '', second] = fakta.split('.')
        if (second === undefined) changed[first] = til
        else (changed[first] as Record<string, unknown>)[second] = til
      }
      assert.equal(byHand(changed).konklusion, 'hoejt-specialiseret')
    }
  })
  t.ok(seen > 0)
  const away = (nummer: number, ...words: readonly string[]) => ({
    nummer,
    row: {},
    svar: { vej: { aendringer: words.map((tekst) => ({ tekst })) } as never },
  })
  const rows = [away(5, 'a'), away(3, 'b', 'c'), away(4, 'd'), away(0, 'e', 'f'), away(1, 'g')]
  t.same(
    nearest([...rows, { nummer: 2, row: {}, svar: {} as never }]).map(
      ({ nummer, afstand, aendringer }) => [nummer, afstand, aendringer.join()],
    ),
    [
      [1, 1, 'g'],
      [4, 1, 'd'],
      [5, 1, 'a'],
      [0, 2, 'e,f'],
      [3, 2, 'b,c'],
    ],
  )
})

t.test('the bounds of a share are those over every way to fill in what is not known', async (t) => {
  const withLeast = (least: number) =>
    compileRuleset(
      JSON.parse(JSON.stringify(tilbud), (_, value: unknown) =>
        isFlow(value) ? { ...value, value: least } : value,
      ) as Ruleset,
    ).verdict
  holds(15, (draw) => {
    const rows = rowsOf(draw, false).map(({ facts }) => facts)
    const shares = sensitivity(rows, [1, 2, 3, 4], withLeast, 'hoejt-specialiseret')
    for (const { vaerdi, mindst, hoejst, af } of shares) {
      const outcomes = rows.map((row) =>
        completions(row).map((each) => byHand(each, vaerdi).konklusion),
      )
      const isIt = (each: string) => each === 'hoejt-specialiseret'
      assert.equal(af, rows.length)
      assert.equal(mindst, outcomes.filter((each) => each.every(isIt)).length / af)
      assert.equal(hoejst, outcomes.filter((each) => each.some(isIt)).length / af)
    }
  })
  const unknown = [{}, { borgere: 0 }]
  t.match(
    sensitivity(unknown, [3], withLeast, 'uafklaret'),
    [{ mindst: 0.5, hoejst: 0.5, antal: 1, uafklarede: 1, af: 2 }],
    'what is not settled counts once',
  )
  t.same(sensitivity([], [1], withLeast, 'x'), [
    { vaerdi: 1, mindst: null, hoejst: null, antal: 0, uafklarede: 0, af: 0 },
  ])
})

function isFlow(value: unknown): value is { readonly value: number } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'fact' in value &&
    'operator' in value &&
    (value.fact === 'borgere' || value.fact === 'nyeBorgere')
  )
}

/** What is not known, once as something that meets the criterion, and once as something that does not. */
function completions(row: TilbudInput): TilbudInput[] {
  const { borgere, aarsvaerk, medarbejdere, medarbejdereMedErfaring, kompetencer: has } = row
  const either = <T>(known: T | null | undefined, ...others: T[]) =>
    known == null ? others : [known]
  return either(borgere, 0, 9).flatMap((borgere) =>
    either(aarsvaerk, 0, 9).flatMap((aarsvaerk) =>
      either(medarbejdere, Math.max(1, medarbejdereMedErfaring ?? 1), 100).flatMap((medarbejdere) =>
        either(medarbejdereMedErfaring, 0, medarbejdere).flatMap((medarbejdereMedErfaring) =>
          ['indgaar', 'mangler'].map((other) => ({
            borgere,
            aarsvaerk,
            medarbejdere,
            medarbejdereMedErfaring,
            kompetencer: Object.fromEntries(
              kompetencer.map((id) => [
                id,
                (has as Record<string, string | undefined>)[id] ?? other,
              ]),
            ),
          })),
        ),
      ),
    ),
  )
}
