/** The commands with their arguments and options. What a command does is loaded when it runs. */
import { rulesets as shipped, type Text } from '@screeningsmodel/core'
import { dmnEditions } from '@screeningsmodel/core/dmn'
import { dialects } from '@screeningsmodel/core/sql'
import { reportFormats } from '@screeningsmodel/reports/formats'

import { Argument, type Option } from 'commander'
import { diffFormats } from '../commands/diff-formats.js'
import { grafFormats } from '../commands/graf-formats.js'
import { capacityFormats } from '../commands/kapacitet-formats.js'
import { templateFormats } from '../commands/template-formats.js'
import { columnLines } from './column-texts.js'
import { shells } from '../commands/completion-shells.js'
import { inputFormats, rowFormats } from '../files/formats.js'
import type { Declare } from './declare.js'
import { helpTexts as help } from './help-texts.js'
import { headings, meaning, sheet } from './tables.js'
import { pair, port, share, shares, wholeNumber, years } from './values.js'

/** In the order in which the help lists them. */
export const commands: readonly ((declare: Declare) => void)[] = [
  screen,
  template,
  afrapportering,
  kapacitet,
  rulesets,
  sql,
  serve,
  completion,
]

function screen(declare: Declare): void {
  const { context, say, option, done } = declare
  declare
    .command('screen', help.screen)
    .argument('[emne]', say(help.emne))
    .argument('[filer...]', say(help.filer))
    .addOption(option('--ud <fil>', help.ud))
    .addOption(option('--format <format>', help.format).choices(rowFormats))
    .addOption(option('--fra <format>', help.fra).choices(inputFormats))
    .addOption(option('--excel', help.excel))
    .addOption(option('--fuldt', help.fuldt))
    .addOption(option('--ruleset <id|fil>', help.ruleset))
    .addOption(laesning(declare))
    .addOption(option('--kolonner <med|uden>', help.egneKolonner).choices(['med', 'uden']))
    .addOption(option('--ark <navn>', help.etArk))
    .addOption(option('--motor <motor>', help.motor).choices(['node', 'duckdb']).default('node'))
    .addHelpText('after', `\n${say(help.screenExamples)}`)
    .addHelpText('after', () => `\n${say(help.columns)}\n\n${columnsOf(context)}`)
    .action(async (emne: string | undefined, filer: string[], options: object) => {
      const { screen } = await import('../commands/screen.js')
      done(await screen(context, emne === undefined ? [] : [emne, ...filer], options))
    })
}

function template({ context, say, command, option, done }: Declare): void {
  command('template', help.template)
    .argument('<emne>', say(help.templateEmne))
    .addOption(option('--format <format>', help.templateFormat).choices(templateFormats))
    .addOption(option('--ud <fil>', help.ud))
    .addHelpText('after', `\n${say(help.templateExamples)}`)
    .addHelpText('after', () => `\n${columnsOf(context)}`)
    .action(async (named: string, options: object) => {
      const { template } = await import('../commands/template.js')
      done(await template(context, named, options))
    })
}

/** The columns of every ruleset that rows can be screened by. */
function columnsOf({ sprog }: Declare['context']): string {
  const newest = shipped.filter(({ id }, i) => shipped.findIndex((each) => each.id === id) === i)
  return newest.map((ruleset) => columnLines(ruleset, sprog)).join('\n\n')
}

function afrapportering(declare: Declare): void {
  const { context, say, command, option, done } = declare
  const betydning = (flag: string, text: Text) =>
    option(`${flag} <navn=betydning>`, text).argParser(meaning(flag)).default({}, say(help.fundet))
  command('afrapportering', help.afrapportering)
    .argument('[filer...]', say(help.opgoerelser))
    .addOption(option('--region <navn>', help.region))
    .addOption(option('--aar <år>', help.aar).argParser(years))
    .addOption(option('--taerskel <antal>', help.taerskel).argParser(wholeNumber('--taerskel')))
    .addOption(option('--kommuner <fil|region>', help.kommuner))
    .addOption(option('--tilbud <fil>', help.tilbudFil))
    .addOption(option('--sager <fil>', help.sagerFil))
    .addOption(option('--tekster <fil>', help.teksterFil))
    .addOption(option('--offentliggoeres', help.offentliggoeres))
    .addOption(option('--navngiv-kommuner <ja|nej>', help.navngiv).choices(['ja', 'nej']))
    .addOption(option('--tema1-kreds <kreds>', help.kreds).choices(['bred', 'snaever']))
    .addOption(laesning(declare))
    .addOption(option('--ark <navn>', help.ark).argParser(sheet))
    .addOption(option('--overskrift <række>', help.overskrift).argParser(headings))
    .addOption(betydning('--kolonne', help.kolonneBetydning))
    .addOption(betydning('--raekke', help.raekkeBetydning))
    .addOption(option('--format <format>', help.rapportformat).choices(reportFormats))
    .addOption(option('--fra <format>', help.fra).choices(inputFormats))
    .addOption(option('--ud <fil|mappe>', help.rapportUd))
    .addHelpText('after', `\n${say(help.afrapporteringExamples)}`)
    .action(async (filer: string[], options: object) => {
      const { afrapportering } = await import('../commands/afrapportering.js')
      done(await afrapportering(context, filer, options))
    })
}

function kapacitet({ context, say, command, option, done }: Declare): void {
  const andel = option('--sandsynlighed <andel>', help.sandsynlighed)
  const tilbud = option('--tilbud <antal>', help.antalTilbud)
  command('kapacitet', help.kapacitet)
    .addOption(option('--kvinder <antal>', help.kvinder).argParser(wholeNumber('--kvinder')))
    .addOption(tilbud.argParser(wholeNumber('--tilbud')).makeOptionMandatory())
    .addOption(option('--taerskel <antal>', help.borgerflow).argParser(wholeNumber('--taerskel')))
    .addOption(option('--andele <andel...>', help.andele).argParser(shares('--andele')))
    .addOption(andel.argParser(share('--sandsynlighed')))
    .addOption(option('--format <format>', help.kapacitetformat).choices(capacityFormats))
    .addOption(option('--ud <fil>', help.ud))
    .addHelpText('after', `\n${say(help.kapacitetExamples)}`)
    .action(async (options: object) => {
      const { kapacitet } = await import('../commands/kapacitet.js')
      done(await kapacitet(context, options))
    })
}

function rulesets(declare: Declare): void {
  const { context, say, command, option, done } = declare
  const parent = command('rulesets', help.rulesets)
  command('list', help.list, parent).action(async () => {
    const { list } = await import('../commands/rulesets.js')
    done(list(context))
  })
  command('show', help.show, parent)
    .argument('<id>', say(help.ruleset))
    .action(async (id: string) => {
      const { show } = await import('../commands/rulesets.js')
      done(await show(context, id))
    })
  command('check', help.check, parent)
    .argument('<id|fil>', say(help.ruleset))
    .action(async (file: string) => {
      const { check } = await import('../commands/rulesets.js')
      done(await check(context, file))
    })
  const parameter = option('--parameter <navn=tal>', help.parameter)
  command('diff', help.diff, parent)
    .argument('<a>', say(help.ruleset))
    .argument('<b>', say(help.ruleset))
    .addOption(laesning(declare))
    .addOption(parameter.argParser(pair('--parameter')).default({}, say(help.standard)))
    .addOption(option('--data <fil>', help.diffData))
    .addOption(option('--format <format>', help.diffFormat).choices(diffFormats))
    .addOption(option('--ud <fil>', help.ud))
    .addHelpText('after', `\n${say(help.diffExamples)}`)
    .action(async (a: string, b: string, options: object) => {
      const { diff } = await import('../commands/diff.js')
      done(await diff(context, a, b, options))
    })
  command('graf', help.graf, parent)
    .argument('<id|fil>', say(help.ruleset))
    .addOption(option('--format <format>', help.grafformat).choices(grafFormats))
    .addOption(option('--ud <fil>', help.ud))
    .action(async (name: string, options: object) => {
      const { graf } = await import('../commands/graf.js')
      done(await graf(context, name, options))
    })
  command('dmn', help.dmn, parent)
    .argument('<id|fil>', say(help.ruleset))
    .addOption(laesning(declare))
    .addOption(option('--udgave <udgave>', help.udgave).choices(dmnEditions).default('1.5'))
    .addOption(option('--ud <fil>', help.ud))
    .action(async (name: string, options: object) => {
      const { dmn } = await import('../commands/dmn.js')
      done(await dmn(context, name, options))
    })
}

function sql(declare: Declare): void {
  const { context, say, option, done } = declare
  const kolonne = option('--kolonne <sti=navn>', help.kolonne)
  declare
    .command('sql', help.sql)
    .addOption(option('--ruleset <id|fil>', help.ruleset).default('hoejt-specialiseret-tilbud'))
    .addOption(option('--dialect <dialekt>', help.dialect).choices(dialects).default('duckdb'))
    .addOption(option('--tabel <navn>', help.tabel).makeOptionMandatory())
    .addOption(kolonne.argParser(pair('--kolonne')).default({}, say(help.sti)))
    .addOption(laesning(declare))
    .addHelpText('after', `\n${say(help.sqlExamples)}`)
    .action(async (options: object) => {
      const { sql } = await import('../commands/sql.js')
      done(await sql(context, options))
    })
}

function serve({ command, option, done }: Declare): void {
  command('serve', help.serve)
    .addOption(option('--port <port>', help.port).argParser(port))
    .addOption(option('--host <host>', help.host))
    .action(async (options: object) => {
      const { serve } = await import('../commands/serve.js')
      done(await serve(options))
    })
}

function completion({ context, program, say, command, done }: Declare): void {
  command('completion', help.completion)
    .addArgument(new Argument('<shell>', say(help.shell)).choices(shells))
    .addHelpText('after', `\n${say(help.completionExamples)}`)
    .action(async (shell: (typeof shells)[number]) => {
      const { completion } = await import('../commands/completion.js')
      done(completion(context, program, shell))
    })
}

/** A reading, for the commands that take one. */
function laesning({ option, say }: Declare): Option {
  return option('--laesning <id=valg>', help.laesning)
    .argParser(pair('--laesning'))
    .default({}, say(help.standard))
}
