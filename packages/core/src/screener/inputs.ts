/** The inputs of the shipped rulesets: TypeBox schemas, and types written from the documents. */
import { Union, Unsafe, type TUnsafe } from '@sinclair/typebox'
import type {
  HoejtSpecialiseretTilbudInput,
  HoejtSpecialiseretTilbudPerioderInput,
  IndsatsniveauInput,
  MaalgruppeUdsatteGravideInput,
} from '../generated/inputs.js'
import { inputSchema, periodsSchema } from '../request/input-schema.js'
import { rulesets } from '../rulesets/index.js'

const about = (subject: string) => rulesets.filter((ruleset) => ruleset.subject === subject)

/** One tilbud in one year: the body of `POST /screen-tilbud`. */
export type TilbudInput = HoejtSpecialiseretTilbudInput
export const TilbudInput: TUnsafe<TilbudInput> = Unsafe(Union(about('tilbud').map(inputSchema)))

/** Several years of one tilbud: the body of `POST /screen-tilbud/perioder`. */
export type TilbudPerioderInput = HoejtSpecialiseretTilbudPerioderInput
export const TilbudPerioderInput: TUnsafe<TilbudPerioderInput> = Unsafe(
  Union(about('tilbud').flatMap((ruleset) => periodsSchema(ruleset) ?? [])),
)

/** One anonymised case: the body of `POST /screen-case`. */
export type CaseInput = MaalgruppeUdsatteGravideInput | IndsatsniveauInput
export const CaseInput: TUnsafe<CaseInput> = Unsafe(Union(about('sag').map(inputSchema)))
