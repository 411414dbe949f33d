import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { logCatalogue } from '../../shared/platform/log-catalogue.ts';
import { errorCode, errorPlace, jsonLog, withoutWords } from '../../shared/platform/log.ts';

const lines: { level: string; line: string }[] = [];
const log = jsonLog((level, line) => void lines.push({ level, line }));
const last = () => JSON.parse(lines.at(-1)!.line) as Record<string, unknown>;
const id = '017f22e2-79b0-7cc3-98c4-dc0c0c07398f';

test('a line has its code, its sentence, its fields and its level', () => {
  log('http.answered', { route: 'POST:/api/expenses/{id}', status: 201, took: 12 });
  expect(last()).toEqual({
    code: 'http.answered',
    says: logCatalogue['http.answered'].says,
    route: 'POST:/api/expenses/{id}',
    status: 201,
    took: 12,
  });
  expect(lines.at(-1)!.level).toBe('info');
});

test.each([
  'Astrid Exempel',
  'astrid@nordic.example',
  '19811218-9876',
  '811218-9876',
  '8112189876',
  '070-1234567',
  'duplicate key (work_email)=(astrid)',
  'två\nrader',
  'x'.repeat(121),
  '',
  'åäö',
  null,
  undefined,
  { name: 'Astrid' },
  ['a'],
])('as a code, %j is withheld', (value) => {
  log('http.failed', { route: 'GET:/api/health', error: value as string, at: 'main.ts:1' });
  expect(last()['error']).toBe('[withheld]');
});

test.each(['', 'Astrid', `${id} `, 7, null])('as an id, %j is withheld', (value) => {
  log('mail.uncertain', { mail: value as string });
  expect(last()['mail']).toBe('[withheld]');
});

test.each(['12', '811218-9876', null, {}])('as a count, %j is withheld', (value) => {
  log('timer.done', { job: 'relay-outbox', count: value as number, took: 1 });
  expect(last()['count']).toBe('[withheld]');
});

test('a field that the catalogue does not know is withheld', () => {
  log('mail.uncertain', { mail: id, to: 'astrid' } as { mail: string });
  expect(last()).toMatchObject({ mail: id, to: '[withheld]' });
});

test('no line of the catalogue has a field for a text or a person', () => {
  const kinds = Object.values(logCatalogue).flatMap(({ fields }) => Object.values(fields));
  expect(new Set(kinds)).toEqual(new Set(['id', 'code', 'count', 'milliseconds']));
  const names = Object.values(logCatalogue).flatMap(({ fields }) => Object.keys(fields));
  expect(names.filter((name) => /name|mail_?address|email|text|message_?text|employee|person/i.test(name))).toEqual([]);
});

test('an error is its class and code, never its message', () => {
  const databaseError = Object.assign(new Error('duplicate key value (work_email)=(astrid@nordic.example)'), {
    code: '23505',
  });
  expect(errorCode(databaseError)).toBe('Error:23505');
  expect(errorCode(new Error('Failed query', { cause: databaseError }))).toBe('Error:23505');
  expect(errorCode(new TypeError('Astrid'))).toBe('TypeError');
  expect([errorCode('Astrid'), errorCode(undefined), errorCode({ message: 'Astrid' })]).toEqual([
    'string',
    'undefined',
    'object',
  ]);
});

test('an error’s place is a file and a line of ours', () => {
  expect(errorPlace(new Error('Astrid'))).toMatch(/^log\.test\.ts:\d+$/);
  expect(errorPlace(new Error('outer', { cause: new Error('Astrid') }))).toMatch(/^log\.test\.ts:\d+$/);
  expect(errorPlace('Astrid')).toBe('unknown');
});

test('what a runtime is handed instead of a failed statement has none of its parameters', () => {
  const statement = new Error('Failed query: insert into employees … params: Astrid Exempel,astrid@nordic.example', {
    cause: Object.assign(new Error('invalid input: "Astrid"'), { code: '22P02', detail: 'Astrid' }),
  });
  const handed = withoutWords(statement);
  expect(handed.message).toMatch(/^Error:22P02 at log\.test\.ts:\d+$/);
  expect(inspect(handed, { depth: 9, showHidden: true })).not.toContain('Astrid');
});
