import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { curlOf, preparation, signedCurlOf } from '../../frontend/payroll/api/curl.ts';
import { payrollApi, type OpenApi, type Operation } from '../../frontend/payroll/api/openapi.ts';
import { keyScopes } from '../../shared/kernel/key-scopes.ts';
import { problemCodes } from '../../shared/kernel/problem-codes.ts';
import { describeApi } from '../../shared/platform/open-api.ts';
import { allEndpoints } from '../support/endpoints.ts';

const endpoints = await allEndpoints();
const shown = endpoints.filter(({ example }) => example !== undefined);
const forPayroll = endpoints.filter(({ path }) => path.startsWith('payroll/v1/'));
const { server, operations } = payrollApi(describeApi(forPayroll, 'https://x.example') as OpenApi);

test.each(shown.map((endpoint) => [endpoint.name, endpoint] as const))(
  'what is shown of %s is what it takes and gives',
  (_, { input, output, example }) => {
    expect(example!.input === undefined).toBe(input === undefined);
    expect(example!.output === undefined).toBe(output === undefined);
    if (input) expect(input.safeParse(example!.input).error).toBeUndefined();
    if (output) {
      const parsed = output.safeParse(example!.output);
      expect(parsed.error).toBeUndefined();
      // Nothing is shown that is not given, either.
      expect(parsed.data).toEqual(example!.output);
    }
  },
);

test('everything for payroll systems has an example, and words in both languages', () => {
  expect(forPayroll.length).toBeGreaterThan(7);
  expect(forPayroll.filter(({ example, about }) => !example || !about).map(({ name }) => name)).toEqual([]);
});

test('the reference is made of the document: each call with its scope, its example and errors that there are', () => {
  expect(server).toBe('https://x.example/api');
  expect(operations.map(({ id }) => id).slice(0, 5)).toEqual([
    'listPartnerRuns',
    'showPartnerRun',
    'listPartnerLines',
    'listPartnerEmployees',
    'acknowledgeRun',
  ]);
  for (const { id, method, scopes, signed, idempotent, problems } of operations) {
    expect(signed ? scopes : [], id).toEqual([]);
    if (!signed)
      expect(
        scopes.every((scope) => (keyScopes as readonly string[]).includes(scope)),
        id,
      ).toBe(true);
    expect(idempotent, id).toBe(method === 'POST' && !signed);
    expect(
      problems.filter((code) => !(code in problemCodes)),
      id,
    ).toEqual([]);
    expect(problems, id).toContain(signed ? 'signature-not-valid' : 'key-not-valid');
  }
});

/** The words that a shell makes of a command, with variables that are set and nothing that is run. */
function wordsOf(command: string, variables: Record<string, string> = {}): string[] {
  const script = `curl() { printf '%s\\0' "$@"; }; uuidgen() { echo an-uuid; }; ${command}`;
  const out = execFileSync('/bin/sh', ['-c', script], { env: { PATH: process.env['PATH'] ?? '', ...variables } });
  return out.toString().split('\0').slice(0, -1);
}

const operation = (id: string): Operation => operations.find((one) => one.id === id)!;

test('a reading that is copied asks for what it says, with the key and nothing else', () => {
  const words = wordsOf(curlOf(operation('showPartnerRun')), { CLVR: server, KEY: 'clvr_x', RUN: 'r1' });
  expect(words).toEqual(['-sS', 'https://x.example/api/payroll/v1/runs/r1', '-H', 'Authorization: Bearer clvr_x']);
  expect(preparation(server)).toContain(`CLVR='https://x.example/api'`);
});

test('what is said by a copied call is the example, under a name of its own', () => {
  const reject = operation('rejectPayment');
  const words = wordsOf(curlOf(reject), { CLVR: server, KEY: 'k', RUN: 'r1', LINE: 'l1' });
  expect(words).toEqual([
    '-sS',
    '-X',
    'POST',
    'https://x.example/api/payroll/v1/runs/r1/lines/l1/rejection',
    '-H',
    'Authorization: Bearer k',
    '-H',
    'Idempotency-Key: an-uuid',
    '-H',
    'Content-Type: application/json',
    '-d',
    JSON.stringify(reject.body),
  ]);
  const quotes = wordsOf(curlOf({ ...reject, body: { reason: `it's $KEY "x" \\ å` } }), { KEY: 'k' });
  expect(JSON.parse(quotes.at(-1)!)).toEqual({ reason: `it's $KEY "x" \\ å` });
});

test('a signed message that is copied carries its three headers', () => {
  const command = signedCurlOf(operation('receiveEvent'), 'https://x.example/in').replace(/^printf .*\n/, '');
  expect(command).toContain(`curl -sS -X POST 'https://x.example/in'`);
  for (const header of ['webhook-id', 'webhook-timestamp', 'webhook-signature'])
    expect(command).toContain(`-H "${header}: `);
});
