/** The inputs of the shipped rulesets (TypeBox schemas) and the types of their answers, written from the documents. */
import type { PeriodsScreeningOf, ScreeningOf } from '../answer/typed.js'
import type {
  HoejtSpecialiseretTilbudInput,
  HoejtSpecialiseretTilbudPerioderInput,
  IndsatsniveauInput,
  MaalgruppeUdsatteGravideInput,
} from '../generated/inputs.js'
import type {
  HoejtSpecialiseretTilbudNames,
  IndsatsniveauNames,
  MaalgruppeUdsatteGravideNames,
} from '../generated/names.js'
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

/** What `screenTilbud` answers. */
export type TilbudScreening = ScreeningOf<HoejtSpecialiseretTilbudNames>
/** What `screenTilbudPerioder` answers. */
export type TilbudPerioderScreening = PeriodsScreeningOf<HoejtSpecialiseretTilbudNames>
/** What `screenCase` answers: with the names of either ruleset, by the `ruleset` of its input. */
export type CaseScreening = ScreeningOf<MaalgruppeUdsatteGravideNames | IndsatsniveauNames>
