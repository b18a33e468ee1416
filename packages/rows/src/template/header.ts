/** What the template of a table of counts calls its columns. */

/** Danish words, which are read in either language. */
export const opgoerelseHeader: Readonly<Record<string, string>> = {
  kommune: 'Kommune',
  aar: 'År',
  behandling: 'Behandling',
  doegn: 'Døgnbehandling',
}

export const header: readonly string[] = Object.values(opgoerelseHeader)
