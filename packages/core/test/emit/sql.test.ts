import { withEveryOperator } from '@screeningsmodel/fixtures'
import { InputError, rulesets, RulesetError } from '@screeningsmodel/core'
import { dialects, identifier, textLiteral, toSql } from '@screeningsmodel/core/sql'
import t from 'tap'
import type { Condition } from '../../src/ruleset/ruleset.js'
import {
  boolean,
  choice,
  documentOf,
  integer,
  manyConditions,
  number,
} from '../support/documents.js'
import { problemsOf } from '../support/problems-of.js'

const tilbud = rulesets[0]

const every = withEveryOperator(tilbud)

t.test('one SELECT in each dialect, with nothing else in it', (t) => {
  for (const dialect of dialects) {
    for (const ruleset of [...rulesets, every]) {
      const sql = toSql(ruleset, { dialect, table: 'rækker' })
      t.match(sql, /^SELECT\n/)
      t.notMatch(sql, /;|--|\/\*/)
      const bare = sql.replaceAll(/'[^']*'/g, "''")
      t.equal(bare.split('(').length, bare.split(')').length)
      for (const { id } of ruleset.criteria) t.ok(sql.includes(` AS ${identifier(dialect, id)}`))
    }
  }
  t.end()
})

t.test('every operator, and each named condition once', (t) => {
  const sql = toSql(every, { dialect: 'postgres', table: 'r' })
  for (const form of [
    /\bf\d+ < 1\.5\b/,
    /\bf\d+ > f\d+(?! \*)/,
    /NOT \(f\d+ <= 2\.5\)/,
    /CASE WHEN f\d+ IN \('indgaar', 'indgaar-via-samarbejde', 'til-stede'\) THEN TRUE WHEN f\d+ IN \('mangler'\) THEN FALSE END/,
    /\bf\d+ = f\d+\b/,
    /CASE WHEN f\d+ IN \('indgaar', 'indgaar-via-samarbejde'\) THEN TRUE WHEN f\d+ IN \('til-stede', 'mangler'\) THEN FALSE END/,
    /\bf\d+ > 3 \* 0\.5/,
  ]) {
    t.match(sql, form)
  }
  t.equal(sql.match(/< 1\.5/g)?.length, 1)
  t.end()
})

/** One of our SELECTs: the expression and name of each column, and its source. */
interface Select {
  readonly columns: readonly { readonly from: string; readonly alias: string }[]
  readonly source: Select | undefined
}

function selectOf(sql: string): Select {
  const depths = depthsOf(sql)
  const from = [...sql.matchAll(/\nFROM /g)].find(({ index }) => depths[index] === 0)!
  const listed = sql.slice('SELECT\n'.length, from.index)
  const source = sql.slice(from.index + from[0].length)
  return {
    columns: parted(listed).map((column) => {
      const [, expression = column, alias = column] =
        /^([^]*) AS (\w+|"[^"]*"|`[^`]*`)$/.exec(column) ?? []
      return { from: expression, alias }
    }),
    source: source.startsWith('(')
      ? selectOf(source.slice(1, source.lastIndexOf(') AS ')).trim().replaceAll('\n  ', '\n'))
      : undefined,
  }
}

/** The number of open parentheses before each character. */
function depthsOf(sql: string): number[] {
  let depth = 0
  return Array.from(sql, (character) => {
    if (character === ')') depth -= 1
    return character === '(' ? depth++ : depth
  })
}

function parted(list: string): string[] {
  const depths = depthsOf(list)
  const ends = [...list.matchAll(/,/g)].map(({ index }) => index).filter((i) => depths[i] === 0)
  return [...ends, list.length].map((end, i) => list.slice((ends[i - 1] ?? -1) + 1, end).trim())
}

t.test('no column uses another of the same SELECT, which only DuckDB and Spark allow', (t) => {
  const ours = /\b(?:[rfnwco]|mn)\d+\b/g
  let checked = 0
  const aliasesOf = ({ columns, source }: Select): Set<string> => {
    const inner = source ? aliasesOf(source) : new Set<string>()
    for (const { from, alias } of columns) {
      for (const [name] of from.matchAll(ours)) {
        t.ok(inner.has(name), `${name} in ${from}`)
        checked += 1
      }
      if (columns.filter((each) => each.alias === alias).length > 1) t.fail(`${alias} twice`)
    }
    const all = columns.some(({ alias }) => alias === '*') ? [...inner] : []
    return new Set([...all, ...columns.map(({ alias }) => alias)])
  }
  for (const dialect of dialects) {
    for (const ruleset of [...rulesets, every]) {
      const sql = toSql(ruleset, { dialect, table: 'r', mangler: true, kontrol: true })
      // Quoted text may contain anything.
      aliasesOf(selectOf(sql.replaceAll(/'(?:[^'\\]|''|\\.)*'/g, "''")))
    }
  }
  t.ok(checked > 100)
  t.end()
})

t.test('names and texts cannot break out of their quotes', (t) => {
  t.equal(identifier('duckdb', 'a"; DROP TABLE x'), '"a""; DROP TABLE x"')
  t.equal(identifier('spark', ['a`b', 'c.d']), '`a``b`.`c.d`')
  t.equal(textLiteral('duckdb', "it's \\"), "'it''s \\'")
  t.equal(textLiteral('postgres', "it's \\'"), "E'it''s \\\\'''")
  t.equal(textLiteral('spark', "it's \\"), "'it\\'s \\\\'")
  for (const dialect of dialects) {
    t.throws(() => identifier(dialect, 'a\0b'), TypeError)
    t.throws(() => textLiteral(dialect, '\0'), TypeError)
  }
  const table = ['skema', '"x"; --']
  t.match(toSql(tilbud, { dialect: 'postgres', table }), 'FROM "skema"."""x""; --"')
  t.end()
})

t.test('columns by their own names, or none', (t) => {
  const sql = toSql(tilbud, {
    dialect: 'duckdb',
    table: 't',
    columns: { borgere: 'antal borgere', aarsvaerk: null, aar: null, reference: 'id' },
  })
  t.match(sql, '"antal borgere"')
  t.match(sql, 'CAST(NULL AS DOUBLE)')
  t.match(sql, '"id" AS r0')
  t.match(sql, 'r0 AS "reference"')
  t.notMatch(sql, '"aar"')
  t.end()
})

t.test('each operator on numbers, truth values and choices, in the words of SQL', (t) => {
  const most = Number.MAX_VALUE
  const numbers = [integer('n', 0, 9), integer('m', 0, 9), number('d', -most, most, 0.5)]
  const facts = [...numbers, boolean('s'), boolean('r')]
  const choicesOf = [choice('v', 'tre'), choice('u', 'tre')]
  const sqlOf = (dialect: (typeof dialects)[number], condition: Condition) => {
    const document = documentOf({ facts: [...facts, ...choicesOf], conditions: { k: condition } })
    return toSql(document, { dialect, table: 't' })
  }
  for (const dialect of dialects) {
    const named = (value: string) => textLiteral(dialect, value)
    const leaves: [operator: string, value: Condition | number | number[], sql: string][] = [
      ['equal', 3, 'f0 = 3'],
      ['notEqual', 3, 'f0 <> 3'],
      ['in', [1, 2], 'f0 IN (1, 2)'],
      ['notIn', [1, 2], 'f0 NOT IN (1, 2)'],
      ['lessThan', 3, 'f0 < 3'],
      ['lessThanInclusive', 3, 'f0 <= 3'],
      ['greaterThan', 3, 'f0 > 3'],
      ['greaterThanInclusive', 3, 'f0 >= 3'],
    ]
    for (const [operator, value, expected] of leaves) {
      const sql = sqlOf(dialect, { fact: 'n', operator, value } as Condition)
      t.ok(sql.includes(`${expected} AS n0`), `${dialect} ${expected}`)
      if (Array.isArray(value)) continue
      const two = sqlOf(dialect, { fact: 'n', operator, value: { fact: 'm' } })
      t.ok(two.includes(expected.replace('3', 'f1')), `${dialect} ${expected}, of two facts`)
    }
    // What the bounds settle is settled even for an unknown fact.
    const bounded = (operator: string, value: number) =>
      sqlOf(dialect, { fact: 'n', operator, value })
    t.ok(bounded('greaterThanInclusive', 0).includes('COALESCE(f0 >= 0, TRUE) AS n0'))
    t.ok(bounded('greaterThan', 9).includes('COALESCE(f0 > 9, FALSE) AS n0'))
    const truth = (operator: string, value: boolean | boolean[]) =>
      sqlOf(dialect, { fact: 's', operator, value })
    t.ok(truth('equal', true).includes('f0 = TRUE AS n0'))
    t.ok(truth('notEqual', false).includes('f0 <> FALSE AS n0'))
    t.ok(truth('in', [true]).includes('f0 IN (TRUE) AS n0'))
    const among = sqlOf(dialect, { fact: 'v', operator: 'notIn', value: ['a', 'b'] })
    t.ok(
      among.includes(
        dialect === 'duckdb'
          ? "map_extract_value(MAP {'a': FALSE, 'b': FALSE, 'c': TRUE}, f0) AS n0"
          : `CASE WHEN f0 IN (${named('a')}, ${named('b')}) THEN FALSE WHEN f0 = ${named('c')} THEN TRUE END AS n0`,
      ) || among.includes(`WHEN f0 IN (${named('c')}) THEN TRUE END AS n0`),
      among,
    )
    // In a comparison of two facts, a value that is not one of the choices is not known.
    const compared = sqlOf(dialect, { fact: 'v', operator: 'equal', value: { fact: 'u' } })
    for (const column of ['f0', 'f1'])
      t.match(compared, new RegExp(`CASE WHEN ${column} (IN|=) .* THEN ${column} END AS ${column}`))
    // DuckDB compares the number as given with the lowest number that is rounded to the one over the border.
    const decimal = (operator: string, value: number, inDuckDb: string, sql: string) => {
      const one = sqlOf(dialect, { fact: 'd', operator, value })
      const isAsGiven = dialect === 'duckdb' && operator !== 'equal'
      t.ok(
        one.includes(`f0 ${isAsGiven ? inDuckDb : sql} AS n0`),
        `${dialect} ${operator} ${value}`,
      )
      t.equal(one.includes('floor('), !isAsGiven)
    }
    decimal('lessThan', 3, '< 2.9999999995', '< 3')
    decimal('lessThanInclusive', 3, '< 3.0000000005', '<= 3')
    decimal('greaterThan', 3, '>= 3.0000000005', '> 3')
    decimal('greaterThanInclusive', 3, '>= 2.9999999995', '>= 3')
    decimal('greaterThanInclusive', 12345.5, '>= 1.23454999999995e+4', '>= 12345.5')
    decimal('equal', 3, '', '= 3')
    // No number is above the largest.
    const over = sqlOf(dialect, { fact: 'd', operator: 'greaterThan', value: most })
    t.ok(over.includes(`COALESCE(f0 > ${String(most)}, FALSE) AS n0`))
    const bare = sqlOf(dialect, { fact: 's', operator: 'equal', value: { fact: 'r' } })
    t.notMatch(bare, 'THEN f0 END AS f0')
  }
  t.end()
})

t.test('what one of two facts settles alone, by the bounds of the other', (t) => {
  const facts = [
    integer('n', 0, 9),
    integer('m', 0, 9),
    integer('p', 20, 30),
    number('q', 20, 30, 1),
  ]
  const sqlOf = (operator: string, other: string) => {
    const condition = { fact: 'n', operator, value: { fact: other } }
    return toSql(documentOf({ facts, conditions: { k: condition } }), {
      dialect: 'postgres',
      table: 't',
    })
  }
  /** The bound that is harder to pass, and the easier one; for the other fact it is the other way round. */
  const order = (symbol: string, harder: number, easier: number) =>
    [
      `COALESCE(f0 ${symbol} f1`,
      `CASE WHEN f0 ${symbol} ${harder} THEN TRUE WHEN NOT (f0 ${symbol} ${easier}) THEN FALSE END`,
      `CASE WHEN ${easier} ${symbol} f1 THEN TRUE WHEN NOT (${harder} ${symbol} f1) THEN FALSE END) AS n0`,
    ].join(', ')
  t.ok(sqlOf('lessThan', 'm').includes(order('<', 0, 9)))
  t.ok(sqlOf('greaterThan', 'm').includes(order('>', 9, 0)))
  const equal = (whole: string) =>
    [
      'COALESCE(f0 = f1',
      `CASE WHEN ${whole}f0 >= 20 AND f0 <= 30 THEN NULL WHEN (f0 = 20) AND (f0 = 30) THEN TRUE WHEN NOT ((f0 = 20) OR (f0 = 30)) THEN FALSE END`,
      'CASE WHEN f1 = floor(f1) AND f1 >= 0 AND f1 <= 9 THEN NULL WHEN (0 = f1) AND (9 = f1) THEN TRUE WHEN NOT ((0 = f1) OR (9 = f1)) THEN FALSE END',
      'CASE WHEN f0 IS NULL AND f1 IS NULL THEN FALSE END) AS n0',
    ].join(', ')
  t.ok(sqlOf('equal', 'p').includes(equal('f0 = floor(f0) AND ')))
  t.ok(sqlOf('equal', 'q').includes(equal('')))
  t.end()
})

t.test('from three choices on, DuckDB combines them, also with unknown values', (t) => {
  const facts = [...['u', 'v', 'w'].map((path) => choice(path, 'to')), boolean('s')]
  const is = (fact: string) => ({ fact, operator: 'equal', value: 'a' })
  const three = ['u', 'v', 'w'].map(is)
  const sqlOf = (condition: Condition, dialect: (typeof dialects)[number] = 'duckdb') =>
    toSql(documentOf({ facts, conditions: { k: condition } }), { dialect, table: 't' }).replaceAll(
      /\n +/g,
      '\n',
    )
  const bit = (column: string, a: number, b: number) =>
    `least(map_extract_value(MAP {'a': ${a}, 'b': ${b}}, ${column}), 2)`
  const bits = (a: number, b: number) =>
    `NULLIF(${['f0', 'f1', 'f2'].map((column) => bit(column, a, b)).join(' | ')}, 2)`
  t.ok(sqlOf({ all: three }).includes(`\n${bits(0, 1)} = 0 AS n0`))
  t.ok(sqlOf({ any: three }).includes(`\n${bits(1, 0)} <> 0 AS n0`))
  const flag = { fact: 's', operator: 'equal', value: true }
  t.ok(sqlOf({ all: [...three, flag] }).includes(`(f3 = TRUE) AND (${bits(0, 1)} = 0) AS n0`))
  t.notMatch(sqlOf({ all: three.slice(1) }), 'least')
  t.notMatch(sqlOf({ all: three }, 'postgres'), 'least')
  t.notMatch(sqlOf({ all: three }, 'spark'), 'least')
  t.notMatch(sqlOf({ all: [...three.slice(1), { not: is('u') }] }), 'least')
  t.end()
})

t.test('what only PostgreSQL cannot run is written differently there', (t) => {
  const share = { fact: 'f', operator: 'underTenthOf', value: { fact: 'g' } }
  const document = documentOf({
    facts: [integer('f', 0, 9), integer('g', 0, 9)],
    conditions: { share },
  })
  for (const dialect of dialects) {
    const sql = toSql(document, { dialect, table: 't', mangler: true })
    const product =
      dialect === 'postgres'
        ? `CASE WHEN abs(f0) > 1.7976931348623157e+298 THEN f0 * CAST('Infinity' AS DOUBLE PRECISION) ELSE f0 * CAST(1e10 AS DOUBLE PRECISION) END`
        : 'f0 * 1e10'
    const greater = `CASE WHEN ${product} - ROUND(${product}) = 0.5 THEN 1 ELSE 0 END`
    t.ok(sql.includes(`(ROUND(${product}) + ${greater}) / 1e9 < f1`), dialect)
    const list =
      dialect === 'postgres'
        ? /array_to_string\(ARRAY\[CASE .* END\], ' '\)/s
        : /concat_ws\(' ', CASE .* END\)/s
    t.match(sql, list)
  }
  t.end()
})

t.test('a ruleset with too many columns for PostgreSQL is refused', (t) => {
  // The fact, `reference`, and the result of each condition; with `mangler` also whether it is relevant.
  for (const [mangler, beside, each] of [
    [false, 3, 1],
    [true, 4, 2],
  ] as const) {
    const most = (1664 - beside) / each
    const sqlOf = (count: number, dialect: (typeof dialects)[number], sprog: 'da' | 'en' = 'da') =>
      toSql(manyConditions(count), { dialect, table: 't', columns: { aar: null }, mangler, sprog })
    t.match(sqlOf(most, 'postgres'), 'SELECT')
    for (const dialect of ['duckdb', 'spark'] as const) t.match(sqlOf(most + 1, dialect), 'SELECT')
    for (const [sprog, detail] of [
      ['da', 'PostgreSQL kan højst have 1.664 kolonner i en SELECT, og reglerne fylder 1.66'],
      ['en', 'PostgreSQL can have at most 1,664 columns in a SELECT, and the rules take 1,66'],
    ] as const) {
      const [problem, ...others] = problemsOf(() => sqlOf(most + 1, 'postgres', sprog))
      t.strictSame([problem?.pointer, problem?.code, others], ['/conditions', 'for-mange', []])
      t.ok(problem?.detail.startsWith(detail), sprog)
    }
  }
  t.end()
})

t.test('how each database is asked for a type, and made to stop', (t) => {
  // From the manuals: PostgreSQL has pg_typeof, and no function that raises an error; the others have typeof.
  const document = documentOf({
    facts: [integer('n', 0, 9), boolean('s'), choice('v', 'tre')],
    conditions: { k: { fact: 'n', operator: 'equal', value: 3 } },
  })
  for (const [dialect, own] of [
    ['duckdb', [/\(typeof\("n"\)/, /error\(concat\(/]],
    ['postgres', [/pg_typeof\("n"\) AS TEXT\)/, /CAST\(CAST\(concat\(.+ AS INTEGER\) AS /]],
    ['spark', [/\(typeof\(`n`\)/, /raise_error\(concat\(/]],
  ] as const) {
    const sql = toSql(document, { dialect, table: 't' })
    for (const form of own) t.match(sql, form, dialect)
    t.equal(/pg_typeof/.test(sql), dialect === 'postgres')
    t.equal(/[^_]typeof\(/.test(sql), dialect !== 'postgres')
    t.equal(/[^_]error\(/.test(sql), dialect === 'duckdb')
    t.equal(/raise_error\(/.test(sql), dialect === 'spark')
  }
  t.end()
})

t.test('the types of columns that can hold a fact, by database', (t) => {
  // From the three manuals: the types that numbers, texts and booleans can be stored as, and what they are cast to.
  const own = {
    duckdb: {
      boolean: ['BOOLEAN', 'BOOLEAN'],
      choice: ['VARCHAR', 'VARCHAR ENUM'],
      number: [
        'DOUBLE',
        'TINYINT SMALLINT INTEGER BIGINT HUGEINT UTINYINT USMALLINT UINTEGER UBIGINT UHUGEINT FLOAT DOUBLE DECIMAL',
      ],
    },
    postgres: {
      boolean: ['BOOLEAN', 'boolean'],
      choice: ['TEXT', 'text|character varying|character'],
      number: ['DOUBLE PRECISION', 'smallint|integer|bigint|real|double precision|numeric'],
    },
    spark: {
      boolean: ['BOOLEAN', 'boolean'],
      choice: ['STRING', 'string varchar char'],
      number: ['DOUBLE', 'tinyint smallint int bigint float double decimal'],
    },
  } as const
  const words = {
    da: { boolean: 'sandhedsværdier', number: 'tal', choice: 'tekst' },
    en: { boolean: 'truth values', number: 'numbers', choice: 'texts' },
  } as const
  const facts = [boolean('svar'), choice('valg'), integer('antal', 0, 9), number('del', 0, 9, 0.5)]
  const is = (fact: string, value: string | number | boolean): Condition => ({
    fact,
    operator: 'equal',
    value,
  })
  const document = documentOf({
    facts,
    conditions: { k: { all: [is('svar', true), is('valg', 'a'), is('antal', 1), is('del', 0.5)] } },
  })
  for (const dialect of dialects) {
    for (const { path, type } of facts) {
      const kind = type === 'integer' ? 'number' : type
      const [cast, names] = own[dialect][kind]
      const sqlWith = (columns: Record<string, string | null>, sprog: 'da' | 'en' = 'da') =>
        toSql(document, { dialect, table: 't', columns, sprog })
      const none = Object.fromEntries(facts.map((fact) => [fact.path, null]))
      const castTo = (sql: string) =>
        [...sql.matchAll(/CAST\(NULL AS ([^)]*)\)/g)].map(([, to]) => to)
      t.ok(castTo(sqlWith({ ...none })).includes(cast), `${dialect} ${type}`)
      t.equal(castTo(sqlWith({})).length, 0)
      // Only the column of this fact exists.
      const sql = sqlWith({ ...none, [path]: 'min kolonne' })
      const stored = names.split(names.includes('|') ? '|' : ' ')
      for (const name of stored)
        t.ok(sql.includes(textLiteral(dialect, name)), `${dialect} ${name}`)
      // Booleans and dates have no cast to a number, except in DuckDB, where what is cast is a text.
      const column = identifier(dialect, 'min kolonne')
      const castable = {
        duckdb: column,
        postgres: {
          boolean: `nullif(concat(${column}), '')`,
          choice: column,
          number: `CASE WHEN pg_typeof(${column}) = CAST('numeric' AS regtype) AND length(concat(${column})) > 300 THEN CASE WHEN abs(CAST(concat(${column}) AS NUMERIC)) > 1.797693134862315807e308 THEN 'Infinity' ELSE CAST(round(CAST(concat(${column}) AS NUMERIC), 100) AS TEXT) END ELSE nullif(concat(${column}), '') END`,
        }[kind],
        spark: `CAST(${column} AS STRING)`,
      }[dialect]
      t.ok(sql.includes(`CAST(${castable} AS ${cast})`))
      // In single precision 0.7 is 0.699999988; as a text it is 0.7.
      t.equal(
        sql.includes(`THEN CASE WHEN abs(CAST(CAST(${column} AS VARCHAR) AS DOUBLE))`),
        dialect === 'duckdb' && kind === 'number',
      )
      // What stops the statement with our own text; PostgreSQL quotes a text that is not a number.
      const stops = { duckdb: 'CAST(error(', postgres: '(CAST(', spark: 'CAST(raise_error(' }
      t.ok(sql.includes(`${stops[dialect]}concat(`), `${dialect} ${type}`)
      t.equal(sql.includes(", '.') AS INTEGER)"), dialect === 'postgres')
      t.ok(sql.includes('Kolonnen »min kolonne« har ikke den rigtige type.'))
      t.ok(sql.includes(`Der skal være ${words.da[kind]} (${cast}). Typen er `))
      const english = sqlWith({ ...none, [path]: 'min kolonne' }, 'en')
      t.ok(english.includes(`It must hold ${words.en[kind]} (${cast}). The type is `))
      t.notMatch(sql, /undefined|NaN|\[object|Stryker/)
    }
  }
  t.end()
})

t.test('readings choose conditions; checks are a column on request', (t) => {
  const options = { dialect: 'duckdb', table: 't' } as const
  const laesninger = { 'kompetencer-fra': 'eget-personale' }
  // 0 if it passes, 1 if not.
  const met = "'indgaar-via-samarbejde': 0"
  t.match(toSql(tilbud, options), met)
  t.notMatch(toSql(tilbud, { ...options, laesninger }), met)
  t.notMatch(toSql(tilbud, options), 'umulig')
  t.match(toSql(tilbud, { ...options, kontrol: true }), /COALESCE\(c0, FALSE\) OR .* AS "umulig"/)
  t.match(toSql(rulesets[2], { ...options, kontrol: true }), 'FALSE AS "umulig"')
  t.end()
})

t.test('what the ruleset does not have is an error, in the requested language', (t) => {
  const make =
    (options: object, ruleset: unknown = tilbud) =>
    () =>
      toSql(ruleset, { dialect: 'duckdb', table: 't', ...options })
  t.throws(make({ columns: { borgre: 'x' } }), {
    name: 'InputError',
    errors: [{ pointer: '/columns/borgre', code: 'ukendt-felt', detail: /borgere/ }],
  })
  t.throws(make({ laesninger: { 'kompetencer-fra': 'x' }, sprog: 'en' }), {
    errors: [{ pointer: '/laesninger/kompetencer-fra', code: 'ukendt-vaerdi', detail: /allowed/ }],
  })
  t.throws(make({ laesninger: { x: 'y' } }), InputError)
  for (const [given, pointer, code] of [
    [{ dialect: 'mysql' }, '/dialect', 'ukendt-vaerdi'],
    [{ dialect: undefined }, '/dialect', 'ukendt-vaerdi'],
    [{ table: undefined }, '/table', 'forkert-type'],
    [{ table: [] }, '/table', 'forkert-type'],
    [{ table: ['skema', 1] }, '/table', 'forkert-type'],
    [{ laesning: { 'kompetencer-fra': 'eget-personale' } }, '/laesning', 'ukendt-felt'],
  ] as const) {
    t.throws(make(given), { name: 'InputError', errors: [{ pointer, code }] })
  }
  t.throws(make({}, { ...tilbud, conditions: {} }), RulesetError)
  t.end()
})
