import { readOpgoerelser, sheetsOf } from '../src/opgoerelser.js'
import ExcelJS from 'exceljs'
import { kommuner } from '@screeningsmodel/kommuner'
const wb = new ExcelJS.stream.xlsx.WorkbookWriter({filename:'/tmp/bigcounts.xlsx'})
const ws = wb.addWorksheet('Data')
ws.addRow(['Kommune','År','Behandling','Døgn','I alt']).commit()
for (let i=0;i<100000;i++) ws.addRow(['Kommune '+(i%20000), 2010+(i/20000|0), 9, i%3, 9]).commit()
ws.addRow(['I alt',null,900000,99999]).commit(); ws.commit()
await wb.commit()
import { readFileSync } from 'node:fs'
const b = readFileSync('/tmp/bigcounts.xlsx')
let t=performance.now()
const ark = await sheetsOf(b,'x'); console.log('sheets', Math.round(performance.now()-t)); t=performance.now()
const r = readOpgoerelser([{fil:'x',ark}])
console.log('read', Math.round(performance.now()-t), r.spoergsmaal?.tekst ?? r.raekker.length, Math.round(process.resourceUsage().maxRSS/1024)+'MB', r.redegoerelse.totaler.length)
void kommuner
