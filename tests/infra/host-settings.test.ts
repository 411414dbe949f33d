import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readHostSettings } from '../../infra/local/host/host-settings.ts';
import { isLogged, type LogEntry } from '../../infra/local/host/log.ts';
import { timespan } from '../../infra/local/host/timespan.ts';

const repository = join(import.meta.dirname, '../..');

test.each([
  ['00:10:00', 600_000],
  ['1.02:03:04', 93_784_000],
  ['00:00:00.25', 250],
  ['10', undefined],
  ['10m', undefined],
  ['', undefined],
])('the TimeSpan %s is %s ms', (text, milliseconds) => {
  expect(timespan(text)).toBe(milliseconds);
});

test("this product's own host.json is obeyed whole", () => {
  expect(readHostSettings(repository)).toMatchObject({
    routePrefix: 'api',
    functionTimeout: 600_000,
    maxConcurrentCalls: 8,
    maxAutoLockRenewalDuration: 300_000,
    ignored: [],
  });
});

test("this product's telemetry carries no request or response content", () => {
  const { logging } = JSON.parse(readFileSync(join(repository, 'host.json'), 'utf8')) as {
    logging: { applicationInsights: { httpAutoCollectionOptions: Record<string, boolean> }; fileLoggingMode: string };
  };
  const http = logging.applicationInsights.httpAutoCollectionOptions;
  expect(http['enableHttpTriggerExtendedInfoCollection']).toBe(false);
  expect(http['enableResponseHeaderInjection']).toBe(false);
  expect(logging.fileLoggingMode).toBe('never');
});

test('an app without host.json has the defaults of the host', () => {
  expect(readHostSettings(join(repository, 'tests/support/apps/empty'))).toMatchObject({
    routePrefix: 'api',
    functionTimeout: 1_800_000,
    maxConcurrentCalls: 16,
  });
});

const levels = { default: 'Warning', Function: 'Information', 'Function.scan': 'Error', 'Function.scan.User': 'Debug' };
const entry = (more: Partial<LogEntry>): LogEntry => ({
  level: 'information',
  category: 'system',
  message: '',
  ...more,
});

test.each([
  ['the default', entry({}), false],
  ['the default, loud enough', entry({ level: 'warning' }), true],
  ['every function', entry({ function: 'notify' }), true],
  ['one function', entry({ function: 'scan', level: 'warning' }), false],
  ['one function whose name only begins alike', entry({ function: 'scanner' }), true],
  ["one function's own lines", entry({ function: 'scan', category: 'user', level: 'debug' }), true],
])('logLevel: %s', (_, line, expected) => {
  expect(isLogged(line, levels)).toBe(expected);
});
