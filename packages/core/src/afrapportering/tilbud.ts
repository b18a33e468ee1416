/** Tema 2: each tilbud and its screening, year by year. */
import type { Validator } from '../request/validators.js'
import { screenTilbud } from '../screener/shipped.js'
import type { Language } from '../support/language.js'
import { own } from '../support/objects.js'
import type { RowReader } from './rows.js'
import type { TilbudScreeninger } from './schema.js'

type Periods = TilbudScreeninger['perioder']

/**
 * A number of borgere that is too small to be shown is not used either: an outcome, a reason or a
 * fingerprint would give it away. What the tilbud is screened on is then what is shown.
 */
export function readTilbud(
  reader: RowReader,
  rows: readonly unknown[] | null | undefined,
  check: Validator,
  threshold: number,
  language: Language,
): readonly TilbudScreeninger[] {
  const tilbud = new Map<string, Periods>()
  reader.each(rows, {
    name: 'tilbud',
    check,
    keys: ['aar', 'reference'],
    use(row, pointer) {
      const borgere = own(row, 'borgere')
      const small = typeof borgere === 'number' && borgere > 0 && borgere < threshold
      const answer = reader.screened(pointer, () => {
        const whole = screenTilbud(row, { sprog: language })
        if (!small) return whole
        const shown = screenTilbud({ ...row, borgere: null }, { sprog: language })
        return { ...shown, maskeret: true as const }
      })
      if (!answer) return false
      const reference = String(own(row, 'reference'))
      const periods = tilbud.get(reference) ?? []
      if (periods.some(({ aar }) => aar === answer.aar)) {
        reader.tell(`${pointer}/aar`, 'aar-to-gange')
        return false
      }
      tilbud.set(reference, [...periods, answer])
      return true
    },
  })
  return [...tilbud].map(([reference, perioder]) => ({
    reference,
    perioder: perioder.sort((a, b) => (a.aar ?? Infinity) - (b.aar ?? Infinity)),
  }))
}
