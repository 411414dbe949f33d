import { describe, expect, test } from 'vitest';
import { blankCategory, formOf, typedOf, wordsOf } from '../../frontend/benefits/typed-category.ts';
import { categoryFields, type CategoryView } from '../../shared/claims/benefits/categories/contract.ts';
import { parse } from '../../shared/kernel/parse.ts';

const shown: CategoryView = {
  id: '01940000-0000-7000-8000-00000000ca02',
  version: 3,
  name: { sv: 'Hemmakontor', en: 'Home office' },
  criteria: { sv: 'Stol', en: 'Chair' },
  kind: 'other',
  taxTreatment: 'taxable',
  payrollCode: null,
  expectedVat: [25, 6],
  yearlyAmount: 1234_50,
  yearStart: '04-01',
  prorating: 'days',
  notAllowed: ['mobil', 'spel'],
  maximumAgeDays: 90,
  maximumPerOccasion: null,
  documents: ['proof-of-payment'],
  departments: ['Lager', 'Sälj & marknad'],
  open: true,
  inUse: false,
  opened: { year: 2026, count: 0, otherBase: 0 },
  changedAt: null,
};
const words = { nameSv: 'Kurser', nameEn: 'Courses', criteriaSv: 'Kurser i arbetet', criteriaEn: 'Courses at work' };
const fill = (change: object) => typedOf({ ...blankCategory, ...words, yearlyAmount: '3000', ...change });

describe('a category as it is typed', () => {
  test('is sent back as it was shown when nothing was typed', () => {
    const { fields, faults } = typedOf(formOf(shown));
    expect(faults).toEqual({});
    const { id: _, version, name, criteria, open, inUse, opened, changedAt, ...same } = shown;
    expect([version, open, inUse, opened.count, changedAt]).toEqual([3, true, false, 0, null]);
    const texts = { nameSv: name.sv, nameEn: name.en, criteriaSv: criteria.sv, criteriaEn: criteria.en };
    expect(fields).toEqual({ ...same, ...texts });
    expect(parse(categoryFields, fields)).toEqual(fields);
  });

  test('points at all at once that has to be said and is not', () => {
    const needed = ['nameSv', 'nameEn', 'criteriaSv', 'criteriaEn', 'yearlyAmount'];
    expect(Object.keys(typedOf(blankCategory).faults)).toEqual(needed);
    expect(Object.keys(fill({ nameEn: ' ', criteriaSv: '\n' }).faults)).toEqual(['nameEn', 'criteriaSv']);
  });

  test('points at what is no amount and no number of days, and at nothing that may be left empty', () => {
    const faulty = fill({ yearlyAmount: 'mycket', maximumPerOccasion: '12,345', maximumAgeDays: '0' });
    expect(Object.keys(faulty.faults)).toEqual(['yearlyAmount', 'maximumPerOccasion', 'maximumAgeDays']);
    for (const days of ['1.5', '731', '-1', 'x'])
      expect(fill({ maximumAgeDays: days }).faults).toHaveProperty('maximumAgeDays');
    expect(fill({}).faults).toEqual({});
    expect(fill({}).fields).toMatchObject({ maximumAgeDays: null, maximumPerOccasion: null, expectedVat: null });
  });

  test('reads an amount as people write it', () => {
    expect(fill({ yearlyAmount: '5 000 kr' }).fields.yearlyAmount).toBe(5000_00);
    expect(fill({ maximumPerOccasion: '999,50' }).fields.maximumPerOccasion).toBe(999_50);
  });

  test('of wellness begins its year with the calendar’s, whatever was chosen before', () => {
    expect(fill({ kind: 'wellness', yearStart: '04-01' }).fields.yearStart).toBe('01-01');
    expect(fill({ yearStart: '04-01' }).fields.yearStart).toBe('04-01');
  });

  test('has its words between commas or on lines of their own', () => {
    expect(wordsOf(' mobil,, spel\n\nTV ; ')).toEqual(['mobil', 'spel', 'TV']);
    expect(wordsOf('  ')).toEqual([]);
  });
});
