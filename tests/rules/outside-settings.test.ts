import { expect, test } from 'vitest';
import { readConfiguration } from '../../shared/platform/configuration.ts';
import { read } from '../architecture/source-tree.ts';

const { Values } = JSON.parse(read('local.settings.sample.json')) as { Values: Record<string, string> };
const refusedOf = (more: Record<string, string>): unknown => {
  try {
    readConfiguration({ ...Values, ...more });
    return null;
  } catch (error) {
    return (error as { refused: { setting: string; reason: string }[] }).refused;
  }
};

test.each([
  ['POSTHOG_HOST', 'https://us.i.posthog.com'],
  ['POSTHOG_HOST', 'https://app.posthog.com'],
  ['POSTHOG_HOST', 'https://eu.i.posthog.com/'],
  ['POSTHOG_HOST', 'https://eu.i.posthog.com.evil.example'],
  ['POSTHOG_HOST', 'https://eu.i.posthog.com:8443'],
  ['POSTHOG_HOST', 'http://eu.i.posthog.com'],
  ['POSTHOG_HOST', 'http://10.0.0.1:80'],
  ['POSTHOG_HOST', ''],
  ['CLOSE_API', 'https://api.close.com'],
  ['CLOSE_API', 'https://api.close.com/api/v2'],
  ['CLOSE_API', 'https://api.close.com.evil.example/api/v1'],
  ['CLOSE_API', 'http://api.close.com/api/v1'],
])('%s = %s keeps the process from starting, on one machine as well', (setting, value) => {
  expect(refusedOf({ [setting]: value })).toEqual([{ setting, reason: 'missing-or-wrong' }]);
});

test('a stand-in is for one machine alone', () => {
  const standIns = { POSTHOG_HOST: 'http://127.0.0.1:24000', CLOSE_API: 'http://127.0.0.1:24001/api/v1' };
  expect(refusedOf(standIns)).toBeNull();
  expect(refusedOf({ ...standIns, CLVR_ROLE: 'staging' })).toEqual(
    expect.arrayContaining(Object.keys(standIns).map((setting) => ({ setting, reason: 'local-only' }))),
  );
});

test('off reads no key, and the services’ own addresses do', () => {
  const off = readConfiguration(Values);
  expect([off.posthog, off.close]).toEqual([{ host: null }, { api: null }]);
  const on = readConfiguration({
    ...Values,
    POSTHOG_HOST: 'https://eu.i.posthog.com',
    CLOSE_API: 'https://api.close.com/api/v1',
  });
  expect(on.posthog).toMatchObject({ host: 'https://eu.i.posthog.com', key: { setting: 'POSTHOG_KEY' } });
  expect(on.close).toMatchObject({ api: 'https://api.close.com/api/v1', key: { setting: 'CLOSE_API_KEY' } });
});
