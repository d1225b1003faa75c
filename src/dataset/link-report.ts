/** Name of the report of visited links in a content folder. */
export const LINK_REPORT = 'link-report.json';
