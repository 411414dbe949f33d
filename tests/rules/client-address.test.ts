import { HttpRequest } from '@azure/functions';
import { expect, test } from 'vitest';
import { clientAddress } from '../../functions/host/client-address.ts';

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
])('the client is known %s', (_, forwarded, address) => {
  expect(asked(forwarded)).toBe(address);
});

test.each([null, '', 'unknown', 'unknown, 10.0.0.4', '192.0.2.999, 10.0.0.4', ', ,'])(
  '%s names nobody',
  (forwarded) => {
    expect(asked(forwarded)).toBeNull();
  },
);
