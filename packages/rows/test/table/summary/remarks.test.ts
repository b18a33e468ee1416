/** The words of each remark about a reading, in both languages, for one and for several. */
import t from 'tap'
import { summaryOf } from '../../../src/opgoerelser.js'
import type { Bemaerkning, Redegoerelse } from '../../../src/table/account.js'

const nothing: Redegoerelse = {
  ...{ fil: 'f', ark: [], tabeller: [], aar: [2017], kommuner: ['Odense'], ukendteNavne: [] },
  ...{ rettedeNavne: [], totaler: [], udeladt: [], ikkeOplyst: 0, afvist: 0, bemaerkninger: [] },
}
const sentences = (account: Partial<Redegoerelse>, sprog: 'da' | 'en') =>
  summaryOf({ ...nothing, ...account }, sprog).slice(1)

type Remark = [kode: Bemaerkning['kode'], vaerdier: Bemaerkning['vaerdier'], da: string, en: string]

t.test('remarks', (t) => {
  const remarks: readonly Remark[] = [
    [
      'skjulte-raekker',
      { ark: 'A', antal: 1 },
      'Én skjult række i arket »A« er med.',
      'One hidden row of the sheet “A” is counted.',
    ],
    [
      'skjulte-raekker',
      { ark: 'A', antal: 2 },
      'To skjulte rækker i arket »A« er med.',
      'Two hidden rows of the sheet “A” are counted.',
    ],
    [
      'skjulte-kolonner',
      { ark: 'A', kolonner: 'C' },
      'Tal i den skjulte kolonne C i arket »A« er med.',
      'Numbers in the hidden column C of the sheet “A” are counted.',
    ],
    [
      'skjulte-kolonner',
      { ark: 'A', kolonner: 'B, C' },
      'Tal i de skjulte kolonner B og C i arket »A« er med.',
      'Numbers in the hidden columns B and C of the sheet “A” are counted.',
    ],
    [
      'navn-ovenfra',
      { ark: 'A', antal: 1 },
      'Én tom celle i arket »A« er læst som cellen ovenover.',
      'One empty cell of the sheet “A” is read as the cell above it.',
    ],
    [
      'navn-ovenfra',
      { ark: 'A', antal: 2 },
      'To tomme celler i arket »A« er læst som cellen ovenover.',
      'Two empty cells of the sheet “A” are read as the cell above them.',
    ],
    [
      'skrevne-tal',
      { ark: 'A', celler: 'B2 (»ca. 4«) = 4', flere: 3 },
      'Tal med ord eller tegn ved siden af i arket »A« er læst som tal: B2 (»ca. 4«) = 4 og 3 til. Ret dem i arket, hvis de skal forstås anderledes.',
      'Numbers with words or marks beside them in the sheet “A” are read as numbers: B2 (»ca. 4«) = 4 and 3 more. Correct them in the sheet if they mean something else.',
    ],
    [
      'tabel-fravalgt',
      { ark: 'A', raekke: 7 },
      'Tabellen med overskrift i række 7 i arket »A« bruges ikke, som du har valgt.',
      'The table with headings in row 7 of the sheet “A” is not used, as you have chosen.',
    ],
    [
      'overskrift-med-tal',
      { ark: 'A', raekke: 1 },
      'Række 1 i arket »A« er overskrift, som du har valgt, og dens tal er ikke med. Vælg 0, hvis ingen række er overskrift.',
      'Row 1 of the sheet “A” names the columns, as you have chosen, and its numbers are not counted. Choose 0 if no row does.',
    ],
    [
      'ens-tal-flere-steder',
      { et: 'A!B2', andet: 'B!B2' },
      'De samme tal står flere steder (A!B2 og B!B2). De er talt med én gang.',
      'The same numbers appear in several places (A!B2 and B!B2). They are counted once.',
    ],
    [
      'indsats-mangler',
      { indsats: 'doegn' },
      'Der er ingen tal for døgnbehandling.',
      'There are no numbers for residential treatment.',
    ],
    [
      'indsats-mangler',
      { indsats: 'behandling' },
      'Der er ingen tal for behandling i alt.',
      'There are no numbers for any treatment.',
    ],
    [
      'lig-summen',
      { navn: 'Odense', ark: 'A', raekke: 4 },
      '»Odense« (række 4 i arket »A«) er lig summen af alle de andre. Den er talt med.',
      '“Odense” (row 4 of the sheet “A”) equals the sum of all the others. It is counted.',
    ],
    [
      'ingen-antal',
      { ark: 'A', antal: 2, kolonner: 'D, E' },
      'Andele, gennemsnit og lignende i arket »A« bruges ikke: kolonne D, E.',
      'Shares, means and the like of the sheet “A” are not used: column D, E.',
    ],
    [
      'aar-mangler-i-kolonner',
      { ark: 'A', aar: '2017, 2018' },
      'I arket »A« er der ikke kolonner for begge indsatser i 2017, 2018.',
      'The sheet “A” does not have columns for both kinds of treatment in 2017, 2018.',
    ],
    [
      'i-alt-kolonne',
      { kolonne: 'D', navn: 'I alt', passer: 1 },
      'Kolonne D (»I alt«) bruges ikke i rapporten. Den er den samme som behandling i alt.',
      'Column D (“I alt”) is not used in the report. It is the same as any treatment.',
    ],
    [
      'i-alt-kolonne',
      { kolonne: 'D', navn: 'I alt', passer: 0 },
      'Kolonne D (»I alt«) bruges ikke i rapporten.',
      'Column D (“I alt”) is not used in the report.',
    ],
    [
      'lagt-sammen',
      { antal: 1 },
      'Behandling i alt er ambulant og døgn lagt sammen, som du har valgt. Det gælder 1 tal.',
      'Any treatment is outpatient and residential treatment added up, as you have chosen. This applies to 1 number.',
    ],
    [
      'lagt-sammen',
      { antal: 2 },
      'Behandling i alt er ambulant og døgn lagt sammen, som du har valgt. Det gælder 2 tal.',
      'Any treatment is outpatient and residential treatment added up, as you have chosen. This applies to 2 numbers.',
    ],
    [
      'ikke-lagt-sammen',
      { antal: 1 },
      'Hvor enten ambulant eller døgn mangler, er behandling i alt ikke oplyst. Det gælder 1 tal.',
      'Where outpatient or residential treatment is missing, any treatment is not known. This applies to 1 number.',
    ],
    [
      'ikke-lagt-sammen',
      { antal: 2 },
      'Hvor enten ambulant eller døgn mangler, er behandling i alt ikke oplyst. Det gælder 2 tal.',
      'Where outpatient or residential treatment is missing, any treatment is not known. This applies to 2 numbers.',
    ],
    [
      'ambulant-ved-siden',
      { antal: 1 },
      'Hvor ambulant står ved siden af behandling i alt, er det ikke lagt til. Det gælder 1 tal.',
      'Where outpatient treatment is given beside any treatment, it is not added. This applies to 1 number.',
    ],
    [
      'ambulant-ved-siden',
      { antal: 2 },
      'Hvor ambulant står ved siden af behandling i alt, er det ikke lagt til. Det gælder 2 tal.',
      'Where outpatient treatment is given beside any treatment, it is not added. This applies to 2 numbers.',
    ],
    [
      'dele-lagt-sammen',
      { antal: 1 },
      'Ét tal er lagt sammen af dele, som du har valgt. En kvinde, der er talt med i flere dele, er talt flere gange.',
      'One number is added up from parts, as you have chosen. A woman who is counted in several parts is counted several times.',
    ],
    [
      'dele-lagt-sammen',
      { antal: 2 },
      'To tal er lagt sammen af dele, som du har valgt. En kvinde, der er talt med i flere dele, er talt flere gange.',
      'Two numbers are added up from parts, as you have chosen. A woman who is counted in several parts is counted several times.',
    ],
    [
      'anden-region',
      { navne: 'Roskilde', region: 'Syddanmark' },
      'Roskilde hører ikke til Region Syddanmark. Tallene er talt med.',
      'Roskilde does not belong to Region Syddanmark. The numbers are counted.',
    ],
    [
      'anden-region',
      { navne: 'A, B', region: 'Syddanmark' },
      'A og B hører ikke til Region Syddanmark. Tallene er talt med.',
      'A and B do not belong to Region Syddanmark. The numbers are counted.',
    ],
    [
      'anden-region',
      { navne: 'A', region: 'Syddanmark', flere: 2 },
      'A og 2 til hører ikke til Region Syddanmark. Tallene er talt med.',
      'A and 2 more do not belong to Region Syddanmark. The numbers are counted.',
    ],
  ]
  for (const [kode, vaerdier, da, en] of remarks) {
    const account = { bemaerkninger: [{ kode, vaerdier }] }
    t.strictSame([...sentences(account, 'da'), ...sentences(account, 'en')], [da, en], kode)
  }
  t.strictSame(sentences({ ikkeOplyst: 1 }, 'en'), ['One number is not known.'])
  t.strictSame(sentences({ ikkeOplyst: 2 }, 'en'), ['Two numbers are not known.'])
  t.end()
})
