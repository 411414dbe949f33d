import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverOf } from '../../shared/claims/approvals/cover-of.ts';
import { defaultFlow, emptyRules, faultsOfFlow, flowFor, type FlowStep } from '../../shared/claims/approvals/flow.ts';
import { faultsOfStandIn } from '../../shared/claims/approvals/stand-ins/stand-in.ts';
import {
  nextToOpen,
  reminderDue,
  stepArrows,
  stepAfter,
  stepMayGo,
  stepStates,
} from '../../shared/claims/approvals/step.ts';
import { rightTo, type WaitingStep } from '../../shared/claims/approvals/who-decides.ts';
import type { Id } from '../../shared/kernel/ids.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';

const idOf = (n: number): Id => `01940000-0000-7000-8000-00000000000${n}`;
const [claimant, boss, hr, other, standIn] = [idOf(0), idOf(1), idOf(2), idOf(3), idOf(4)];
const step = (approver: FlowStep['approver'], more: Partial<FlowStep> = {}): FlowStep => ({
  approver,
  person: null,
  whenEmpty: 'wait',
  ...more,
});

describe('which flow', () => {
  const category = { id: idOf(7), kind: 'wellness' } as const;
  const own = { flow: 'of the category', categoryId: category.id, kind: null };
  const kind = { flow: 'of the kind', categoryId: null, kind: 'wellness' } as const;
  const elsewhere = { flow: 'of another', categoryId: idOf(8), kind: null };
  test.each([
    [[elsewhere, kind, own], 'of the category'],
    [[elsewhere, kind], 'of the kind'],
    [[elsewhere, { ...kind, kind: 'other' as const }], 'of the company'],
    [[], 'of the company'],
  ])('of %j it is the one %s', (uses, flow) => {
    expect(flowFor(category, uses, 'of the company')).toBe(flow);
  });
});

test('a flow has a name, a step at least, no step twice, a person where it names one, and reminders in rising order', () => {
  const codes = (change: Partial<typeof defaultFlow>) =>
    faultsOfFlow({ ...defaultFlow, ...change }).map(({ code }) => code);
  expect(codes({})).toEqual([]);
  expect(codes({ name: '' })).toEqual(['name-wanted']);
  expect(codes({ steps: [] })).toEqual(['step-wanted']);
  expect(codes({ steps: [step('hr'), step('manager'), step('hr')] })).toEqual(['step-twice']);
  expect(codes({ steps: [step('person')] })).toEqual(['person-wanted']);
  expect(codes({ steps: [step('hr', { person: boss })] })).toEqual(['person-wanted']);
  expect(codes({ steps: [step('person', { person: boss }), step('person', { person: other })] })).toEqual([]);
  for (const remindAfter of [[7, 3], [0], [3, 3], [91]]) expect(codes({ remindAfter })).toEqual(['reminders-in-order']);
});

describe('who may decide a step', () => {
  const waiting = (people: Id[], acted: Id[] = []): WaitingStep => ({ approver: 'hr', claimant, people, acted });
  const as = (me: Id, standsInFor: Id[] = [], isHr = false) => ({ me, standsInFor, isHr });
  test.each([
    ['who it is for', waiting([boss]), as(boss), { as: 'self' }],
    ['somebody else', waiting([boss]), as(other), null],
    ['HR, while somebody can', waiting([boss]), as(hr, [], true), null],
    ['HR, where nobody can', waiting([]), as(hr, [], true), { as: 'hr' }],
    ['HR, of their own claim, where nobody can', waiting([]), as(claimant, [], true), null],
    ['the claimant as the stand-in', waiting([boss]), as(claimant, [boss]), null],
    ['a stand-in', waiting([boss]), as(standIn, [boss]), { as: 'stand-in', for: boss }],
    ['a stand-in of the claimant', waiting([boss]), as(standIn, [claimant]), null],
    ['a stand-in who it is for too', waiting([boss, standIn]), as(standIn, [boss]), { as: 'self' }],
    ['who acted before, beside another', waiting([boss, hr], [boss]), as(boss), null],
    ['who acted before, alone', waiting([boss], [boss]), as(boss), { as: 'self' }],
    ['who acted before, beside another who did too', waiting([boss, hr], [boss, hr]), as(boss), { as: 'self' }],
    ['a stand-in who acted before', waiting([boss], [standIn]), as(standIn, [boss]), null],
  ] as const)('%s: %j', (_, one, acting, right) => {
    expect(rightTo(one, acting)).toEqual(right);
  });

  test('whoever it is for, somebody who is not the claimant can act: one of them, or HR', () => {
    const people = fc.uniqueArray(fc.constantFrom(boss, hr, other));
    fc.assert(
      fc.property(people, fc.uniqueArray(fc.constantFrom(boss, hr, other, standIn)), (able, acted) => {
        const rights = [boss, hr, other].map((me) => rightTo(waiting(able, acted), as(me, [], me === hr)));
        expect(rights.some((right) => right !== null)).toBe(true);
        expect(rightTo(waiting(able, acted), as(claimant, able, true))).toBeNull();
      }),
    );
  });
});

test('whoever can act in which steps, exactly one opens, unless the rest is passed over after an approval', () => {
  const steps = fc.array(fc.record({ whenEmpty: fc.constantFrom(...emptyRules), empty: fc.boolean() }), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(steps, fc.boolean(), (all, decided) => {
      const opening = nextToOpen(all, 0, { nobody: (place) => all[place]!.empty, decided });
      if (!opening) {
        expect(decided).toBe(true);
        expect(all.every(({ whenEmpty, empty }) => empty && whenEmpty === 'skip')).toBe(true);
        return;
      }
      const { open, skipped, toHr } = opening;
      expect(skipped).toEqual(Array.from({ length: open }, (_, place) => place));
      expect(skipped.every((place) => all[place]!.empty && all[place]!.whenEmpty === 'skip')).toBe(true);
      expect(toHr).toBe(all[open]!.empty && all[open]!.whenEmpty === 'to-hr');
    }),
  );
});

test('a reminder is due when its day has come, and one that was missed is not caught up with', () => {
  expect([0, 2, 3, 6, 7, 13, 14, 90].map((days) => reminderDue([3, 7, 14], days))).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
  expect(reminderDue([], 90)).toBe(0);
});

test('a step ends once, and every state is reached', () => {
  const ends = stepStates.filter((state) => !stepArrows.some(({ from }) => from === state));
  expect(ends).toEqual(['approved', 'declined', 'changes_requested', 'skipped', 'over']);
  expect(stepStates.filter((state) => state !== 'later' && !stepArrows.some(({ to }) => to === state))).toEqual([]);
  for (const after of Object.values(stepAfter)) expect(stepMayGo('open', after)).toBe(true);
});

test('what an earlier step set to be covered is carried, and a receipt in another currency is set once', () => {
  const claim = { total: 449_00, currency: 'SEK' };
  const set = [{ covered: 100_00 }, { covered: null }];
  expect(coverOf(claim, set, { covered: undefined, isLast: true })).toEqual({ cover: { upTo: 100_00 } });
  expect(coverOf(claim, [], { covered: undefined, isLast: true })).toEqual({ cover: { upTo: 449_00 } });
  expect(coverOf(claim, [], { covered: undefined, isLast: false })).toEqual({});
  expect(coverOf(claim, set, { covered: 200_00, isLast: true })).toEqual({ cover: { exactly: 200_00 } });
  expect(() => coverOf(claim, [], { covered: 449_01, isLast: false })).toThrow('input-invalid');
  const foreign = { total: 45_00, currency: 'EUR' };
  expect(() => coverOf(foreign, [], { covered: undefined, isLast: true })).toThrow('input-invalid');
  expect(coverOf(foreign, set, { covered: undefined, isLast: true })).toEqual({ cover: { upTo: 100_00 } });
});

describe('a stand-in', () => {
  const wanted = {
    employeeId: boss,
    standInId: standIn,
    firstDay: plainDate('2026-06-01'),
    lastDay: plainDate('2026-06-14'),
  };
  const codes = (change: Partial<typeof wanted>, others: (typeof wanted)[] = [], able = true) =>
    faultsOfStandIn({ ...wanted, ...change }, { today: plainDate('2026-05-20'), able, others }).map(({ code }) => code);
  test.each([
    ['a colleague', codes({}), []],
    ['oneself', codes({ standInId: boss }), ['not-them']],
    ['somebody shut out', codes({}, [], false), ['not-them']],
    [
      'days that have been',
      codes({ firstDay: plainDate('2026-05-01'), lastDay: plainDate('2026-05-19') }),
      ['to-too-early'],
    ],
    ['the last before the first', codes({ lastDay: plainDate('2026-05-31') }), ['to-too-early']],
    ['more than a year', codes({ lastDay: plainDate('2027-06-03') }), ['to-too-late']],
    ['a second one', codes({}, [{ ...wanted, standInId: other }]), ['stand-in-already']],
    [
      'a second one later',
      codes({}, [{ ...wanted, lastDay: plainDate('2026-05-31'), firstDay: plainDate('2026-05-25') }]),
      [],
    ],
    ['who is away', codes({}, [{ ...wanted, employeeId: standIn, standInId: other }]), ['stand-in-away']],
    ['by who stands in for another', codes({}, [{ ...wanted, employeeId: other, standInId: boss }]), ['stands-in']],
  ])('%s', (_, found, faults) => {
    expect(found).toEqual(faults);
  });
});
