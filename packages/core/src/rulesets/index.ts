/** The shipped documents, newest first within an id, deeply frozen. To add one, write it and name it here. */
import { frozen } from '../support/frozen.js'
import anbefalinger from './anbefalinger@2022-09.json' with { type: 'json' }
import hoejtSpecialiseretTilbud from './hoejt-specialiseret-tilbud@2019-11-26.json' with { type: 'json' }
import indsatsniveau from './indsatsniveau@2022-09.json' with { type: 'json' }
import maalgruppeFornyetBehandling from './maalgruppe-fornyet-behandling@2024-05.json' with { type: 'json' }
import maalgruppeUdsatteGravide from './maalgruppe-udsatte-gravide@2019-11-26.json' with { type: 'json' }
import nationalKoordination from './national-koordination@2022-01-26.json' with { type: 'json' }
import type { Rulesets } from './generated/list.js'
import samarbejdsaftale from './samarbejdsaftale@2022-09.json' with { type: 'json' }

/** Typed by their names: a document's own type is that of its literals. Each is checked as a stranger's is. */
export const rulesets: Rulesets = frozen([
  hoejtSpecialiseretTilbud,
  maalgruppeUdsatteGravide,
  indsatsniveau,
  samarbejdsaftale,
  maalgruppeFornyetBehandling,
  nationalKoordination,
  anbefalinger,
] as unknown as Rulesets)
