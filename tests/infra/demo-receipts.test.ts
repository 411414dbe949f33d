import { readFileSync, readdirSync, statSync } from 'node:fs';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { answersFor, shippedFor } from '../../infra/local/demo/draw-receipts/answers.ts';
import { kronor } from '../../infra/local/demo/draw-receipts/page/amounts.ts';
import { samples } from '../../infra/local/demo/draw-receipts/samples/all.ts';
import { parseOrganisationNumber } from '../../shared/kernel/organisation-number.ts';
import { parsePlainDate, plainDate } from '../../shared/kernel/plain-date.ts';

const folder = new URL('../../infra/local/demo/receipts/', import.meta.url);
const kilobyte = 1000;

const answer = z.strictObject({
  file: z.string().regex(/^[a-z-]+\.(jpg|pdf)$/),
  vendor: z.string().min(3),
  organisationNumber: z.string().nullable(),
  date: z.string().refine((text) => parsePlainDate(text) !== null),
  totalOre: z.int().positive(),
  currency: z.enum(['SEK', 'EUR']),
  vat: z.array(z.strictObject({ rate: z.number().min(0).max(25), amountOre: z.int().min(0) })).min(1),
  what: z.string().min(3),
  expected: z.enum(['approved', 'declined', 'in_review', 'changes_requested']),
  why: z.string().min(10),
});

const answers = z.array(answer).parse(JSON.parse(readFileSync(new URL('answers.json', folder), 'utf8')));
const bytesOf = (file: string): Buffer => readFileSync(new URL(file, folder));

test('every sample receipt has an answer, and every answer its file', () => {
  const files = readdirSync(folder).filter((name) => /\.(jpg|pdf)$/.test(name));
  expect(answers.map(({ file }) => file).toSorted()).toEqual(files.toSorted());
});

test('the receipts are small enough to live in the repository', () => {
  const sizes = answers.map(({ file }) => statSync(new URL(file, folder)).size);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(250 * kilobyte);
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(1500 * kilobyte);
});

test.each(answers.filter(({ file }) => file.endsWith('.jpg')))(
  '$file is a whole picture, large enough to read',
  async ({ file }) => {
    const picture = await sharp(bytesOf(file), { failOn: 'warning' }).metadata();
    expect(picture.format).toBe('jpeg');
    expect(Math.min(picture.width, picture.height)).toBeGreaterThanOrEqual(1000);
    const { channels } = await sharp(bytesOf(file), { failOn: 'warning' }).stats();
    expect(Math.max(...channels.map(({ stdev }) => stdev))).toBeGreaterThan(10);
  },
);

test.each(answers.filter(({ file }) => file.endsWith('.pdf')))(
  '$file has one page, and its answers in the text',
  async (expected) => {
    const pdfium = await PDFiumLibrary.init();
    const document = await pdfium.loadDocument(bytesOf(expected.file));
    expect(document.getPageCount()).toBe(1);
    const text = document.getPage(0).getText().replaceAll('\u00a0', ' ');
    const printed = [
      expected.vendor,
      expected.date,
      expected.organisationNumber,
      expected.what,
      kronor(expected.totalOre),
    ];
    for (const fact of printed) expect(text).toContain(fact?.replaceAll('\u00a0', ' '));
    document.destroy();
    pdfium.destroy();
  },
);

test('the answers beside the pictures are those that the generator gives', () => {
  expect(answers).toEqual(answersFor(samples, shippedFor));
});

test('organisation numbers pass the check; only a vendor abroad has none', () => {
  for (const { organisationNumber, currency } of answers) {
    if (organisationNumber === null) expect(currency).not.toBe('SEK');
    else expect(parseOrganisationNumber(organisationNumber)).toBe(organisationNumber.replace('-', ''));
  }
});

test.each(answers.filter(({ vat }) => vat.length === 1))(
  'the VAT of $file is its rate inside the total',
  ({ vat, totalOre }) => {
    const { rate, amountOre } = vat[0]!;
    expect(Math.abs(amountOre * (100 + rate) - totalOre * rate)).toBeLessThanOrEqual((100 + rate) / 2);
  },
);

test.each(answers.filter(({ vat }) => vat.length > 1))(
  'the VAT rows of $file add up to the total, but for rounding',
  ({ vat, totalOre }) => {
    const gross = vat.map(({ rate, amountOre }) => (amountOre * (100 + rate)) / rate);
    expect(Math.abs(gross.reduce((sum, part) => sum + part) - totalOre)).toBeLessThanOrEqual(60);
  },
);

test('the set shows a claim approved, one declined and one that needs a person', () => {
  expect(new Set(answers.map(({ expected }) => expected))).toEqual(new Set(['approved', 'declined', 'in_review']));
});

test('a set drawn for another day stays in that year and never lies after the day', () => {
  for (const day of ['2027-01-04', '2027-03-10', '2028-12-31'].map(plainDate)) {
    for (const { date } of answersFor(samples, day)) {
      expect(date <= day && date.slice(0, 4) === day.slice(0, 4)).toBe(true);
    }
  }
});
