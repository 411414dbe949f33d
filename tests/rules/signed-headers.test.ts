import { expect, test } from 'vitest';
import { isSignedBy } from '../../shared/adapters/webhooks/is-signed-by.ts';
import { readSignedHeaders, tolerance } from '../../shared/payroll/partners/inbound/signed-headers.ts';
import { Secret } from '../../shared/platform/secret.ts';

const now = new Date('2026-11-26T10:00:00.900Z');
const seconds = Math.floor(now.getTime() / 1000);
const good = {
  'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  'webhook-timestamp': String(seconds),
  'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
};
const read = (change: Partial<Record<keyof typeof good, string | null>> = {}) => {
  const headers: Record<string, string | null> = { ...good, ...change };
  return readSignedHeaders((name) => headers[name] ?? null, now);
};

test('what a message says of itself is read', () => {
  expect(read()).toEqual({ name: good['webhook-id'], seconds, signatures: [good['webhook-signature']] });
  expect(read({ 'webhook-signature': 'v1a,x v1,a v1,b v2,c' })?.signatures).toEqual(['v1,a', 'v1,b']);
});

test.each([-tolerance, -1, 0, 1, tolerance])('a time of %i seconds from now is good', (off) => {
  expect(read({ 'webhook-timestamp': String(seconds + off) })).not.toBeNull();
});

test.each([
  ['too old', { 'webhook-timestamp': String(seconds - tolerance - 1) }],
  ['too new', { 'webhook-timestamp': String(seconds + tolerance + 1) }],
  ['of milliseconds', { 'webhook-timestamp': String(seconds * 1000) }],
  ['signed', { 'webhook-timestamp': `-${seconds}` }],
  ['a fraction', { 'webhook-timestamp': `${seconds}.5` }],
  ['not a number', { 'webhook-timestamp': 'NaN' }],
  ['followed by something', { 'webhook-timestamp': `${seconds}x` }],
  ['not there', { 'webhook-timestamp': null }],
] as const)('a time that is %s is none', (_, change) => {
  expect(read(change)).toBeNull();
});

test.each([null, '', 'a.b', 'a b', 'å', 'x'.repeat(256), 'a\nb'])('a name of %j is none', (name) => {
  expect(read({ 'webhook-id': name })).toBeNull();
});

test.each([null, '', 'v1a,x', 'g0hM9SsE', Array(11).fill('v1,x').join(' ')])('signatures of %j are none', (one) => {
  expect(read({ 'webhook-signature': one })).toBeNull();
});

/** The example of the specification, worked out anew by the reference of this project. */
const vector = { name: good['webhook-id'], seconds: 1_614_265_330, body: '{"test": 2432232314}' };
const secret = new Secret('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw');

test('the published example is signed by its secret, and by nothing else', () => {
  const right = good['webhook-signature'];
  expect(isSignedBy(secret, vector, [right])).toBe(true);
  expect(isSignedBy(secret, vector, ['v1,AAAA', right])).toBe(true);
  expect(isSignedBy(new Secret('whsec_AfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'), vector, [right])).toBe(false);
  for (const change of [{ name: 'msg_x' }, { seconds: vector.seconds + 1 }, { body: '{"test": 2432232315}' }])
    expect(isSignedBy(secret, { ...vector, ...change }, [right])).toBe(false);
  expect(isSignedBy(secret, vector, ['', 'v1,', right.slice(0, -1), `${right}=`])).toBe(false);
});
