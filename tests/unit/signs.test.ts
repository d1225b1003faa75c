import { expect, test } from 'vitest';
import { t } from '#i18n/index.ts';
import { conditionSign, STATUS_SIGNS } from '#lib/charts/signs.ts';
import { siteState } from '#schemas/site.ts';

test('each status has a sign of its own shape, so that none is told by its colour', () => {
  const signs = Object.values(STATUS_SIGNS).map((paths) => JSON.stringify(paths));
  expect(Object.keys(STATUS_SIGNS).toSorted()).toEqual(Object.keys(t.labels.status).toSorted());
  expect(new Set(signs).size).toBe(signs.length);
  for (const paths of Object.values(STATUS_SIGNS)) expect(paths.length).toBeGreaterThan(0);
});

test('each condition of a site has a sign of its own', () => {
  const signs = siteState.options.map((state) => JSON.stringify(conditionSign(state)));
  expect(new Set(signs).size).toBe(signs.length);
  expect(conditionSign('standing').stands).not.toBeNull();
  expect(conditionSign('destroyed').stands).toBeNull();
});
