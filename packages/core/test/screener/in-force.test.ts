/** The version in force at the end of a year answers, and mentions a newer version if there is one. */
import tap from 'tap'
import { shippedSource } from '../../src/emit/shipped.js'
import { hoejtSpecialiseretTilbud } from '../../src/generated/shipped/hoejt-specialiseret-tilbud.js'
import { tellInput } from '../../src/errors/tell-input.js'
import { toldBy } from '../../src/answer/prepared.js'
import { screenBy } from '../../src/screener/ask.js'
import { inForceUntil, newerThan } from '../../src/screener/in-force.js'
import { overlaps, parseRuleset, registryOf, RulesetError, rulesets } from '../../src/index.js'
import type { Ruleset } from '../../src/ruleset/ruleset.js'
import { boolean, documentOf } from '../support/documents.js'
import { below, oneOf } from '../support/random-rulesets.js'
import { holds, seed } from '../support/runs.js'

tap.comment(`FC_SEED=${seed}`)

const tilbud = rulesets.find(({ id }) => id === 'hoejt-specialiseret-tilbud') as Ruleset
/** The made-up version asks for five borgere. */
const madeUp: Ruleset = {
  ...tilbud,
  version: '2024-05-01',
  gaelderFra: '2024-05-01',
  erstatter: 'hoejt-specialiseret-tilbud@2019-11-26',
  parametre: (tilbud.parametre ?? []).map((each) =>
    each.id === 'mindsteBorgere' ? { ...each, value: 5 } : each,
  ),
}
const registry = registryOf([...rulesets, madeUp])

tap.test('a version ends on its own last day, or the day before the next one begins', async (t) => {
  const version = (version: string, dates: Partial<Ruleset> = {}) => ({
    id: 'one',
    version,
    ...dates,
  })
  const first = version('2019-11-26')
  const month = version('2022-07', { gaelderFra: '2022-03' })
  const own = version('2023-01-01', { gaelderTil: '2023-06' })
  const last = version('2024-06-01', { gaelderFra: '2025-01' })
  const other = { ...version('2020-01-01'), id: 'another' }
  const all = [last, own, other, month, first]
  t.equal(inForceUntil(first, all), '2022-02-28')
  t.equal(inForceUntil(month, all), '2022-12-31')
  t.equal(inForceUntil(own, all), '2023-06')
  t.equal(inForceUntil(last, all), undefined)
  t.equal(inForceUntil(other, all), undefined)
  t.equal(inForceUntil(first, [first, version('2020-03')]), '2020-02-29', 'a leap year')
})

tap.test('the version in force at the end of the year answers', async (t) => {
  const answered = (input: object) => {
    const { ruleset, nyere, kriterier } = registry.screenTilbud({ borgere: 4, ...input })
    return [ruleset.version, nyere?.version, kriterier[0]?.udfald]
  }
  const old = ['2019-11-26', '2024-05-01', 'opfyldt']
  const new_ = ['2024-05-01', undefined, 'ikke-opfyldt']
  t.strictSame(answered({}), new_)
  t.strictSame(answered({ aar: 2025 }), new_)
  t.strictSame(answered({ aar: 2024 }), new_)
  t.strictSame(answered({ aar: 2023 }), old)
  t.strictSame(answered({ aar: 2019 }), old)
  t.strictSame(answered({ aar: 1990 }), old, 'before the first version, the first')
  t.strictSame(answered({ aar: 2023.9999999999998 }), new_, 'a year is read to nine decimals')
  t.equal(registry.screenTilbud({ aar: 2023.9999999999998 }).aar, 2024)
  t.strictSame(answered({ aar: 2020, ruleset: tilbud.id }), old)
  t.strictSame(answered({ aar: 2020, ruleset: 'hoejt-specialiseret-tilbud@2024-05-01' }), new_)
  t.strictSame(answered({ aar: 2030, ruleset: 'hoejt-specialiseret-tilbud@2019-11-26' }), old)
  t.strictSame(registry.screenTilbud({ aar: 2020 }).nyere, {
    version: '2024-05-01',
    gaelderFra: '2024-05-01',
  })
  t.strictSame(
    registry
      .screenTilbudPerioder({ perioder: [{ aar: 2018 }, { aar: 2022 }] })
      .perioder.map(({ ruleset }) => ruleset.version),
    ['2019-11-26', '2019-11-26'],
  )
  t.equal(
    registry.screenTilbudPerioder({ perioder: [{ aar: 2024 }, { aar: 2022 }] }).perioder[0]?.ruleset
      .version,
    '2024-05-01',
  )
  t.equal(registry.screenCase({ aar: 2030 }).nyere, undefined)
})

tap.test('random versions: the one in force, against a calendar day by day', async (t) => {
  holds(100, (draw) => {
    const starts = new Set(
      Array.from(
        { length: 1 + below(draw, 4) },
        () =>
          `${2018 + below(draw, 5)}-${oneOf(draw, ['01', '06', '12'])}-${oneOf(draw, ['01', '31', '15'])}`,
      ).filter((day) => !day.endsWith('06-31')),
    )
    if (starts.size === 0) return
    const documents = [...starts].map((gaelderFra) => ({
      ...documentOf({
        facts: [boolean('a')],
        conditions: { k: { fact: 'a', operator: 'equal', value: true } },
      }),
      subject: 'sag',
      version: gaelderFra,
      gaelderFra,
    }))
    const small = registryOf(documents)
    for (let aar = 2015; aar < 2026; aar++) {
      // Day by day to the end of the year: a version takes over on the day that it begins.
      let now = [...starts].sort()[0]
      for (let at = Date.UTC(2017, 0, 1); at <= Date.UTC(aar, 11, 31); at += 86_400_000) {
        const today = new Date(at).toISOString().slice(0, 10)
        if (starts.has(today)) now = today
      }
      const found = small.asked('sag', { ruleset: 'afproevning', aar }).ruleset.version
      if (found !== now) throw new Error(JSON.stringify({ aar, found, now, starts: [...starts] }))
    }
  })
  t.pass('100 calendars')
})

tap.test('overlapping periods are found, and a period that ends before it begins', async (t) => {
  const version = (version: string, gaelderFra: string, gaelderTil?: string) => ({
    ...tilbud,
    version,
    gaelderFra,
    ...(gaelderTil !== undefined && { gaelderTil }),
  })
  const found = (...documents: Ruleset[]) =>
    overlaps(documents).map(({ earlier, later }) => [earlier.version, later.version])
  t.strictSame(overlaps(rulesets), [])
  t.strictSame(found(version('2019-01', '2019-01'), version('2024-05', '2024-05')), [])
  t.strictSame(found(version('2019-01', '2019-01', '2024-04'), version('2024-05', '2024-05')), [])
  t.strictSame(found(version('2019-01', '2019-01', '2024-05'), version('2024-05', '2024-05')), [
    ['2019-01', '2024-05'],
  ])
  t.strictSame(
    found(version('2024-05', '2024-05-02'), version('2019-01', '2019-01', '2024-05-01')),
    [],
  )
  t.strictSame(found(version('2019-01', '2019-01'), version('2024-05', '2019-01-01')), [
    ['2019-01', '2024-05'],
  ])
  // The version with the later date may be the one that begins first.
  t.strictSame(found(version('2019-01', '2020-01'), version('2024-05', '2019-05', '2020-06')), [
    ['2024-05', '2019-01'],
  ])
  t.strictSame(found(version('2019-01', '2020-01'), version('2024-05', '2019-05', '2019-12')), [])
  t.throws(() => parseRuleset(version('2019-01', '2019-01-02', '2019-01-01')), RulesetError)
  t.doesNotThrow(() => parseRuleset(version('2019-01', '2019-01-02', '2019-01')))
})

tap.test('a shipped earlier version names the newer one, as a registry does', async (t) => {
  const nyere = newerThan(tilbud, [...rulesets, madeUp])
  t.strictSame(nyere, registry.screenTilbud({ aar: 2020 }).nyere)
  t.equal(newerThan(madeUp, [...rulesets, madeUp]), undefined)
  t.match(shippedSource(tilbud, 'y', nyere).rules, `nyere: ${JSON.stringify(nyere)}`)
  t.notMatch(shippedSource(tilbud, 'y').rules, 'nyere')
  const shipped = { ...hoejtSpecialiseretTilbud, ...(nyere && { nyere }) }
  t.strictSame(
    screenBy(toldBy(tellInput, shipped), { borgere: 4, aar: 2020 }),
    registry.screenTilbud({ borgere: 4, aar: 2020 }),
  )
})

tap.test('versions of other rulesets, or the same version, never overlap', async (t) => {
  const from = { ...tilbud, gaelderFra: '2019-01', version: '2019-01' }
  t.strictSame(overlaps([from, { ...from, id: 'andet', version: '2020-01' }]), [])
  t.strictSame(overlaps([from, { ...from }]), [])
  t.strictSame(overlaps([from, from]), [])
  t.equal(overlaps([from, { ...from, version: '2020-01' }]).length, 1)
})
