/** The inputs of the shipped rulesets (TypeBox schemas) and the types of their answers, made from the documents. */
import type { PeriodsScreeningOf, ScreeningOf } from '../answer/typed.js'
import type {
  HoejtSpecialiseretTilbudInput,
  HoejtSpecialiseretTilbudPerioderInput,
  IndsatsniveauInput,
  MaalgruppeUdsatteGravideInput,
} from '../rulesets/generated/inputs.js'
import type {
  HoejtSpecialiseretTilbudNames,
  IndsatsniveauNames,
  MaalgruppeUdsatteGravideNames,
} from '../rulesets/generated/names.js'
import { inputSchema, periodsSchema } from '../request/input-schema.js'
import { rulesets } from '../rulesets/index.js'
import { Union, Unsafe, type TUnsafe } from '../support/typebox.js'

const about = (subject: string) => rulesets.filter((ruleset) => ruleset.subject === subject)
/** The rulesets that `screenCase` can use. */
const cases = ['maalgruppe-udsatte-gravide', 'indsatsniveau']

/** One tilbud in one year: the body of `POST /screen-tilbud`. */
export type TilbudInput = HoejtSpecialiseretTilbudInput
export const TilbudInput: TUnsafe<TilbudInput> = Unsafe(Union(about('tilbud').map(inputSchema)))

/** Several years of one tilbud: the body of `POST /screen-tilbud/perioder`. */
export type TilbudPerioderInput = HoejtSpecialiseretTilbudPerioderInput
export const TilbudPerioderInput: TUnsafe<TilbudPerioderInput> = Unsafe(
  Union(about('tilbud').flatMap((ruleset) => periodsSchema(ruleset) ?? [])),
)

/** One anonymised case: the input of `screenCase`. */
export type CaseInput = MaalgruppeUdsatteGravideInput | IndsatsniveauInput
export const CaseInput: TUnsafe<CaseInput> = Unsafe(
  Union(rulesets.filter(({ id }) => cases.includes(id)).map(inputSchema)),
)

/** The names that a request can give a ruleset: its id, or its id and version. */
type Named<Id extends string> = Id | `${Id}@${string}`
/** A case to screen for the target group, which is what a case without a ruleset asks for. */
export type TargetGroupInput = MaalgruppeUdsatteGravideInput & {
  /** The ruleset: the target group, which is also asked if none is named. */
  readonly ruleset?: Named<'maalgruppe-udsatte-gravide'> | null | undefined
}
/** A case to screen for the level of effort. */
export type LevelInput = IndsatsniveauInput & {
  /** The ruleset: the level of effort. */
  readonly ruleset: Named<'indsatsniveau'>
}

/** The answer of `screenTilbud`. */
export type TilbudScreening = ScreeningOf<HoejtSpecialiseretTilbudNames>
/** The answer of `screenTilbudPerioder`. */
export type TilbudPerioderScreening = PeriodsScreeningOf<HoejtSpecialiseretTilbudNames>
/** The answer of `screenCase` about the target group. */
export type TargetGroupScreening = ScreeningOf<MaalgruppeUdsatteGravideNames>
/** The answer of `screenCase` about the level of effort. */
export type LevelScreening = ScreeningOf<IndsatsniveauNames>
/** The answer of `screenCase` if it is not known which of the two is asked for. */
export type CaseScreening = ScreeningOf<MaalgruppeUdsatteGravideNames | IndsatsniveauNames>
