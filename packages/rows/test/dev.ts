import fc from 'fast-check'
import { readOpgoerelser, sheetsOf } from '../src/opgoerelser.js'
import { anyLayout, indsatser, keyOf, xlsx, csv } from './layouts.js'
const n = Number(process.argv[2] ?? 300), seed = Number(process.argv[3] ?? 1), want = process.argv[4]
const fails: string[] = []; const asked = new Map<string, number>(); let ok = 0
for (const made of fc.sample(anyLayout, { numRuns: n, seed })) {
  const visible = made.tables.filter(x=>!x.hidden)
  const files = [await xlsx(made.tables)]
  if (visible.length===1 && visible[0]!.merges.length===0) files.push(csv(visible[0]!, ';'))
  for (const b of files) {
  const dump = () => made.layout + '\n' + JSON.stringify(made.tables).replaceAll('],[', '],\n[')
  try {
    const read = readOpgoerelser([{ fil: 'tal', ark: await sheetsOf(b, visible.find(x=>x.name!=='Vejledning')!.name) }], { region: 'Syddanmark' })
    if (read.spoergsmaal) { const k = read.spoergsmaal.kode; asked.set(k,(asked.get(k)??0)+1); if (k===want && asked.get(k)!<4) console.log('ASKED', JSON.stringify(read.spoergsmaal,null,1), dump()); continue }
    const got = new Map<string, number>()
    for (const { input, errors } of read.raekker) { if (errors) throw new Error('ERR '+JSON.stringify(errors)); const {kommune,aar,...o}=input as any; for (const i of indsatser) if (o[i]!==undefined) { const k=keyOf(kommune,aar,i); if (got.has(k)) throw new Error('twice '+k); got.set(k,o[i]) } }
    const s=(m: Iterable<[string, number|null]>)=>[...m].filter(([,v])=>v!==null).map(([k,v])=>k+'='+v).sort().join(' ')
    if (s(got)!==s(made.counts)) throw new Error('DIFF\n'+s(got)+'\n'+s(made.counts))
    ok++
  } catch (e) { fails.push((e as Error).message + '\n' + dump()) }
  }
}
console.log({ ok, fails: fails.length, asked: Object.fromEntries(asked) })
if (!want) for (const f of fails.sort((a,b)=>a.length-b.length).slice(0,3)) console.log('-----\n'+f.slice(0,3000))
