/** The menu of every page: the path of each entry, and the texts that name it. */
export const menu = [
  { path: '/selvvurdering', name: 'selfAssessment' },
  { path: '/sag', name: 'interview' },
  { path: '/afrapportering', name: 'report' },
  { path: '/kapacitet', name: 'capacity' },
  { path: '/regler', name: 'rules' },
] as const
