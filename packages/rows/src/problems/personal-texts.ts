/** The text about a CPR number: in a row, in the name of a column, or anywhere in a workbook. */
import { column, shown, type RowText, type Values } from './row-text.js'

/** Where it stands in a workbook. Nothing, if that cannot be told without repeating it. */
function place({ ark, raekke, kolonne }: Values, da: boolean): string {
  if (ark === undefined || raekke === undefined) return ''
  const cell = `${column(kolonne)}${shown(raekke)}`
  return da ? ` (arket »${shown(ark)}«, celle ${cell})` : ` (sheet “${shown(ark)}”, cell ${cell})`
}

function row({ raekke, kolonne }: Values, word: string, columnWord: string): string {
  return raekke === undefined ? '' : ` (${word} ${shown(raekke)}, ${columnWord} ${column(kolonne)})`
}

export const personalText: RowText = {
  da: (values) => {
    const { form, kolonne } = values
    if (form === 'overskrift')
      return `Navnet på kolonne ${column(kolonne)} ligner et CPR-nummer. Filen skal være anonym og have kolonnenavne over tallene.`
    if (form === 'regneark')
      return `Regnearket indeholder noget, der ligner et CPR-nummer${place(values, true)}. Hele filen er afvist. Fjern nummeret, også fra skjulte ark og kommentarer.`
    return `Teksten ligner et CPR-nummer${row(values, 'række', 'kolonne')}. Fjern nummeret. Skriv kun antal og anonyme oplysninger.`
  },
  en: (values) => {
    const { form, kolonne } = values
    if (form === 'overskrift')
      return `The name of column ${column(kolonne)} looks like a CPR number. The file must be anonymous and have column names above the figures.`
    if (form === 'regneark')
      return `The spreadsheet holds what looks like a CPR number${place(values, false)}. The whole file is refused. Remove the number, from hidden sheets and comments too.`
    return `The text looks like a CPR number${row(values, 'row', 'column')}. Remove the number. Write only counts and anonymous facts.`
  },
}
