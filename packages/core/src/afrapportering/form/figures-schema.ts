/** The shapes of the report's figures, as TypeBox schemas and their types. */
import { Year } from '../../request/schema.js'
import {
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
} from '../../support/typebox.js'

/** What is counted: women referred to any treatment, and those of them referred to residential treatment. */
export const indsatser = ['behandling', 'doegn'] as const
/** Which women a figure is about. */
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

/** What is known about a figure that is not fully known: at least the sum of what has been given. */
export const Known = Shape(
  {
    /** Which figure. */
    indsats: Indsats,
    antal: Count('The figure is at least this; null: masked.'),
    /** `antal` is masked: a small number. */
    maskeret: Optional(Literal(true)),
    kommuner: Integer({ description: 'How many municipalities have answered.' }),
    uafklarede: Optional(
      Integer({
        description:
          'Cases of which it cannot be settled whether they count; not told where small numbers are masked.',
      }),
    ),
    medUafklarede: Optional(Integer({ description: 'How many municipalities have such cases.' })),
    udenKommune: Optional(
      Integer({
        description: 'Rows that are left out, and whose municipality is not known.',
      }),
    ),
    tekst: Str({ description: 'The same in words.' }),
  },
  closed,
)
export interface Known extends Static<typeof Known> {}

/** The figures of a municipality in one year. */
export const Counts = Shape(
  {
    aar: Year,
    ...counts,
    mindst: Optional(
      List(Known, { description: 'What is known of figures with cases that cannot be settled.' }),
    ),
  },
  closed,
)
export interface Counts extends Static<typeof Counts> {}

/** The figures of the region in one year. */
export const Totals = Shape(
  {
    aar: Year,
    ...counts,
    oplyst: Optional(
      List(Known, { description: 'What is known of totals that are not fully known.' }),
    ),
  },
  closed,
)
export interface Totals extends Static<typeof Totals> {}

/** How many municipalities had women in none, some or all of the years. */
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
