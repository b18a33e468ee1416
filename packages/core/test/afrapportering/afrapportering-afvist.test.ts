/** What a report refuses, and the words in which it tells where and why. */
import t from 'tap'
import { afrapportering, afrapporteringAfGodeRaekker } from '../../src/afrapportering/index.js'
import { problemsOf } from '../support/problems-of.js'

const base = { region: 'Nordby', aar: [2017, 2018] }
const row = { kommune: 'Aby', aar: 2017, behandling: 2, doegn: 1 }
const sag = { kommune: 'Aby', aar: 2017 }
const included = {
  ...sag,
  visiteret: 'doegn',
  gravid: true,
  skadeligtForbrug: { stoffer: true },
  socialeProblemstillinger: { hjemloeshed: true },
} as const

function told(input: object, sprog: 'da' | 'en'): string[] {
  return problemsOf(() => afrapportering({ ...base, ...input }, { sprog })).map(
    ({ pointer, detail }) => `${pointer} ${detail}`,
  )
}

t.test('every refusal in its words, in both languages', async (t) => {
  const cases: [input: object, da: string[], en: string[]][] = [
    [{ region: 7 }, ['/region Skriv en tekst.'], ['/region Write a text.']],
    [
      { region: '=1' },
      [
        '/region Et navn er 1–64 tegn: bogstaver, tal, mellemrum og . , ( ) / & ’ -, og det begynder med et bogstav eller et tal.',
      ],
      [
        '/region A name is 1–64 characters: letters, digits, spaces and . , ( ) / & ’ -, and it begins with a letter or a digit.',
      ],
    ],
    [{ aar: 2017 }, ['/aar Skriv en liste.'], ['/aar Write a list.']],
    [
      { aar: ['2017'] },
      ['/aar/0 Skriv tallet uden anførselstegn.'],
      ['/aar/0 Write the number without quotation marks.'],
    ],
    [
      { aar: [2017, 2018, 2017] },
      ['/aar/2 Året står også et andet sted på listen. Hvert år må kun angives én gang.'],
      ['/aar/2 The year is also given elsewhere in the list. Each year may be given only once.'],
    ],
    [{ tekster: { '3.1': 7 } }, ['/tekster/3.1 Skriv en tekst.'], ['/tekster/3.1 Write a text.']],
    [
      { tekster: { '3.1': 'x'.repeat(20_001) } },
      ['/tekster/3.1 Teksten er for lang. Højst 20.000 tegn er tilladt.'],
      ['/tekster/3.1 The text is too long. At most 20,000 characters are allowed.'],
    ],
    [
      { taerskel: 2 },
      [
        '/taerskel Tærsklen skal være 0 (vis alle tal) eller mindst 3. Ved en lavere tærskel kan et skjult antal kun være ét tal, og så er det ikke skjult.',
      ],
      [
        '/taerskel The threshold must be 0 (show all figures) or at least 3. Below that a masked count could only be one number, and nothing would be hidden.',
      ],
    ],
    [{ taerskel: 3.5 }, ['/taerskel Skriv et helt tal, for eksempel 3.'], []],
    [{ taerskel: 1001 }, ['/taerskel Tallet må højst være 1.000.'], []],
    [
      { lagtSammen: ['dele', 'dele', 'dele'] },
      ['/lagtSammen Listen er for lang. Højst 2 er tilladt.'],
      ['/lagtSammen The list is too long. At most 2 are allowed.'],
    ],
    [
      { lagtSammen: ['kvartaler'] },
      ['/lagtSammen/0 Værdien er ikke en af de mulige: dele og ambulant-og-doegn.'],
      ['/lagtSammen/0 The value is not one of those allowed: dele and ambulant-og-doegn.'],
    ],
    [
      { laesninger: { 'tema1-kreds': 'alle' } },
      ['/laesninger/tema1-kreds Værdien er ikke en af de mulige: bred og snaever.'],
      [],
    ],
    [
      { opgoerelser: [7] },
      ['/opgoerelser/0 Skriv et objekt.'],
      ['/opgoerelser/0 Write an object.'],
    ],
    [
      { opgoerelser: [{}] },
      ['/opgoerelser/0/kommune Feltet »kommune« mangler.', '/opgoerelser/0/aar Årstallet mangler.'],
      [],
    ],
    [
      { opgoerelser: [{ ...row, behandling: 10_001 }] },
      ['/opgoerelser/0/behandling Tallet må højst være 10.000.'],
      [],
    ],
    [
      { opgoerelser: [{ ...row, behandling: 0 }] },
      [
        '/opgoerelser/0/doegn Flere er visiteret til døgnbehandling end til behandling i alt. Døgnbehandling er en del af behandlingen. Ret et af tallene.',
      ],
      [
        '/opgoerelser/0/doegn More are referred to residential treatment than to treatment in all. Residential treatment is a part of it. Correct one of the figures.',
      ],
    ],
    [
      { opgoerelser: [{ ...row, behandling: -1 }] },
      ['/opgoerelser/0/behandling Antallet kan ikke være negativt.'],
      ['/opgoerelser/0/behandling The number cannot be negative.'],
    ],
    [
      { opgoerelser: [{ ...row, behandling: 0.5 }] },
      ['/opgoerelser/0/behandling Skriv et helt tal, for eksempel 3.'],
      [],
    ],
    [
      { opgoerelser: [{ ...row, doegn: -1 }] },
      ['/opgoerelser/0/doegn Antallet kan ikke være negativt.'],
      [],
    ],
    [
      { opgoerelser: [row, { ...row, aar: 2019 }] },
      [
        '/opgoerelser/1/aar Året er ikke et af rapportens år. Føj det til »aar«, eller udelad rækken.',
      ],
      [],
    ],
    [
      { kommuner: ['Boby'], opgoerelser: [row] },
      ['/opgoerelser/0/kommune Kommunen står ikke i »kommuner«. Føj den til, eller ret navnet.'],
      [],
    ],
    [
      { kommuner: ['Boby'], opgoerelser: [{ ...row, kommune: 7 }] },
      ['/opgoerelser/0/kommune Skriv en tekst.'],
      [],
    ],
    [
      { sager: [{ ...sag, visiteret: 'nej' }] },
      ['/sager/0/visiteret Værdien er ikke en af de mulige: doegn, ambulant og ingen.'],
      [],
    ],
    [
      { sager: [{ ...sag, ruleset: 'hoejt-specialiseret-tilbud' }] },
      [
        '/sager/0/ruleset Regelsættet findes ikke. Mulige her: maalgruppe-udsatte-gravide og maalgruppe-udsatte-gravide@2019-11-26.',
      ],
      [
        '/sager/0/ruleset There is no such ruleset. Possible here: maalgruppe-udsatte-gravide and maalgruppe-udsatte-gravide@2019-11-26.',
      ],
    ],
    [
      { sager: [{ ...sag, gravid: 'ja' }] },
      ['/sager/0/gravid Svar ja eller nej (i JSON true eller false).'],
      ['/sager/0/gravid Answer yes or no (in JSON true or false).'],
    ],
    [
      { sager: [included, { ...included, reference: 'A' }, { ...included, reference: 'A' }] },
      [
        '/sager/2/reference Flere sager fra samme kommune og år har den reference, og ingen af dem er talt med. Fjern gentagelsen, eller giv sagerne hver sin reference.',
        '/sager/1/reference Flere sager fra samme kommune og år har den reference, og ingen af dem er talt med. Fjern gentagelsen, eller giv sagerne hver sin reference.',
      ],
      [],
    ],
    [
      { sager: [included], opgoerelser: [{ ...row, behandling: 2, doegn: 2 }] },
      [
        '/opgoerelser/0/behandling Tallet passer ikke med sagerne fra samme kommune og år, og ingen af dem er talt med. Ret det ene, eller udelad det.',
        '/opgoerelser/0/doegn Tallet passer ikke med sagerne fra samme kommune og år, og ingen af dem er talt med. Ret det ene, eller udelad det.',
      ],
      [],
    ],
    [
      { tilbud: [{ aar: 2017 }] },
      ['/tilbud/0/reference Feltet »reference« mangler.'],
      ['/tilbud/0/reference The field “reference” is missing.'],
    ],
    [
      { tilbud: [{ reference: 'A/B' }] },
      [
        '/tilbud/0/reference Brug 1–64 tegn: bogstaver, tal, mellemrum, punktum, understreg og bindestreg.',
      ],
      [],
    ],
    [
      { tilbud: [{ reference: 'T', ruleset: 'maalgruppe-udsatte-gravide' }] },
      ['/tilbud/0/ruleset Regelsættet findes ikke. Mulige her: hoejt-specialiseret-tilbud.'],
      ['/tilbud/0/ruleset There is no such ruleset. Possible here: hoejt-specialiseret-tilbud.'],
    ],
    [
      { tilbud: [{ reference: 'T', anvendelse: 'ofte' }] },
      ['/tilbud/0/anvendelse Værdien er ikke en af de mulige: benyttet og forventet.'],
      [],
    ],
    [
      { tilbud: [{ reference: 'T', aarsvaerk: -1 }] },
      ['/tilbud/0/aarsvaerk Antallet kan ikke være negativt.'],
      ['/tilbud/0/aarsvaerk The number cannot be negative.'],
    ],
  ]
  for (const [input, da, en] of cases) {
    t.same(told(input, 'da'), da)
    if (en.length > 0) t.same(told(input, 'en'), en)
  }
})

t.test('a report of the most years there can be, with the longest text', async (t) => {
  const every = Array.from({ length: 111 }, (_, i) => 1990 + i)
  const opgoerelser = every.map((aar) => ({ ...row, aar }))
  const tekster = { '3.1': 'x'.repeat(20_000) }
  const input = { ...base, aar: every, opgoerelser, tekster }
  const { titel, aar, tema1, tema3 } = afrapportering(input)
  t.match(titel, /Nordby 1990–2100$/)
  t.same(aar, every)
  t.equal(tema1.tabel.length, 111)
  t.same(
    tema1.fordeling.behandling.flatMap(({ antalAar, kommuner }) => (kommuner > 0 ? antalAar : [])),
    [111],
  )
  t.equal(tema3.spoergsmaal[0]?.svar?.length, 20_000)
  t.match(told({ aar: [...every, 2017] }, 'da'), ['/aar Listen er for lang. Højst 111 er tilladt.'])
})

t.test('a refused figure is not shown, and its cell is not known', async (t) => {
  const none = { behandling: null, doegn: null, uoplyst: true, uoplyste: ['behandling', 'doegn'] }
  const { rapport, afviste } = afrapporteringAfGodeRaekker({
    ...base,
    sager: [
      included,
      { ...included, aar: 2018, reference: 'A' },
      { ...included, aar: 2018, reference: 'A' },
      { ...included, kommune: 'Cedby', gravid: 'ja' } as never,
    ],
    opgoerelser: [
      { ...row, behandling: 5, doegn: 1 },
      { ...row, kommune: 'Boby', behandling: 4, doegn: 5 },
      { ...row, kommune: 'Boby', aar: 2018, behandling: 4, doegn: 3 },
    ],
  })
  t.same(
    afviste.map(({ pointer, code }) => `${pointer} ${code}`),
    [
      '/sager/1/reference sag-to-gange',
      '/sager/2/reference sag-to-gange',
      '/sager/3/gravid forkert-type',
      '/opgoerelser/0/behandling modstrid-med-sager',
      '/opgoerelser/1/doegn umulig-kombination',
    ],
  )
  const open = (cases: number) =>
    (['behandling', 'doegn'] as const).map((indsats) => ({
      indsats,
      antal: 0,
      kommuner: 1,
      uafklarede: cases,
      medUafklarede: 1,
      tekst: `mindst 0 (${String(cases)} ${cases === 1 ? 'sag er uafklaret' : 'sager er uafklarede'})`,
    }))
  t.same(
    rapport.tema1.kommuner.map(({ kommune, tal }) => [kommune, ...tal]),
    [
      // The cases contradict the count, so neither is shown.
      ['Aby', { aar: 2017, ...none }, { aar: 2018, ...none, mindst: open(2) }],
      ['Boby', { aar: 2017, ...none }, { aar: 2018, behandling: 4, doegn: 3 }],
      ['Cedby', { aar: 2017, ...none, mindst: open(1) }, { aar: 2018, ...none }],
    ],
  )
})
