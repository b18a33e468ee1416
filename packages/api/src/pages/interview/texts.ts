/** The words of the interview's own pages. The questions and all about a rule come from the ruleset. */
import type { Language } from '@screeningsmodel/core'
import type { AnswerValue } from './answers.js'

export interface InterviewTexts {
  readonly title: string
  readonly guidance: string
  readonly warning: string
  readonly progress: (number: number, atMost: number) => string
  readonly options: Readonly<Record<AnswerValue, string>>
  readonly next: string
  readonly back: string
  readonly unanswered: string
  readonly answers: (count: number) => string
  readonly change: string
  readonly unknownHint: string
  readonly nextStep: string
  readonly goOn: string
  readonly restart: string
}

export const interviewTexts: Readonly<Record<Language, InterviewTexts>> = {
  da: {
    title: 'Screen en sag',
    guidance:
      'Svar på ét spørgsmål ad gangen. Der spørges ikke om mere, når det er afgjort. Resultatet er vejledende og ikke en afgørelse, og intet gemmes.',
    warning:
      'Sagen skal være anonym. Skriv ikke navne, CPR-numre eller andre personoplysninger noget sted.',
    progress: (number, atMost) =>
      `Spørgsmål ${String(number)}. ${atMost === 1 ? 'Det er det sidste.' : `Højst ${String(atMost)} spørgsmål endnu med dette.`}`,
    options: { ja: 'Ja', nej: 'Nej', 'ved-ikke': 'Ved ikke' },
    next: 'Næste',
    back: 'Tilbage',
    unanswered: 'Vælg ja, nej eller ved ikke.',
    answers: (count) => `Dine svar (${String(count)})`,
    change: 'Ret',
    unknownHint: 'Der er svaret »ved ikke« til det, der kan afgøre det. Svar, når du ved mere.',
    nextStep: 'Næste trin',
    goOn: 'Fortsæt',
    restart: 'Begynd på en ny sag',
  },
  en: {
    title: 'Screen a case',
    guidance:
      'Answer one question at a time. No more is asked once it is settled. The result is guidance and not a decision, and nothing is kept.',
    warning:
      'The case must be anonymous. Do not write names, CPR numbers or other personal data anywhere.',
    progress: (number, atMost) =>
      `Question ${String(number)}. ${atMost === 1 ? 'It is the last one.' : `At most ${String(atMost)} more questions, this one included.`}`,
    options: { ja: 'Yes', nej: 'No', 'ved-ikke': 'Don’t know' },
    next: 'Next',
    back: 'Back',
    unanswered: 'Choose yes, no or don’t know.',
    answers: (count) => `Your answers (${String(count)})`,
    change: 'Change',
    unknownHint: 'What could settle it was answered “don’t know”. Answer when you know more.',
    nextStep: 'Next step',
    goOn: 'Continue',
    restart: 'Start on a new case',
  },
}
