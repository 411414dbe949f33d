import { expect, test } from 'vitest';
import { addressBlock, clientAddress } from '../../functions/host/client-address.ts';

const from = (value?: string) =>
  clientAddress({ headers: new Headers(value === undefined ? {} : { 'x-forwarded-for': value }) });

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['203.0.113.9:51234', '203.0.113.9'],
  ['203.0.113.9, 10.0.0.4:443, 10.0.0.5', '203.0.113.9'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['2001:DB8::1', '2001:db8::1'],
  ['[2001:db8::1]:443', '2001:db8::1'],
  ['[2001:db8::1]', '2001:db8::1'],
])('%s is %s', (header, address) => {
  expect(from(header)).toBe(address);
});

test.each([
  undefined,
  '',
  'unknown',
  '203.0.113.999',
  '203.0.113.9; drop',
  'evil.example',
  ',203.0.113.9',
  '_hidden',
  '1',
])('%s is no address', (header) => {
  expect(from(header)).toBeNull();
});

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
