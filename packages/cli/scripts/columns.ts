/** Writes the reference page of columns. */
import { writeFile } from 'node:fs/promises'
import { columnsPage, columnsPlace } from './columns-page.js'

await writeFile(columnsPlace, columnsPage())
