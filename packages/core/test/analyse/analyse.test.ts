/** Screening and counting many rows, against loops over the rows. */
import assert from 'node:assert/strict'
import t from 'tap'
import { countConclusions, countCriteria, masked, screenAll } from '../../src/analyse/index.js'
import { InputError, screenTilbud } from '../../src/index.js'
import { holds, seed } from '../support/runs.js'
import { rowsOf, byHand, screen, sum } from '../support/tilbud-rows.js'

t.comment(`FC_SEED=${seed}`)

t.test('each row is answered or refused, with its number', async (t) => {
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

t.test('a refusal by another copy of the library is recognised', (t) => {
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

t.test('groups by values that JSON cannot hold, such as the 64-bit integers of a database', (t) => {
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
})

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

t.test('groups by values of any kind: only equal values share a group', (t) => {
  const there = new Map([[1, 2]])
  const mark = Symbol('a')
  // Each value is a group of its own, except for the pairs that are equal.
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

t.test('a key that no row has, or that the result uses itself, is refused with its place', (t) => {
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
    // Some rows may lack the key.
    t.match(told(count, 'af'), [{ pointer: '/by/0', code: 'umulig-kombination' }])
    t.equal(told(count, 'kommune', { af_: () => 1 }), 'counted')
    t.match(told(count, { antal: () => 1 }), [
      { detail: /^»antal« er navnet på en af resultatets egne kolonner\. Giv det et andet navn: / },
    ])
    // Two columns of one name would become one, with groups that look alike.
    t.same(told(count, 'kommune', { aar: () => 1, kommune: () => 2 }, 'År'), [
      {
        pointer: '/by/1',
        code: 'umulig-kombination',
        detail:
          '»kommune« står to gange. Giv den ene et andet navn: { by: [{ mit: (row) => row.kommune }] }.',
      },
    ])
    // Anything else was ignored, and all rows became one group.
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
    // A threshold under another name hid nothing.
    t.throws(() => count({ tærskel: 5 } as never), {
      errors: [{ code: 'ukendt-felt', detail: 'Feltet findes ikke her. Mente du »taerskel«?' }],
    })
    t.throws(() => count({ BY: ['kommune'] } as never), {
      errors: [{ pointer: '/BY', code: 'ukendt-felt' }],
    })
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

t.test('no masked count can be worked out from what is shown', async (t) => {
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
      // The reader may know the total from elsewhere.
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
  // A share is shown exactly if the count and the total are.
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

/** What is shown for these counts of met, not met and undecided. */
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
