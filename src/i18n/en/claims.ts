/** Claims of the essay, in the ledger and on their pages. */
export const claims = {
  kicker: (id: string, kind: string): string => `Claim ${id}, ${kind}`,
  madeBy: { author: 'made by Arye Gut in the essay', quoted: 'made by someone whom the essay quotes without a name' },
  text: (text: string): string => `The essay: ${text}`,
  linkTo: (id: string): string => `Link to claim ${id}`,
  earlier: (until: string, status: string, why: string): string => `Until ${until}: ${status}. ${why}`,
  parties: { azerbaijan: 'Azerbaijan says', armenia: 'Armenia or the Karabakh Armenian authorities say' },
  evidence: {
    for: 'For it',
    noneFor: 'No source of this list supports it.',
    against: 'Against it',
    noneAgainst: 'No source of this list speaks against it.',
    context: 'Both ways, or background',
  },
  inArticle: 'Where it stands in the article',
  checked: (day: string): string => `Checked ${day}`,
  cite: 'Cite',
};
