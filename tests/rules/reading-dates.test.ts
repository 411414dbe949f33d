import { describe, expect, it } from 'vitest';
import { datesIn } from '../../shared/claims/receipts/reading-rules/dates.ts';
import { readFields } from '../../shared/claims/receipts/reading-rules/read-fields.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { printed } from '../support/printed-receipt.ts';

const today = plainDate('2026-06-30');
const dates = (text: string, order?: 'day' | 'month' | 'year') => datesIn(text, today, order).map(({ date }) => date);

describe('a printed date', () => {
  it.each([
    ['2026-03-12 18:02', '2026-03-12'],
    ['2026-03-1218:02', '2026-03-12'],
    ['2026.03.12', '2026-03-12'],
    ['20260312', '2026-03-12'],
    ['12.03.2026', '2026-03-12'],
    ['12/3/2026', '2026-03-12'],
    ['12/032026', '2026-03-12'],
    ['12/0372026', '2026-03-12'],
    ['09:5112.03.2026', '2026-03-12'],
    ['Kvittonr: 5994412.03.2026', '2026-03-12'],
    ['Kassa 22026-03-1218:02', '2026-03-12'],
    ['28-12-17-18:52', '2017-12-28'],
    ['11.04.2009:51', '2020-04-11'],
    ['1531.01.202614:59', '2026-01-31'],
    ['# 51429.07.2514 :27', '2025-07-29'],
    ['02/17/2612:53', '2026-02-17'],
    ['12-03-26', '2026-03-12'],
    ['12 mars 2026', '2026-03-12'],
    ['3 december 2025', '2025-12-03'],
    ['12. März 2026', '2026-03-12'],
    ['12-MAR-2026', '2026-03-12'],
    ['Mar 12, 2026', '2026-03-12'],
    ['May 2nd, 2026', '2026-05-02'],
    ['2O26-03-12', '2026-03-12'],
  ])('%s', (text, date) => {
    expect(dates(text)).toEqual([date]);
  });

  it.each(['12:30:45', '1.234.567,00', '559900-0121', '2026-13-40', '0771-12 34 56', '3.12', '192.168.10.12'])(
    'is not seen in %s',
    (text) => expect(dates(text)).toEqual([]),
  );

  it('is not in the future', () => {
    expect(dates('2026-07-01')).toEqual([]);
  });

  it('follows the order of the country where the parts could change places', () => {
    expect(dates('03/04/2026', 'day')).toEqual(['2026-04-03']);
    expect(dates('03/04/2026', 'month')).toEqual(['2026-03-04']);
    expect(dates('25-04-21', 'year')).toEqual(['2025-04-21']);
    expect(dates('25-04-21', 'day')).toEqual(['2021-04-25']);
  });

  it('follows what the sign between two digits means in Sweden, and that a receipt is sent in soon', () => {
    expect(dates('11.09.25', 'year')).toEqual(['2025-09-11']);
    expect(dates('25-09-11', 'year')).toEqual(['2025-09-11']);
    expect(dates('11-09-25', 'year')).toEqual(['2025-09-11']);
  });
});

describe('the date of payment', () => {
  const dateOf = (text: string) => readFields([printed(text)], { today }).date;

  it('is not the day a card runs out or a ticket begins', () => {
    const date = dateOf(`
      Simhallen Delfinen
      Medlemskort giltigt till 2026-06-15
      Köpdatum: 2026-01-10
      Summa    500,00
      Öppet köp till 2026-02-10
    `);
    expect(date.value).toBe('2026-01-10');
  });

  it('has more confidence with a label or a time beside it', () => {
    const bare = dateOf('Simhallen\nkvitto\n12/03/26\nSumma  500,00');
    const timed = dateOf('Simhallen\nkvitto\nDatum: 2026-03-12 09:14\nSumma  500,00');
    expect(timed.value).toBe('2026-03-12');
    expect(timed.confidence).toBeGreaterThan(bare.confidence);
  });

  it('is null when none is printed', () => {
    expect(dateOf('Simhallen\nSumma   500,00')).toEqual({ value: null, confidence: 0, place: null });
  });
});
