import { describe, expect, it } from 'vitest';
import { readFields } from '../../shared/claims/receipts/reading-rules/read-fields.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { organisationNumberOf } from '../support/organisation-number-of.ts';
import { printed } from '../support/printed-receipt.ts';

const number = organisationNumberOf(7);
const shown = `${number.slice(0, 6)}-${number.slice(6)}`;
const read = (line: string) =>
  readFields([printed(`Simhallen\n${line}\nSumma   50,00`)], { today: plainDate('2026-06-30') }).organisationNumber;

describe('the organisation number', () => {
  it.each([
    `Org.nr: ${shown}`,
    `Orgnr ${number}`,
    `Org nr 16${number}`,
    `Momsreg.nr SE${number}01`,
    `VAT no: SE ${number}01`,
  ])('is read from %s', (line) => expect(read(line)).toMatchObject({ value: number, confidence: 0.97 }));

  it('is less sure without its name beside it', () => {
    expect(read(shown)).toMatchObject({ value: number, confidence: 0.85 });
  });

  it('is read through a letter that stands for a digit', () => {
    expect(read(`0rg.nr ${shown.replace('0', 'O')}`).value).toBe(number);
  });

  it.each([
    `Org.nr: ${shown.slice(0, -1)}${(Number(shown.at(-1)) + 1) % 10}`,
    `Bankgiro ${shown}`,
    'Tel 021-555 01 23',
    'Kvittonr 2026031218',
  ])('is not seen in %s', (line) => expect(read(line).value).toBeNull());
});
