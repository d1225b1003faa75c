import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultOfAddress } from '#dataset/addresses.ts';
import { count } from '#dataset/english.ts';
import { filesOnDisk } from '#dataset/files.ts';
import { readFolder } from '#dataset/folder.ts';
import { visitAll } from '#dataset/link-check.ts';
import { LINK_REPORT } from '#dataset/link-report.ts';

const USER_AGENT = 'forty-four-days-link-check/1.0';

const FOLDER = 'content';

const sources = readFolder(filesOnDisk(FOLDER))
  .rows('sources')
  .flatMap(({ row: { id, url } }) => (url === null ? [] : [{ id, url }]))
  // What the check refuses could be a host of this machine or of a private network.
  .filter(({ url }) => faultOfAddress(url)?.level !== 'error');
const visits = await visitAll(sources, {
  ask: (url, init) => fetch(url, { ...init, headers: { 'user-agent': USER_AGENT } }),
  on: new Date().toISOString().slice(0, 10),
});

if (visits === null) {
  console.log('No host answered: there is no network here. The report stays as it was.');
} else {
  writeFileSync(join(FOLDER, LINK_REPORT), `${JSON.stringify(visits, null, 2)}\n`);
  const number = (result: string) => visits.filter((visit) => visit.result === result).length;
  console.log(
    `${count(visits.length, 'address', 'addresses')} visited: ${number('reachable')} reachable, ${number('refused')} refused, ${number('not-reachable')} not reachable.`,
  );
}
process.exit();
