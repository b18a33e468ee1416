/** The shapes of the temas of the form, as TypeBox schemas and their types. */
import {
  closed,
  Integer,
  List,
  Null,
  Optional,
  Shape,
  Str,
  Union,
  type Static,
} from '../../support/typebox.js'
import { Counts, Spread, Totals } from './figures-schema.js'

/** A tema of the form: its heading, its questions, and the writer's answers. */
export const Tema = Shape(
  {
    /** The number of the tema, 1 to 4. */
    nummer: Integer(),
    /** Its heading. */
    titel: Str(),
    /** Its questions, in the order of the form. */
    spoergsmaal: List(
      Shape(
        {
          /** The number of the question, such as 3.1. */
          nummer: Str(),
          /** The question, in the words of the form. */
          spoergsmaal: Str(),
          /** The questions below it, in the words of the form. */
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
    /** Its heading. */
    titel: Str(),
    /** The sentence before the criteria. */
    indledning: Str(),
    /** Its criteria, in groups. */
    kriterier: List(
      Shape(
        {
          /** The heading of the group, if it has one. */
          titel: Optional(Str()),
          /** The criteria, a sentence each. */
          punkter: List(Str()),
        },
        closed,
      ),
    ),
    /** Where it comes from, in words. */
    kilde: Str(),
  },
  closed,
)
export interface Afgraensning extends Static<typeof Afgraensning> {}

/** Tema 1: how many women, in which years and municipalities. */
export const Tema1 = Shape(
  {
    ...Tema.properties,
    /** Who the women are that are counted. */
    maalgruppe: Afgraensning,
    tabel: List(Totals, { description: 'The totals of the region, by year.' }),
    /** In how many of the years municipalities had women, by treatment. */
    fordeling: Shape(
      {
        /** Of women referred to any treatment. */
        behandling: Spread,
        /** Of women referred to residential treatment. */
        doegn: Spread,
        uoplyst: Shape(
          {
            /** Of women referred to any treatment. */
            behandling: Integer(),
            /** Of women referred to residential treatment. */
            doegn: Integer(),
          },
          {
            ...closed,
            description:
              'Municipalities of which it is not known in how many years; they stand in no spread.',
          },
        ),
      },
      closed,
    ),
    /** The spread in sentences. */
    saetninger: Shape(
      {
        /** Of women referred to any treatment. */
        behandling: List(Str()),
        /** Of women referred to residential treatment. */
        doegn: List(Str()),
      },
      closed,
    ),
    /** How many municipalities there are rows of. */
    antalKommuner: Integer(),
    kommuner: List(
      Shape(
        {
          /** The name of the municipality. */
          kommune: Str(),
          /** Its figures, by year. */
          tal: List(Counts),
        },
        closed,
      ),
      { description: 'Empty where municipalities are not named.' },
    ),
  },
  closed,
)
export interface Tema1 extends Static<typeof Tema1> {}
