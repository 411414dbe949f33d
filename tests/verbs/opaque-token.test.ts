import fc from 'fast-check';
import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { systemClock, systemRandomness } from '../../shared/platform/clock.ts';
import { makeToken, readToken, tokenMatches } from '../../shared/platform/opaque-token.ts';

const randomness = systemRandomness(systemClock);
const [company, id] = [randomness.id(), randomness.id()];

test('a token says its company and id, and its secret matches the hash that is kept', () => {
  const { text, hash } = makeToken(company, id, randomness);
  const token = readToken(text.reveal());
  expect(token).toMatchObject({ company, id });
  expect(tokenMatches(token!, hash)).toBe(true);
  expect(text.reveal()).toMatch(/^clvr_[0-9a-f-]{36}_[0-9a-f-]{36}_[\w-]{43}$/);
  expect(hash).toHaveLength(32);
});

test('another token’s hash, a cut one or none does not match', () => {
  const token = readToken(makeToken(company, id, randomness).text.reveal())!;
  const { hash } = makeToken(company, id, randomness);
  for (const other of [hash, hash.subarray(0, 31), Buffer.alloc(0)]) expect(tokenMatches(token, other)).toBe(false);
});

test('one letter changed anywhere in the secret does not match', () => {
  const { text, hash } = makeToken(company, id, randomness);
  const whole = text.reveal();
  for (let at = whole.length - 43; at < whole.length; at += 1) {
    const changed = readToken(`${whole.slice(0, at)}${whole[at] === 'A' ? 'B' : 'A'}${whole.slice(at + 1)}`);
    expect(changed && tokenMatches(changed, hash), `letter ${at}`).toBe(false);
  }
});

test('anything else is no token, and nothing throws', () => {
  const whole = makeToken(company, id, randomness).text.reveal();
  for (const wrong of [
    '',
    'clvr',
    whole.slice(1),
    whole.slice(0, -1),
    `${whole}x`,
    `${whole}\n`,
    whole.toUpperCase(),
    whole.replace(company, 'x'),
    `${whole} `,
  ])
    expect(readToken(wrong)).toBeNull();
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(readToken(text)).toBeNull();
    }),
  );
});

test('neither a made nor a read token can be printed', () => {
  const { text } = makeToken(company, id, randomness);
  const secret = text.reveal().slice(-43);
  const token = readToken(text.reveal());
  for (const shown of [
    inspect({ text, token }, { depth: 9, showHidden: true }),
    JSON.stringify({ text, token }),
    [text, token?.secret].map(String).join(),
  ])
    expect(shown).not.toContain(secret);
});
