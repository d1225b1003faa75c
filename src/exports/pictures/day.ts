import { type MapDay, mapDays } from '#collections/map-days.ts';
import { drawPlate, type Plate } from '#collections/plates.ts';
import { announcementsByDay, type WarDay } from '#collections/war-days.ts';
import { box, drawing, PICTURE_SIZE, type PictureElement, unframedSheet } from '#exports/pictures/element.ts';
import { stopDrawing } from '#exports/step-plate.ts';
import { t } from '#i18n/index.ts';
import type { Stop } from '#lib/map/days.ts';
import { placeLabels } from '#lib/map/label-layout.ts';
import { type LandKey, landKeys } from '#lib/map/land.ts';
import { VIEW_BOUNDS } from '#lib/map/projection.ts';
import { shorten } from '#lib/page/shorten.ts';
import { picturePath } from '#lib/page/thing-files.ts';
import { PARTIES } from '#lib/record/harm.ts';
import { COLORS } from '#lib/tokens.ts';

const MARGIN = 48;
const SOFT = { color: COLORS.inkSoft.light, fontWeight: 400 } as const;
const LABEL = { fontSize: 20, height: 26, offset: 9 } as const;
/** Lets the map shine through under words. */
const CHIP = `${COLORS.paperRaised.light}d8`;
/** Mean width of a letter of the names, as a share of their size. */
const LETTER = 0.52;

/** Names of the cities over the drawing, where they have room. */
const cityNames = (plate: Plate, scale: number): PictureElement[] => {
  const cities = plate.dots
    .filter(({ kind }) => kind === 'city')
    .map((city) => {
      const text = city.otherName === null ? city.headword : `${city.headword} / ${city.otherName}`;
      return {
        text,
        label: {
          x: city.x * scale,
          y: city.y * scale,
          width: text.length * LABEL.fontSize * LETTER + 8,
          height: LABEL.height,
          offset: LABEL.offset,
          rank: 1,
        },
      };
    });
  const places = placeLabels(
    cities.map(({ label }) => label),
    { width: plate.width * scale, height: plate.height * scale },
  );
  return cities.flatMap(({ text, label }, index) => {
    const place = places[index];
    if (place === null || place === undefined) return [];
    // The width is an estimate: a name left of its point ends there.
    const isLeft = place.left < label.x - label.width;
    return [
      box(
        {
          position: 'absolute',
          left: Math.round(place.left),
          top: Math.round(place.top),
          width: label.width,
          justifyContent: isLeft ? 'flex-end' : 'flex-start',
        },
        [box({ padding: '0 4px', fontSize: LABEL.fontSize, lineHeight: 1.2, borderRadius: 4, whiteSpace: 'nowrap', backgroundColor: CHIP }, text)],
      ),
    ];
  });
};

/** The 44 days as columns of the places announced, with this one dark. */
const columns = (days: readonly WarDay[], width: number, height: number, here: string): PictureElement => {
  const most = Math.max(...days.map(({ announced }) => announced), 1);
  const each = width / days.length;
  return box(
    { alignItems: 'flex-end', width, height, marginTop: 16, borderBottom: `2px solid ${COLORS.ruleStrong.light}` },
    days.map(({ day, announced }) =>
      box({
        width: each - 2,
        marginRight: 2,
        height: Math.max(Math.round((announced / most) * (height - 2)), day === here ? 10 : 2),
        backgroundColor: day === here ? COLORS.plum.light : COLORS.ruleStrong.light,
      }),
    ),
  );
};

const wordsOf = ({ record }: MapDay): readonly string[] => {
  const parties = PARTIES.filter((party) => record.day.harm[party].length > 0);
  const harmed = parties.length === 0 ? [] : [t.things.day.harmed(parties)];
  if (record.kind === 'after') return harmed;
  const { announced, denied, soFar } = record.day;
  return [...(announced === 0 ? [] : [t.things.day.denied(denied, announced)]), soFar, ...harmed];
};

/** Colours of the entries of the key. */
const stripes = (angle: number): string =>
  `repeating-linear-gradient(${angle}deg, ${COLORS.mapHeld.light} 0px, ${COLORS.mapHeld.light} 4px, ${COLORS.time5.light} 4px, ${COLORS.time5.light} 6px)`;
const SWATCHES: Readonly<Record<LandKey, PictureElement['props']['style']>> = {
  held: { backgroundColor: COLORS.mapHeld.light },
  cells: { backgroundColor: COLORS.time3.light },
  handover: { backgroundImage: stripes(135) },
  zone: { backgroundColor: COLORS.mapHeld.light, border: `2px dashed ${COLORS.ink.light}` },
  later: { backgroundImage: stripes(0) },
  rest: { backgroundColor: COLORS.paperSunken.light },
};

/** What the land of a stop shows, in words. */
const key = ({ land }: Plate, stop: Stop): PictureElement => {
  const rows = { cellDays: land.cells.map(({ day }) => day), handovers: land.handovers };
  const entries = landKeys(rows, stop, 'upto').filter((entry) => entry !== 'rest');
  return box(
    { flexDirection: 'column', ...SOFT, fontSize: 20 },
    entries.map((entry) =>
      box({ alignItems: 'center', marginTop: 4 }, [
        box({ width: 34, height: 16, marginRight: 12, flexShrink: 0, border: `1px solid ${COLORS.ruleStrong.light}`, ...SWATCHES[entry] }),
        box({}, t.map.key[entry]),
      ]),
    ),
  );
};

const isAnnounced = ({ record }: MapDay): boolean => record.kind === 'war' && record.day.announced > 0;

/** The pictures of the days of the map: the land of the day, and beside it what was announced and who was harmed. */
export const dayPictures = async (): Promise<[string, PictureElement][]> => {
  const [days, war, plate] = await Promise.all([mapDays(), announcementsByDay(), drawPlate(VIEW_BOUNDS, 800, 2)]);
  const scale = PICTURE_SIZE.height / plate.height;
  const width = Math.round(plate.width * scale);
  const column = PICTURE_SIZE.width - width - 2 * MARGIN + 16;
  const names = cityNames(plate, scale);
  return days.map((day) => [
    picturePath('day', day.id),
    unframedSheet([
      box({ position: 'absolute', top: 0, right: 0, width, height: PICTURE_SIZE.height }, [
        drawing(stopDrawing(plate, day.stop), width, PICTURE_SIZE.height),
        ...names,
        box({ position: 'absolute', right: 0, bottom: 0, padding: '3px 10px', ...SOFT, fontSize: 13, backgroundColor: CHIP }, t.map.creditsShort),
      ]),
      box({ flexDirection: 'column', justifyContent: 'space-between', width: column, height: PICTURE_SIZE.height - 2 * MARGIN, margin: MARGIN }, [
        box({ flexDirection: 'column' }, [
          box({ ...SOFT, fontSize: 30 }, day.record.day.when),
          box({ fontSize: 56, lineHeight: 1.06, letterSpacing: -0.5, marginTop: 6 }, day.date),
          ...(isAnnounced(day) ? [box({ ...SOFT, fontSize: 25, marginTop: 20 }, `${t.home.day.announced}:`)] : []),
          box({ fontSize: 40, lineHeight: 1.15, marginTop: isAnnounced(day) ? 2 : 22 }, shorten(day.headline, 90)),
          ...wordsOf(day).map((words) => box({ ...SOFT, fontSize: 26, lineHeight: 1.25, marginTop: 12 }, words)),
        ]),
        box({ flexDirection: 'column' }, [
          key(plate, day.stop),
          columns(war, column, 64, day.id),
          box({ ...SOFT, fontSize: 26, marginTop: 14 }, t.site.title),
        ]),
      ]),
    ]),
  ]);
};
