import { lookOf } from '#dataset/characters.ts';
import { type DistrictShape, readDistrictShapes } from '#dataset/district-shapes.ts';
import type { Folder } from '#dataset/folder.ts';
import { type Rule, Words } from '#dataset/report.ts';
import { kmOutside } from '#dataset/rules/geography.ts';
import { WAR } from '#lib/record/war.ts';
import type { Settlement } from '#schemas/settlement.ts';

/** Farther than this outside the approximate line of its district a point needs a note. */
const NEEDS_NOTE_KM = 3;
/** Farther than this it is taken for an error. */
const IMPLAUSIBLE_KM = 10;

export const oneNamePerDistrict: Rule = (folder, report) => {
  const first = new Map<string, string>();
  for (const { row, index } of folder.rows('settlements')) {
    const key = `${lookOf(row.names.headword)} | ${row.district}`;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, row.id);
    else
      report(
        { table: 'settlements', path: [index, 'names', 'headword'] },
        row.names.headword,
        `a name that no other settlement of ${row.district} has; "${earlier}" has it`,
      );
  }
};

export const announcedInTime: Rule = (folder, report) => {
  const handovers = new Map<string, string | null>(folder.rows('districts').map(({ row }) => [row.id, row.controlChange.announced]));
  for (const { row, index } of folder.rows('settlements')) {
    const at = { table: 'settlements', path: [index, 'announced'] } as const;
    if (row.controlChange === 'fighting') {
      if (row.announced < WAR.firstDay || row.announced > WAR.lastAnnouncement) {
        report(at, row.announced, `a day from ${WAR.firstDay} to ${WAR.lastAnnouncement}, the announcements of the war`);
      }
    } else if (handovers.has(row.district) && handovers.get(row.district) !== row.announced) {
      report(at, row.announced, `${handovers.get(row.district) ?? 'no day'}, the day on which ${row.district} was handed over`);
    }
    if (row.announcedAgain !== null && row.announcedAgain <= row.announced) {
      report({ table: 'settlements', path: [index, 'announcedAgain'] }, row.announcedAgain, `a day after the first announcement (${row.announced})`);
    }
  }
};

const shapesFor = (settlement: Settlement, folder: Folder, shapes: ReadonlyMap<string, DistrictShape>): DistrictShape[] => {
  const codes = new Map(folder.rows('districts').map(({ row }): [string, string | null] => [row.id, row.polygon]));
  return [settlement.district, settlement.administrativeDistrict]
    .map((id) => (id === null ? null : codes.get(id)))
    .map((code) => (code == null ? undefined : shapes.get(code)))
    .filter((shape) => shape !== undefined);
};

export const pointsInDistricts: Rule = (folder, report, add) => {
  if (folder.raw.districts === null && folder.raw.settlements === null) return;
  const geometry = readDistrictShapes(folder.files);
  if (geometry.problem !== null) {
    add(geometry.problem);
    return;
  }
  for (const { row, index } of folder.rows('districts')) {
    if (row.polygon !== null && !geometry.shapes.has(row.polygon)) {
      report({ table: 'districts', path: [index, 'polygon'] }, row.polygon, 'the id of a district outline in geo/basemap.topo.json');
    }
  }
  for (const { row, index } of folder.rows('settlements')) {
    const shapes = shapesFor(row, folder, geometry.shapes);
    if (row.point === null || shapes.length === 0) continue;
    const km = kmOutside(row.point, shapes);
    if (km <= NEEDS_NOTE_KM) continue;
    const where = new Words(`${row.point.lat}, ${row.point.lon}: ${km.toFixed(1)} km outside ${row.district}`);
    const at = { table: 'settlements', path: [index, 'point'] } as const;
    if (km > IMPLAUSIBLE_KM) report(at, where, `a point in its district or within ${IMPLAUSIBLE_KM} km of it`);
    else if (row.locationNote === null)
      report(at, where, `a point in its district or within ${NEEDS_NOTE_KM} km of it, or a locationNote that says why it lies outside`);
  }
};
