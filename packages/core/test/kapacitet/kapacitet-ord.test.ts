/** The sentences about capacity, each written by hand from probabilities counted by hand. */
import t from 'tap'
import {
  faerrestKvinder,
  kapacitet,
  samling,
  type KapacitetInput,
} from '../../src/kapacitet/index.js'
import { problemsOf } from '../support/problems-of.js'

/** As it is read: with a space before the percent sign, of whatever width. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

t.test('what a number of women allows, and how likely it is', async (t) => {
  const cases: readonly (readonly [KapacitetInput, da: string, en: string])[] = [
    [
      { kvinder: 0, tilbud: 2 },
      'Med 0 kvinder om året kan intet tilbud nå op på mindst 3 borgere.',
      'With 0 women a year, no tilbud can reach at least 3 citizens.',
    ],
    [
      { kvinder: 2, tilbud: 2 },
      'Med 2 kvinder om året kan intet tilbud nå op på mindst 3 borgere.',
      'With 2 women a year, no tilbud can reach at least 3 citizens.',
    ],
    [
      { kvinder: 1, tilbud: 1, taerskel: 1 },
      'Med 1 kvinde om året kan højst ét tilbud nå op på mindst 1 borger. Et tilbud skal modtage 100 % af alle kvinderne for at nå det. Visiteres alle kvinderne til det samme tilbud, er sandsynligheden for at nå det 100 %.',
      'With 1 woman a year, at most one tilbud can reach at least 1 citizen. A tilbud must receive 100% of all the women to reach it. If all the women are referred to the same tilbud, the probability of reaching it is 100%.',
    ],
    [
      // There are 64 ways to refer six women to two places. In 42 of them the first gets three or more, and in 20
      // both do.
      { kvinder: 6, tilbud: 2 },
      'Med 6 kvinder om året kan højst 2 tilbud nå op på mindst 3 borgere. Et tilbud skal modtage 50 % af alle kvinderne for at nå det. Visiteres kvinderne uafhængigt af hinanden og med samme sandsynlighed til hvert af 2 tilbud, er sandsynligheden 100 % for, at mindst ét tilbud når det, og 31,3 % for, at begge gør. For et bestemt tilbud er den 65,6 %.',
      'With 6 women a year, at most 2 tilbud can reach at least 3 citizens. A tilbud must receive 50% of all the women to reach it. If the women are referred independently of each other, with the same probability to each of 2 tilbud, the probability is 100% that at least one tilbud reaches it, and 31.3% that both do. For one particular tilbud it is 65.6%.',
    ],
    [
      // All three at one of three places: 3 of 27.
      { kvinder: 3, tilbud: 3 },
      'Med 3 kvinder om året kan højst ét tilbud nå op på mindst 3 borgere. Et tilbud skal modtage 100 % af alle kvinderne for at nå det. Visiteres kvinderne uafhængigt af hinanden og med samme sandsynlighed til hvert af 3 tilbud, er sandsynligheden 11,1 % for, at mindst ét tilbud når det, og 0 % for, at alle gør. For et bestemt tilbud er den 3,7 %.',
      'With 3 women a year, at most one tilbud can reach at least 3 citizens. A tilbud must receive 100% of all the women to reach it. If the women are referred independently of each other, with the same probability to each of 3 tilbud, the probability is 11.1% that at least one tilbud reaches it, and 0% that all do. For one particular tilbud it is 3.7%.',
    ],
    [
      // 27/64 and 1/64: 43.75 %.
      { kvinder: 3, tilbud: 2, andele: [0.75, 0.25] },
      'Med 3 kvinder om året kan højst ét tilbud nå op på mindst 3 borgere. Et tilbud skal modtage 100 % af alle kvinderne for at nå det. Visiteres kvinderne uafhængigt af hinanden og med de angivne andele til 2 tilbud, er sandsynligheden 43,8 % for, at mindst ét tilbud når det, og 0 % for, at begge gør.',
      'With 3 women a year, at most one tilbud can reach at least 3 citizens. A tilbud must receive 100% of all the women to reach it. If the women are referred independently of each other, with the shares given to 2 tilbud, the probability is 43.8% that at least one tilbud reaches it, and 0% that both do.',
    ],
  ]
  for (const [input, da, en] of cases) {
    t.equal(plain(kapacitet(input).konklusionTekst), da)
    t.equal(plain(kapacitet(input, { sprog: 'en' }).konklusionTekst), en)
  }
})

t.test('how many women it takes', async (t) => {
  for (const [input, kvinder, da, en] of [
    [
      { tilbud: 1, sandsynlighed: 1 },
      3,
      'Der skal mindst 3 kvinder om året til, for at det er sikkert, at tilbuddet når op på mindst 3 borgere.',
      'It takes at least 3 women a year to be certain that the tilbud reaches at least 3 citizens.',
    ],
    [
      // Two at each of two places, and one more.
      { tilbud: 2, sandsynlighed: 1 },
      5,
      'Der skal mindst 5 kvinder om året til, for at det er sikkert, at mindst ét af 2 tilbud når op på mindst 3 borgere.',
      'It takes at least 5 women a year to be certain that at least one of 2 tilbud reaches at least 3 citizens.',
    ],
    [
      { tilbud: 1, taerskel: 1, sandsynlighed: 0.5 },
      1,
      'Der skal mindst 1 kvinde om året til, for at sandsynligheden er mindst 50 % for, at tilbuddet når op på mindst 1 borger.',
      'It takes at least 1 woman a year for the probability to be at least 50% that the tilbud reaches at least 1 citizen.',
    ],
    [
      // As many as may be asked about.
      { tilbud: 1, taerskel: 10_000, sandsynlighed: 0.5 },
      10_000,
      'Der skal mindst 10.000 kvinder om året til, for at sandsynligheden er mindst 50 % for, at tilbuddet når op på mindst 10.000 borgere.',
      'It takes at least 10,000 women a year for the probability to be at least 50% that the tilbud reaches at least 10,000 citizens.',
    ],
    [
      { tilbud: 1, taerskel: 10_000, sandsynlighed: 1 },
      10_000,
      'Der skal mindst 10.000 kvinder om året til, for at det er sikkert, at tilbuddet når op på mindst 10.000 borgere.',
      'It takes at least 10,000 women a year to be certain that the tilbud reaches at least 10,000 citizens.',
    ],
    [
      { tilbud: 2, taerskel: 10_000, sandsynlighed: 0.5 },
      null,
      'Der skal flere end 10.000 kvinder om året til. Beregningen går ikke højere.',
      'It takes more than 10,000 women a year. The calculation goes no higher.',
    ],
    [
      { tilbud: 2, taerskel: 5001, sandsynlighed: 1 },
      null,
      'Der skal flere end 10.000 kvinder om året til. Beregningen går ikke højere.',
      'It takes more than 10,000 women a year. The calculation goes no higher.',
    ],
  ] as const) {
    const told = faerrestKvinder(input)
    t.equal(told.kvinder, kvinder, JSON.stringify(input))
    t.equal(plain(told.konklusionTekst), da)
    t.equal(plain(faerrestKvinder(input, { sprog: 'en' }).konklusionTekst), en)
  }
  // A probability of 0 takes no women.
  t.equal(faerrestKvinder({ tilbud: 2, sandsynlighed: 0 }).kvinder, 0)
})

t.test('what regions gain by pooling', async (t) => {
  for (const [input, da, en] of [
    [
      { kvinder: [2, 2, 1, 1, 1] },
      'Hver for sig kan regionerne ikke få noget tilbud op på mindst 3 borgere om året. Sandsynligheden for mindst ét er 0 %. Sammen kan de få højst 2 tilbud op på det. Visiteres kvinderne til ét fælles tilbud, er sandsynligheden for mindst ét 100 %.',
      'Each alone, the regions can bring no tilbud to at least 3 citizens a year. The probability of at least one is 0%. Together they can bring at most 2 tilbud to it. If the women are referred to one tilbud in common, the probability of at least one is 100%.',
    ],
    [
      { kvinder: [1, 1] },
      'Hver for sig kan regionerne ikke få noget tilbud op på mindst 3 borgere om året. Sandsynligheden for mindst ét er 0 %. Sammen kan de heller ikke få noget tilbud op på det. Visiteres kvinderne til ét fælles tilbud, er sandsynligheden for mindst ét 0 %.',
      'Each alone, the regions can bring no tilbud to at least 3 citizens a year. The probability of at least one is 0%. Together they can bring no tilbud to it either. If the women are referred to one tilbud in common, the probability of at least one is 0%.',
    ],
    [
      { kvinder: [1, 0], taerskel: 1, tilbudSamlet: 2 },
      'Hver for sig kan regionerne højst få ét tilbud op på mindst 1 borger om året. Sandsynligheden for mindst ét er 100 %. Sammen kan de få højst ét tilbud op på det. Visiteres kvinderne til 2 fælles tilbud, er sandsynligheden for mindst ét 100 %.',
      'Each alone, the regions can bring at most one tilbud to at least 1 citizen a year. The probability of at least one is 100%. Together they can bring at most one tilbud to it. If the women are referred to 2 tilbud in common, the probability of at least one is 100%.',
    ],
    [
      { kvinder: [2] },
      'Regionen kan ikke få noget tilbud op på mindst 3 borgere om året. Sandsynligheden for mindst ét er 0 %. Visiteres kvinderne til ét tilbud, er sandsynligheden for mindst ét 0 %.',
      'The region can bring no tilbud to at least 3 citizens a year. The probability of at least one is 0%. If the women are referred to one tilbud, the probability of at least one is 0%.',
    ],
    [
      // All three at one of two places: 2 of 8.
      { kvinder: [3], tilbudSamlet: 2 },
      'Regionen kan højst få ét tilbud op på mindst 3 borgere om året. Sandsynligheden for mindst ét er 100 %. Visiteres kvinderne til 2 tilbud, er sandsynligheden for mindst ét 25 %.',
      'The region can bring at most one tilbud to at least 3 citizens a year. The probability of at least one is 100%. If the women are referred to 2 tilbud, the probability of at least one is 25%.',
    ],
    [
      // In each region all three at one of two places: 1 of 4; in none of the three regions: 27 of 64.
      { kvinder: [3, 3, 3], tilbud: 2 },
      'Hver for sig kan regionerne højst få 3 tilbud op på mindst 3 borgere om året. Sandsynligheden for mindst ét er 57,8 %. Sammen kan de få højst 3 tilbud op på det. Visiteres kvinderne til 2 fælles tilbud, er sandsynligheden for mindst ét 100 %.',
      'Each alone, the regions can bring at most 3 tilbud to at least 3 citizens a year. The probability of at least one is 57.8%. Together they can bring at most 3 tilbud to it. If the women are referred to 2 tilbud in common, the probability of at least one is 100%.',
    ],
  ] as const) {
    const asked = { ...input, kvinder: [...input.kvinder] }
    t.equal(plain(samling(asked).konklusionTekst), da)
    t.equal(plain(samling(asked, { sprog: 'en' }).konklusionTekst), en)
  }
})

t.test('probabilities of several regions are fractions, with the nearest number', async (t) => {
  // All three at one of `tilbud` places: 1 of tilbud² in each region, from which follows the probability of none of
  // the regions.
  for (const [tilbud, regioner, none, whole] of [
    [3, 2, 64, 81],
    [5, 2, 576, 625],
    [6, 3, 42_875, 46_656],
    [7, 4, 5_308_416, 5_764_801],
    [10, 3, 970_299, 1_000_000],
  ] as const) {
    const { mindstEt, forventetAntal } = samling({
      kvinder: Array(regioner).fill(3),
      tilbud,
    }).hverForSig
    t.equal(mindstEt, (whole - none) / whole, `${String(tilbud)} ${String(regioner)}`)
    t.equal(forventetAntal, regioner / tilbud ** 2)
  }
})

t.test('a missing field is asked for by its name', async (t) => {
  const told = (ask: () => unknown) =>
    problemsOf(ask).map(({ pointer, detail }) => `${pointer} ${detail}`)
  t.same(
    told(() => kapacitet({} as never)),
    ['/kvinder Feltet »kvinder« mangler.', '/tilbud Feltet »tilbud« mangler.'],
  )
  t.same(
    told(() => faerrestKvinder({} as never)),
    ['/tilbud Feltet »tilbud« mangler.', '/sandsynlighed Feltet »sandsynlighed« mangler.'],
  )
  t.same(
    told(() => samling({} as never)),
    ['/kvinder Feltet »kvinder« mangler.'],
  )
})

t.test('certain and impossible are said only of what is', async (t) => {
  // The ways in which each of two places gets fewer than three of so many women are so few that the nearest number is
  // 1.
  for (const kvinder of [60, 100, 200, 10_000]) {
    const { sandsynlighed, konklusionTekst } = kapacitet({ kvinder, tilbud: 2 })
    const { givetTilbud, hvert, mindstEt, alle } = sandsynlighed
    t.ok(givetTilbud < 1 && alle < 1 && hvert.every((each) => each < 1), String(kvinder))
    t.equal(mindstEt, 1, 'of more than four women at two places, three are at one')
    t.match(plain(konklusionTekst), /er sandsynligheden 100 % for, at mindst ét tilbud når det/)
    t.match(plain(konklusionTekst), /over 99,9 % for, at begge gør\. .* er den over 99,9 %\.$/)
  }
  // All at one of five hundred places: possible, but smaller than any number above 0.
  const all = kapacitet({ kvinder: 10_000, tilbud: 500, taerskel: 10_000 })
  t.ok(all.sandsynlighed.givetTilbud > 0 && all.sandsynlighed.mindstEt > 0)
  t.equal(all.sandsynlighed.alle, 0, 'two tilbud cannot both have them all')
  t.match(
    plain(all.konklusionTekst),
    /er sandsynligheden under 0,1 % for, .* og 0 % for, at alle gør/,
  )
  // An exact fraction, so close to 1 that the nearest number is 1.
  const near = kapacitet({ kvinder: 20, tilbud: 2, andele: [0.999_999, 0.000_001] })
  t.ok(near.sandsynlighed.broeker.givetTilbud && near.sandsynlighed.givetTilbud < 1)
  // One place gets them all.
  for (const kvinder of [3, 200, 10_000]) {
    const { givetTilbud, mindstEt, alle } = kapacitet({ kvinder, tilbud: 1 }).sandsynlighed
    t.same([givetTilbud, mindstEt, alle], [1, 1, 1])
  }
  t.match(
    plain(samling({ kvinder: [4, 150], tilbud: 2, tilbudSamlet: 80 }).konklusionTekst),
    /Sandsynligheden for mindst ét er 100 %.* for mindst ét over 99,9 %\.$/,
  )
  t.match(
    plain(samling({ kvinder: [150, 150], tilbud: 80, taerskel: 5 }).konklusionTekst),
    /Sandsynligheden for mindst ét er over 99,9 %/,
  )
})

t.test('the share that a tilbud must receive, however small', async (t) => {
  for (const [kvinder, da, en] of [
    [3000, '0,1 %', '0.1%'],
    [3001, '0,1 %', '0.1%'],
    [5000, '0,06 %', '0.06%'],
    [7000, '0,043 %', '0.043%'],
    [10_000, '0,03 %', '0.03%'],
  ] as const) {
    t.match(
      plain(kapacitet({ kvinder, tilbud: 5 }).konklusionTekst),
      ` Et tilbud skal modtage ${da} af alle kvinderne for at nå det. `,
    )
    t.match(
      kapacitet({ kvinder, tilbud: 5 }, { sprog: 'en' }).konklusionTekst,
      ` A tilbud must receive ${en} of all the women to reach it. `,
    )
  }
})

t.test('the required certainty is repeated as it was given', async (t) => {
  for (const [sandsynlighed, da, en] of [
    [0, '0 %', '0%'],
    [0.0001, '0,01 %', '0.01%'],
    [0.5, '50 %', '50%'],
    [0.955_55, '95,555 %', '95.555%'],
    [0.999, '99,9 %', '99.9%'],
    [0.9999, '99,99 %', '99.99%'],
    [0.999_999_999, '99,9999999 %', '99.9999999%'],
  ] as const) {
    const input = { tilbud: 5, sandsynlighed }
    t.match(
      plain(faerrestKvinder(input).konklusionTekst),
      `om året til, for at sandsynligheden er mindst ${da} for, at mindst ét`,
    )
    t.match(
      faerrestKvinder(input, { sprog: 'en' }).konklusionTekst,
      `a year for the probability to be at least ${en} that at least one`,
    )
  }
})
