/** The commands that make something of a ruleset. */
import { dmnEditions } from '@screeningsmodel/core/dmn'
import { dialects } from '@screeningsmodel/core/sql'
import { diffFormats } from '../../commands/diff-formats.js'
import { grafFormats } from '../../commands/graf-formats.js'
import { laesning, parameter } from '../choices.js'
import { pair, tableName } from '../values.js'
import type { Declare } from '../declare.js'
import { generalHelp } from '../help/general.js'
import { help } from '../help/rulesets.js'

export function rulesets(declare: Declare): void {
  const { context, say, command, option, done } = declare
  const parent = command('rulesets', help.rulesets)
  command('list', help.list, parent).action(async () => {
    const { list } = await import('../../commands/rulesets.js')
    done(list(context))
  })
  command('show', help.show, parent)
    .argument('<id|fil>', say(generalHelp.ruleset))
    .addOption(option('--ud <fil>', generalHelp.ud))
    .action(async (id: string, options: object) => {
      const { show } = await import('../../commands/rulesets.js')
      done(await show(context, id, options))
    })
  command('check', help.check, parent)
    .argument('<id|fil>', say(generalHelp.ruleset))
    .action(async (file: string) => {
      const { check } = await import('../../commands/rulesets.js')
      done(await check(context, file))
    })
  command('diff', help.diff, parent)
    .argument('<a>', say(generalHelp.ruleset))
    .argument('<b>', say(generalHelp.ruleset))
    .addOption(laesning(declare))
    .addOption(parameter(declare, help.diffParameter))
    .addOption(option('--data <fil>', help.diffData))
    .addOption(option('--format <format>', help.diffFormat).choices(diffFormats))
    .addOption(option('--ud <fil>', generalHelp.ud))
    .addHelpText('after', `\n${say(help.diffExamples)}`)
    .action(async (a: string, b: string, options: object) => {
      const { diff } = await import('../../commands/diff.js')
      done(await diff(context, a, b, options))
    })
  command('graf', help.graf, parent)
    .argument('<id|fil>', say(generalHelp.ruleset))
    .addOption(option('--data <fil>', help.grafData))
    .addOption(laesning(declare))
    .addOption(parameter(declare, generalHelp.parameter))
    .addOption(option('--format <format>', help.grafformat).choices(grafFormats))
    .addOption(option('--ud <fil>', generalHelp.ud))
    .action(async (name: string, options: object) => {
      const { graf } = await import('../../commands/graf.js')
      done(await graf(context, name, options))
    })
  command('dmn', help.dmn, parent)
    .argument('<id|fil>', say(generalHelp.ruleset))
    .addOption(laesning(declare))
    .addOption(parameter(declare, generalHelp.parameter))
    .addOption(option('--udgave <udgave>', help.udgave).choices(dmnEditions).default('1.5'))
    .addOption(option('--ud <fil>', generalHelp.ud))
    .action(async (name: string, options: object) => {
      const { dmn } = await import('../../commands/dmn.js')
      done(await dmn(context, name, options))
    })
}

export function sql(declare: Declare): void {
  const { context, say, option, done } = declare
  const kolonne = option('--kolonne <sti=navn>', help.kolonne)
  declare
    .command('sql', help.sql)
    .addOption(
      option('--ruleset <id|fil>', generalHelp.ruleset).default('hoejt-specialiseret-tilbud'),
    )
    .addOption(option('--dialect <dialekt>', help.dialect).choices(dialects).default('duckdb'))
    .addOption(option('--tabel <navn>', help.tabel).argParser(tableName).makeOptionMandatory())
    .addOption(kolonne.argParser(pair('--kolonne')).default({}, say(help.sti)))
    .addOption(laesning(declare))
    .addOption(parameter(declare, generalHelp.parameter))
    .addOption(option('--mangler', help.mangler))
    .addOption(option('--kontrol', help.kontrol))
    .addOption(option('--ud <fil>', generalHelp.ud))
    .addHelpText('after', `\n${say(help.sqlExamples)}`)
    .action(async (options: object) => {
      const { sql } = await import('../../commands/sql.js')
      done(await sql(context, options))
    })
}
