/** The ways in, in the order of the navigation. */
export const PAGES: readonly { readonly path: string; readonly name: string }[] = [
  { path: '/article/', name: 'Article' },
  { path: '/timeline/', name: 'Timeline' },
  { path: '/map/', name: 'Map' },
  { path: '/losses/', name: 'Losses' },
  { path: '/claims/', name: 'Claims' },
  { path: '/sources/', name: 'Sources' },
];

/** What stands behind the ways in, for the foot of the page. */
export const APPARATUS: readonly { readonly path: string; readonly name: string }[] = [
  { path: '/places/', name: 'Places' },
  { path: '/data/', name: 'Data' },
  { path: '/method/', name: 'Method' },
  { path: '/terms/', name: 'Terms and names' },
  { path: '/corrections/', name: 'Corrections' },
  { path: '/accessibility/', name: 'Accessibility' },
  { path: '/about/', name: 'About' },
];
