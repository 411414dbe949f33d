import type { FileLine, FileRun } from './file-run.ts';

/** A benefit that sample lines are made up for. */
type Benefit = FileLine['category'];

/** For a company that has no benefits yet. */
const madeUp: Benefit = {
  id: '01940000-0000-7000-8000-00000000f001',
  code: null,
  name: { sv: 'Friskvård', en: 'Wellness' },
  treatment: 'tax-free',
};

const idOf = (number: number): string => `01940000-0000-7000-8000-0000000e${String(number).padStart(4, '0')}`;

/**
 * Numbers of Skatteverket's made-up people for tests, which are given to nobody; employee numbers high enough to be nobody's in most
 * companies, so that a sample that is imported by mistake finds no employee.
 */
const people = [
  { id: idOf(9001), number: '99001', personnummer: '198211012391', name: 'Åsa Exempel' },
  { id: idOf(9002), number: '99002', personnummer: '199001062393', name: 'Örjan Provström' },
  { id: idOf(9003), number: '99003', personnummer: null, name: 'Émilie Testsson' },
];

/**
 * A run of made-up lines over a company's own benefits: one of each kind, every benefit once, somebody without personnummer, one öre,
 * and two cost bearers.
 */
export function sampleRun(company: FileRun['company'], benefits: readonly Benefit[]): FileRun {
  const offered = benefits.length > 0 ? benefits : [madeUp];
  const line = (number: number, part: Partial<FileLine>): FileLine => ({
    id: idOf(number),
    number,
    kind: 'payment',
    amount: 120_000,
    vat: null,
    employee: people[number % people.length]!,
    category: offered[0]!,
    date: '2026-01-15',
    dimensions: [{ dimension: 1, object: 'Lager' }],
    claim: idOf(500 + number),
    ...part,
  });
  const lines = [
    ...offered.map((category, place) => line(place + 1, { category, amount: 120_000 + place * 12_345 })),
    line(offered.length + 1, {
      amount: 53_050,
      vat: 3_003,
      dimensions: [
        { dimension: 1, object: 'Lager' },
        { dimension: 6, object: 'P100' },
      ],
    }),
    line(offered.length + 2, { amount: 1, dimensions: [] }),
    line(offered.length + 3, { kind: 'correction', amount: -10_000 }),
    line(offered.length + 4, { kind: 'recovery', amount: -25_000 }),
    line(offered.length + 5, { kind: 'leaver-deduction', amount: -50_000, claim: null }),
  ];
  return {
    company,
    run: { id: idOf(0), month: '2026-01', number: 1, lockedAt: '2026-01-26T09:00:00.000Z' },
    lines: {
      async *[Symbol.asyncIterator]() {
        yield* lines;
      },
    },
  };
}
