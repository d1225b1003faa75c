/** The record of a place in a gazetteer: `uri` names the place for programs, `page` tells readers of it. */
export interface GazetteerRecord {
  readonly gazetteer: 'geonames' | 'wikidata';
  readonly id: string;
  readonly uri: string;
  readonly page: string;
}

interface Ids {
  readonly geonamesId: number | null;
  readonly wikidataId: string | null;
}

/** The records of a place that are known. */
export const gazetteerRecords = ({ geonamesId, wikidataId }: Ids): readonly GazetteerRecord[] => [
  ...(geonamesId === null
    ? []
    : [
        {
          gazetteer: 'geonames' as const,
          id: String(geonamesId),
          uri: `https://sws.geonames.org/${geonamesId}/`,
          page: `https://www.geonames.org/${geonamesId}/`,
        },
      ]),
  ...(wikidataId === null
    ? []
    : [
        {
          gazetteer: 'wikidata' as const,
          id: wikidataId,
          uri: `https://www.wikidata.org/entity/${wikidataId}`,
          page: `https://www.wikidata.org/wiki/${wikidataId}`,
        },
      ]),
];
