import type { HTMLElement } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { t } from '#i18n/index.ts';
import { END_STEP, SLIDER, stopAt, stopOn } from '#lib/map/days.ts';
import { essayQuantity, namedDistricts } from '../fixtures/record.ts';
import { duplicates, nameOf } from './names.ts';
import { builtPages, page } from './pages.ts';

const PICTURES = 'svg[role], canvas, img, [role="img"]';
/** An entry is the context of the links and folds in it. */
const ENTRY = 'li, article, figure, tr, dd, details, section, [role="group"]';

const isHidden = (element: HTMLElement): boolean => element.closest('[aria-hidden="true"]') !== null;

describe.each(builtPages)('$path', ({ root }) => {
  test('names every picture by what it shows, and no two alike', () => {
    const pictures = root.querySelectorAll(PICTURES).filter((picture) => !isHidden(picture) && picture.closest('[hidden]') === null);
    const names = pictures
      .filter((picture) => !picture.classList.contains('narrow') && picture.closest('.narrow') === null)
      .map((picture) => nameOf(picture, root));
    expect(names.filter((name) => name.length < 12)).toEqual([]);
    expect(duplicates(names)).toEqual([]);
  });

  test('hides every other drawing from those who cannot see it', () => {
    const bare = root
      .querySelectorAll('svg')
      .filter(
        (svg) =>
          !isHidden(svg) && svg.getAttribute('role') === undefined && svg.closest('svg[role]') === null && svg.parentNode?.closest('svg') === null,
      );
    expect(bare.map((svg) => svg.parentNode?.tagName)).toEqual([]);
  });

  test('names every field and button by what it does, and no two alike', () => {
    const fields = root.querySelectorAll('input, select, button');
    const names = fields.map((field) => {
      const group = field.closest('fieldset');
      const inGroup = group === null || field.tagName === 'BUTTON' ? '' : nameOf(group, root);
      return `${field.tagName} ${field.getAttribute('type') ?? ''} ${inGroup}: ${nameOf(field, root)}`;
    });
    expect(names.filter((name) => name.endsWith(': '))).toEqual([]);
    expect(duplicates(names)).toEqual([]);
  });

  test('has links and folds of one name with different targets in different entries', () => {
    const seen = new Map<string, { readonly does: string; readonly entry: HTMLElement | null }[]>();
    for (const control of root.querySelectorAll('a[href], summary')) {
      if (isHidden(control)) continue;
      const name = nameOf(control, root);
      const does = control.getAttribute('href') ?? `fold ${control.range[0]}`;
      const entry = (control.tagName === 'SUMMARY' ? control.parentNode?.parentNode : control.parentNode)?.closest(ENTRY) ?? null;
      seen.set(name, [...(seen.get(name) ?? []), { does, entry }]);
    }
    const unclear = [...seen].flatMap(([name, controls]) =>
      controls.some((one, index) => controls.slice(index + 1).some((other) => one.does !== other.does && one.entry === other.entry)) ? [name] : [],
    );
    expect(unclear).toEqual([]);
    expect([...seen.keys()].filter((name) => name === '')).toEqual([]);
  });
});

test('the map, the 44 days, the strip of days and the plates say what they are', () => {
  const named = (path: string, selector: string) =>
    page(path)
      .root.querySelectorAll(selector)
      .map((element) => nameOf(element, page(path).root));
  expect(named('/map/', '[data-stage] .picture > svg')).toEqual([t.map.picture(t.mapStatus.stop(stopAt(END_STEP)))]);
  expect(named('/', '[role="img"]')).toEqual([t.home.instrument.map]);
  expect(named('/', 'input[type="range"]')).toEqual([t.home.instrument.slider]);
  for (const name of named('/timeline/', 'event-timeline nav svg[role]')) expect(name).toBe('The 44 days to scale; each leads to its events');
  for (const name of named('/article/', 'war-steps li img'))
    expect(name).toMatch(/^“.+” on the map, .*(?:day \d+ of 44|after the war|the fighting ends)/);
  for (const { id, names } of namedDistricts())
    expect(named(`/places/${id}/`, 'svg[role]')).toContain(t.pages.district.picture(names.headword, t.mapStatus.stop(stopOn(SLIDER.last))));
  for (const name of named(`/losses/${essayQuantity().group.id}/`, 'svg.plot[role]')) expect(name).toMatch(/\d figures/);
});
