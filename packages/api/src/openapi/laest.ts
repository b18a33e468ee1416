/** The schema of how the files of a report were read. */
import {
  Array as List,
  Boolean as Truth,
  Integer,
  Number as Num,
  Object as Shape,
  Optional,
  Record as Dictionary,
  String as Str,
  Union,
  Unsafe,
  type Static,
} from '@sinclair/typebox'

const closed = { additionalProperties: false } as const
const described = (description: string) => ({ ...closed, description })
const line = Integer({ minimum: 1 })
const sentences = List(Str(), { description: 'The same in sentences, for a person to read.' })

const Sted = Shape({ ark: Str(), raekke: line, kolonne: Optional(line) }, closed)

/** The places of a name: the first of its rows, and all of them. */
const placed = {
  sted: Sted,
  steder: List(Sted, { description: 'Every row that is read with the name.' }),
}

const RettedeNavne = List(
  Shape(
    {
      navn: Str(),
      kommune: Str(),
      fodnote: Optional(
        Truth({
          description: 'It is read without the mark of a footnote, and was not chosen.',
        }),
      ),
      ...placed,
    },
    closed,
  ),
)

const LaestKolonne = Shape(
  {
    bogstav: Str(),
    navn: Str({ description: 'As its headings call it; empty where it has none.' }),
    betydning: Str({
      description: 'What it is taken for, as `kolonne` of the query takes it; `-`: not used.',
    }),
    kommune: Optional(Str({ description: 'The municipality that its counts are of.' })),
    valgt: Truth({ description: 'Whether the query says so.' }),
    forslag: Optional(Str({ description: 'What an unknown heading may mean; never taken.' })),
  },
  closed,
)

const LaestTabel = Shape(
  {
    ark: Str(),
    overskrift: List(Integer({ minimum: 0 }), { description: 'The rows that name the columns.' }),
    foersteRaekke: line,
    sidsteRaekke: line,
    titler: List(Str()),
    kolonner: List(LaestKolonne),
    faelles: Str({ description: 'What stands for all its counts; may be empty.' }),
  },
  closed,
)

const LaesteOpgoerelser = Shape(
  {
    saetninger: sentences,
    ark: List(Shape({ navn: Str(), laest: Truth(), hvorfor: Optional(Str()) }, closed), {
      description: 'Every sheet, and why one was passed over.',
    }),
    tabeller: List(LaestTabel),
    aar: List(Integer()),
    kommuner: List(Str()),
    ukendteNavne: List(
      Shape(
        {
          navn: Str(),
          ...placed,
          forslag: Optional(Str()),
        },
        closed,
      ),
      {
        description:
          'Names that are no Danish municipality, or none of those that were listed. Where none were listed they are counted as municipalities.',
      },
    ),
    rettedeNavne: RettedeNavne,
    totaler: List(
      Shape(
        {
          navn: Str(),
          sted: Sted,
          kontrolleret: Integer({ description: 'How many of its sums were compared.' }),
          ukontrolleret: Integer({ description: 'How many were not, as a part is not known.' }),
          afvigelser: List(Shape({ sted: Sted, staar: Num(), sum: Num() }, closed)),
        },
        closed,
      ),
      { description: 'Sums, which are not counted, held against the rows.' },
    ),
    udeladt: List(Shape({ sted: Sted, kode: Str(), navn: Str() }, closed), {
      description: 'Rows that are left out, and why.',
    }),
    ikkeOplyst: Integer({ minimum: 0, description: 'Counts that are not known.' }),
    bemaerkninger: List(
      Shape(
        {
          kode: Str(),
          sted: Optional(Sted),
          vaerdier: Dictionary(Str(), Union([Str(), Num()])),
        },
        closed,
      ),
    ),
  },
  described('How the counts were read.'),
)

const LaestListe = Shape(
  {
    ark: Str(),
    overskrift: List(Integer({ minimum: 0 })),
    raekker: Integer({ minimum: 0 }),
    udenOplysninger: Optional(
      List(Sted, {
        description: 'Rows that hold no fact of a case, such as a remark, and are passed over.',
      }),
    ),
    rettedeNavne: Optional(RettedeNavne),
    kolonner: List(
      Shape(
        {
          bogstav: Str(),
          navn: Str(),
          betydning: Unsafe<string | null>({
            type: ['string', 'null'],
            description: 'What it is taken for; null: not used.',
          }),
        },
        closed,
      ),
    ),
  },
  described('How a list of cases or tilbud was read.'),
)

export const Laesning = Shape(
  {
    opgoerelser: Optional(LaesteOpgoerelser),
    sager: Optional(LaestListe),
    tilbud: Optional(LaestListe),
  },
  described('How the spreadsheets of the request were read; absent where it was JSON.'),
)
export type Laesning = Static<typeof Laesning>
