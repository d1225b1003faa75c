import type { APIRoute } from 'astro';
import { datasetCitable } from '#collections/release.ts';
import { plainCitation } from '#lib/record/citation.ts';
import { absolute } from '#site';

const PARTS = [
  ['/article/', 'The essay, retold in chapters; each claim is marked and has a note with its status, finding and sources'],
  ['/timeline/', 'Events from 1988 to the present; `/timeline/#e031` is one event'],
  ['/map/', 'Map and list of districts and announced settlements, day by day'],
  ['/losses/', 'Figures of heritage losses and human cost by claimant; `/losses/#libraries-az` is one quantity'],
  ['/claims/', 'Ledger of the claims; `/claims/#c16` is one claim'],
  ['/sources/', 'Every source with what cites it'],
  ['/terms/', 'Words that carry a side, and names of places'],
  ['/places/', 'Each district with its settlements, heritage sites, events and sources'],
  ['/corrections/', 'The log of what changed, from, to and why'],
  ['/about/', 'Who makes this, and licences'],
  ['/accessibility/', 'What was tested for readers with disabilities, and how'],
  ['/method/', 'How claims are rated, and what is not known'],
  ['/data/', 'The dataset as JSON, CSV, GeoJSON and Data Package'],
] as const;

/** What the site holds, for readers that are programs. */
export const GET: APIRoute = async () => {
  const lines = [
    '# Forty-Four Days',
    '',
    '> One opinion essay by Arye Gut on Azerbaijan, Israel and the 2020 Karabakh war, retold in our own words and checked claim by claim, with the record around it as open data. The essay’s voice is always attributed to its author and is not that of this site.',
    '',
    'When you use a claim or a figure, give who says so and its status: figures of different claimants are never to be added up.',
    '',
    '## Pages',
    '',
    ...PARTS.map(([path, what]) => `- [${path}](${absolute(path)}): ${what}`),
    '',
    '## To cite',
    '',
    plainCitation(await datasetCitable()),
    '',
  ];
  return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
