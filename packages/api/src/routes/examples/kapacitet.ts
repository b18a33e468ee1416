/** Example questions about capacity, with the answers that the service gives to them. */
import { kapacitet, type KapacitetInput } from '@screeningsmodel/core/kapacitet'
import { exchangesOf, type Example, type Exchange } from '../../openapi/exchange.js'

const examples: readonly Example[] = [
  {
    name: '2017',
    summary: 'The six women of 2017, and two tilbud with equal shares',
    request: { kvinder: 6, tilbud: 2, taerskel: 3, andele: [0.5, 0.5] },
  },
  {
    name: 'skaeve-andele',
    summary: 'Eight women, most of them to one of five tilbud; the usual threshold',
    request: { kvinder: 8, tilbud: 5, andele: [0.6, 0.1, 0.1, 0.1, 0.1] },
  },
  {
    name: 'ugyldigt-input',
    summary: 'A fractional number of women, and no number of tilbud',
    request: { kvinder: 6.5 },
    problem: 'ugyldigt-input',
  },
  {
    name: 'umulige-oplysninger',
    summary: 'Shares that do not sum to 1',
    request: { kvinder: 6, tilbud: 2, andele: [0.5, 0.4] },
    problem: 'umulige-oplysninger',
  },
  {
    name: 'personoplysning',
    summary: 'A CPR number where a number of women should be',
    request: { kvinder: '010100-0000', tilbud: 2 },
    problem: 'personoplysning',
  },
]

export function capacityExchanges(): Exchange[] {
  return exchangesOf(examples, (input, options) => kapacitet(input as KapacitetInput, options))
}
