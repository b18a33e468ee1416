/** The shape of the report, the model that every format is written from, as TypeBox schemas and their types. */
import { Screening } from '../../answer/schema.js'
import { Year } from '../../request/schema.js'
import {
  Bool,
  closed,
  Integer,
  List,
  Literal,
  Optional,
  Shape,
  Str,
  Union,
  type Static,
} from '../../support/typebox.js'
import { Afgraensning, Tema, Tema1 } from './tema-schema.js'

export { Afgraensning, Tema, Tema1 }

/** A tilbud and its screening, year by year. */
export const TilbudScreeninger = Shape(
  {
    /** The name or number of the tilbud. */
    reference: Str(),
    anvendelser: Optional(
      List(
        Shape(
          {
            /** Whether the tilbud has been used, or is expected to be. */
            anvendelse: Union([Literal('benyttet'), Literal('forventet')]),
            aar: List(Year, { description: 'The years of the rows that say so.' }),
            /** The municipalities that say so. */
            kommuner: List(Str()),
          },
          closed,
        ),
        { description: 'Who has used it, and who expects to; no names where none are given.' },
      ),
    ),
    /** The screening of each year, earliest first. */
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
  {
    /** Which note it is. */
    kode: Str(),
    /** What it is about. */
    emne: Union(emner.map((emne) => Literal(emne))),
    /** The note in a sentence. */
    tekst: Str(),
  },
  closed,
)
export interface Note extends Static<typeof Note> {}
/** The subject of a note. */
export type Emne = (typeof emner)[number]

/** A ruleset that rows were screened by, and the chosen options; several options if rows differ. */
export const UsedRuleset = Shape(
  {
    /** The id of the ruleset. */
    id: Str(),
    /** Its version, a date. */
    version: Str(),
    /** What it was used on: cases, or tilbud. */
    paa: Union([Literal('sager'), Literal('tilbud')]),
    /** Its readings, and the options that were used. */
    laesninger: List(
      Shape(
        {
          /** The id of the reading. */
          id: Str(),
          /** The options, several if rows differ. */
          valgt: List(Str()),
        },
        closed,
      ),
    ),
  },
  closed,
)
export interface UsedRuleset extends Static<typeof UsedRuleset> {}

/** The answer of `POST /afrapportering`. */
export const Afrapportering = Shape(
  {
    /** The title of the report. */
    titel: Str(),
    /** The region that it is about. */
    region: Str(),
    /** The years that it is about, in order. */
    aar: List(Year),
    offentliggoeres: Bool({ description: 'Whether it is to be published.' }),
    navngivKommuner: Bool({ description: 'Whether municipalities are named.' }),
    taerskel: Integer({ description: 'Counts above 0 and below this are masked; 0: none.' }),
    tema1Kreds: Union([Literal('bred'), Literal('snaever')], {
      description: 'Who is counted from cases: the reading `tema1-kreds`.',
    }),
    /** The rulesets that rows were screened by, and the readings. */
    regelsaet: List(UsedRuleset),
    /** Tema 1: how many women, in which years and municipalities. */
    tema1: Tema1,
    /** Tema 2: the tilbud and their screening. */
    tema2: List(TilbudScreeninger),
    /** Tema 2: its heading and questions, and the writer’s answers. */
    tema2Skema: Tema,
    /** What makes a tilbud highly specialised, in words. */
    screeningsmodel: Afgraensning,
    tema2Saetninger: List(Str(), { description: 'How many tilbud meet all criteria.' }),
    kapacitet: Shape(
      {
        /** Its heading. */
        titel: Str(),
        /** What was computed, in sentences. */
        saetninger: List(Str()),
        /** What it is computed from, in words. */
        kilde: Str(),
      },
      { ...closed, description: 'How many tilbud so few women are enough for.' },
    ),
    /** Tema 3: its heading and questions, and the writer’s answers. */
    tema3: Tema,
    /** Tema 4: its heading and questions, and the writer’s answers. */
    tema4: Tema,
    /** What a reader must know about the data. */
    noter: List(Note),
  },
  closed,
)
export interface Afrapportering extends Static<typeof Afrapportering> {}
