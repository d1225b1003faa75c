/** Citations of a thing: their formats, and the button that copies a citation: what it does and what came of it. */
export const copying = {
  formats: { bibtex: 'BibTeX', ris: 'RIS', csl: 'CSL-JSON' },
  copy: 'Copy the citation',
  copied: 'Citation copied',
  /** Where the browser does not let the page copy; the text is shown and selected. */
  refused: 'The browser did not copy it; the text is selected',
};
