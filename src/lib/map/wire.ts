import { type DataAttributes, type WiredElement, WireReader } from '#lib/wire.ts';

/** What `<district-map>` loads, as URLs under the base of the site. */
export interface MapFiles {
  readonly geometry: string;
  readonly relief: string;
  /** Folder of the fragments that the panel shows, with a slash at its end. */
  readonly parts: string;
}

export const mapAttributes = ({ geometry, relief, parts }: MapFiles): DataAttributes => ({
  'data-geometry': geometry,
  'data-relief': relief,
  'data-parts': parts,
});

export const readMapFiles = (element: WiredElement): MapFiles => {
  const wire = new WireReader(element);
  return { geometry: wire.text('geometry'), relief: wire.text('relief'), parts: wire.text('parts') };
};
