import type { PayrollProfile } from '../../../shared/payroll/files/contract.ts';
import type { FileLine, FileRun } from '../../../shared/payroll/files/file-run.ts';
import { systems, usualMapping } from '../../../shared/payroll/files/systems.ts';

const idOf = (number: number): string => `01940000-0000-7000-8000-${String(number).padStart(12, '0')}`;

export const wellness: FileLine['category'] = {
  id: idOf(901),
  code: null,
  name: { sv: 'Friskvård', en: 'Wellness' },
  treatment: 'tax-free',
};
export const homeOffice: FileLine['category'] = {
  id: idOf(902),
  code: null,
  name: { sv: 'Hemmakontor & skärm', en: 'Home office & screen' },
  treatment: 'taxable',
};

/** A system's profile with a code of its own for either benefit, other accounts for one of them, and departments with codes. */
export function aProfile(
  system: PayrollProfile['system'],
  change: Partial<PayrollProfile['settings']> = {},
): PayrollProfile {
  const settings = { ...systems[system].settings, ...change };
  const [code, other, takeBack] = settings.codeField === 'lonkod' ? ['UTLÄGG', 'LT1', 'LT9'] : ['5201', '5202', '5299'];
  return {
    system,
    settings,
    mapping: {
      ...usualMapping,
      categories: [
        { category: wellness.id, code, takeBack, account: null },
        { category: homeOffice.id, code: other, takeBack, account: '7385' },
      ],
      dimensions: [
        {
          dimension: 1,
          becomes: 1,
          name: 'Kostnadsställe',
          objects: [{ object: 'Försäljning och marknad', becomes: '100', name: 'Försäljning' }],
        },
        { dimension: 2, becomes: 6, name: 'Projekt', objects: [] },
      ],
    },
  };
}

export const aLine = (number: number, part: Partial<FileLine> = {}): FileLine => ({
  id: idOf(number),
  number,
  kind: 'payment',
  amount: 120_000,
  vat: null,
  employee: { id: idOf(801), number: '17', personnummer: '198211012391', name: 'Åsa Öberg' },
  category: wellness,
  date: '2026-11-03',
  dimensions: [{ dimension: 1, object: 'Lager' }],
  claim: idOf(5000 + number),
  ...part,
});

/** A run whose lines can be walked through as often as one likes, like those of a database. */
export const aRun = (lines: Iterable<FileLine>, run: Partial<FileRun['run']> = {}): FileRun => ({
  company: { name: 'Räksmörgås & Söner AB', organisationNumber: '5566778899' },
  run: { id: idOf(1), month: '2026-11', number: 3, lockedAt: '2026-11-30T22:30:15.250Z', ...run },
  lines: {
    async *[Symbol.asyncIterator]() {
      yield* lines;
    },
  },
});

/** One of everything: each kind, VAT, one öre, letters beyond Latin-1, a formula for a name, cost bearers short and long, nobody’s personnummer. */
export const smallRun = (): FileRun =>
  aRun([
    aLine(1, { vat: 6_792, dimensions: [{ dimension: 1, object: 'Försäljning och marknad' }] }),
    aLine(2, {
      category: homeOffice,
      amount: 249_950,
      employee: { id: idOf(802), number: '18', personnummer: null, name: 'Šárka Ångström' },
      dimensions: [
        { dimension: 1, object: 'Lager' },
        { dimension: 2, object: 'P"7\\x' },
      ],
    }),
    aLine(3, {
      amount: 1,
      dimensions: [],
      employee: { id: idOf(803), number: '0019', personnummer: '199001062393', name: '=1+1' },
    }),
    aLine(4, { kind: 'correction', amount: -10_001 }),
    aLine(5, { kind: 'recovery', amount: -25_000, vat: -1_415 }),
    aLine(6, {
      kind: 'leaver-deduction',
      amount: -50_000,
      claim: null,
      dimensions: [{ dimension: 1, object: 'Huvudkontoret i Åmål' }],
    }),
  ]);

export const emptyRun = (): FileRun => aRun([], { number: 4 });
