import { expect, test } from 'vitest';
import { fewest, qualityFigures, type SellerCount } from '../../shared/claims/reading-quality/quality-figures.ts';

const count = (kept: number, corrected: number, more: Partial<SellerCount> = {}): SellerCount => ({
  scanner: 'on-device',
  version: '1',
  field: 'total',
  kept,
  corrected,
  missed: 0,
  ...more,
});

test('the sellers of a field are added up, by scanner and version', () => {
  const figures = qualityFigures([
    count(6, 2),
    count(2, 0),
    count(9, 0, { version: '2' }),
    count(9, 1, { scanner: 'claude' }),
    count(10, 0, { field: 'vendor' }),
  ]);
  expect(
    figures.map(({ scanner, version, field, read, corrected, share }) => [
      scanner,
      version,
      field,
      read,
      corrected,
      share,
    ]),
  ).toEqual([
    ['claude', '1', 'total', 10, 1, 0.1],
    ['on-device', '1', 'vendor', 10, 0, 0],
    ['on-device', '1', 'total', 10, 2, 0.2],
    ['on-device', '2', 'total', 9, 0, 0],
  ]);
});

test('fewer than five readings show no figure, and no seller by share', () => {
  const [few] = qualityFigures([count(3, 1, { missed: fewest - 1 })]);
  expect(few).toMatchObject({ read: null, corrected: null, share: null, missed: null });
  expect(few?.sellers).toEqual({ none: 0, tenth: 0, half: 0, more: 0, few: 1 });
  const [enough] = qualityFigures([count(4, 1, { missed: fewest })]);
  expect(enough).toMatchObject({ read: 5, corrected: 1, share: 0.2, missed: 5 });
});

test('sellers are counted by their own share of corrections, the borders included below', () => {
  const [figure] = qualityFigures([count(5, 0), count(9, 1), count(5, 5), count(4, 6), count(1, 1)]);
  expect(figure?.sellers).toEqual({ none: 1, tenth: 1, half: 1, more: 1, few: 1 });
});
