/** Labels of rows in links and search results. */
export const rows = {
  claim: (id: string, text: string): string => `The essay (${id}): ${text}`,
  figure: (label: string, claimant: string): string => `${label} (${claimant})`,
  total: (kind: string): string => `Announced number: ${kind}`,
  kinds: {
    claim: (status: string): string => `Claim, ${status}`,
    event: 'Event',
    figures: 'Figures',
    district: 'District',
    site: 'Heritage site',
    source: 'Source',
  },
};
