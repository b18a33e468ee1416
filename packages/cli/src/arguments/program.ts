/** The commands and their help. Each command is a file of its own, and is loaded when it is asked for. */
import type { Text } from '@screeningsmodel/core'
import { dialects } from '@screeningsmodel/core/sql'
import { reportFormats } from '@screeningsmodel/reports/formats'
import { rowFormats } from '@screeningsmodel/rows'
import { Argument, Command, Option } from 'commander'
import type { Context, ExitStatus } from '../terminal/context.js'
import { inputFormats } from '../files/formats.js'
import { danishHelp, helpTexts as h } from './help-texts.js'
import { pair } from './pair.js'
import { capacityFormats } from '../commands/kapacitet-formats.js'
import { share, shares } from './shares.js'
import { wholeNumber, years } from './years.js'

/** Makes the program; `done` is given the exit status of the command that ran. */
export function programOf(context: Context, done: (status: ExitStatus) => void): Command {
  const say = (text: Text) => context.say(text)
  const option = (flags: string, text: Text) => new Option(flags, say(text))
  const laesning = () =>
    option('--laesning <id=valg>', h.laesning)
      .argParser(pair('--laesning'))
      .default({}, say(h.standard))

  const program = new Command('screeningsmodel')
    .description(say(h.program))
    .addOption(option('--sprog <sprog>', h.sprog).choices(['da', 'en']).default('da'))
    .helpOption('-h, --help', say(h.help))
    .helpCommand(false)
    .addHelpText('after', `\n${say(h.examples)}`)
    .configureHelp({ showGlobalOptions: true, ...(context.sprog === 'da' && danishHelp) })
    .configureOutput({
      writeOut: (text) => void context.stdout.write(text),
      // With no command the help is shown as an error; what is wrong is told once, by `run`.
      writeErr: (text) => void context.stderr.write(text),
      outputError: () => undefined,
    })
    .exitOverride()

  const command = (parent: Command, name: string, text: Text) =>
    parent
      .command(name)
      .description(say(text))
      .helpOption('-h, --help', say(h.help))
      .copyInheritedSettings(program)

  command(program, 'screen', h.screen)
    .addArgument(new Argument('<emne>', say(h.emne)).choices(['tilbud', 'case']))
    .argument('[filer...]', say(h.filer))
    .addOption(option('--ud <fil>', h.ud))
    .addOption(option('--format <format>', h.format).choices(rowFormats))
    .addOption(option('--fra <format>', h.fra).choices(inputFormats))
    .addOption(option('--excel', h.excel))
    .addOption(option('--fuldt', h.fuldt))
    .addOption(option('--ruleset <id>', h.ruleset))
    .addOption(laesning())
    .addOption(option('--motor <motor>', h.motor).choices(['node', 'duckdb']).default('node'))
    .addHelpText('after', `\n${say(h.screenExamples)}`)
    .action(async (emne: 'tilbud' | 'case', filer: string[], options: object) => {
      const { screen } = await import('../commands/screen.js')
      done(await screen(context, emne, filer, options))
    })

  command(program, 'afrapportering', h.afrapportering)
    .argument('[filer...]', say(h.opgoerelser))
    .addOption(option('--region <navn>', h.region))
    .addOption(option('--aar <år>', h.aar).argParser(years))
    .addOption(option('--taerskel <antal>', h.taerskel).argParser(wholeNumber('--taerskel')))
    .addOption(option('--format <format>', h.rapportformat).choices(reportFormats))
    .addOption(option('--fra <format>', h.fra).choices(inputFormats))
    .addOption(option('--ud <fil>', h.ud))
    .addHelpText('after', `\n${say(h.afrapporteringExamples)}`)
    .action(async (filer: string[], options: object) => {
      const { afrapportering } = await import('../commands/afrapportering.js')
      done(await afrapportering(context, filer, options))
    })

  command(program, 'kapacitet', h.kapacitet)
    .addOption(option('--kvinder <antal>', h.kvinder).argParser(wholeNumber('--kvinder')))
    .addOption(
      option('--tilbud <antal>', h.antalTilbud)
        .argParser(wholeNumber('--tilbud'))
        .makeOptionMandatory(),
    )
    .addOption(option('--taerskel <antal>', h.borgerflow).argParser(wholeNumber('--taerskel')))
    .addOption(option('--andele <andel...>', h.andele).argParser(shares('--andele')))
    .addOption(
      option('--sandsynlighed <andel>', h.sandsynlighed).argParser(share('--sandsynlighed')),
    )
    .addOption(option('--format <format>', h.kapacitetformat).choices(capacityFormats))
    .addOption(option('--ud <fil>', h.ud))
    .addHelpText('after', `\n${say(h.kapacitetExamples)}`)
    .action(async (options: object) => {
      const { kapacitet } = await import('../commands/kapacitet.js')
      done(await kapacitet(context, options))
    })

  const rulesets = command(program, 'rulesets', h.rulesets)
  command(rulesets, 'list', h.list).action(async () => {
    const { list } = await import('../commands/rulesets.js')
    done(list(context))
  })
  command(rulesets, 'show', h.show)
    .argument('<id>', say(h.ruleset))
    .action(async (id: string) => {
      const { show } = await import('../commands/rulesets.js')
      done(show(context, id))
    })
  command(rulesets, 'check', h.check)
    .argument('<fil>', say(h.dokument))
    .action(async (file: string) => {
      const { check } = await import('../commands/rulesets.js')
      done(await check(context, file))
    })

  command(program, 'sql', h.sql)
    .addOption(option('--ruleset <id>', h.ruleset).default('hoejt-specialiseret-tilbud'))
    .addOption(option('--dialect <dialekt>', h.dialect).choices(dialects).default('duckdb'))
    .addOption(option('--tabel <navn>', h.tabel).makeOptionMandatory())
    .addOption(
      option('--kolonne <sti=navn>', h.kolonne)
        .argParser(pair('--kolonne'))
        .default({}, say(h.sti)),
    )
    .addOption(laesning())
    .addHelpText('after', `\n${say(h.sqlExamples)}`)
    .action(async (options: object) => {
      const { sql } = await import('../commands/sql.js')
      done(sql(context, options))
    })

  command(program, 'serve', h.serve)
    .addOption(option('--port <port>', h.port))
    .addOption(option('--host <host>', h.host))
    .action(async (options: object) => {
      const { serve } = await import('../commands/serve.js')
      done(await serve(options))
    })

  return program
}
