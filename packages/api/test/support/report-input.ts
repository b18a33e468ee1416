/** The counts of Syddanmark as a file, and the errors that a page lists. */
import opgoerelser from '../../../fixtures/data/syddanmark-2020/opgoerelser.json' with { type: 'json' }
import { oneLine, type Shown } from './pages.js'

export const syddanmark = opgoerelser.input
export const header = 'Kommune;År;Behandling;Døgnbehandling'
export const csv = [
  header,
  ...syddanmark.opgoerelser.map((row) => Object.values(row).join(';')),
].join('\r\n')

export const complaints = ({ all }: Shown) =>
  all('.error-summary li').map(({ textContent }) => oneLine(textContent))
