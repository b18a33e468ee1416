/** The commands that screen rows. */
import { rulesets as shipped } from '@screeningsmodel/core'
import { templateFormats } from '../../commands/template-formats.js'
import { columnLines } from '../column-texts.js'
import { inputFormats, rowFormats } from '../../files/formats.js'
import { laesning, parameter } from '../choices.js'
import type { Declare } from '../declare.js'
import { generalHelp } from '../help/general.js'
import { help } from '../help/rows.js'

export function screen(declare: Declare): void {
  const { context, say, option, done } = declare
  declare
    .command('screen', help.screen)
    .argument('[emne]', say(help.emne))
    .argument('[filer...]', say(help.filer))
    .addOption(option('--ud <fil>', generalHelp.ud))
    .addOption(option('--format <format>', help.format).choices(rowFormats))
    .addOption(option('--fra <format>', generalHelp.fra).choices(inputFormats))
    .addOption(option('--excel', help.excel))
    .addOption(option('--fuldt', help.fuldt))
    .addOption(option('--ruleset <id|fil>', generalHelp.ruleset))
    .addOption(laesning(declare))
    .addOption(parameter(declare, generalHelp.parameter))
    .addOption(option('--kolonner <med|uden>', help.egneKolonner).choices(['med', 'uden']))
    .addOption(option('--ark <navn>', help.etArk))
    .addOption(option('--motor <motor>', help.motor).choices(['node', 'duckdb']).default('node'))
    .addHelpText('after', `\n${say(help.screenExamples)}`)
    .addHelpText('after', () => `\n${say(help.columns)}\n\n${columnsOf(context)}`)
    .action(async (emne: string | undefined, filer: string[], options: object) => {
      const { screen } = await import('../../commands/screen.js')
      done(await screen(context, emne === undefined ? [] : [emne, ...filer], options))
    })
}

export function template({ context, say, command, option, done }: Declare): void {
  command('template', help.template)
    .argument('<emne>', say(help.templateEmne))
    .addOption(option('--format <format>', help.templateFormat).choices(templateFormats))
    .addOption(option('--ud <fil>', generalHelp.ud))
    .addHelpText('after', `\n${say(help.templateExamples)}`)
    .addHelpText('after', () => `\n${columnsOf(context)}`)
    .action(async (named: string, options: object) => {
      const { template } = await import('../../commands/template.js')
      done(await template(context, named, options))
    })
}

/** The columns of every ruleset that rows can be screened by. */
function columnsOf({ sprog }: Declare['context']): string {
  const newest = shipped.filter(({ id }, i) => shipped.findIndex((each) => each.id === id) === i)
  return newest.map((ruleset) => columnLines(ruleset, sprog)).join('\n\n')
}
