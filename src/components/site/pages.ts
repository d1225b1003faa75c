/** The ways in, in the order of the navigation. */
export const PAGES: readonly { readonly path: string; readonly name: string }[] = [
  { path: '/timeline/', name: 'Timeline' },
  { path: '/sources/', name: 'Sources' },
];
