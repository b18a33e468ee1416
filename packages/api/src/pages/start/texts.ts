/** The words of the start page: the kinds of visitors, what each gets, and what to have at hand. */
import { both, inEachLanguage } from '../kit/texts/both.js'

/** The kinds of visitors, by where they go. */
const errands = {
  assessment: {
    path: both('/selvvurdering', '/selvvurdering'),
    title: both('Vurder jeres tilbud', 'Assess your tilbud'),
    who: both('Til ledere og medarbejdere i et tilbud', 'For those who lead or work in a tilbud'),
    gets: both(
      'Du får svar på, hvilke kriterier for et højt specialiseret tilbud I opfylder, hvorfor, og hvad der mangler.',
      'You learn which criteria for a highly specialised tilbud you meet, why, and what is missing.',
    ),
    needs: both(
      'antal borgere, årsværk og medarbejdere i året, medarbejdernes erfaring med målgruppen, og hvilke kompetencer der indgår',
      'the year’s numbers of citizens, full-time equivalents and staff, the staff’s experience with the target group, and which competences take part',
    ),
    takes: both(
      'cirka 5 minutter, når tallene er fundet',
      'about 5 minutes with the numbers at hand',
    ),
  },
  interview: {
    path: both('/sag', '/sag'),
    title: both('Screen en sag', 'Screen a case'),
    who: both('Til sagsbehandlere i kommunerne', 'For caseworkers in the municipalities'),
    gets: both(
      'Du får svar på, om oplysningerne i en anonym sag peger på, at kvinden er omfattet af målgruppen, og hvilket indsatsniveau de peger på.',
      'You learn whether the facts of an anonymous case suggest that the woman is in the target group, and which level of effort they point to.',
    ),
    needs: both(
      'kendskab til kvindens situation og til den ambulante indsats. Ikke navn eller CPR-nummer',
      'knowledge of the woman’s situation and of the outpatient care. No name or CPR number',
    ),
    takes: both(
      'cirka 5 minutter. Du får ét spørgsmål ad gangen',
      'about 5 minutes. You get one question at a time',
    ),
  },
  report: {
    path: both('/afrapportering', '/afrapportering'),
    title: both('Lav regionens afrapportering', 'Make the region’s report'),
    who: both(
      'Til den, der skriver kommunernes og regionens afrapportering',
      'For those who write the report of the municipalities and the region',
    ),
    gets: both(
      'Du får et udkast til afrapporteringen (Bilag 2) som Word-fil med tabeller, diagrammer og tekst.',
      'You get a draft of the report (Bilag 2) as a Word file with tables, charts and text.',
    ),
    needs: both(
      'kommunernes tal i et regneark. Du kan hente en skabelon',
      'the municipalities’ numbers in a spreadsheet. You can download a template',
    ),
    takes: both(
      'et par minutter, når tallene er samlet',
      'a few minutes once the numbers have been gathered',
    ),
  },
  rules: {
    path: both('/regler', '/regler'),
    title: both('Læs reglerne, eller brug dem selv', 'Read the rules, or use them yourself'),
    who: both(
      'Til fagfolk, analytikere og udviklere',
      'For professionals, analysts and developers',
    ),
    gets: both(
      'Du får reglerne i ord og som data, med kilder og versioner, og et API, der giver de samme svar som siderne her.',
      'You get the rules in words and as data, with sources and versions, and an API that gives the same answers as these pages.',
    ),
    needs: both('intet. API’et kræver ingen aftale', 'nothing. The API needs no agreement'),
    takes: both(
      'efter behov. API’et kan prøves på et minut',
      'as long as you need. The API can be tried in a minute',
    ),
  },
}

export const startTexts = inEachLanguage({
  lead: both(
    'Her kan du vurdere, om et tilbud er højt specialiseret, og om en sag hører til målgruppen af udsatte gravide kvinder med et skadeligt rusmiddelbrug. Hvert svar har en begrundelse og en kilde.',
    'Here you can assess whether a tilbud is highly specialised, and whether a case belongs to the target group of vulnerable pregnant women with a harmful use of drugs or alcohol. Every answer has a reason and a source.',
  ),
  description: both(
    'Vurder, om et tilbud er højt specialiseret, eller om en sag hører til målgruppen af udsatte gravide kvinder. Svarene er begrundede, og intet gemmes.',
    'Assess whether a tilbud is highly specialised, or whether a case belongs to the target group of vulnerable pregnant women. Answers come with reasons, and nothing is kept.',
  ),
  notKept: both(
    'Resultatet er vejledende og ikke en afgørelse. Det, du skriver, bliver ikke gemt.',
    'The result is guidance and not a decision. What you write is not kept.',
  ),
  question: both('Hvad vil du?', 'What would you like to do?'),
  needs: both('Hav klar', 'Have at hand'),
  takes: both('Tid', 'Time'),
  capacity: both(
    'Du kan også se, hvor mange tilbud der er grundlag for i landet.',
    'You can also see how many tilbud there is a basis for in the country.',
  ),
  api: both('Gå direkte til API’et (på engelsk)', 'Go directly to the API'),
  errands,
})
