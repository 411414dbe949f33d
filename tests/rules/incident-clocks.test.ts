import { expect, test } from 'vitest';
import {
  alertsOf,
  authorityDeadline,
  customersDeadline,
  dueAlert,
  monthsAfter,
  reportDeadline,
  warningDeadline,
} from '../../shared/trust/incidents/clocks.ts';
import { lastSunday } from '../../shared/trust/incidents/exercise/scenarios.ts';
import { control } from '../support/control.ts';

control('incidents');

const utc = (text: string) => new Date(`${text}Z`);

/** Local times in Sweden beside each are what a person would read on the wall. */
test.each([
  ['an ordinary Tuesday', '2026-05-19T09:15', '2026-05-22T09:15'],
  ['a Friday evening: the weekend counts', '2026-06-05T19:00', '2026-06-08T19:00'],
  ['over Midsummer, which is no working day', '2026-06-18T12:00', '2026-06-21T12:00'],
  ['over the change to summer time: 18:00 on Friday becomes 19:00 on Monday', '2026-03-27T17:00', '2026-03-30T17:00'],
  ['over the change to winter time: 19:00 on Friday becomes 18:00 on Monday', '2026-10-23T17:00', '2026-10-26T17:00'],
  ['in the hour that comes twice', '2026-10-25T00:30', '2026-10-28T00:30'],
  ['over a leap day', '2028-02-27T23:59', '2028-03-01T23:59'],
  ['over February without one', '2027-02-27T23:59', '2027-03-02T23:59'],
  ['over New Year', '2026-12-30T22:00', '2027-01-02T22:00'],
])('the authority has to be notified 72 hours later: %s', (_, aware, due) => {
  expect(authorityDeadline(utc(aware))).toEqual(utc(due));
});

test('customers are told within 24 hours, whatever the clock on the wall does', () => {
  expect(customersDeadline(utc('2026-03-28T20:00'))).toEqual(utc('2026-03-29T20:00'));
  expect(customersDeadline(utc('2026-10-24T20:00'))).toEqual(utc('2026-10-25T20:00'));
});

test('the cyber security law: a warning within 24 hours, and a report a month after the notification', () => {
  expect(warningDeadline(utc('2026-11-06T12:00'))).toEqual(utc('2026-11-07T12:00'));
  expect(reportDeadline(utc('2026-11-06T12:00'), utc('2026-11-07T08:00'))).toEqual(utc('2026-12-07T08:00'));
  expect(reportDeadline(utc('2026-11-06T12:00'), null)).toEqual(utc('2026-12-09T12:00'));
});

test.each([
  ['2026-01-31T10:00', 1, '2026-02-28T10:00'],
  ['2028-01-31T10:00', 1, '2028-02-29T10:00'],
  ['2026-12-15T10:00', 1, '2027-01-15T10:00'],
  ['2026-08-31T10:00', 6, '2027-02-28T10:00'],
])('%s and %i months is %s', (from, months, to) => {
  expect(monthsAfter(utc(from), months)).toEqual(utc(to));
});

const aware = utc('2026-03-27T17:00');
const running = (clock: 'authority' | 'customers') => ({
  clock,
  awareAt: aware,
  due: clock === 'authority' ? authorityDeadline(aware) : customersDeadline(aware),
  doneAt: null,
});

test('staff are told at 24, 48 and 66 hours, and when it has run out', () => {
  const hours = alertsOf(running('authority')).map(({ name, at }) => [
    name,
    (at.getTime() - aware.getTime()) / 3_600_000,
  ]);
  expect(hours.slice(0, 5)).toEqual([
    ['authority-24', 24],
    ['authority-48', 48],
    ['authority-66', 66],
    ['authority-late-0', 72],
    ['authority-late-1', 84],
  ]);
  expect(
    alertsOf(running('customers'))
      .slice(0, 4)
      .map(({ name }) => name),
  ).toEqual([...['customers-8', 'customers-16', 'customers-22', 'customers-late-0']]);
});

test.each([
  ['2026-03-28T16:59', null],
  ['2026-03-28T17:00', 'authority-24'],
  ['2026-03-29T16:59', 'authority-24'],
  ['2026-03-29T17:00', 'authority-48'],
  ['2026-03-30T10:59', 'authority-48'],
  ['2026-03-30T11:00', 'authority-66'],
  ['2026-03-30T16:59', 'authority-66'],
  ['2026-03-30T17:00', 'authority-late-0'],
  ['2026-03-31T05:00', 'authority-late-1'],
])('at %s the alert is %s', (now, name) => {
  expect(dueAlert(running('authority'), utc(now))?.name ?? null).toBe(name);
});

test('nobody is woken for what is done', () => {
  expect(dueAlert({ ...running('authority'), doneAt: utc('2026-03-29T10:00') }, utc('2026-03-30T17:00'))).toBeNull();
});

test('the clocks change on the last Sunday', () => {
  expect([2026, 2027, 2028].flatMap((year) => [lastSunday(year, 3), lastSunday(year, 10)])).toEqual(
    ['2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31', '2028-03-26', '2028-10-29'].map((day) =>
      utc(`${day}T00:00`),
    ),
  );
});
