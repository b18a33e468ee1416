import { defineConfig } from 'tsup'
import { declarations } from '../../scripts/lib/declarations.js'

const entry = {
  index: 'src/index.ts',
  opgoerelser: 'src/opgoerelser.ts',
  sheet: 'src/readers/sheet.ts',
  workbooks: 'src/workbooks.ts',
}

export default defineConfig([
  {
    entry,
    format: ['esm'],
    target: 'node20',
    dts: { entry: declarations(entry) },
    clean: true,
  },
])
