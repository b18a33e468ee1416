/** The texts of the notes: what a reader must know about the data. */
import type { Text } from '../../ruleset/ruleset.js'

export const noteMessages = {
  'ingen-raekker': {
    da: 'Der er ingen tal fra kommunerne, så tabellen er tom.',
    en: 'There are no figures from the municipalities, so the table is empty.',
  },
  'ikke-svaret': {
    da: '{antal, spellout} {antal, plural, one {kommune} other {kommuner}} har ikke svaret{navne, select, ja {: {liste}} other {}}.',
    en: '{antal, spellout} {antal, plural, one {municipality has} other {municipalities have}} not answered{navne, select, ja {: {liste}} other {}}.',
  },
  'mangler-tal': {
    da: '{kommune} mangler tal for {liste}. En sum, som tallene indgår i, er derfor ikke fuldt oplyst.',
    en: '{kommune} lacks figures for {liste}. A sum that they are part of is therefore not fully known.',
  },
  'mangler-tal-antal': {
    da: '{antal, spellout} {antal, plural, one {kommune} other {kommuner}} mangler tal for et eller flere år. Summerne for disse år er derfor ikke fuldt oplyst.',
    en: '{antal, spellout} {antal, plural, one {municipality lacks} other {municipalities lack}} figures for one or more years. The sums for those years are therefore not fully known.',
  },
  'sum-raekke': {
    da: 'Rækken »{navn}« er en sum og tæller ikke med som en kommune. {resultat, select, passer {Den passer med summen af kommunernes tal.} delvis {Den passer med de af summerne, der er fuldt oplyst.} afviger {Den passer ikke med summen af kommunernes tal for {liste}.} other {Den kan ikke sammenlignes med summen af kommunernes tal, fordi summen ikke er fuldt oplyst.}}',
    en: 'The row “{navn}” is a sum and is not counted as a municipality. {resultat, select, passer {It agrees with the sum of the municipalities’ figures.} delvis {It agrees with those of the sums that are fully known.} afviger {It does not agree with the sum of the municipalities’ figures for {liste}.} other {It cannot be compared with the sum of the municipalities’ figures, since that is not fully known.}}',
  },
  afvigelse: {
    da: '{sted} ({raekke, number} i rækken, {sum, number} i kommunerne)',
    en: '{sted} ({raekke, number} in the row, {sum, number} in the municipalities)',
  },
  'sum-i-liste': {
    da: '{navne, select, ja {{liste}} other {{antal, spellout} {antal, plural, one {række} other {rækker}}}} {paa, select, sager {blandt sagerne} other {blandt tilbuddene}} er {antal, plural, one {en sum} other {summer}} og tæller ikke med som {paa, select, sager {{antal, plural, one {en sag} other {sager}}} other {{antal, plural, one {et tilbud} other {tilbud}}}}.',
    en: '{navne, select, ja {{liste}} other {{antal, spellout} {antal, plural, one {row} other {rows}}}} among the {paa, select, sager {cases} other {tilbud}} {antal, plural, one {is a sum and is} other {are sums and are}} not counted as {paa, select, sager {{antal, plural, one {a case} other {cases}}} other {{antal, plural, one {a tilbud} other {tilbud}}}}.',
  },
  'maaske-sum': {
    da: '{navne, select, ja {Tallene for {kommune}} other {Én kommunes tal}} er lig med summen af alle de andre kommuners tal. Er rækken en sum, skal den slettes. Den tæller nu med som en kommune.',
    en: 'The figures of {navne, select, ja {{kommune}} other {one municipality}} equal the sum of those of all the other municipalities. If the row is a sum, delete it. It is counted as a municipality now.',
  },
  'ukendt-kommune': {
    da: '{navne, select, ja {{liste}} other {{antal, plural, one {Ét navn} other {{antal, spellout} navne}} i tallene}} er ikke {antal, plural, one {navnet på en dansk kommune} other {navne på danske kommuner}}, men er talt med som {antal, plural, one {en kommune} other {hver sin kommune}}.',
    en: '{navne, select, ja {{liste}} other {{antal, spellout} {antal, plural, one {name} other {names}} among the figures}} {antal, plural, one {is not the name of a Danish municipality, but is counted as one} other {are not names of Danish municipalities, but each is counted as one}}.',
  },
  'navn-i-raekker': {
    da: '{navn} (række {raekker}{iArk, select, ja { i arket »{ark}«} other {}} i {fil})',
    en: '{navn} ({antal, plural, one {row} other {rows}} {raekker}{iArk, select, ja { of the sheet “{ark}”} other {}} of {fil})',
  },
  'samme-kommune': {
    da: '{liste} er talt med som én og samme kommune.',
    en: '{liste} are counted as one and the same municipality.',
  },
  behandling: { da: 'behandling i {aar}', en: 'treatment in {aar}' },
  doegn: { da: 'døgnbehandling i {aar}', en: 'residential treatment in {aar}' },
  'raekke-afvist': {
    da: 'Række {nummer, number} under »{felt}« er ikke med: {detalje}',
    en: 'Row {nummer, number} of “{felt}” is left out: {detalje}',
  },
  'linje-afvist': {
    da: 'Række {linje}{iArk, select, ja { i arket »{ark}«} other {}} i {fil} er ikke med{iKolonne, select, ja { (kolonne {kolonne})} other {}}: {detalje}',
    en: 'Row {linje}{iArk, select, ja { of the sheet “{ark}”} other {}} of {fil} is left out{iKolonne, select, ja { (column {kolonne})} other {}}: {detalje}',
  },
  'raekker-afvist': {
    da: '{antal, spellout} {antal, plural, one {række} other {rækker}} kunne ikke bruges og er ikke med.',
    en: '{antal, spellout} {antal, plural, one {row} other {rows}} could not be used and {antal, plural, one {is} other {are}} left out.',
  },
  'uden-kommune': {
    da: 'For {antal, plural, one {én række} other {{antal, spellout} rækker}}, der ikke kunne bruges, kendes kommunen ikke. Tallet for den kommune, som {antal, plural, one {rækken} other {en række}} hører til, kan være for lavt, og regionens tal angives som »mindst«.',
    en: 'For {antal, spellout} {antal, plural, one {row} other {rows}} that could not be used, the municipality is not known. The figure of the municipality that {antal, plural, one {the row} other {a row}} belongs to may be too low, and those of the region are given as “at least”.',
  },
  'smaa-tal': {
    da: 'Antal fra 1 til {hoejst, number} er skjult af hensyn til diskretion. Hvor et skjult tal ellers kunne regnes ud, er også et større tal eller en sum skjult.',
    en: 'Counts from 1 to {hoejst, number} are hidden to protect confidentiality. Where a hidden figure could otherwise be worked out, a larger figure or a sum is hidden too.',
  },
  'smaa-tal-ingen': {
    da: 'Antal fra 1 til {hoejst, number} skjules af hensyn til diskretion. Her er ingen så små tal.',
    en: 'Counts from 1 to {hoejst, number} are hidden to protect confidentiality. There are none so small here.',
  },
  'smaa-tal-summer': {
    da: 'Summer, der er skjult: {liste}.',
    en: 'Sums that are hidden: {liste}.',
  },
  'smaa-tal-kommuner': {
    da: 'I tabellen over kommuner er {antal, number} tal skjult.',
    en: 'In the table of municipalities {antal, plural, one {# figure is} other {# figures are}} hidden.',
  },
  'smaa-tal-tilbud': {
    da: 'Et lille antal borgere er skjult for {liste}. {antal, plural, one {Tilbuddet} other {Tilbuddene}} er screenet, som om antallet ikke var oplyst.',
    en: 'A small number of citizens is hidden for {liste}. The tilbud {antal, plural, one {is} other {are}} screened as if the number were not known.',
  },
  'uden-navne': {
    da: 'Kommunerne er ikke navngivet, og tallene for hver kommune er ikke vist.',
    en: 'The municipalities are not named, and the figures of each are not shown.',
  },
  'smaa-tal-tekster': {
    da: 'De frie tekster er gengivet, som de er skrevet. Se efter, at de ikke nævner små tal{navne, select, ja {} other { eller kommuner, der kan genkendes}}.',
    en: 'The free texts are given as they were written. Check that they mention no small numbers{navne, select, ja {} other { and no municipality that can be recognised}}.',
  },
  'sager-screenet': {
    da: '{antal, spellout} {antal, plural, one {sag} other {sager}} er screenet: {omfattet, number} omfattet af målgruppen, {ikke, number} ikke omfattet og {uafklaret, plural, one {# uafklaret} other {# uafklarede}}.',
    en: '{antal, spellout} {antal, plural, one {case has} other {cases have}} been screened: {omfattet, number} in the target group, {ikke, number} outside it and {uafklaret, number} not settled.',
  },
  'sager-screenet-maskeret': {
    da: 'Sagerne er screenet. Hvor mange der er, vises ikke, fordi små tal er skjult.',
    en: 'The cases have been screened. How many there are is not shown, because small numbers are hidden.',
  },
  'sager-uafklarede': {
    da: 'For en eller flere sager kan det ikke afgøres, om de tæller med. De tæller ikke som nul: Tallene, de kan indgå i, angives som »mindst«.',
    en: 'For one or more cases it cannot be settled whether they count. They do not count as zero: the figures that they may belong to are given as “at least”.',
  },
  'sager-ikke-visiteret': {
    da: 'En eller flere kvinder, der ellers ville tælle med, er ikke visiteret til behandling og tæller derfor ikke med i tema 1.',
    en: 'One or more women who would otherwise be counted were not referred to treatment and are therefore not counted in tema 1.',
  },
  'sager-uden-visitation': {
    da: 'For en eller flere kvinder, der ellers ville tælle med, er visitationen ikke oplyst. Tallene, de kan indgå i, angives som »mindst«.',
    en: 'For one or more women who would otherwise be counted the referral is not known. The figures that they may belong to are given as “at least”.',
  },
  regelsaet: {
    da: '{paa, select, sager {Sagerne} other {Tilbuddene}} er screenet efter regelsættet »{titel}«, version {version}.',
    en: 'The {paa, select, sager {cases} other {tilbud}} have been screened by the ruleset “{titel}”, version {version}.',
  },
  fortolkning: {
    da: 'Fortolkning ({ord}): {valg}.{ens, select, ja {} other { Rækkerne er ikke fortolket ens.}}',
    en: 'Interpretation ({ord}): {valg}.{ens, select, ja {} other { The rows are not all read alike.}}',
  },
  'talt-af-kommuner': {
    da: 'Kommunerne har selv talt kvinderne. Det fremgår ikke af tallene, hvem de har talt med.',
    en: 'The municipalities have counted the women themselves. The figures do not show whom they have counted.',
  },
  'forbehold-manuelt': {
    da: 'Tallene er opgjort manuelt. Målgruppen registreres ikke, så der findes ingen registerdata at holde dem op imod.',
    en: 'The figures are counted by hand. The group is not registered, so there are no register data to compare them with.',
  },
  'forbehold-moerketal': {
    da: 'Der må regnes med et mørketal. Kommunerne kender ikke alle kvinder i målgruppen.',
    en: 'The true number is likely to be higher. The municipalities do not know of all women in the target group.',
  },
  'forbehold-frivillig': {
    da: 'Det er frivilligt at tage imod behandling. Hvor mange der er visiteret, er ikke det samme som, hvor mange der har behov.',
    en: 'Treatment is voluntary. How many have been referred is not the same as how many are in need.',
  },
  'forbehold-dobbelt': {
    da: 'En kvinde kan være talt med to gange, hvis to kommuner har visiteret hende, eller hvis hun er visiteret i to år.',
    en: 'A woman may be counted twice if two municipalities have referred her, or if she was referred in two years.',
  },
  'forbehold-dele': {
    da: 'Nogle af tallene er lagt sammen af dele, for eksempel kvartaler. En kvinde, der indgår i flere af delene, er talt med flere gange.',
    en: 'Some of the figures are added up from parts, for example quarters. A woman who is in several of the parts is counted several times.',
  },
  'forbehold-ambulant-og-doegn': {
    da: 'Behandling i alt er lagt sammen af ambulant behandling og døgnbehandling. En kvinde, der er visiteret til begge dele i samme år, er talt med to gange.',
    en: 'Any treatment is added up from outpatient and residential treatment. A woman who was referred to both in the same year is counted twice.',
  },
  'forbehold-tal-med-ord': {
    da: 'Nogle tal stod med ord eller tegn ved siden af i det ark, som de er læst fra, for eksempel »ca. 4«. De er talt med som tal, men kan være skøn.',
    en: 'Some numbers had words or marks beside them in the sheet that they were read from, such as “about 4”. They are counted as numbers, but may be estimates.',
  },
} as const satisfies Record<string, Text>
