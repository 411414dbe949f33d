import { expect, test } from 'vitest';
import { readDestination } from '../../shared/adapters/webhooks/destination.ts';
import { covered, keptLines } from '../../shared/adapters/webhooks/kept-answer.ts';
import { isPublicAddress } from '../../shared/adapters/webhooks/public-address.ts';
import { privateSpellings } from '../support/private-spellings.ts';

test.each(privateSpellings)('https://%s/ leads to no public place', (host) => {
  expect(readDestination(`https://${host}/hook`, [])).toBe('private-address');
  expect(readDestination(`https://${host}:8443/hook`, [])).toBe('private-address');
});

test('there are more than sixty of them', () => expect(new Set(privateSpellings).size).toBeGreaterThan(60));

test.each(['1.1.1.1', '93.184.216.34', '172.15.255.255', '172.32.0.1', '100.63.255.255', '2606:4700::1111', '2a00::1'])(
  '%s is public',
  (address) => expect(isPublicAddress(address)).toBe(true),
);

test.each(['', 'fe80::1%eth0', '2a00::1%1', '1.1.1', '0x01010101', 'example.com', '1.1.1.1 ', '::ffff:1.1.1.1'])(
  '“%s” is no public address as a resolver writes one',
  (text) => expect(isPublicAddress(text)).toBe(false),
);

test.each([
  ['not-a-url', 'receiver.example/hook'],
  ['not-a-url', 'https://'],
  ['not-a-url', 'https://receiver.example/\u0000'],
  ['not-a-url', 'https://receiver.\nexample/'],
  ['not-a-url', '\thttps://receiver.example/'],
  ['not-a-url', 'https://256.256.256.256/'],
  ['not-a-url', 'https://1.2.3.4.5/'],
  ['not-a-url', 'https://[fe80::1%25eth0]/'],
  ['not-a-url', `https://receiver.example/${'x'.repeat(2_000)}`],
  ['not-https', 'http://receiver.example/hook'],
  ['not-https', 'http://127.0.0.1/hook'],
  ['not-https', 'ftp://receiver.example/hook'],
  ['not-https', 'file:///etc/passwd'],
  ['not-https', 'gopher://receiver.example:443/'],
  ['user-info', 'https://user@receiver.example/'],
  ['user-info', 'https://receiver.example:443@127.0.0.1/'],
  ['user-info', 'https://:x@receiver.example/'],
  ['odd-port', 'https://receiver.example:22/'],
  ['odd-port', 'https://receiver.example:5432/'],
  ['odd-port', 'https://receiver.example:80/'],
  ['not-a-name', 'https://1.1.1.1/hook'],
  ['not-a-name', 'https://[2606:4700::1111]/hook'],
  ['not-a-name', 'https://receiver.example./hook'],
  ['not-a-name', 'https://receiver/hook'],
])('%s: %s', (fault, url) => expect(readDestination(url, [])).toBe(fault));

test('a public name with its port is somewhere to go', () => {
  expect(readDestination('https://Receiver.Example/hook?a=1', [])).toMatchObject({
    host: 'receiver.example',
    port: 443,
    allowed: false,
  });
  expect(readDestination('https://receiver.example:8443/', [])).toMatchObject({ port: 8443 });
});

test('what the settings name is let through as it is, and nothing beside it', () => {
  const allow = ['127.0.0.1:4291', 'localhost:4292'];
  expect(readDestination('http://127.0.0.1:4291/hook', allow)).toMatchObject({ allowed: true, port: 4291 });
  expect(readDestination('http://0x7f.1:4291/hook', allow)).toMatchObject({ allowed: true });
  expect(readDestination('https://localhost:4292/hook', allow)).toMatchObject({ allowed: true });
  expect(readDestination('http://127.0.0.1:4292/hook', allow)).toBe('not-https');
  expect(readDestination('https://127.0.0.1:4290/hook', allow)).toBe('private-address');
  expect(readDestination('https://user@localhost:4292/', allow)).toBe('user-info');
});

test('what a receiver says is kept without what could be a person or a secret', () => {
  const said =
    'Anna anna@hemma.example 19821101-2391 +46 70 123 45 67 whsec_MfKQ9r8G Bearer abc.def v1,g0hM9S= ok 12345';
  expect(covered(said)).toBe('Anna […] […] +[…] whsec_[…] Bearer […] v1,[…] ok 12345');
  expect(covered('19821101–2391, 821101 - 2391, 82.11.01.23.91, anna%40x.example')).toBe('[…], […], […], […]');
  expect(covered('a\u0007b\u202ec\nd')).toBe('abc\nd');
  expect(
    keptLines({
      'set-cookie': ['session=1'],
      location: 'https://elsewhere.example/hook?token=abc',
      'content-length': '1234567',
      server: 'x'.repeat(300),
    }),
  ).toEqual({ location: 'https://elsewhere.example/hook?[…]', 'content-length': '1234567', server: 'x'.repeat(200) });
});
