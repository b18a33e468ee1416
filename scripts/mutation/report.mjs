/** The results, in lines for a person. */

/**
 * @param {readonly object[]} wanted the changes
 * @param {ReturnType<import('./kept.mjs').findings>} found
 * @param {boolean} isSample whether they stand for others
 */
export function report(wanted, found, isSample) {
  const results = wanted.map((mutant) => ({ ...mutant, found: found.get(mutant.key) }))
  const run = results.filter((result) => result.found !== undefined)
  const survivors = run.filter((result) => result.found.by === undefined)
  const lines = [...groups(run)].map(([file, own]) => row(file, own))
  const cpu = run.flatMap((result) => result.found.cpu ?? [])
  const open = results.length - run.length
  return [
    ...survivors.map(told),
    '',
    ...lines,
    row('all', run),
    ...(isSample ? [`95 % interval: ${interval(run.length - survivors.length, run.length)}`] : []),
    `${seconds(sum(cpu) / cpu.length)} a change`,
    ...(open > 0 ? [`${open} not run yet: the same command goes on with them.`] : []),
  ].join('\n')
}

function told({ file, line, column, before, after, found }) {
  const { reached, unasked } = found
  const note = !reached ? ' (no test comes here)' : unasked ? ` (${unasked} tests not asked)` : ''
  return `${file}:${line}:${column}${note}\n${marked('-', before)}\n${marked('+', after)}`
}

const marked = (mark, text) => text.replace(/^/gm, `  ${mark} `)

function row(name, results) {
  const noticed = results.filter(({ found }) => found.by !== undefined).length
  const share = ((100 * noticed) / results.length).toFixed(1).padStart(5)
  return `${share} %  ${String(noticed).padStart(5)} of ${String(results.length).padStart(5)}  ${name}`
}

function groups(results) {
  const files = new Map()
  for (const result of results) files.set(result.file, [...(files.get(result.file) ?? []), result])
  return files
}

/** Wilson's interval. */
function interval(noticed, all) {
  const z = 1.96
  const share = noticed / all
  const middle = share + (z * z) / (2 * all)
  const half = z * Math.sqrt((share * (1 - share)) / all + (z * z) / (4 * all * all))
  const percent = (value) => ((100 * value) / (1 + (z * z) / all)).toFixed(1)
  return `${percent(middle - half)} to ${percent(middle + half)} %`
}

const sum = (numbers) => numbers.reduce((total, each) => total + each, 0)
const seconds = (ms) => `${(ms / 1000).toFixed(2)} s of processor time`
