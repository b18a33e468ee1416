/** One year of a tilbud: as facts, and as the fields of the form. */

export const facts = {
  aar: 2019,
  borgere: 4,
  aarsvaerk: 2.5,
  medarbejdere: 9,
  medarbejdereMedErfaring: 6,
}
export const answers = {
  '0.aar': '2019',
  '0.borgere': '4',
  '0.aarsvaerk': '2,5',
  '0.medarbejdere': '9',
  '0.medarbejdereMedErfaring': '6',
}
