/**
 * The library that reads and writes XLSX. It is loaded only for a workbook, since loading it takes longer than
 * answering a hundred rows in any other format.
 */
export const library = () => import('hucre/xlsx')
