/** The shape of the report: the model that every rendering shows. TypeBox schemas and their types. */
import {
  Array as List,
  Integer,
  Literal,
  Null,
  Object as Shape,
  Optional,
  String as Str,
  Union,
  type Static,
} from '@sinclair/typebox'
import { Screening } from '../answer/schema.js'
import { Year } from '../request/schema.js'

const closed = { additionalProperties: false } as const

/** What is counted: women referred to any treatment, and those of them referred to residential treatment. */
export const indsatser = ['behandling', 'doegn'] as const
export const Indsats = Union([Literal('behandling'), Literal('doegn')])
export type Indsats = Static<typeof Indsats>

const Count = (description: string) => Union([Integer({ minimum: 0 }), Null()], { description })
const counts = {
  behandling: Count('Women referred to any treatment; null: masked or not known.'),
  doegn: Count('Those of them referred to residential treatment; null: masked or not known.'),
  maskeret: Optional(Literal(true, { description: 'A figure here is masked: a small number.' })),
  uoplyst: Optional(Literal(true, { description: 'A figure here is not known.' })),
  maskerede: Optional(List(Indsats, { description: 'Which figures are masked.' })),
  uoplyste: Optional(List(Indsats, { description: 'Which figures are not known.' })),
}

export const Counts = Shape({ aar: Year, ...counts }, closed)
export type Counts = Static<typeof Counts>

/** What is known of a total that is not: the sum over the municipalities that have answered. */
export const Known = Shape(
  {
    indsats: Indsats,
    antal: Count('The sum over the municipalities that have answered; null: masked.'),
    maskeret: Optional(Literal(true)),
    kommuner: Integer({ description: 'How many municipalities have answered.' }),
  },
  closed,
)
export type Known = Static<typeof Known>

export const Totals = Shape({ ...Counts.properties, oplyst: Optional(List(Known)) }, closed)
export type Totals = Static<typeof Totals>

export const Spread = List(
  Shape(
    {
      antalAar: Integer({ description: 'In how many of the years: from none to all.' }),
      kommuner: Integer({ description: 'Municipalities with one or more women in so many years.' }),
    },
    closed,
  ),
)
export type Spread = Static<typeof Spread>

/** A heading of the form, its questions, and what the writer has answered. */
export const Tema = Shape(
  {
    nummer: Integer(),
    titel: Str(),
    spoergsmaal: List(
      Shape(
        {
          nummer: Str(),
          spoergsmaal: Str(),
          delspoergsmaal: List(Str()),
          svar: Union([Str(), Null()], { description: 'The writer’s own text.' }),
        },
        closed,
      ),
    ),
  },
  closed,
)
export type Tema = Static<typeof Tema>

export const Tema1 = Shape(
  {
    ...Tema.properties,
    tabel: List(Totals, { description: 'The totals of the region, by year.' }),
    fordeling: Shape(
      {
        behandling: Spread,
        doegn: Spread,
        uoplyst: Shape(
          { behandling: Integer(), doegn: Integer() },
          {
            ...closed,
            description: 'Municipalities with a year missing; they stand in no spread.',
          },
        ),
      },
      closed,
    ),
    saetninger: Shape({ behandling: List(Str()), doegn: List(Str()) }, closed),
    antalKommuner: Integer(),
    kommuner: List(Shape({ kommune: Str(), tal: List(Counts) }, closed)),
  },
  closed,
)
export type Tema1 = Static<typeof Tema1>

/** One tilbud and its screening, year by year. */
export const TilbudScreeninger = Shape(
  {
    reference: Str(),
    perioder: List(
      Shape(
        {
          ...Screening.properties,
          maskeret: Optional(
            Literal(true, {
              description:
                'Screened without the number of borgere, which is too small to be shown.',
            }),
          ),
        },
        closed,
      ),
    ),
  },
  closed,
)
export type TilbudScreeninger = Static<typeof TilbudScreeninger>

/** What a reader must know of the data. The codes are stable; the texts may be improved. */
export const Note = Shape({ kode: Str(), tekst: Str() }, closed)
export type Note = Static<typeof Note>

/** The answer of `POST /afrapportering`. */
export const Afrapportering = Shape(
  {
    titel: Str(),
    region: Str(),
    aar: List(Year),
    taerskel: Integer({ description: 'Counts from 1 up to this are masked; 0: none.' }),
    tema1: Tema1,
    tema2: List(TilbudScreeninger),
    tema2Skema: Tema,
    tema3: Tema,
    tema4: Tema,
    noter: List(Note),
  },
  closed,
)
export type Afrapportering = Static<typeof Afrapportering>
