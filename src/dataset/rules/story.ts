import { nearestOf, show } from '#dataset/problem.ts';
import type { Rule } from '#dataset/report.ts';
import { readRootFile } from '#dataset/root-file.ts';
import { idsOf } from '#dataset/rules/ids.ts';
import { STOPS, stepOf } from '#lib/map/days.ts';
import { PARTIES } from '#lib/record/harm.ts';
import { harms } from '#lib/record/harm-days.ts';
import { PLACE_TABLES, story } from '#tables';

/** A story of twelve stops tells of harm to civilians in seven at least, and in three at least for each party; a shorter one in the same share. */
const LEAST = { of: 12, either: 7, each: 3 };

/** The story of the map names stops, events and places that there are, in the order of the slider, and tells of the civilians of both parties. */
export const storyOfRows: Rule = (folder, _report, add) => {
  const file = readRootFile(folder.files, 'story.json', story, add);
  if (file === null || file.data === null) return;
  const { json, data } = file;
  const events = folder.rows('events').map(({ row }) => row);
  const eventIds = idsOf(folder, 'events');
  const placeIds = PLACE_TABLES.map((table) => idsOf(folder, table));
  if (eventIds === null || placeIds.includes(null)) return;
  const places = new Set(placeIds.flatMap((ids) => [...(ids ?? [])]));
  const nearEvent = nearestOf(eventIds);
  const nearPlace = nearestOf(places);
  const keys = STOPS.map(({ key }) => key);
  let last = -1;
  data.forEach(({ stop, events: told, lights }, index) => {
    const step = keys.includes(stop) ? (stepOf(stop) ?? -1) : -1;
    if (step < 0)
      add({
        ...json.locate([index, 'stop']),
        value: show(stop),
        expected: 'a stop of the slider, such as 2020-10-04',
        nearest: nearestOf(keys)(stop),
      });
    else if (step <= last)
      add({ ...json.locate([index, 'stop']), value: show(stop), expected: 'a stop after that of the entry before', nearest: null });
    last = Math.max(last, step);
    told.forEach((id, at) => {
      if (!eventIds.has(id))
        add({ ...json.locate([index, 'events', at]), value: show(id), expected: 'the id of a row of events', nearest: nearEvent(id) });
    });
    lights.forEach((id, at) => {
      if (!places.has(id)) add({ ...json.locate([index, 'lights', at]), value: show(id), expected: 'the id of a place', nearest: nearPlace(id) });
    });
  });
  const harmful = PARTIES.map(
    (party) => new Set(data.filter(({ events: told }) => events.some((event) => told.includes(event.id) && harms(event, party)))),
  );
  const either = new Set(harmful.flatMap((stops) => [...stops]));
  const enough = (found: number, least: number): boolean => found * LEAST.of >= least * data.length;
  if (!enough(either.size, LEAST.either) || harmful.some(({ size }) => !enough(size, LEAST.each)))
    add({
      ...json.locate([]),
      value: `harm to civilians in ${either.size} of ${data.length} stops, ${PARTIES.map((party, index) => `${party} in ${harmful[index]?.size ?? 0}`).join(', ')}`,
      expected: `harm to civilians in ${LEAST.either} of ${LEAST.of} stops, and in ${LEAST.each} for each party`,
      nearest: null,
    });
};
