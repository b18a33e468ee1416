/**
 * What reads and writes XLSX: loaded when there is a workbook, since loading it takes longer than to answer
 * a hundred rows of any other kind.
 */
export const library = () => import('hucre/xlsx')
