/** The names of the columns in the template of a table of counts. */

/** The names are Danish, and are read whatever the language. */
export const opgoerelseHeader: Readonly<Record<string, string>> = {
  kommune: 'Kommune',
  aar: 'År',
  behandling: 'Behandling',
  doegn: 'Døgnbehandling',
}

export const header: readonly string[] = Object.values(opgoerelseHeader)
