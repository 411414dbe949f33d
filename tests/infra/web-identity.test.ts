import { createHmac, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { expect, test } from 'vitest';
import { S3Failure } from '../../infra/local/peers/s3/failure.ts';
import { requireTrusted, type Trust } from '../../infra/local/peers/s3/web-identity-token.ts';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const { privateKey: foreign } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const publicKeyPem = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }) as string;
const trust: Trust = { issuer: 'https://sts.windows.net/x/', audience: 'api://ours', subject: 'app', publicKeyPem };
const now = Math.floor(Date.now() / 1000);
const good = { iss: trust.issuer, aud: trust.audience, sub: trust.subject, nbf: now, exp: now + 600 };
const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');

function token(claims: object, key = privateKey, head: object = { alg: 'RS256' }): string {
  const body = `${encoded(head)}.${encoded({ ...good, ...claims })}`;
  return `${body}.${sign('sha256', Buffer.from(body), key).toString('base64url')}`;
}
const codeOf = (given: string): string => {
  try {
    requireTrusted(given, trust);
    return 'trusted';
  } catch (error) {
    return error instanceof S3Failure ? error.code : String(error);
  }
};

test.each([
  ['as it should be', token({}), 'trusted'],
  ['of another key', token({}, foreign), 'InvalidIdentityToken'],
  ['for somebody else', token({ aud: 'https://vault.azure.net' }), 'InvalidIdentityToken'],
  ['of another directory', token({ iss: 'https://sts.windows.net/y/' }), 'InvalidIdentityToken'],
  ['of another identity', token({ sub: 'another' }), 'AccessDenied'],
  ['that has ended', token({ exp: now - 1 }), 'ExpiredTokenException'],
  ['that never ends', token({ exp: undefined }), 'ExpiredTokenException'],
  ['of tomorrow', token({ nbf: now + 86_400 }), 'InvalidIdentityToken'],
  ['without a signature', `${token({}).split('.').slice(0, 2).join('.')}.`, 'InvalidIdentityToken'],
  ['that says that it needs none', token({}, privateKey, { alg: 'none' }), 'InvalidIdentityToken'],
  ['that is none', 'x', 'InvalidIdentityToken'],
])('a token %s', (_, given, said) => {
  expect(codeOf(given)).toBe(said);
});

test('a token that was signed with the public key as a secret is none', () => {
  const body = `${encoded({ alg: 'HS256' })}.${encoded(good)}`;
  const forged = `${body}.${createHmac('sha256', publicKeyPem).update(body).digest('base64url')}`;
  expect(codeOf(forged)).toBe('InvalidIdentityToken');
});
