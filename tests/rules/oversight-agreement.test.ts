import fc from 'fast-check';
import { expect, test } from 'vitest';
import { standingAfter, type Later } from '../../shared/claims/oversight/opinion.ts';
import {
  figuresOf,
  fewestAnswers,
  rowsOf,
  tallyOf,
  type Count,
  type Ground,
} from '../../shared/claims/oversight/tally.ts';
import { outcomes, type Outcome } from '../../shared/claims/expenses/transitions.ts';

const decided = (outcome: 'approve' | 'decline' | 'request_changes'): Later => ({ did: 'decided', outcome });
const reverted = (decidedBy: 'machine' | 'check' | 'person' | null): Later => ({ did: 'reverted', decidedBy });

test.each<[Outcome | null, Later, string]>([
  ['approve', decided('approve'), 'agreed'],
  ['approve', decided('decline'), 'disagreed'],
  ['decline', decided('decline'), 'agreed'],
  ['decline', decided('request_changes'), 'disagreed'],
  ['request_changes', decided('request_changes'), 'agreed'],
  ['approve', reverted('machine'), 'disagreed'],
  ['decline', reverted('check'), 'disagreed'],
  // Somebody took a colleague's decision back: what people think is open again.
  ['approve', reverted('person'), 'open'],
  ['approve', reverted(null), 'open'],
  ['decline', { did: 'asked' }, 'open'],
  // The machine said nothing to agree with.
  ['defer', decided('approve'), 'open'],
  [null, decided('approve'), 'open'],
  [null, reverted('machine'), 'open'],
])('%s, then %j: %s', (opinion, later, standing) => {
  expect(standingAfter(opinion, later)).toBe(standing);
});

test('only who decides can agree, and what was left to people never counts', () => {
  const laters = fc.oneof(
    fc.constantFrom('approve', 'decline', 'request_changes').map(decided),
    fc.constantFrom('machine', 'check', 'person', null).map(reverted),
    fc.constant<Later>({ did: 'asked' }),
  );
  fc.assert(
    fc.property(fc.constantFrom(...outcomes, null), laters, (opinion, later) => {
      const standing = standingAfter(opinion, later);
      if (standing === 'agreed') expect(later).toEqual({ did: 'decided', outcome: opinion });
      if (opinion === null || opinion === 'defer') expect(standing).toBe('open');
    }),
  );
});

const count = (ground: Ground, opinions: number, agreed: number, disagreed: number, month = '2026-05'): Count => ({
  category: 'a',
  month,
  ground,
  opinions,
  agreed,
  disagreed,
});

test('what nobody has looked at is no agreement, and what somebody came upon says nothing of how often', () => {
  const figures = figuresOf([
    count('none', 100, 0, 0),
    count('sample', 20, 19, 1),
    count('asked', 5, 1, 2),
    count('taken-back', 3, 1, 2),
    count('people', 40, 30, 6),
    count('seen', 50, 50, 0),
  ]);
  expect(figures).toMatchObject({
    decidedByMachine: 128,
    // 100 that nobody has seen, and two whose person has not answered.
    unseen: 102,
    people: { answered: 36, agreed: 30 },
    sample: { answered: 20, agreed: 19 },
    asked: { answered: 3, agreed: 1, interval: null },
    takenBack: 3,
  });
  expect(figures.sample.interval?.share).toBeCloseTo(0.95, 10);
});

test('each category and month has a row, and the rows add up to the whole', () => {
  const some = fc.record({
    category: fc.constantFrom('a', 'b'),
    month: fc.constantFrom('2026-04', '2026-05'),
    ground: fc.constantFrom<Ground>('people', 'seen', 'sample', 'asked', 'taken-back', 'none'),
    agreed: fc.nat(50),
    disagreed: fc.nat(50),
    open: fc.nat(50),
  });
  fc.assert(
    fc.property(fc.array(some), (found) => {
      const counts = found.map(({ open, ...one }) => ({
        ...one,
        ...(one.ground === 'none' ? { agreed: 0, disagreed: 0 } : {}),
        opinions: one.ground === 'none' ? open : open + one.agreed + one.disagreed,
      }));
      const [rows, whole] = [rowsOf(counts), figuresOf(counts)];
      const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0);
      expect(new Set(rows.map(({ category, month }) => category + month)).size).toBe(rows.length);
      expect(sum((row) => row.decidedByMachine)).toBe(whole.decidedByMachine);
      expect(sum((row) => row.unseen)).toBe(whole.unseen);
      expect(sum((row) => row.people.agreed)).toBe(whole.people.agreed);
      expect(whole.unseen).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('too few answers have no interval', () => {
  expect(tallyOf(fewestAnswers - 1, fewestAnswers - 1).interval).toBeNull();
  expect(tallyOf(fewestAnswers, fewestAnswers).interval).not.toBeNull();
});
