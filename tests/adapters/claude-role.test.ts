import { createHash, createHmac } from 'node:crypto';
import { inspect } from 'node:util';
import { describe, expect, test, vi } from 'vitest';
import type { Asked } from '../../infra/local/peers/claude/answer.ts';
import type { AwsKeySet } from '../../shared/adapters/aws/aws-keys.ts';
import { federatedKeys } from '../../shared/adapters/aws/federated-keys.ts';
import { keptKeys } from '../../shared/adapters/aws/kept-keys.ts';
import { signedByRole } from '../../shared/adapters/claude/signed-by-role.ts';
import { aStandIn, bedrock, opened, scanSaid } from '../support/claude.ts';
import { ownBackupStore } from '../support/own-backup-store.ts';
import { testClock } from '../support/test-clock.ts';

const role = 'arn:aws:iam::000000000000:role/model';
const store = await ownBackupStore({ otherRoles: [role] });
const standIn = await aStandIn();
const input = { type: 'application/pdf', stored: Buffer.from('%PDF-'), pages: [] } as const;
const never = new AbortController().signal;
const minute = 60_000;
/** Time for the exchange as well. */
const patience = { attempt: 5_000, whole: 15_000, retries: 0 };

// What a machine has by chance is not to be signed with.
vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIABYCHANCE');
vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'by-chance');
vi.stubEnv('AWS_BEARER_TOKEN_BEDROCK', 'by-chance');

/** The product's own way to the model, with what STS gave it on the way. */
function connected(change: { profile?: null; role?: string } = {}, keysOf = store.keysOf) {
  const { route, region, profile, model, endpoint } = { ...bedrock(standIn), ...change };
  const given: AwsKeySet[] = [];
  const noted = (arn: string) => async () => {
    const keys = await keysOf(arn)();
    given.push(keys);
    return keys;
  };
  const clock = testClock(new Date().toISOString());
  const claude = { route, region, profile, model, endpoint, role: change.role ?? role };
  return { ...opened(signedByRole(claude, noted, clock), patience, clock), given, clock };
}

const hmac = (key: string | Buffer, data: string): Buffer => createHmac('sha256', key).update(data).digest();
const sha256 = (data: string): string => createHash('sha256').update(data).digest('hex');

/** Whether a question carries the signature that these keys make of it (Signature Version 4). */
function isSignedWith({ method, path, headers, body }: Asked, { secretAccessKey, ...keys }: AwsKeySet): boolean {
  const [, id, scope = '', names = '', signature] =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\S+), SignedHeaders=(\S+), Signature=(\S+)$/.exec(
      String(headers['authorization']),
    ) ?? [];
  const payload = sha256(body === '' ? '' : JSON.stringify(body));
  const signed = names.split(';').map((name) => `${name}:${String(headers[name]).trim()}`);
  const canonical = [method, encodeURI(path), '', ...signed, '', names, payload].join('\n');
  const key = scope.split('/').reduce<string | Buffer>(hmac, `AWS4${secretAccessKey}`);
  const text = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(canonical)].join('\n');
  const isTheirs = id === keys.accessKeyId && headers['x-amz-security-token'] === keys.sessionToken;
  return isTheirs && names.includes('x-amz-security-token') && signature === hmac(key, text).toString('hex');
}

/** The role that STS says the keys are of. */
const roleOf = ({ sessionToken = '' }: AwsKeySet): unknown =>
  (JSON.parse(Buffer.from(sessionToken.split('.')[0]!, 'base64url').toString()) as { arn: string }).arn;

const exchanges = async () => (await store.control()).counts['AssumeRoleWithWebIdentity'] ?? 0;

describe.each([
  ['through a profile', {}, 1],
  ['in the region itself', { profile: null }, 0],
] as const)('%s', (_, change, lookUps) => {
  test('whatever is asked is signed with keys of the role, which are asked for once', async () => {
    const { scanner, given } = connected(change);
    await store.control({ forgetCounts: true });
    standIn.script({ kind: 'json', value: scanSaid() });
    await Promise.all([scanner.scan(input, never), scanner.scan(input, never)]);
    await scanner.scan(input, never);
    expect(given.map(roleOf)).toEqual([role]);
    expect(standIn.asked.map((asked) => isSignedWith(asked, given[0]!))).toEqual(Array(3 + lookUps).fill(true));
    expect(isSignedWith(standIn.asked[0]!, { ...given[0]!, secretAccessKey: 'another' })).toBe(false);
    expect(await exchanges()).toBe(1);
  });

  test('keys are new before those of before end', async () => {
    const { scanner, given, clock } = connected(change);
    standIn.script({ kind: 'json', value: scanSaid() });
    await scanner.scan(input, never);
    clock.advance(54 * minute);
    await scanner.scan(input, never);
    expect(given).toHaveLength(1);
    clock.advance(2 * minute);
    await scanner.scan(input, never);
    expect(given).toHaveLength(2);
    const [first, second] = given as [AwsKeySet, AwsKeySet];
    expect(second.accessKeyId).not.toBe(first.accessKeyId);
    expect(isSignedWith(standIn.asked.at(-2)!, first)).toBe(true);
    expect(isSignedWith(standIn.asked.at(-1)!, second)).toBe(true);
  });

  test('keys that Bedrock refuses are not shown to it again', async () => {
    const { scanner, given } = connected(change);
    standIn.script({ kind: 'status', status: 403 }, { kind: 'json', value: scanSaid() });
    await expect(scanner.scan(input, never)).rejects.toMatchObject({ code: 'not-authorised' });
    await scanner.scan(input, never);
    expect(given).toHaveLength(2);
    expect(isSignedWith(standIn.asked.at(-1)!, given[1]!)).toBe(true);
  });

  test('a role that AWS does not give is an outage with a code, and nothing is asked', async () => {
    const { scanner, given } = connected({ ...change, role: 'arn:aws:iam::000000000000:role/not-there' });
    const error: unknown = await scanner.scan(input, never).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'ModelFailure', code: 'not-authorised', message: 'not-authorised' });
    expect(inspect(error, { depth: 9, showHidden: true })).not.toMatch(/eyJ|arn:|ASIA/);
    expect([given, standIn.asked]).toEqual([[], []]);
  });
});

test('a deployment whose role is refused says so, and not that its profile is unknown', async () => {
  const { standing } = connected({ role: 'arn:aws:iam::000000000000:role/not-there' });
  expect(await standing()).toEqual({ on: false, reason: 'role-refused' });
});

test('an identity that gives no token is away, and refused by nobody', async () => {
  const elsewhere = federatedKeys({ ...store.settings, audience: 'api://elsewhere' });
  const { scanner, standing } = connected({ profile: null }, elsewhere);
  await expect(scanner.scan(input, never)).rejects.toMatchObject({ code: 'unreachable' });
  expect(await standing()).toEqual({ on: true, reason: null });
  expect(await connected({}, elsewhere).standing()).toEqual({ on: false, reason: 'profile-unknown' });
  expect(standIn.asked).toEqual([]);
});

test('what STS said no to is told by its code, and none of it kept', async () => {
  const keys = keptKeys(store.keysOf('arn:aws:iam::000000000000:role/not-there'), () => new Date());
  const refused: unknown = await keys().catch((thrown: unknown) => thrown);
  expect(refused).toMatchObject({ name: 'RoleRefused', code: 'AccessDenied' });
  expect(inspect(refused, { depth: 9, showHidden: true })).not.toMatch(/eyJ|arn:|ASIA/);
  await store.control({ forgetCounts: true });
  await keys().catch(() => undefined);
  expect(await exchanges()).toBe(1);
});
