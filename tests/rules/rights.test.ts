import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, plainDate } from '../../shared/kernel/plain-date.ts';
import { addMonths, dueDay, extendedDay, mayExtend } from '../../shared/protection/rights/due-day.ts';
import { groundFits, groundNames, grounds } from '../../shared/protection/rights/ground.ts';
import { dueReminder, reminders, type Reminder } from '../../shared/protection/rights/reminder.ts';
import { needsDecision, requestKinds } from '../../shared/protection/rights/request-kind.ts';
import {
  arrowOf,
  isOpen,
  outcomes,
  requestArrows,
  requestMoves,
  requestStates,
  type RequestState,
} from '../../shared/protection/rights/request-state.ts';
import { mayAnswer } from '../../shared/protection/rights/who-answers.ts';

const day = plainDate;
const days = fc.integer({ min: 0, max: 40_000 }).map((many) => addDays(day('1996-01-01'), many));

describe('the clock', () => {
  test.each([
    // EDPB Guidelines 01/2022, no. 157–158, and the stricter 30 days that are promised.
    ['2026-03-05', '2026-04-05', '2026-04-04'],
    ['2026-08-31', '2026-09-30', '2026-09-30'],
    ['2026-01-31', '2026-02-28', '2026-02-28'],
    ['2028-01-30', '2028-02-29', '2028-02-29'],
    ['2026-02-05', '2026-03-05', '2026-03-05'],
    ['2026-11-30', '2026-12-30', '2026-12-30'],
    ['2026-12-15', '2027-01-15', '2027-01-14'],
  ])('of a request of %s: a month later is %s, and it is due on %s', (received, month, due) => {
    expect(addMonths(day(received), 1)).toBe(month);
    expect(dueDay(day(received))).toBe(due);
  });

  test('takes the stricter of a month and 30 days, whichever day it is', () => {
    fc.assert(
      fc.property(days, (received) => {
        const due = dueDay(received);
        expect(due <= addMonths(received, 1) && daysBetween(received, due) <= 30).toBe(true);
        expect(due === addMonths(received, 1) || daysBetween(received, due) === 30).toBe(true);
      }),
    );
  });

  test('is extended by two further months at most, and only within the first', () => {
    expect(extendedDay(day('2026-03-05'), 1)).toBe('2026-05-04');
    expect(extendedDay(day('2026-03-05'), 2)).toBe('2026-06-04');
    for (const months of [0, 3, 1.5, -1]) expect(() => extendedDay(day('2026-03-05'), months)).toThrow(RangeError);
    const request = { receivedOn: day('2026-03-05'), extendedOn: null };
    expect(mayExtend(request, day('2026-04-04'))).toBe(true);
    expect(mayExtend(request, day('2026-04-05'))).toBe(false);
    expect(mayExtend({ ...request, extendedOn: day('2026-03-06') }, day('2026-03-07'))).toBe(false);
    fc.assert(fc.property(days, (received) => extendedDay(received, 2) <= addMonths(received, 3)));
  });
});

describe('reminders', () => {
  const due = day('2026-05-20');

  test('come 14, 7 and 2 days before and when it is overdue, each once, however often it is asked', () => {
    const told: [string, Reminder][] = [];
    let known: readonly Reminder[] = [];
    for (let today = day('2026-04-25'); today <= day('2026-05-30'); today = addDays(today, 1))
      for (let asked = 0; asked < 3; asked += 1) {
        const found = dueReminder(due, known, today);
        if (!found) continue;
        told.push([today, found.tell]);
        known = found.passed;
      }
    expect(told).toEqual([
      ['2026-05-06', '14'],
      ['2026-05-13', '7'],
      ['2026-05-18', '2'],
      ['2026-05-21', 'overdue'],
    ]);
  });

  test('that were missed come as one', () => {
    expect(dueReminder(due, [], day('2026-06-01'))).toEqual({ tell: 'overdue', passed: reminders });
    expect(dueReminder(due, ['14'], day('2026-05-19'))).toEqual({ tell: '2', passed: ['14', '7', '2'] });
  });
});

describe('the ways of a request', () => {
  const standing = (state: RequestState, kind = 'erasure' as const) => ({ kind, state, outcome: null });

  test('end closed or withdrawn, and every state can be reached', () => {
    const reached = new Set<RequestState>(['received']);
    for (const _ of requestStates) for (const { from, to } of requestArrows) if (reached.has(from)) reached.add(to);
    expect([...reached].toSorted()).toEqual([...requestStates].toSorted());
    const ends = requestStates.filter((state) => !requestArrows.some(({ from, to }) => from === state && to !== state));
    expect(ends).toEqual(['closed', 'withdrawn']);
  });

  test('decide nothing of somebody who is not known, and carry nothing out that is not decided', () => {
    for (const kind of requestKinds)
      for (const outcome of [null, ...outcomes]) {
        expect(arrowOf('decide', { kind, state: 'received', outcome })).toBeNull();
        for (const state of ['received', 'identity-verified', 'closed', 'withdrawn'] as const)
          expect(arrowOf('carry-out', { kind, state, outcome })).toBeNull();
      }
  });

  test('what was refused is closed and never carried out; what was granted is carried out before it is closed', () => {
    const decided = (outcome: (typeof outcomes)[number]) => ({ kind: 'erasure', state: 'decided', outcome }) as const;
    expect(arrowOf('carry-out', decided('refused'))).toBeNull();
    expect(arrowOf('close', decided('refused'))?.to).toBe('closed');
    for (const outcome of ['granted', 'partly'] as const) {
      expect(arrowOf('close', decided(outcome))).toBeNull();
      expect(arrowOf('carry-out', decided(outcome))?.to).toBe('carried-out');
    }
  });

  test('let the person take it back until it is decided, and nobody move what has ended', () => {
    expect(arrowOf('withdraw', standing('identity-verified'))?.to).toBe('withdrawn');
    expect(arrowOf('withdraw', standing('decided'))).toBeNull();
    for (const state of ['closed', 'withdrawn'] as const)
      for (const move of requestMoves) expect(arrowOf(move, standing(state))).toBeNull();
    expect(requestStates.filter(isOpen)).toEqual(['received', 'identity-verified', 'decided']);
  });

  test('take no more time for what needs no decision', () => {
    for (const kind of requestKinds)
      expect(arrowOf('extend', { kind, state: 'received', outcome: null }) !== null).toBe(needsDecision(kind));
  });
});

test('a refusal or a part of what was asked says its ground, one that this right has; what is granted whole has none', () => {
  for (const kind of requestKinds.filter(needsDecision)) {
    expect(groundFits(kind, 'granted', null)).toBe(true);
    expect(groundNames.filter((ground) => groundFits(kind, 'granted', ground))).toEqual([]);
    for (const outcome of ['refused', 'partly'] as const) {
      expect(groundFits(kind, outcome, null)).toBe(false);
      const fitting = groundNames.filter((ground) => groundFits(kind, outcome, ground));
      // Of an erasure one part alone can be left: what a law keeps.
      expect(fitting.length).toBeGreaterThanOrEqual(kind === 'erasure' && outcome === 'partly' ? 1 : 2);
      for (const ground of fitting) expect(grounds[ground].article).toMatch(/^Art\. /);
    }
  }
});

test('nobody answers their own request, but whoever is all of HR there is', () => {
  expect(mayAnswer('a', 'b', ['a', 'b'])).toBe(true);
  expect(mayAnswer('a', 'a', ['a', 'b'])).toBe(false);
  expect(mayAnswer('a', 'a', ['a'])).toBe(true);
});
