/** The shapes of the capacity questions and their answers, as TypeBox schemas and their types. */
import {
  closed,
  Integer,
  List,
  Null,
  Num,
  Optional,
  Shape,
  Str,
  Union,
  type Static,
} from '../support/typebox.js'

const probability = { minimum: 0, maximum: 1 } as const

/** The smallest and largest numbers that can be asked about. */
export const bounds = {
  kvinder: { minimum: 0, maximum: 10_000 },
  tilbud: { minimum: 1, maximum: 500 },
  taerskel: { minimum: 1, maximum: 10_000 },
  regioner: { minimum: 1, maximum: 100 },
  andel: probability,
} as const

const Tilbud = Integer({ ...bounds.tilbud, description: 'The number of tilbud.' })
const Taerskel = Integer({
  ...bounds.taerskel,
  default: 3,
  description: 'The borgere a year that a tilbud must reach.',
})
const Andele = List(Num(probability), {
  minItems: bounds.tilbud.minimum,
  maxItems: bounds.tilbud.maximum,
  description: 'The share of the women that each tilbud receives; together 1. Equal unless given.',
})
const Kvinder = Integer({ ...bounds.kvinder, description: 'Women referred in a year.' })
const MostTilbud = Integer({
  description: 'The most tilbud that can reach the threshold, however many there are.',
})
const MindstEt = Num({ ...probability, description: 'That at least one tilbud reaches it.' })
const Expected = Num({ description: 'The expected number of tilbud that reach it.' })

/** A whole number of any size; a text of digits if not every program would read it exactly as a JSON number. */
const Whole = (minimum: number) =>
  Union([
    Integer({ minimum, maximum: Number.MAX_SAFE_INTEGER }),
    Str({ pattern: '^[1-9][0-9]{15,}$' }),
  ])
/** A fraction in its lowest terms. */
const Broek = Shape(
  {
    /** The numerator. */
    taeller: Whole(0),
    /** The denominator. */
    naevner: Whole(1),
  },
  closed,
)
export type Broek = Static<typeof Broek>
const MaybeBroek = Union([Broek, Null()])

/** The body of `POST /kapacitet`. */
export const KapacitetInput = Shape(
  {
    kvinder: Kvinder,
    tilbud: Tilbud,
    taerskel: Optional(Taerskel),
    andele: Optional(Andele),
  },
  closed,
)
export interface KapacitetInput extends Static<typeof KapacitetInput> {}

/** How likely it is that tilbud reach the number of borgere that they must. */
export const Kapacitet = Shape(
  {
    maksTilbud: MostTilbud,
    andelPrTilbud: Union([Num(), Null()], {
      description:
        'The share of all women that a tilbud must receive; null where not even all are enough.',
    }),
    /** How likely it is that tilbud reach it, from 0 to 1. */
    sandsynlighed: Shape(
      {
        givetTilbud: Num({ ...probability, description: 'That the first tilbud reaches it.' }),
        hvert: List(Num(probability), { description: 'That each reaches it, in the order given.' }),
        mindstEt: MindstEt,
        alle: Num({ ...probability, description: 'That every tilbud reaches it.' }),
        broeker: Shape(
          {
            /** That the first tilbud reaches it. */
            givetTilbud: MaybeBroek,
            /** That at least one tilbud reaches it. */
            mindstEt: MaybeBroek,
            /** That every tilbud reaches it. */
            alle: MaybeBroek,
          },
          {
            ...closed,
            description:
              'The same as exact fractions in their lowest terms. A whole number above 2^53 - 1 is a text of digits, which `BigInt` and Python’s `int` read as they read a number; null where women and tilbud are so many that their ways are not counted out.',
          },
        ),
      },
      closed,
    ),
    forventetAntal: Expected,
    /** The answer in a few sentences. */
    konklusionTekst: Str(),
  },
  closed,
)
export interface Kapacitet extends Static<typeof Kapacitet> {}

/** The question of how many women it takes. */
export const FaerrestInput = Shape(
  {
    tilbud: Tilbud,
    taerskel: Optional(Taerskel),
    andele: Optional(Andele),
    sandsynlighed: Num({ ...probability, description: 'How sure it must be.' }),
  },
  closed,
)
export interface FaerrestInput extends Static<typeof FaerrestInput> {}

/** How few women are enough. */
export const Faerrest = Shape(
  {
    kvinder: Union([Kvinder, Null()], {
      description: `The fewest women a year; null: more than ${String(bounds.kvinder.maximum)}.`,
    }),
    /** The answer in a sentence. */
    konklusionTekst: Str(),
  },
  closed,
)
export interface Faerrest extends Static<typeof Faerrest> {}

/** Regions with their own women and tilbud, which may be pooled. */
export const SamlingInput = Shape(
  {
    kvinder: List(Kvinder, {
      minItems: bounds.regioner.minimum,
      maxItems: bounds.regioner.maximum,
      description: 'Women a year in each region; together no more than one region may have.',
    }),
    tilbud: Optional(
      Integer({ ...bounds.tilbud, default: 1, description: 'Tilbud in each region alone.' }),
    ),
    tilbudSamlet: Optional(
      Integer({
        ...bounds.tilbud,
        description: 'Tilbud in common; as in one region unless given.',
      }),
    ),
    taerskel: Optional(Taerskel),
  },
  closed,
)
export interface SamlingInput extends Static<typeof SamlingInput> {}

const part = { maksTilbud: MostTilbud, mindstEt: MindstEt, forventetAntal: Expected }

/** Regions alone, and together. */
export const Samling = Shape(
  {
    /** If each region keeps to itself. */
    hverForSig: Shape(
      {
        /** Each region by itself. */
        regioner: List(Shape({ kvinder: Kvinder, ...part }, closed)),
        ...part,
      },
      closed,
    ),
    /** If the regions share all of their tilbud. */
    samlet: Shape({ kvinder: Kvinder, ...part }, closed),
    /** The answer in a few sentences. */
    konklusionTekst: Str(),
  },
  closed,
)
export interface Samling extends Static<typeof Samling> {}
