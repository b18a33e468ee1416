/** The report and the capacity. */
import type { Text } from '@screeningsmodel/core'
import { reportFormats } from '@screeningsmodel/reports/formats'
import { capacityFormats } from '../../commands/kapacitet-formats.js'
import { inputFormats } from '../../files/formats.js'
import { laesning } from '../choices.js'
import { heading, headings, kommuneName, listColumn, meaning, sheet } from '../tables.js'
import { share, shares, wholeNumber, years } from '../values.js'
import type { Declare } from '../declare.js'
import { generalHelp } from '../help/general.js'
import { help } from '../help/reports.js'

export function afrapportering(declare: Declare): void {
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
    .addOption(
      option('--navn <navn=kommune>', help.navnBetydning)
        .argParser(kommuneName)
        .default({}, say(help.fundet)),
    )
    .addOption(option('--sager-ark <ark>', help.sagerArk))
    .addOption(
      option('--sager-overskrift <række>', help.sagerOverskrift).argParser(
        heading('--sager-overskrift'),
      ),
    )
    .addOption(
      option('--sager-kolonne <kolonne=navn>', help.sagerKolonne)
        .argParser(listColumn('--sager-kolonne', 'sager'))
        .default({}, say(help.fundet)),
    )
    .addOption(option('--tilbud-ark <ark>', help.tilbudArk))
    .addOption(
      option('--tilbud-overskrift <række>', help.tilbudOverskrift).argParser(
        heading('--tilbud-overskrift'),
      ),
    )
    .addOption(
      option('--tilbud-kolonne <kolonne=navn>', help.tilbudKolonne)
        .argParser(listColumn('--tilbud-kolonne', 'tilbud'))
        .default({}, say(help.fundet)),
    )
    .addOption(option('--format <format>', help.rapportformat).choices(reportFormats))
    .addOption(option('--fra <format>', generalHelp.fra).choices(inputFormats))
    .addOption(option('--ud <fil|mappe>', help.rapportUd))
    .addHelpText('after', `\n${say(help.afrapporteringExamples)}`)
    .action(async (filer: string[], options: object) => {
      const { afrapportering } = await import('../../commands/afrapportering.js')
      done(await afrapportering(context, filer, options))
    })
}

export function kapacitet({ context, say, command, option, done }: Declare): void {
  const andel = option('--sandsynlighed <andel>', help.sandsynlighed)
  const tilbud = option('--tilbud <antal>', help.antalTilbud)
  command('kapacitet', help.kapacitet)
    .addOption(option('--kvinder <antal>', help.kvinder).argParser(wholeNumber('--kvinder')))
    .addOption(tilbud.argParser(wholeNumber('--tilbud')).makeOptionMandatory())
    .addOption(option('--taerskel <antal>', help.borgerflow).argParser(wholeNumber('--taerskel')))
    .addOption(option('--andele <andel...>', help.andele).argParser(shares('--andele')))
    .addOption(andel.argParser(share('--sandsynlighed')))
    .addOption(option('--format <format>', help.kapacitetformat).choices(capacityFormats))
    .addOption(option('--ud <fil>', generalHelp.ud))
    .addHelpText('after', `\n${say(help.kapacitetExamples)}`)
    .action(async (options: object) => {
      const { kapacitet } = await import('../../commands/kapacitet.js')
      done(await kapacitet(context, options))
    })
}
