import { HttpRequest } from '@azure/functions';
import { expect, test } from 'vitest';
import { addressBlock, clientAddress } from '../../functions/host/client-address.ts';

const asked = (forwarded: string | null) =>
  clientAddress(
    new HttpRequest({
      method: 'GET',
      url: 'http://localhost/',
      headers: forwarded === null ? {} : { 'x-forwarded-for': forwarded },
    }),
  );

test.each([
  ['the gateway’s word, before its own address', '192.0.2.1, 10.0.0.4:51234', '192.0.2.1'],
  ['with a port', '192.0.2.1:443, 10.0.0.4:51234', '192.0.2.1'],
  ['behind what the client wrote', '203.0.113.9, 192.0.2.1:1, 10.0.0.4:2', '192.0.2.1'],
  ['behind a whole list that the client wrote', 'a, 127.0.0.1, 203.0.113.9, 192.0.2.1, 10.0.0.4:2', '192.0.2.1'],
  ['IPv6 in brackets', '[2001:db8::1]:443, [::1]:2', '2001:db8::1'],
  ['IPv6 without', '2001:db8::1, 10.0.0.4', '2001:db8::1'],
  ['IPv4 in the clothes of IPv6', '::ffff:192.0.2.1, 10.0.0.4', '192.0.2.1'],
  ['without a gateway', '192.0.2.1:51234', '192.0.2.1'],
  ['in small letters', '2001:DB8::1', '2001:db8::1'],
])('the client is known %s', (_, forwarded, address) => {
  expect(asked(forwarded)).toBe(address);
});

test.each([null, '', 'unknown', 'unknown, 10.0.0.4', '192.0.2.999, 10.0.0.4', ', ,'])(
  '%s names nobody',
  (forwarded) => {
    expect(asked(forwarded)).toBeNull();
  },
);

test('an IPv4 address counts by itself, an IPv6 address with all that begin as it does', () => {
  expect(addressBlock('203.0.113.9')).toBe('203.0.113.9');
  const block = addressBlock('2001:db8:0:7::1');
  expect(block).toBe('2001:db8:0:7::/64');
  for (const same of ['2001:db8:0:7:ffff:ffff:ffff:ffff', '2001:db8:0:7::', '2001:0db8:0000:0007:1:2:3:4'])
    expect(addressBlock(same)).toBe(block);
  for (const other of ['2001:db8:0:8::1', '2001:db8:7::1', '::1', '2001:db8:0:70::1'])
    expect(addressBlock(other)).not.toBe(block);
  expect(addressBlock('::1')).toBe('0:0:0:0::/64');
  expect(addressBlock('fe80::1%eth0')).toBe('fe80:0:0:0::/64');
  expect(addressBlock('1:2:3:4:5:6:7:8')).toBe('1:2:3:4::/64');
});
