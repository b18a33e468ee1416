/** The shipped documents, newest first within an id, deeply frozen. A new one is added as a file and in this list. */
import { frozen } from '../support/frozen.js'
import anbefalinger from './anbefalinger@2022-09.json' with { type: 'json' }
import hoejtSpecialiseretTilbud from './hoejt-specialiseret-tilbud@2019-11-26.json' with { type: 'json' }
import indsatsniveau from './indsatsniveau@2022-09.json' with { type: 'json' }
import maalgruppeFornyetBehandling from './maalgruppe-fornyet-behandling@2024-05.json' with { type: 'json' }
import maalgruppeUdsatteGravide from './maalgruppe-udsatte-gravide@2019-11-26.json' with { type: 'json' }
import nationalKoordination from './national-koordination@2022-01-26.json' with { type: 'json' }
import type { Rulesets } from './generated/list.js'
import samarbejdsaftale from './samarbejdsaftale@2022-09.json' with { type: 'json' }

/** Cast to the types of their names, because a document's own type is that of its literals. Each document is checked like a caller's own. */
export const rulesets: Rulesets = frozen([
  hoejtSpecialiseretTilbud,
  maalgruppeUdsatteGravide,
  indsatsniveau,
  samarbejdsaftale,
  maalgruppeFornyetBehandling,
  nationalKoordination,
  anbefalinger,
] as unknown as Rulesets)
