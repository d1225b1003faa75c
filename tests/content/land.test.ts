import { resolve } from 'node:path';
import type { Paths64 } from 'clipper2-ts';
import { feature } from 'topojson-client';
import type { GeometryCollection } from 'topojson-specification';
import { describe, expect, test } from 'vitest';
import { common, joined, without, wound } from '#cli/land/clip.ts';
import { readLandInput } from '#cli/land/input.ts';
import { makeLand } from '#cli/land/land.ts';
import { km2Of, kmToOutline, pathsOf, toPlane } from '#cli/land/plane.ts';
import { filesOnDisk } from '#dataset/files.ts';
import { readFolder } from '#dataset/folder.ts';
import { readJsonFile } from '#dataset/json-file.ts';
import { STOPS } from '#lib/map/days.ts';
import { linesOf } from '#lib/map/geometry.ts';
import { isCounted } from '#lib/record/coverage.ts';
import type { Land } from '#schemas/land.ts';
import { isLand } from '#tables';
import { districts, places, settlements } from '../fixtures/record.ts';

const files = filesOnDisk(resolve(import.meta.dirname, '../../content'));
const input = readLandInput(readFolder(files));

const committed = (): Land => {
  const { value } = readJsonFile(files, 'geo/land.topo.json');
  if (!isLand(value)) throw new Error('content/geo/land.topo.json is not what "npm run geo" writes.');
  return value;
};
const land = committed();

/** Land of a layer in the plane, by the ids of its rows; a layer without rows is under "". */
const landOf = (topology: Land, layer: GeometryCollection<object>): ReadonlyMap<string, Paths64> =>
  new Map(
    feature(topology, layer).features.map(({ properties, geometry }) => [
      'id' in properties && typeof properties.id === 'string' ? properties.id : '',
      wound(pathsOf(linesOf(geometry), true)),
    ]),
  );
const cells = landOf(land, land.objects.cells);
const handovers = landOf(land, land.objects.handovers);
const area = landOf(land, land.objects.area).get('') ?? [];
const zone = landOf(land, land.objects.zone).get('') ?? [];
const corridor = landOf(land, land.objects.corridor).get('') ?? [];

const shared = (a: Paths64, b: Paths64): number => km2Of(common(a, b));
const holds = (paths: Paths64, { lon, lat }: { readonly lon: number; readonly lat: number }): boolean => {
  const { x, y } = toPlane(lon, lat);
  return (
    shared(paths, [
      [
        { x: x - 5, y: y - 5 },
        { x: x + 5, y: y - 5 },
        { x: x + 5, y: y + 5 },
        { x: x - 5, y: y + 5 },
      ],
    ]) > 0
  );
};
/** Points of outlines are left out where they say little: edges move by about so much. */
const SLACK_KM = 0.15;
const isNear = (paths: Paths64, at: { readonly lon: number; readonly lat: number }): boolean =>
  holds(paths, at) || kmToOutline(toPlane(at.lon, at.lat), paths) < SLACK_KM;

const located = settlements.flatMap((row) => (row.point === null ? [] : [{ ...row, point: row.point }]));
const outlineOf = (polygon: string | null): Paths64 =>
  feature(input.basemap, input.basemap.objects.districts)
    .features.filter(({ properties }) => properties.id === polygon)
    .flatMap(({ geometry }) => wound(pathsOf(linesOf(geometry), true)));

describe('the land of the map', () => {
  test('is what "npm run geo" draws from the files of content today', () => {
    const fresh = makeLand(input);
    const freshCells = landOf(fresh, fresh.objects.cells);
    const advice = 'Settlements or geometry changed: run "npm run geo" and commit content/geo/land.topo.json';
    expect([...freshCells.keys()].sort(), advice).toEqual([...cells.keys()].sort());
    const parts = (topology: Land) => [
      ...landOf(topology, topology.objects.area).values(),
      ...landOf(topology, topology.objects.zone).values(),
      ...landOf(topology, topology.objects.cells).values(),
      ...landOf(topology, topology.objects.handovers).values(),
    ];
    // Other machines may round differently, so whole areas are compared and not their points.
    const before = parts(land);
    for (const [index, part] of parts(fresh).entries()) expect(km2Of(part), advice).toBeCloseTo(km2Of(before[index] ?? []), 0);
  });

  test('says of every line and cell how far it may be from where it was', () => {
    for (const { geometries } of Object.values(land.objects))
      for (const { properties } of geometries) expect(properties).toHaveProperty('uncertaintyKm', expect.any(Number));
  });
});

describe('cells', () => {
  test('are those of the settlements that were announced in the war and have a position; heights, bridges and hand-overs have none', () => {
    const expected = located.filter(isCounted).map(({ id }) => id);
    expect([...cells.keys()].sort()).toEqual(expected.sort());
  });
  test('hold their places', () => {
    for (const { id, point } of located) {
      const cell = cells.get(id);
      if (cell !== undefined) expect(isNear(cell, point), id).toBe(true);
    }
  });
  test('never reach out of the area that was under Armenian control', () => {
    for (const [id, cell] of cells) expect(km2Of(without(cell, area)), id).toBeLessThan(0.05 + 0.02 * km2Of(cell));
  });
  test('never overlap', () => {
    const sum = [...cells.values()].reduce((total, cell) => total + km2Of(cell), 0);
    expect(km2Of(joined([...cells.values()].flat()))).toBeGreaterThan(sum * 0.999);
  });
  test('are in a district that was handed over only where a place of it was announced', () => {
    for (const { id, polygon } of input.handedOver) {
      const outline = outlineOf(polygon);
      const others = located.filter((row) => cells.has(row.id) && row.district !== id).flatMap((row) => cells.get(row.id) ?? []);
      expect(shared(joined(others), outline), id).toBeLessThan(0.005 * km2Of(outline));
      const own = located.filter((row) => row.district === id && isCounted(row));
      const filled = located.filter((row) => row.district === id && cells.has(row.id));
      expect(filled.length, id).toBe(own.length);
    }
  });
});

describe('the slider', () => {
  test('stops on every day on which a district was handed over, and has every day of an announcement', () => {
    const stops = STOPS.map(({ key }) => key);
    for (const { controlChange } of districts) if (controlChange.announced !== null) expect(stops).toContain(controlChange.announced);
    for (const { announced } of settlements) expect(stops).toContain(announced);
  });
});

describe('areas', () => {
  test('the area before the war has every announced place, and no town that stayed under Azerbaijani control', () => {
    for (const { id, point } of located) expect(isNear(area, point), id).toBe(true);
    const towns = places.flatMap((row) =>
      row.country === 'Azerbaijan' && row.point !== null && ['city', 'town'].includes(row.kind) ? [{ ...row, point: row.point }] : [],
    );
    expect(towns.length).toBeGreaterThan(0);
    for (const { id, point, district } of towns) {
      if (district === null) expect(holds(area, point), id).toBe(false);
      // A town of a district that was never announced either stayed where it was, or was in the zone.
      else expect(holds(without(area, zone), point), id).toBe(false);
    }
  });
  test('the zone and the corridor are parts of it, and the hand-overs are parts of their districts without them', () => {
    for (const part of [zone, corridor, ...handovers.values()]) expect(km2Of(without(part, area))).toBeLessThan(0.005 * km2Of(part) + 0.5);
    expect([...handovers.keys()].sort()).toEqual(input.handedOver.map(({ id }) => id).sort());
    for (const { id, polygon } of input.handedOver) {
      const part = handovers.get(id) ?? [];
      expect(km2Of(without(part, outlineOf(polygon))), id).toBeLessThan(0.01 * km2Of(part));
      expect(shared(part, joined([...zone, ...corridor])), id).toBeLessThan(0.01 * km2Of(part));
      expect(shared(part, joined([...cells.values()].flat())), id).toBeLessThan(0.01 * km2Of(part));
    }
  });
  test('the zone has the capital of no district that changed control in 2020', () => {
    for (const { id, polygon, controlChange } of districts) {
      if (polygon === null || controlChange.how === 'later' || controlChange.how === 'partly') continue;
      const capital = located.find((row) => row.district === id && row.kind === 'city');
      if (capital !== undefined) expect(holds(zone, capital.point), id).toBe(false);
    }
  });
});
