/**
 * The ruleset document, from which everything else is derived.
 *
 * The TypeBox schema below is the format: `parse` checks documents by it, and its JSON Schema, with the notes
 * of `editor-schema.ts`, is written to `schema/ruleset.schema.json` to help authors in their editor.
 */
import {
  Bool,
  closed,
  Dictionary,
  List,
  Optional,
  Shape,
  Str,
  type Static,
} from '../support/typebox.js'
import { Case, CaseFacts } from './case.js'
import { Conditions } from './condition.js'
import { Check, conclusion, Criterion, Outcome, Periods, Reading, Remark } from './criteria.js'
import { Choice, Fact, Group, ListInput } from './facts.js'
import { Parameter } from './parameter.js'
import { Address, Day, Definition, Identifier, identifier, patterns, Text } from './text.js'

export { Case, CaseFacts } from './case.js'
export { Condition, type Leaf, type Scalar } from './condition.js'
export { Criterion, Outcome, Reading, Remark, Role } from './criteria.js'
export { Fact, ListInput } from './facts.js'
export { Parameter, type ParameterValues } from './parameter.js'
export { Citation, Text } from './text.js'

/** A ruleset document. See `docs/reference/ruleset-format.md`. */
export const Ruleset = Shape(
  {
    $schema: Optional(Str()),
    id: Identifier,
    version: Day,
    gaelderFra: Optional(Day),
    gaelderTil: Optional(Day),
    erstatter: Optional(Str({ pattern: patterns.udgave, maxLength: 100 })),
    basedOn: Optional(
      Shape(
        {
          ruleset: Str({ pattern: patterns.udgave, maxLength: 100 }),
          sha256: Str({ pattern: patterns.kontrolkode }),
        },
        closed,
      ),
    ),
    subject: Identifier,
    title: Text,
    description: Text,
    definition: Optional(Definition),
    retsgrundlag: Optional(
      List(Shape({ text: Text, adresse: Optional(Address), laest: Optional(Bool()) }, closed)),
    ),
    maalgruppe: Optional(Shape({ id: Identifier, title: Text }, closed)),
    sources: List(
      Shape(
        {
          id: Identifier,
          document: Str({ minLength: 1 }),
          date: Optional(Str()),
          adresse: Optional(Address),
          laest: Optional(Bool()),
          laestDato: Optional(Day),
        },
        closed,
      ),
      {
        minItems: 1,
      },
    ),
    parametre: Optional(List(Parameter, { maxItems: 50 })),
    choices: Optional(Dictionary(List(Choice, { minItems: 2 }), identifier)),
    groups: Optional(List(Group)),
    facts: List(Fact, { minItems: 1, maxItems: 200 }),
    lists: Optional(List(ListInput)),
    conditions: Conditions,
    criteria: List(Criterion, { minItems: 1, maxItems: 100 }),
    outcomes: List(Outcome, { minItems: 1, maxItems: 20 }),
    otherwise: Shape(conclusion, closed),
    undetermined: Shape({ text: Text }, closed),
    readings: Optional(List(Reading, { maxItems: 6 })),
    checks: Optional(List(Check)),
    bemaerkninger: Optional(List(Remark)),
    periods: Optional(Periods),
    typicalCase: Optional(CaseFacts),
    cases: List(Case, { minItems: 1 }),
  },
  { ...closed, $id: 'urn:screeningsmodellen:ruleset', title: 'Ruleset' },
)
export interface Ruleset extends Static<typeof Ruleset> {}
