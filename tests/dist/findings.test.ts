import { describe, expect, test } from 'vitest';
import { rowsOf } from '../fixtures/edited-content.ts';
import { isBuilt, page, withoutBase } from './pages.ts';

describe('what this site found', () => {
  const { root } = page('/findings/');
  const findings = root.querySelectorAll('.findings li');
  test('is eight to ten sentences', () => {
    expect(findings.length).toBeGreaterThanOrEqual(8);
    expect(findings.length).toBeLessThanOrEqual(10);
  });
  test('each leads to a page of this site and takes its values from the data', () => {
    for (const finding of findings) {
      const paths = finding.querySelectorAll('a').map((link) => withoutBase(link.getAttribute('href') ?? '').replace(/[?#].*$/, ''));
      expect(paths.length, finding.text).toBeGreaterThan(0);
      expect(paths.filter((path) => !isBuilt(path))).toEqual([]);
      expect(finding.querySelectorAll('data, time').length, finding.text).toBeGreaterThan(0);
    }
  });
  test('counts every claim once by its status', () => {
    const counts = root.querySelectorAll('[data-claim-count]').map((element) => ({
      of: element.getAttribute('data-claim-count'),
      number: Number(element.getAttribute('value')),
    }));
    const all = counts.find(({ of }) => of === 'all');
    expect(all?.number).toBe(rowsOf('claims').length);
    expect(counts.filter(({ of }) => of !== 'all').reduce((sum, { number }) => sum + number, 0)).toBe(all?.number);
  });
});

describe('the sheet for the classroom', () => {
  const { root } = page('/classroom/');
  test('has a map, ten events and three claims', () => {
    expect(root.querySelectorAll('.war-map [role="img"]')).toHaveLength(1);
    expect(root.querySelectorAll('.event-list > li')).toHaveLength(10);
    expect(root.querySelectorAll('.claim-card')).toHaveLength(3);
  });
  test('has as many events with harm to one side as with harm to the other', () => {
    const events = new Map(rowsOf('events').map((event) => [event.id, event]));
    const shown = root
      .querySelectorAll('.event-list a')
      .flatMap((link) => events.get(/\/timeline\/(\w+)\//.exec(link.getAttribute('href') ?? '')?.[1] ?? '') ?? []);
    const harmed = (party: string): number => shown.filter(({ harm }) => JSON.stringify(harm).includes(`"${party}"`)).length;
    expect(harmed('armenian')).toBeGreaterThan(0);
    expect(harmed('azerbaijani')).toBe(harmed('armenian'));
  });
  test('lets both parties speak on each claim', () => {
    for (const claim of root.querySelectorAll('.claim-card')) {
      const speakers = claim.querySelectorAll('dt').map((term) => term.text);
      expect(speakers.length, claim.text).toBeGreaterThanOrEqual(2);
    }
  });
});
