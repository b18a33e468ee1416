/** The words around every page: menu, foot, errors. */
import { both } from './both.js'

export const site = {
  name: both('Screeningsmodellen', 'Screeningsmodellen'),
  purpose: both('Vejledende screening. Intet gemmes.', 'Screening for guidance. Nothing is kept.'),
  skip: both('Gå til sidens indhold', 'Skip to the content'),
  menu: both('Hovedmenu', 'Main menu'),
  language: both('Vælg sprog', 'Choose language'),
  languageName: both('Dansk', 'English'),
  selfAssessment: both('Vurder et tilbud', 'Assess a tilbud'),
  interview: both('Screen en sag', 'Screen a case'),
  report: both('Lav afrapporteringen', 'Make the report'),
  capacity: both('Regn på kapaciteten', 'Work out the capacity'),
  api: both('API', 'API'),
  accessibility: both('Tilgængelighedserklæring', 'Accessibility statement'),
  privacy: both('Privatliv', 'Privacy'),
  footer: both('Om siden', 'About this site'),
  rules: both('Regelsættene', 'The rulesets'),
  error: both('Fejl', 'Error'),
  warning: both('Advarsel', 'Warning'),
  information: both('Information', 'Information'),
  toFront: both('Gå til selvvurderingen', 'Go to the self-assessment'),
  reference: both('Fejlens nummer', 'Number of the error'),
}
