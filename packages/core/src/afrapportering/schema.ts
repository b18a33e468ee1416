/** The shape of the report, the model that every format is written from, as TypeBox schemas and their types. */
import { Screening } from '../answer/schema.js'
import { Year } from '../request/schema.js'
import {
  Bool,
  closed,
  Integer,
  List,
  Literal,
  Null,
  Optional,
  Shape,
  Str,
  Union,
  type Static,
} from '../support/typebox.js'
import { Counts, Spread, Totals } from './figures-schema.js'

/** A tema of the form: its heading, its questions, and the writer's answers. */
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
export interface Tema extends Static<typeof Tema> {}

/** A definition of who or what something is about: criteria in our own words, with their source. */
export const Afgraensning = Shape(
  {
    titel: Str(),
    indledning: Str(),
    kriterier: List(Shape({ titel: Optional(Str()), punkter: List(Str()) }, closed)),
    kilde: Str(),
  },
  closed,
)
export interface Afgraensning extends Static<typeof Afgraensning> {}

export const Tema1 = Shape(
  {
    ...Tema.properties,
    maalgruppe: Afgraensning,
    tabel: List(Totals, { description: 'The totals of the region, by year.' }),
    fordeling: Shape(
      {
        behandling: Spread,
        doegn: Spread,
        uoplyst: Shape(
          { behandling: Integer(), doegn: Integer() },
          {
            ...closed,
            description:
              'Municipalities of which it is not known in how many years; they stand in no spread.',
          },
        ),
      },
      closed,
    ),
    saetninger: Shape({ behandling: List(Str()), doegn: List(Str()) }, closed),
    antalKommuner: Integer(),
    kommuner: List(Shape({ kommune: Str(), tal: List(Counts) }, closed), {
      description: 'Empty where municipalities are not named.',
    }),
  },
  closed,
)
export interface Tema1 extends Static<typeof Tema1> {}

/** A tilbud and its screening, year by year. */
export const TilbudScreeninger = Shape(
  {
    reference: Str(),
    anvendelser: Optional(
      List(
        Shape(
          {
            anvendelse: Union([Literal('benyttet'), Literal('forventet')]),
            aar: List(Year, { description: 'The years of the rows that say so.' }),
            kommuner: List(Str()),
          },
          closed,
        ),
        { description: 'Who has used it, and who expects to; no names where none are given.' },
      ),
    ),
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
export interface TilbudScreeninger extends Static<typeof TilbudScreeninger> {}

/** The subjects of notes: what is missing, small numbers, how it was counted, reservations about the figures. */
export const emner = ['mangler', 'smaa-tal', 'opgoerelse', 'forbehold'] as const
/** What a reader must know about the data. The codes are stable; the texts may be improved. */
export const Note = Shape(
  { kode: Str(), emne: Union(emner.map((emne) => Literal(emne))), tekst: Str() },
  closed,
)
export interface Note extends Static<typeof Note> {}
export type Emne = (typeof emner)[number]

/** A ruleset that rows were screened by, and the chosen options; several options if rows differ. */
export const UsedRuleset = Shape(
  {
    id: Str(),
    version: Str(),
    paa: Union([Literal('sager'), Literal('tilbud')]),
    laesninger: List(Shape({ id: Str(), valgt: List(Str()) }, closed)),
  },
  closed,
)
export interface UsedRuleset extends Static<typeof UsedRuleset> {}

/** The answer of `POST /afrapportering`. */
export const Afrapportering = Shape(
  {
    titel: Str(),
    region: Str(),
    aar: List(Year),
    offentliggoeres: Bool({ description: 'Whether it is to be published.' }),
    navngivKommuner: Bool({ description: 'Whether municipalities are named.' }),
    taerskel: Integer({ description: 'Counts above 0 and below this are masked; 0: none.' }),
    tema1Kreds: Union([Literal('bred'), Literal('snaever')], {
      description: 'Who is counted from cases: the reading `tema1-kreds`.',
    }),
    regelsaet: List(UsedRuleset),
    tema1: Tema1,
    tema2: List(TilbudScreeninger),
    tema2Skema: Tema,
    screeningsmodel: Afgraensning,
    tema2Saetninger: List(Str(), { description: 'How many tilbud meet all criteria.' }),
    kapacitet: Shape(
      { titel: Str(), saetninger: List(Str()), kilde: Str() },
      { ...closed, description: 'How many tilbud so few women are enough for.' },
    ),
    tema3: Tema,
    tema4: Tema,
    noter: List(Note),
  },
  closed,
)
export interface Afrapportering extends Static<typeof Afrapportering> {}
