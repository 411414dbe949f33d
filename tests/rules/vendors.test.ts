import { expect, test } from 'vitest';
import { catalogue } from '../../functions/catalogue.ts';
import { subProcessorsOf } from '../../functions/sub-processors.ts';
import { categoryNames } from '../../shared/kernel/field-class.ts';
import { addDays, plainDate, swedishDay } from '../../shared/kernel/plain-date.ts';
import { agreementState, standing, vendorState } from '../../shared/trust/vendors/agreement.ts';
import {
  earliestEffect,
  isFarEnough,
  leadDays,
  noticeDays,
  noticeDue,
  noticePromises,
  takesEffect,
} from '../../shared/trust/vendors/changes/change.ts';
import { dueReminder } from '../../shared/trust/vendors/reminder.ts';
import { dataWords, inSwedish } from '../../shared/trust/vendors/words.ts';

const day = plainDate;

test.each([
  ['is not signed', null, null, '2026-05-20', 'pending'],
  ['is signed tomorrow', '2026-05-21', null, '2026-05-20', 'pending'],
  ['is signed today', '2026-05-20', null, '2026-05-20', 'signed'],
  ['never expires', '2020-01-01', null, '2026-05-20', 'signed'],
  ['expires tomorrow', '2025-05-21', '2026-05-21', '2026-05-20', 'signed'],
  ['expires today, which is its last day', '2025-05-20', '2026-05-20', '2026-05-20', 'signed'],
  ['expired yesterday', '2025-05-19', '2026-05-19', '2026-05-20', 'expired'],
  ['expired on a leap day', '2024-01-01', '2028-02-29', '2028-03-01', 'expired'],
  ['expires on a leap day', '2024-01-01', '2028-02-29', '2028-02-29', 'signed'],
])('an agreement that %s', (_, signedOn, expiresOn, today, state) => {
  const term = { signedOn: signedOn && day(signedOn), expiresOn: expiresOn && day(expiresOn) };
  expect(agreementState(term as never, day(today))).toBe(state);
});

const one = (id: string, signedOn: string | null, expiresOn: string | null, more: object = {}) => ({
  ...{ id, kind: 'dpa' as const, replacesId: null },
  signedOn: signedOn && day(signedOn),
  expiresOn: expiresOn && day(expiresOn),
  ...more,
});

test.each([
  ['nothing', [], 'pending'],
  ['one that waits', [one('a', null, null)], 'pending'],
  ['one that is signed', [one('a', '2026-01-01', null)], 'signed'],
  [
    'terms alone, which are no agreement on personal data',
    [one('a', '2026-01-01', null, { kind: 'terms' })],
    'pending',
  ],
  ['one that expired', [one('a', '2025-01-01', '2026-01-01')], 'expired'],
  [
    'one that expired, and a renewal that waits',
    [one('a', '2025-01-01', '2026-01-01'), one('b', null, null, { replacesId: 'a' })],
    'expired',
  ],
  [
    'one that expired, and a renewal that is signed',
    [one('a', '2025-01-01', '2026-01-01'), one('b', '2026-01-01', null, { replacesId: 'a' })],
    'signed',
  ],
  [
    'one that would still be good, and a renewal of it that has expired',
    [one('a', '2025-01-01', null), one('b', '2025-02-01', '2025-03-01', { replacesId: 'a' })],
    'expired',
  ],
])('a vendor with %s', (_, agreements, state) => {
  expect(vendorState(agreements as never, day('2026-05-20'))).toBe(state);
});

test('a renewal that waits takes nobody’s place', () => {
  const all = [one('a', '2025-01-01', null), one('b', null, null, { replacesId: 'a' })];
  expect(standing(all as never, day('2026-05-20')).map(({ id }) => id)).toEqual(['a', 'b']);
});

test('thirty days ahead were promised from the first day on, with a source', () => {
  expect(noticePromises.map(({ days }) => days)).toEqual([30]);
  expect(noticePromises.every(({ source }) => source.length > 10)).toBe(true);
  expect(noticeDays(day('2026-05-20'))).toBe(30);
  expect(noticeDays(day('2020-01-01'))).toBe(30);
});

test.each([
  ['an ordinary month', '2026-05-20', '2026-06-19'],
  ['the end of a month', '2026-01-31', '2026-03-02'],
  ['a leap February', '2028-01-31', '2028-03-01'],
  ['the day before the clock goes forward', '2026-03-28', '2026-04-27'],
  ['the day the clock goes forward', '2026-03-29', '2026-04-28'],
  ['the day before the clock goes back', '2026-10-24', '2026-11-23'],
  ['the end of a year', '2026-12-15', '2027-01-14'],
])('thirty days ahead over %s', (_, announced, earliest) => {
  expect(earliestEffect(day(announced))).toBe(earliest);
  expect(leadDays(day(announced), day(earliest))).toBe(30);
  expect(isFarEnough(day(announced), day(earliest), false)).toBe(true);
  expect(isFarEnough(day(announced), addDays(day(earliest), -1), false)).toBe(false);
});

test('what is announced late in the evening in Sweden is announced on that day, and not on the next in UTC', () => {
  expect(earliestEffect(swedishDay(new Date('2026-10-24T21:59:59Z')))).toBe('2026-11-23');
  expect(earliestEffect(swedishDay(new Date('2026-10-24T22:00:00Z')))).toBe('2026-11-24');
});

test('what is urgent may come at once, and not before it was announced', () => {
  expect(isFarEnough(day('2026-05-20'), day('2026-05-20'), true)).toBe(true);
  expect(isFarEnough(day('2026-05-20'), day('2026-05-19'), true)).toBe(false);
});

const change = (state: string, announcedOn: string, effectiveOn: string) =>
  ({ state, announcedOn: day(announcedOn), effectiveOn: day(effectiveOn) }) as never;
test.each([
  ['on its first day', change('announced', '2026-05-20', '2026-06-30'), '2026-05-20', 'announced'],
  ['eight days before', change('announced', '2026-05-20', '2026-06-30'), '2026-06-22', 'announced'],
  ['a week before', change('announced', '2026-05-20', '2026-06-30'), '2026-06-23', 'reminder'],
  ['on its day', change('announced', '2026-05-20', '2026-06-30'), '2026-06-30', 'reminder'],
  ['after its day', change('announced', '2026-05-20', '2026-06-30'), '2026-07-01', null],
  ['once in force', change('in-force', '2026-05-20', '2026-06-30'), '2026-06-30', null],
  ['that was withdrawn', change('withdrawn', '2026-05-20', '2026-06-30'), '2026-05-21', 'withdrawn'],
  ['that is urgent', change('announced', '2026-05-20', '2026-05-22'), '2026-05-20', 'announced'],
])('what is told of a change %s', (_, of, today, kind) => {
  expect(noticeDue(of, day(today))).toBe(kind);
});

test.each([
  ['the day before', 'announced', '2026-06-29', false],
  ['its day', 'announced', '2026-06-30', true],
  ['a day later, where nobody was there on it', 'announced', '2026-07-01', true],
  ['its day, withdrawn', 'withdrawn', '2026-06-30', false],
  ['its day, in force already', 'in-force', '2026-06-30', false],
])('a change takes effect on %s: %s', (_, state, today, does) => {
  expect(takesEffect({ state: state as never, effectiveOn: day('2026-06-30') }, day(today))).toBe(does);
});

test.each([
  [61, null],
  [60, 60],
  [31, 60],
  [30, 30],
  [8, 30],
  [7, 7],
  [0, 7],
  [-1, null],
])('of what is due in %i days staff are told the step %s', (left, step) => {
  // Over the night in which the clock goes back.
  const today = day('2026-10-20');
  expect(dueReminder(addDays(today, left), today)).toBe(step);
});

test('every sub-processor of the catalogue has its words in Swedish, and no other has', () => {
  const recipients = subProcessorsOf(catalogue).map(({ recipient }) => recipient);
  expect(Object.keys(inSwedish).toSorted()).toEqual(recipients.toSorted());
  expect(Object.keys(dataWords).toSorted()).toEqual(Object.keys(categoryNames).toSorted());
});

test('a basis of a transfer, and a name of words, are said in both languages', () => {
  const all = subProcessorsOf(catalogue);
  const bases = all.flatMap(({ recipient, transferBasis }) => (transferBasis ? [{ recipient, ...transferBasis }] : []));
  expect(bases.length).toBeGreaterThan(0);
  expect(bases.filter(({ sv, en }) => sv === en).map(({ recipient }) => recipient)).toEqual([]);
  expect(bases.find(({ recipient }) => recipient === 'Close')).toMatchObject({
    sv: expect.stringContaining('standardavtalsklausuler') as string,
    en: expect.stringContaining('standard contractual clauses') as string,
  });
  // Who has no basis in English has none in Swedish: nothing is said of a transfer that there is not.
  const inWords = Object.entries(inSwedish).filter(([, { transferBasis }]) => transferBasis !== undefined);
  expect(inWords.map(([recipient]) => recipient)).toEqual(bases.map(({ recipient }) => recipient));
  const posthog = all.find(({ recipient }) => recipient === 'PostHog')!;
  expect(posthog.name).toEqual({ sv: 'PostHog (server i EU)', en: 'PostHog (EU host)' });
});

test('what a sub-processor receives comes from the classes: Close gets what somebody asking for a demo typed, the mail server addresses', () => {
  const by = new Map(subProcessorsOf(catalogue).map((each) => [each.recipient, each]));
  const close = by.get('Close')!;
  expect(close).toMatchObject({ inEea: false, canRevealHealth: false });
  expect(close.categories).toContain('user.contact.email');
  expect(close.transferBasis).not.toBeNull();
  expect(by.get('mail')!.categories).toContain('user.contact.email');
  expect(by.get('Microsoft Azure')!.canRevealHealth).toBe(true);
});
