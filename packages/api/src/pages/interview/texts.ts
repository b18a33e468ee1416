/** The words of the interview's own pages. The questions and everything about a rule come from the ruleset. */
import { spellOut, type Language } from '@screeningsmodel/core'
import type { AnswerValue } from './answers.js'
import type { Step } from './steps.js'

export interface InterviewTexts {
  readonly title: string
  readonly guidance: string
  readonly warning: string
  /** @param atMost how many questions there may be in all */
  readonly progress: (number: number, atMost: number) => string
  readonly options: Readonly<Record<AnswerValue, string>>
  readonly next: string
  readonly back: string
  readonly unanswered: string
  readonly answers: (count: number) => string
  readonly helpTitle: string
  readonly helpOffered: (title: string) => string
  readonly helpGiven: (title: string, conclusion: string) => string
  /** @param atMost how many questions there may be */
  readonly helpAsk: (title: string, atMost: number) => string
  readonly change: string
  readonly unknownHint: string
  /** @param atMost how many questions there may be, this one included */
  readonly moreQuestions: (atMost: number) => string
  readonly nextStep: string
  readonly goOn: string
  readonly restart: string
  /** After a conclusion that leads on to no interview, if others do. @param about what was asked about */
  readonly notIncluded: (about: string) => string
}

export const interviewTexts: Readonly<Record<Language, InterviewTexts>> = {
  da: {
    title: 'Screen en sag',
    guidance:
      'Svar på ét spørgsmål ad gangen. Du får ikke flere spørgsmål, når resultatet er klart. Resultatet er vejledende og ikke en afgørelse. Dine svar bliver ikke gemt.',
    warning:
      'Sagen skal være anonym. Skriv ikke navne, CPR-numre eller andet, der kan henføres til en bestemt person. Målgruppen er så lille, at oplysningerne kan pege på en bestemt person, også uden navn og CPR-nummer.',
    progress: (number, atMost) =>
      atMost === number
        ? `Spørgsmål ${String(number)}. Det er det sidste.`
        : `Spørgsmål ${String(number)} af højst ${String(atMost)}`,
    options: { ja: 'Ja', nej: 'Nej', 'ved-ikke': 'Ved ikke' },
    next: 'Næste',
    back: 'Tilbage',
    unanswered: 'Vælg »Ja«, »Nej« eller »Ved ikke«.',
    answers: (count) => `Dine svar (${String(count)})`,
    helpTitle: 'Hjælp til svaret',
    helpOffered: (title) =>
      `Spørgsmålene om ${title.toLowerCase()} kan hjælpe dig med svaret. Svarene bruges igen, hvis resultatet fører videre til dem.`,
    helpGiven: (title, conclusion) =>
      `${title} efter dine svar: ${conclusion} Det er den faglige vurdering, der gælder.`,
    helpAsk: (title, atMost) =>
      atMost === 1
        ? `Svar først på spørgsmålet om ${title.toLowerCase()}`
        : `Svar først på spørgsmålene om ${title.toLowerCase()} (højst ${String(atMost)})`,
    change: 'Ret',
    unknownHint:
      'Du har svaret »Ved ikke« på spørgsmål, som resultatet afhænger af. Svar på dem, når du ved mere.',
    moreQuestions: (atMost) =>
      `Der kan komme op til ${spellOut('da', atMost)} spørgsmål, før det er afklaret.`,
    nextStep: 'Næste trin',
    goOn: 'Fortsæt',
    restart: 'Begynd på en ny sag',
    notIncluded: (about) =>
      `Resultatet gælder kun ${about}. Det siger ikke, om der er behov for eller ret til anden hjælp. Det vurderer kommunen og sundhedsvæsenet efter de almindelige regler.`,
  },
  en: {
    title: 'Screen a case',
    guidance:
      'Answer one question at a time. You get no more questions once the result is clear. The result is guidance and not a decision. Your answers are not kept.',
    warning:
      'The case must be anonymous. Do not write names, CPR numbers or anything else that can be traced to a certain person. The target group is so small that the facts can point to a certain person even without a name and a CPR number.',
    progress: (number, atMost) =>
      atMost === number
        ? `Question ${String(number)}. It is the last one.`
        : `Question ${String(number)} of at most ${String(atMost)}`,
    options: { ja: 'Yes', nej: 'No', 'ved-ikke': 'Don’t know' },
    next: 'Next',
    back: 'Back',
    unanswered: 'Choose “Yes”, “No” or “Don’t know”.',
    answers: (count) => `Your answers (${String(count)})`,
    helpTitle: 'Help with the answer',
    helpOffered: (title) =>
      `The questions on the ${title.toLowerCase()} can help you with the answer. The answers are used again if the result leads on to them.`,
    helpGiven: (title, conclusion) =>
      `${title} by your answers: ${conclusion} The professional judgement is what counts.`,
    helpAsk: (title, atMost) =>
      atMost === 1
        ? `First answer the question on the ${title.toLowerCase()}`
        : `First answer the questions on the ${title.toLowerCase()} (at most ${String(atMost)})`,
    change: 'Change',
    unknownHint:
      'You have answered “Don’t know” to questions that the result depends on. Answer them when you know more.',
    moreQuestions: (atMost) =>
      `There may be up to ${spellOut('en', atMost)} questions before it is settled.`,
    nextStep: 'Next step',
    goOn: 'Continue',
    restart: 'Start on a new case',
    notIncluded: (about) =>
      `The result is only about ${about}. It does not say whether other help is needed or is a right. The municipality and the health services judge that by the general rules.`,
  },
}

/** The words of an interview that is not about a person. */
const aboutNoPerson: Readonly<Record<Language, Partial<InterviewTexts>>> = {
  da: {
    title: 'Prøv reglen',
    warning: 'Skriv ikke navne på personer, CPR-numre eller andre personoplysninger.',
    restart: 'Begynd forfra',
    notIncluded: (about) => `Resultatet gælder kun ${about}.`,
  },
  en: {
    title: 'Try the rule',
    warning: 'Do not write names of persons, CPR numbers or other personal data.',
    restart: 'Start again',
    notIncluded: (about) => `The result is only about ${about}.`,
  },
}

/** The words of an interview, by what it is about. */
export function textsOf({ screener }: Step, sprog: Language): InterviewTexts {
  const { subject } = screener.ruleset
  return { ...interviewTexts[sprog], ...(subject !== 'sag' && aboutNoPerson[sprog]) }
}
