/** The analysis of capacity: what it answers, and what it refuses. The chances: kapacitet-exact.test.ts. */
import fc from 'fast-check'
import t from 'tap'
import {
  faerrestKvinder,
  kapacitet,
  percent,
  samling,
  type KapacitetInput,
} from '../../src/kapacitet/index.js'
import { problemsOf } from '../support/problems-of.js'
import { seed, times } from '../support/runs.js'
import { close } from '../support/equal-shares.js'

t.comment(`FC_SEED=${seed}`)

t.test('six women in 2017: half of them to one tilbud, at most two tilbud', (t) => {
  const answer = kapacitet({ kvinder: 6, tilbud: 2 })
  t.equal(answer.andelPrTilbud, 0.5)
  t.equal(answer.maksTilbud, 2)
  t.equal(answer.sandsynlighed.givetTilbud, 0.65625, 'as it is, and not 0.6562499999999999')
  t.strictSame(answer.sandsynlighed.broeker, {
    givetTilbud: { taeller: 21, naevner: 32 },
    mindstEt: { taeller: 1, naevner: 1 },
    alle: { taeller: 5, naevner: 16 },
  })
  t.equal(answer.sandsynlighed.mindstEt, 1, 'six women in two places: one place has three')
  t.equal(answer.sandsynlighed.alle, 20 / 64)
  t.equal(answer.forventetAntal, 84 / 64)
  t.match(
    answer.konklusionTekst,
    /^Med 6 kvinder om året kan højst 2 tilbud nå op på mindst 3 borg/,
  )
  t.match(answer.konklusionTekst, /modtage 50\s% af alle kvinderne/)
  const english = kapacitet({ kvinder: 8, tilbud: 5 }, { sprog: 'en' })
  t.match(english.konklusionTekst, /^With 8 women a year, at most 2 tilbud can reach at least 3/)
  t.equal(kapacitet({ kvinder: 2, tilbud: 1 }).andelPrTilbud, null, 'not even all are enough')
  t.equal(
    kapacitet({ kvinder: 0, tilbud: 3 }).konklusionTekst,
    'Med 0 kvinder om året kan intet tilbud nå op på mindst 3 borgere.',
  )
  t.match(
    kapacitet({ kvinder: 3, tilbud: 40 }).konklusionTekst,
    /under 0,1\s% for, at alle gør|0\s% for, at alle/,
  )
  t.end()
})

t.test('equal shares are called equal, others are listed; two are both', (t) => {
  const told = (andele: number[] | undefined, tilbud: number) =>
    kapacitet({ kvinder: 6, tilbud, ...(andele && { andele }) }).konklusionTekst
  const english = (andele: number[]) =>
    kapacitet({ kvinder: 6, tilbud: andele.length, andele }, { sprog: 'en' }).konklusionTekst
  for (const equal of [undefined, [1 / 3, 1 / 3, 1 / 3]]) {
    t.match(told(equal, 3), 'og med samme sandsynlighed til hvert af 3 tilbud, er')
    t.notMatch(told(equal, 3), 'angivne')
    t.match(told(equal, 3), /for, at alle gør\. For et bestemt tilbud er den /)
  }
  t.match(told([0.5, 0.25, 0.25], 3), 'og med de angivne andele til 3 tilbud, er')
  t.notMatch(told([0.5, 0.25, 0.25], 3), /samme sandsynlighed|bestemt tilbud/)
  t.match(told([0.25, 0.75], 2), /for, at begge gør\.$/)
  t.match(told(undefined, 2), /for, at begge gør\. For et bestemt/)
  t.match(english([0.5, 0.5]), 'with the same probability to each of 2 tilbud')
  t.match(english([0.4, 0.6]), /with the shares given to 2 tilbud.+ that both do\.$/)
  t.equal(
    kapacitet({ kvinder: 4, tilbud: 1 }).konklusionTekst.replaceAll('\u00a0', ' '),
    'Med 4 kvinder om året kan højst ét tilbud nå op på mindst 3 borgere. Et tilbud skal modtage 75 % af alle kvinderne for at nå det. Visiteres alle kvinderne til det samme tilbud, er sandsynligheden for at nå det 100 %.',
  )
  t.equal(
    kapacitet({ kvinder: 1, tilbud: 1, taerskel: 1 }, { sprog: 'en' }).konklusionTekst,
    'With 1 woman a year, at most one tilbud can reach at least 1 citizen. A tilbud must receive 100% of all the women to reach it. If all the women are referred to the same tilbud, the probability of reaching it is 100%.',
  )
  t.equal(
    faerrestKvinder({ tilbud: 500, taerskel: 5000, sandsynlighed: 0.5 }).konklusionTekst,
    'Der skal flere end 10.000 kvinder om året til. Beregningen går ikke højere.',
  )
  t.end()
})

t.test('0 % and 100 % are shown only if exactly true', (t) => {
  for (const [share, da, en] of [
    [0, '0\u00a0%', '0%'],
    [1e-300, 'under 0,1\u00a0%', 'below 0.1%'],
    [1e-9, 'under 0,1\u00a0%', 'below 0.1%'],
    [0.000_999, 'under 0,1\u00a0%', 'below 0.1%'],
    [0.001, '0,1\u00a0%', '0.1%'],
    [0.375, '37,5\u00a0%', '37.5%'],
    [0.5, '50\u00a0%', '50%'],
    [0.6666, '66,7\u00a0%', '66.7%'],
    [0.999, '99,9\u00a0%', '99.9%'],
    [0.999_01, 'over 99,9\u00a0%', 'over 99.9%'],
    [1 - 1e-9, 'over 99,9\u00a0%', 'over 99.9%'],
    [1 - 1e-15, 'over 99,9\u00a0%', 'over 99.9%'],
    [1, '100\u00a0%', '100%'],
  ] as const) {
    t.equal(percent('da', share), da)
    t.equal(percent('en', share), en)
  }
  t.end()
})

t.test('a tilbud with a share of 0 never has enough', (t) => {
  for (const [kvinder, taerskel, weights] of [
    [6, 3, [2, 1]],
    [40, 14, [2, 1, 1]],
    [60, 31, [1, 1]],
    [400, 160, [3, 2, 2]],
    [1000, 40, Array<number>(30).fill(1)],
    [1000, 34, Array<number>(30).fill(1)],
    [1000, 900, [1, 1, 1]],
  ] as const) {
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    const andele = weights.map((weight) => weight / total)
    const all = kapacitet({ kvinder, taerskel, tilbud: andele.length, andele }).sandsynlighed
    const others = Array<number>(andele.length).fill(0)
    for (const given of [
      [...andele, 0],
      [0, ...andele],
      [...andele, ...others],
    ]) {
      const { sandsynlighed } = kapacitet({
        kvinder,
        taerskel,
        tilbud: given.length,
        andele: given,
      })
      t.ok(close(sandsynlighed.mindstEt, all.mindstEt), JSON.stringify([kvinder, given]))
      t.equal(sandsynlighed.alle, 0)
      t.equal(sandsynlighed.hvert[given.indexOf(0)], 0)
    }
  }
  t.end()
})

t.test('the number of women that is found does reach the required probability', (t) => {
  for (const tilbud of [2, 3, 5, 7]) {
    for (let kvinder = 3; kvinder <= 2 * tilbud + 1; kvinder += 1) {
      const { mindstEt } = kapacitet({ kvinder, tilbud }).sandsynlighed
      t.equal(faerrestKvinder({ tilbud, sandsynlighed: mindstEt }).kvinder, kvinder)
    }
  }
  t.end()
})

t.test('more women never lower a probability, a higher threshold never raises it', (t) => {
  const input = fc.record({
    kvinder: fc.integer({ min: 0, max: 300 }),
    taerskel: fc.integer({ min: 1, max: 12 }),
    tilbud: fc.integer({ min: 1, max: 40 }),
  })
  fc.assert(
    fc.property(input, (less) => {
      const base = kapacitet(less)
      const women = kapacitet({ ...less, kvinder: less.kvinder + 1 })
      const higher = kapacitet({ ...less, taerskel: less.taerskel + 1 })
      return (['givetTilbud', 'mindstEt', 'alle'] as const).every(
        (key) =>
          women.sandsynlighed[key] >= base.sandsynlighed[key] * (1 - 1e-10) &&
          higher.sandsynlighed[key] <= base.sandsynlighed[key] * (1 + 1e-10),
      )
    }),
    { seed, numRuns: times(200) },
  )
  t.end()
})

t.test('the fewest women, against trying every number', (t) => {
  for (const tilbud of [1, 2, 5, 12]) {
    for (const taerskel of [1, 3, 4]) {
      for (const sandsynlighed of [0.01, 0.5, 0.95, 1]) {
        const { kvinder } = faerrestKvinder({ tilbud, taerskel, sandsynlighed })
        let tried = 0
        while (
          kapacitet({ kvinder: tried, tilbud, taerskel }).sandsynlighed.mindstEt < sandsynlighed
        ) {
          tried += 1
        }
        t.equal(kvinder, tried, JSON.stringify({ tilbud, taerskel, sandsynlighed }))
      }
    }
  }
  t.equal(faerrestKvinder({ tilbud: 5, sandsynlighed: 0.95 }).kvinder, 10)
  t.match(
    faerrestKvinder({ tilbud: 5, sandsynlighed: 0.95 }).konklusionTekst,
    /^Der skal mindst 10 kvinder om året til, for at sandsynligheden er mindst 95\s% for, at mindst ét af 5 tilbud når op på mindst 3 borgere\.$/,
  )
  const none = faerrestKvinder({ tilbud: 500, taerskel: 5000, sandsynlighed: 0.5 }, { sprog: 'en' })
  t.equal(none.kvinder, null)
  t.match(none.konklusionTekst, /more than 10,000 women/)
  t.equal(
    faerrestKvinder({ tilbud: 3, sandsynlighed: 1, andele: [0.5, 0.5, 0] }).kvinder,
    5,
    'a tilbud that receives nobody does not count',
  )
  t.end()
})

t.test('regions together can reach what none reaches alone', (t) => {
  const { hverForSig, samlet, konklusionTekst } = samling({ kvinder: [2, 2, 1, 1, 1] })
  t.match(hverForSig, { maksTilbud: 0, mindstEt: 0, forventetAntal: 0 })
  t.equal(hverForSig.regioner.length, 5)
  t.notMatch(konklusionTekst, '-0')
  t.match(samlet, { kvinder: 7, maksTilbud: 2, mindstEt: 1 })
  t.match(konklusionTekst, /^Hver for sig kan regionerne ikke få noget tilbud op på mindst 3/)
  const two = samling({ kvinder: [6, 4], tilbud: 2, tilbudSamlet: 4 })
  const [first, second] = [6, 4].map((kvinder) => kapacitet({ kvinder, tilbud: 2 }))
  t.ok(close(two.hverForSig.forventetAntal, first!.forventetAntal + second!.forventetAntal))
  t.ok(
    close(
      two.hverForSig.mindstEt,
      1 - (1 - first!.sandsynlighed.mindstEt) * (1 - second!.sandsynlighed.mindstEt),
    ),
  )
  const threes = samling({ kvinder: [3, 3, 3], tilbud: 2 }).hverForSig
  t.equal(threes.mindstEt, 37 / 64, 'three of three at one of two places, in one of three regions')
  t.equal(threes.forventetAntal, 0.75)
  t.equal(two.samlet.mindstEt, kapacitet({ kvinder: 10, tilbud: 4 }).sandsynlighed.mindstEt)
  // So many women that their probabilities are no longer fractions.
  const large = { tilbud: 40, taerskel: 60 }
  const many = samling({ kvinder: [1500, 1200], ...large }).hverForSig
  const apart = [1500, 1200].map((kvinder) => kapacitet({ kvinder, ...large }))
  const [one, other] = apart.map(({ sandsynlighed }) => sandsynlighed.mindstEt)
  t.ok(one! > 0.01 && one! < 0.99 && other! > 0)
  t.ok(close(many.mindstEt, 1 - (1 - one!) * (1 - other!)))
  t.ok(close(many.forventetAntal, apart[0]!.forventetAntal + apart[1]!.forventetAntal))
  t.end()
})

t.test('refuses impossible input, and says where', (t) => {
  const bad: [unknown, string, string][] = [
    [null, '', 'forkert-type'],
    [{ tilbud: 2 }, '/kvinder', 'mangler-felt'],
    [{ kvinder: -1, tilbud: 2 }, '/kvinder', 'under-minimum'],
    [{ kvinder: 2.5, tilbud: 2 }, '/kvinder', 'forkert-type'],
    [{ kvinder: NaN, tilbud: 2 }, '/kvinder', 'forkert-type'],
    [{ kvinder: 10_001, tilbud: 2 }, '/kvinder', 'over-maksimum'],
    [{ kvinder: 6, tilbud: 0 }, '/tilbud', 'under-minimum'],
    [{ kvinder: 6, tilbud: 501 }, '/tilbud', 'over-maksimum'],
    [{ kvinder: 6, tilbud: 2, taerskel: 0 }, '/taerskel', 'under-minimum'],
    [{ kvinder: 6, tilbud: 2, andele: [1] }, '/andele', 'andele-antal'],
    [{ kvinder: 6, tilbud: 2, andele: [0.5, 0.4] }, '/andele', 'andele-sum'],
    [{ kvinder: 6, tilbud: 2, andele: [1.5, -0.5] }, '/andele/0', 'over-maksimum'],
    [{ kvinder: 6, tilbud: 2, andele: [null, 1] }, '/andele/0', 'forkert-type'],
    [{ kvinder: 6, tilbud: 2, anndele: [] }, '/anndele', 'ukendt-felt'],
    [{ kvinder: 101901234, tilbud: 2 }, '/kvinder', 'personoplysning'],
  ]
  for (const [input, pointer, code] of bad) {
    t.match(problemsOf(() => kapacitet(input as KapacitetInput))[0], { pointer, code }, code)
  }
  t.match(problemsOf(() => samling({ kvinder: [9999, 2] }))[0], {
    pointer: '/kvinder',
    code: 'sum-over-maksimum',
  })
  t.match(problemsOf(() => samling({ kvinder: [] }))[0], { pointer: '/kvinder', code: 'for-faa' })
  t.match(problemsOf(() => faerrestKvinder({ tilbud: 2, sandsynlighed: 2 }))[0], {
    pointer: '/sandsynlighed',
    code: 'over-maksimum',
  })
  t.end()
})

t.test('counts are read to nine decimals, as all numbers are', (t) => {
  const asked = { tilbud: 2, andele: [0.5, 0.5] }
  t.same(kapacitet({ ...asked, kvinder: 2.6e-42 }), kapacitet({ ...asked, kvinder: 0 }))
  t.same(kapacitet({ ...asked, kvinder: 4 + 1e-12 }), kapacitet({ ...asked, kvinder: 4 }))
  t.same(samling({ kvinder: [3 - 1e-12, 1e-20] }), samling({ kvinder: [3, 0] }))
  t.same(
    faerrestKvinder({ tilbud: 2 + 1e-12, sandsynlighed: 0.5 }),
    faerrestKvinder({ tilbud: 2, sandsynlighed: 0.5 }),
  )
  t.end()
})
