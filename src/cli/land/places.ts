import { COUNTED_KINDS, isCounted } from '#lib/record/coverage.ts';
import type { Village } from '#schemas/land-input.ts';
import type { Settlement } from '#schemas/settlement.ts';

/** A place whose side is known. */
export interface KnownPlace extends Village {
  /** Id of its settlement if it was announced. */
  readonly id: string | null;
  /** Whether its cell is filled from the day of its announcement. Where the district was handed over, that is what fills. */
  readonly isFilled: boolean;
}

/** What is read of a settlement. */
type Announced = Pick<Settlement, 'kind' | 'controlChange'> & {
  readonly id: string;
  readonly point: Pick<Village, 'lat' | 'lon'> | null;
  readonly names: Pick<Settlement['names'], 'headword' | 'az' | 'other'>;
};

/** Kinds of places that have land of their own; heights and bridges have none. */
const hasLand = ({ kind }: Announced): boolean => COUNTED_KINDS.some((own) => own === kind);

/** Two entries at most so far apart are one place, in kilometres; of one name, so far. */
const SAME_KM = { anyName: 0.4, oneName: 3 } as const;

const kmBetween = (a: Pick<Village, 'lat' | 'lon'>, b: Pick<Village, 'lat' | 'lon'>): number =>
  Math.hypot((a.lon - b.lon) * 85.78, (a.lat - b.lat) * 111.03);

const folded = (name: string): string => name.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ı', 'i').replaceAll('ə', 'a');

/**
 * The announced settlements that have a position, and the villages that are none of them. A settlement was under Armenian control until 2020 because it
 * was announced; until 2023 its side is that of the village at its place.
 */
export const knownPlaces = (announced: readonly Announced[], others: readonly Village[]): KnownPlace[] => {
  const own = announced.flatMap((row) =>
    row.point === null || !hasLand(row)
      ? []
      : [
          {
            id: row.id,
            isFilled: isCounted(row),
            names: [row.names.headword, row.names.az, ...row.names.other],
            lat: row.point.lat,
            lon: row.point.lon,
          },
        ],
  );
  const twins = new Map<string, Village>();
  const rest: KnownPlace[] = [];
  for (const village of others) {
    const twin = own.find((place) => {
      const km = kmBetween(place, village);
      return km < SAME_KM.anyName || (km < SAME_KM.oneName && place.names.some((name) => name !== null && folded(name) === folded(village.name)));
    });
    if (twin === undefined) rest.push({ ...village, id: null, isFilled: false });
    else if (kmBetween(twin, village) < kmBetween(twin, twins.get(twin.id) ?? { lat: 0, lon: 0 })) twins.set(twin.id, village);
  }
  return [
    ...own.map(({ id, isFilled, names, lat, lon }) => ({
      id,
      isFilled,
      name: names[0] ?? id,
      lat,
      lon,
      to2020: 'armenian' as const,
      to2023: twins.get(id)?.to2023 ?? ('azerbaijani' as const),
    })),
    ...rest,
  ];
};
