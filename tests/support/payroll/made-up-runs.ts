import fc from 'fast-check';
import {
  codeFields,
  encodings,
  identifiers,
  signRules,
  systemCodes,
  type PayrollProfile,
} from '../../../shared/payroll/files/contract.ts';
import type { FileLine, FileRun } from '../../../shared/payroll/files/file-run.ts';
import { aLine, aProfile, aRun, homeOffice, wellness } from './a-file-run.ts';

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    'Åsa Öberg',
    'Łukasz Żółć',
    '"<&>\'',
    ']]>',
    '\u0000\u0007\ufffe',
    '\ud800',
    'a\tb\r\nc',
    '=cmd|x',
    '{1 "2"}',
    '\\',
  ),
);
const filled = text.filter((one) => one.trim() !== '');

/** Öre from one up to a million kronor, and often as few as there are. */
const ore = fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 100_000_000 }));

const line = fc
  .record({
    kind: fc.constantFrom<FileLine['kind']>(
      'payment',
      'payment',
      'payment',
      'correction',
      'recovery',
      'leaver-deduction',
    ),
    size: ore,
    up: fc.boolean(),
    vat: fc.option(fc.double({ min: 0, max: 0.2, noNaN: true })),
    number: fc.option(filled),
    personnummer: fc.option(fc.constantFrom('198211012391', '19900106-2393', '12')),
    name: text,
    category: fc.constantFrom(wellness, homeOffice),
    title: text,
    dimensions: fc.uniqueArray(fc.record({ dimension: fc.integer({ min: 1, max: 99 }), object: filled }), {
      maxLength: 4,
      selector: ({ dimension }) => dimension,
    }),
    day: fc.integer({ min: 1, max: 28 }),
    claimed: fc.boolean(),
  })
  .map(({ kind, size, up, vat, number, personnummer, name, category, title, dimensions, day, claimed }) => {
    const takes = kind === 'recovery' || kind === 'leaver-deduction' || (kind === 'correction' && !up);
    const amount = takes ? -size : size;
    const { id, ...rest } = aLine(1).employee;
    return {
      kind,
      amount,
      vat: vat === null ? null : Math.trunc(amount * vat) || 0,
      employee: { ...rest, id, number, personnummer, name },
      category: { ...category, name: { sv: title, en: title } },
      dimensions,
      date: `2026-02-${String(day).padStart(2, '0')}`,
      ...(claimed ? {} : { claim: null }),
    };
  });

/** Runs of up to twelve lines, as strange as a company's texts allow; one of ten is empty. */
export const runs: fc.Arbitrary<FileRun> = fc
  .tuple(fc.array(line, { maxLength: 12 }), filled, fc.integer({ min: 1, max: 12 }))
  .map(([parts, name, month]) => {
    const made = parts.map((part, at) => aLine(at + 1, part));
    const run = aRun(made, { month: `2026-${String(month).padStart(2, '0')}` });
    return { ...run, company: { ...run.company, name } };
  });

export const profiles: fc.Arbitrary<PayrollProfile> = fc
  .record({
    system: fc.constantFrom(...systemCodes),
    codeField: fc.constantFrom(...codeFields),
    sign: fc.constantFrom(...signRules),
    encoding: fc.constantFrom(...encodings),
    identifiers: fc.constantFrom(...identifiers),
    dialect: fc.constantFrom('sv' as const, 'en' as const),
  })
  .map(({ system, ...settings }) => aProfile(system, settings));
