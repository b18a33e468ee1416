/** The helpers for analysts, each against counting by hand: loops over the rows that know nothing of them. */
import assert from 'node:assert/strict'
import t from 'tap'
import {
  compare,
  countConclusions,
  countCriteria,
  masked,
  nearest,
  screenAll,
  sensitivity,
} from '../src/analyse/index.js'
import {
  compileRuleset,
  InputError,
  rulesets,
  screenTilbud,
  type Ruleset,
  type TilbudInput,
} from '../src/index.js'
import { below, chance, oneOf, type Draw } from './support/random-rulesets.js'
import { holds, seed } from './support/runs.js'

t.comment(`FC_SEED=${seed}`)

const tilbud = rulesets.find(({ id }) => id === 'hoejt-specialiseret-tilbud')!
const kompetencer = tilbud.facts.flatMap(({ path }) =>
  path.startsWith('kompetencer.') ? path.slice('kompetencer.'.length) : [],
)

interface Row {
  readonly kommune: string
  readonly aar: number
  readonly facts: TilbudInput
}

/** Tilbud with gaps; now and then one that is refused. */
function rowsOf(draw: Draw, refused = true): Row[] {
  return Array.from({ length: 1 + below(draw, 12) }, () => {
    // Of 0 medarbejdere the number with experience is known without being given, which the rules do not see.
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

/** Criterion 1 and the rest in the words of the source; undefined where it is not known. */
function byHand(
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

const screen = (row: Row) => screenTilbud(row.facts)

t.test('each row is answered or refused, in its place', async (t) => {
  holds(15, (draw) => {
    const rows = rowsOf(draw)
    const { svarene, afviste } = screenAll(rows, screen)
    const numbers = [...svarene, ...afviste].map(({ nummer }) => nummer)
    assert.deepEqual(
      numbers.sort((a, b) => a - b),
      rows.map((_, i) => i),
    )
    for (const { nummer, row, svar } of svarene) {
      assert.equal(row, rows[nummer])
      assert.deepEqual(svar, screenTilbud(row.facts))
    }
    for (const { nummer, row, problemer } of afviste) {
      assert.equal(row, rows[nummer])
      assert.equal(row.facts.borgere, -1)
      assert.deepEqual(
        problemer.map(({ code }) => code),
        ['under-minimum'],
      )
    }
  })
  t.throws(
    () =>
      screenAll([1], () => {
        throw new TypeError('a mistake of one’s own')
      }),
    TypeError,
  )
})

t.test('a refusal of another copy of the library is one all the same', (t) => {
  class OfAnother extends Error {
    override readonly name = 'InputError'
    readonly errors = [{ pointer: '/borgere', code: 'under-minimum', detail: '…' }]
  }
  const { svarene, afviste } = screenAll(['a', 'b'], (row) => {
    if (row === 'a') throw new OfAnother()
    return row
  })
  t.match(afviste, [{ nummer: 0, problemer: [{ code: 'under-minimum' }] }])
  t.match(svarene, [{ nummer: 1, svar: 'b' }])
  for (const name of ['InputError', 'TypeError'])
    t.throws(
      () =>
        screenAll([1], () => {
          throw Object.assign(new Error('x'), { name })
        }),
      { name },
    )
  t.end()
})

t.test('counts are those of a loop over the rows', async (t) => {
  holds(15, (draw) => {
    const rows = rowsOf(draw, false)
    const { svarene } = screenAll(rows, screen)
    const conclusions = countConclusions(svarene, {
      by: ['aar', { nr: ({ kommune }) => kommune.slice(-2) }],
    })
    for (const each of conclusions) {
      const of = rows.filter(({ aar, kommune }) => aar === each.aar && kommune.endsWith(each.nr))
      const antal = of.filter(({ facts }) => byHand(facts).konklusion === each.konklusion).length
      assert.deepEqual([each.antal, each.af, each.andel], [antal, of.length, antal / of.length])
    }
    assert.equal(sum(conclusions), rows.length)
    const criteria = countCriteria(svarene)
    assert.equal(criteria.length, 4 * 3)
    const truths = { opfyldt: true, 'ikke-opfyldt': false, uafklaret: undefined }
    criteria.forEach(({ udfald, antal, af, andel }, i) => {
      const met = rows.filter(
        ({ facts }) => byHand(facts).criteria[Math.floor(i / 3)] === truths[udfald],
      )
      assert.deepEqual([antal, af, andel], [met.length, rows.length, met.length / rows.length])
    })
  })
  const { svarene } = screenAll([{ borgere: 2 }], (row) => screenTilbud(row))
  const [one] = countConclusions(svarene)
  t.strictSame(
    one,
    { konklusion: 'ikke-hoejt-specialiseret', antal: 1, af: 1, andel: 1 },
    'by nothing but its conclusion',
  )
  t.strictSame(countCriteria(svarene).slice(0, 2), [
    { kriterium: 'borgerflow', udfald: 'opfyldt', antal: 0, af: 1, andel: 0 },
    { kriterium: 'borgerflow', udfald: 'ikke-opfyldt', antal: 1, af: 1, andel: 1 },
  ])
  t.same(countConclusions([]), [])
  t.same(countCriteria([]), [])
})

t.test(
  'groups by values that JSON has no word for, such as the whole numbers of a database',
  (t) => {
    const values = [2018n, 2019n, 2018n, 2018, Number.NaN, undefined, Infinity]
    const { svarene } = screenAll(
      values.map((aar) => ({ aar })),
      () => screenTilbud({}),
    )
    for (const taerskel of [0, 3]) {
      const groups = countConclusions(svarene, { by: ['aar'], taerskel }).map(({ aar }) => aar)
      t.same(groups, [2018n, 2019n, 2018, Number.NaN, null, Infinity])
    }
    t.end()
  },
)

/** A value of a class that writes itself as a text, but not as JSON. */
class Told {
  readonly fields: unknown
  constructor(fields: unknown) {
    this.fields = fields
  }
  toString(): string {
    return 'told'
  }
}

t.test('groups by values of any kind: only what is alike is one', (t) => {
  const there = new Map([[1, 2]])
  const mark = Symbol('a')
  // Each of its own kind, and the second of a pair where it is alike.
  const groups: readonly (readonly [unknown, unknown?])[] = [
    [null, undefined],
    [''],
    [0, -0],
    ['0'],
    [Number.NaN, Number.NaN],
    ['NaN'],
    [1n, 1n],
    [true],
    ['true'],
    [new Date(0), new Date(0)],
    [new Date(0).toISOString()],
    [new Date(Number.NaN), new Date(Number.NaN)],
    ['__proto__', '__proto__'],
    [mark, mark],
    [Symbol('a')],
    [() => 1],
    [() => 2],
    [there, there],
    [new Map()],
    [/a/u],
    [/b/u],
    [
      ['a', 1],
      ['a', 1],
    ],
    [['a', '1']],
    [{ bigint: '1' }, { bigint: '1' }],
    [{ number: 'NaN' }],
    [[1n], [1n]],
    [{ toJSON: () => '2019-01-01' }, { toJSON: () => '2019-01-01' }],
    [
      { psykologbehandling: 'indgaar', familiebehandling: 'mangler' },
      { familiebehandling: 'mangler', psykologbehandling: 'indgaar' },
    ],
    [Object.create(Object.create(null) as object)],
    [{ a: Object.create(null) as object, b: mark }],
    // As DuckDB gives a date, a decimal and a list.
    [new Told(17_167), new Told(17_167)],
    [new Told(17_168)],
    [new Told(17_167n), new Told(17_167n)],
    [new Told([new Told(1), 'a']), new Told([new Told(1), 'a'])],
    [new Told([new Told(2), 'a'])],
    [Uint32Array.of(1, 2), Uint32Array.of(1, 2)],
  ]
  const { svarene } = screenAll(
    groups.flat().map((k) => ({ k })),
    () => screenTilbud({}),
  )
  t.same(
    countConclusions(svarene, { by: ['k'] }).map(({ antal }) => antal),
    groups.map((alike) => alike.length),
  )
  t.end()
})

t.test('a key that no row has, or that the result needs itself, is refused with its place', (t) => {
  const rows = [{ kommune: 'Kommune 01', antal: 3, År: 2019 }, { af: 1 }]
  const { svarene } = screenAll(rows as Record<string, unknown>[], () => screenTilbud({}))
  type Count = (options: { readonly by: readonly never[] }) => unknown
  const counts: readonly Count[] = [
    (options) => countConclusions(svarene, options),
    (options) => countCriteria(svarene, options),
  ]
  const told = (count: Count, ...by: readonly unknown[]) => {
    try {
      count({ by: by as never[] })
      return 'counted'
    } catch (error) {
      assert.ok(error instanceof InputError)
      return error.errors
    }
  }
  for (const count of counts) {
    t.same(told(count, 'År', 'komune'), [
      {
        pointer: '/by/1',
        code: 'ukendt-felt',
        detail: 'Feltet findes ikke her. Mente du »kommune«?',
      },
    ])
    t.match(told(count, 'region'), [{ detail: 'Feltet findes ikke her. Fjern det.' }])
    // Not every row must have it.
    t.match(told(count, 'af'), [{ pointer: '/by/0', code: 'umulig-kombination' }])
    t.equal(told(count, 'kommune', { af_: () => 1 }), 'counted')
    t.match(told(count, { antal: () => 1 }), [
      { detail: /^»antal« er navnet på en af resultatets egne kolonner\. Giv det et andet navn: / },
    ])
    // Of two columns of one name the result would have one, with groups that look alike.
    t.same(told(count, 'kommune', { aar: () => 1, kommune: () => 2 }, 'År'), [
      {
        pointer: '/by/1',
        code: 'umulig-kombination',
        detail:
          '»kommune« står to gange. Giv den ene et andet navn: { by: [{ mit: (row) => row.kommune }] }.',
      },
    ])
    // What is neither was passed over, and all rows were one group.
    for (const key of [() => 1, 1, null, undefined, ['kommune'], {}, { region: 'kommune' }])
      t.same(told(count, 'kommune', key), [
        {
          pointer: '/by/1',
          code: 'umulig-kombination',
          detail:
            "Skriv navnet på en kolonne, eller en funktion med et navn: { by: ['aar', { region: (row) => row.region }] }.",
        },
      ])
    const detail = "Skriv en liste: { by: ['aar'] }."
    t.throws(() => count({ by: 'kommune' as never }), { errors: [{ pointer: '/by', detail }] })
    t.throws(() => count({ by: { region: () => 1 } as never }), { errors: [{ detail }] })
  }
  const of = (name: string) => counts.map((count) => told(count, { [name]: () => 1 }))
  t.match(of('kriterium'), ['counted', [{ code: 'umulig-kombination' }]])
  t.match(of('konklusion'), [[{ code: 'umulig-kombination' }], 'counted'])
  t.same(
    countConclusions([] as typeof svarene, { by: ['region'] }),
    [],
    'of no rows none is missing',
  )
  t.end()
})

t.test('no count that is left out can be worked out of what is shown', async (t) => {
  const most = 9
  const parts = Array.from({ length: (most + 1) ** 3 }, (_, i) => [
    i % (most + 1),
    Math.floor(i / (most + 1)) % (most + 1),
    Math.floor(i / (most + 1) ** 2),
  ])
  for (const threshold of [3, 5]) {
    const shown = new Map<string, number[][]>()
    for (const counts of parts) {
      const rows = countCriteriaOf(counts, threshold)
      // Whoever reads may know the whole from elsewhere.
      const whole = counts.reduce((total, count) => total + count, 0)
      const seen = JSON.stringify([whole, rows])
      shown.set(seen, [...(shown.get(seen) ?? []), counts])
    }
    let hidden = 0
    for (const [seen, possible] of shown) {
      const [, rows] = JSON.parse(seen) as [number, { antal: number | null }[]]
      rows.forEach(({ antal }, i) => {
        if (antal !== null) return
        hidden += 1
        assert.ok(new Set(possible.map((counts) => counts[i])).size > 1, `${seen} of ${threshold}`)
      })
      for (const { antal } of rows) assert.ok(antal === null || antal === 0 || antal >= threshold)
    }
    t.ok(hidden > 20)
  }
  // A share is shown just where the count is, and what it is a share of.
  const told = (...counts: readonly number[]) =>
    countCriteriaOf(counts, 5).map(({ antal, af, andel }) => [antal, af, andel])
  t.strictSame(told(2, 9, 14), [
    [null, 25, null],
    [null, 25, null],
    [14, 25, 14 / 25],
  ])
  t.strictSame(told(1, 2, 0), [
    [null, null, null],
    [null, null, null],
    [null, null, null],
  ])
  t.strictSame(told(0, 6, 6), [
    [0, 12, 0],
    [6, 12, 0.5],
    [6, 12, 0.5],
  ])
  t.same(masked([0, 7, 12], 5), [0, 7, 12], 'what is not small is shown')
  t.same(masked([1, 2], 0), [1, 2], 'all is shown')
  t.same(masked([0, 2, 9, 14], 5), [0, null, null, 14], 'none is no small count')
  t.same(
    masked([2, 9, 9, 14], 5),
    [null, null, null, 14],
    'nor can two that are equal be told apart',
  )
  t.same(masked([2, 2], 3), [null, null])
  t.same(masked([2, 3], 3), [null, null])
  for (const taerskel of [1, 2]) {
    for (const count of [
      () => masked([1], taerskel),
      () => countConclusions([], { taerskel }),
      () => countCriteria([], { taerskel }),
    ])
      t.throws(count, { errors: [{ pointer: '/taerskel', code: 'for-lav-taerskel' }] })
  }
  t.throws(() => masked([1], -1), { errors: [{ pointer: '/taerskel', code: 'under-minimum' }] })
  t.throws(() => masked([1], 3.5), { errors: [{ pointer: '/taerskel', code: 'forkert-type' }] })
  t.same(masked([2, 9, 14], 5), [null, null, 14])
})

/** What is shown of so many rows that are met, not met and not settled. */
function countCriteriaOf(counts: readonly number[], taerskel: number) {
  const udfald = ['opfyldt', 'ikke-opfyldt', 'uafklaret'] as const
  const svarene = counts.flatMap((count, i) =>
    Array.from({ length: count }, (_, nummer) => ({
      nummer,
      row: {},
      svar: { kriterier: [{ id: 'x', udfald: udfald[i]! }] as never },
    })),
  )
  return countCriteria(svarene, { taerskel }).map(({ antal, af, andel }) => ({ antal, af, andel }))
}

t.test('a comparison of conclusions and of criteria, each by itself', async (t) => {
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

t.test('a comparison tells just the rows that come out otherwise', async (t) => {
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

t.test('the nearest come first, and their changes lead there', async (t) => {
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

t.test(
  'the bounds of a share are those over every way of filling in what is not known',
  async (t) => {
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
      { vaerdi: 1, mindst: 0, hoejst: 0, antal: 0, uafklarede: 0, af: 0 },
    ])
  },
)

function isFlow(value: unknown): value is { readonly value: number } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'fact' in value &&
    'operator' in value &&
    (value.fact === 'borgere' || value.fact === 'nyeBorgere')
  )
}

/** What is not known as something that meets its criterion, and as something that does not. */
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

function sum(counts: readonly { readonly antal: number | null }[]): number {
  return counts.reduce((total, { antal }) => total + (antal ?? 0), 0)
}
