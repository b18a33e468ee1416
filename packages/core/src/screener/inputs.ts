/** The inputs of the shipped rulesets (TypeBox schemas) and the types of their answers, written from the documents. */
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
/** Those that `screenCase` answers by. */
const cases = ['maalgruppe-udsatte-gravide', 'indsatsniveau']

/** One tilbud in one year: the body of `POST /screen-tilbud`. */
export type TilbudInput = HoejtSpecialiseretTilbudInput
export const TilbudInput: TUnsafe<TilbudInput> = Unsafe(Union(about('tilbud').map(inputSchema)))

/** Several years of one tilbud: the body of `POST /screen-tilbud/perioder`. */
export type TilbudPerioderInput = HoejtSpecialiseretTilbudPerioderInput
export const TilbudPerioderInput: TUnsafe<TilbudPerioderInput> = Unsafe(
  Union(about('tilbud').flatMap((ruleset) => periodsSchema(ruleset) ?? [])),
)

/** One anonymised case, as `screenCase` takes it in. */
export type CaseInput = MaalgruppeUdsatteGravideInput | IndsatsniveauInput
export const CaseInput: TUnsafe<CaseInput> = Unsafe(
  Union(rulesets.filter(({ id }) => cases.includes(id)).map(inputSchema)),
)

/** How a request names a ruleset: by its id, or with a version. */
type Named<Id extends string> = Id | `${Id}@${string}`
/** A case that asks for the target group, as one does that names no ruleset. */
export type TargetGroupInput = MaalgruppeUdsatteGravideInput & {
  readonly ruleset?: Named<'maalgruppe-udsatte-gravide'> | null | undefined
}
/** A case that asks for the level of effort. */
export type LevelInput = IndsatsniveauInput & { readonly ruleset: Named<'indsatsniveau'> }

/** What `screenTilbud` answers. */
export type TilbudScreening = ScreeningOf<HoejtSpecialiseretTilbudNames>
/** What `screenTilbudPerioder` answers. */
export type TilbudPerioderScreening = PeriodsScreeningOf<HoejtSpecialiseretTilbudNames>
/** What `screenCase` answers of the target group. */
export type TargetGroupScreening = ScreeningOf<MaalgruppeUdsatteGravideNames>
/** What `screenCase` answers of the level of effort. */
export type LevelScreening = ScreeningOf<IndsatsniveauNames>
/** What `screenCase` answers where it is not known which of the two is asked for. */
export type CaseScreening = ScreeningOf<MaalgruppeUdsatteGravideNames | IndsatsniveauNames>
