/** Checks the choices of a caller, which may be misspelt: a choice that means nothing would be passed over. */
import { checkOptions, checkWord, type Language } from '@screeningsmodel/core'
import { meaningOf, meanings, type Valg } from './choices.js'

/** @throws {InputError} if there is no such choice (`ukendt-felt`), or a meaning that there is not (`ukendt-vaerdi`) */
export function checkValg(valg: Valg, sprog: Language): void {
  checkOptions({ ...valg, sprog }, [
    'ark',
    'arkBetydning',
    'overskrift',
    'kolonner',
    'raekker',
    'navne',
    'sprog',
  ])
  for (const name of ['arkBetydning', 'kolonner', 'raekker'] as const) {
    for (const meaning of Object.values(valg[name] ?? {})) {
      const isMeaning = typeof meaning === 'string' && meaningOf(meaning) !== undefined
      if (!isMeaning) checkWord('', written, `/${name}`, sprog)
    }
  }
}

/** As they are written: a year, or a count with its year, stands for those of any year. */
const written = [...Object.keys(meanings), '2017', 'behandling:2017', 'behandling:2017:del']
