/** Texts of several pages. */
export const common = {
  changedOn: (day: string): string => `changed on ${day}`,
  linkTo: (title: string): string => `Link to “${title}”`,
  tableOf: (title: string): string => `Table: ${title}`,
  sameAsTable: 'The same as a table',
  places: 'Places',
  allCorrections: 'All corrections',
  asData: 'As data:',
  json: 'JSON',
  csv: 'CSV',
  claimsOfEssay: 'Claims of the essay: ',
  claim: (id: string, text: string): string => `Claim ${id}: ${text}`,
};
