import { expect, test } from 'vitest';
import { deviceKindOf, returnAddress, startAddress } from '../../shared/people/bankid/browser-of.ts';
import { mayStartAgain } from '../../shared/people/bankid/may-start-again.ts';
import { qrContent } from '../../shared/people/bankid/qr-content.ts';
import { isSameNetwork } from '../../shared/people/bankid/same-network.ts';
import { Secret } from '../../shared/platform/secret.ts';

const token = '67df3917-fa0d-44e5-b327-edcc928297f8';
const secret = new Secret('d28db9a7-4cde-429e-a983-359be676944c');

// The vectors of BankID's own page about animated codes.
test.each([
  [0, 'dc69358e712458a66a7525beef148ae8526b1c71610eff2c16cdffb4cdac9bf8'],
  [1, '949d559bf23403952a94d103e67743126381eda00f0b3cbddbf7c96b1adcbce2'],
  [2, 'a9e5ec59cb4eee4ef4117150abc58fad7a85439a6a96ccbecc3668b41795b3f3'],
])('the code in second %i', (t, code) => {
  const arrived = 1_700_000_000_000;
  for (const within of [0, 1, 999])
    expect(qrContent(token, secret, arrived, arrived + t * 1000 + within)).toBe(`bankid.${token}.${t}.${code}`);
});

test('a clock that is set back shows the first code', () => {
  expect(qrContent(token, secret, 5_000, 1_000)).toContain(`.0.`);
});

const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15';
const android = 'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36';
const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36';

test('a phone follows BankID’s web address to the app, a computer its scheme, and a stand-in is where it is', () => {
  expect([iphone, android, windows, ''].map(deviceKindOf)).toEqual(['phone', 'phone', 'computer', 'computer']);
  expect(startAddress('a b', 'phone', null)).toBe('https://app.bankid.com/?autostarttoken=a%20b&redirect=null');
  expect(startAddress('t', 'computer', null)).toBe('bankid:///?autostarttoken=t&redirect=null');
  expect(startAddress('t', 'phone', 'http://127.0.0.1:9')).toBe('http://127.0.0.1:9/?autostarttoken=t&redirect=null');
});

test.each([
  ['Safari', `${iphone} Version/18.0 Safari/604.1`, 'https://b.example/sign-in#bankid=n'],
  ['Chrome on an iPhone', `${iphone} CriOS/130.0 Safari/604.1`, 'googlechromes://b.example/sign-in#bankid=n'],
  [
    'Firefox on an iPhone',
    `${iphone} FxiOS/130.0 Safari/604.1`,
    'firefox://open-url?url=https%3A%2F%2Fb.example%2Fsign-in%23bankid%3Dn',
  ],
  ['Edge on an iPhone', `${iphone} EdgiOS/130.0 Safari/604.1`, 'microsoft-edge-https://b.example/sign-in#bankid=n'],
  ['Chrome on Android', android, 'https://b.example/sign-in#bankid=n'],
  ['a computer', windows, 'https://b.example/sign-in#bankid=n'],
])('the app leads back to %s', (_, agent, wanted) => {
  expect(returnAddress('https://b.example', 'n', agent)).toBe(wanted);
});

test('an order that nobody scanned is replaced for three minutes, four times', () => {
  const order = { way: 'qr', hintCode: 'startFailed', tries: 1, firstAt: 0 } as const;
  expect(mayStartAgain(order, 30_000)).toBe(true);
  expect(mayStartAgain(order, 179_999)).toBe(true);
  expect(mayStartAgain(order, 180_000)).toBe(false);
  expect(mayStartAgain({ ...order, tries: 4 }, 30_000)).toBe(true);
  expect(mayStartAgain({ ...order, tries: 5 }, 30_000)).toBe(false);
  expect(mayStartAgain({ ...order, way: 'same-device' }, 30_000)).toBe(false);
  expect(mayStartAgain({ ...order, hintCode: 'userCancel' }, 30_000)).toBe(false);
});

test.each([
  ['192.0.2.1', '192.0.2.1', true],
  ['192.0.2.1', '::ffff:192.0.2.1', true],
  ['192.0.2.1', '192.0.2.2', false],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::9', true],
  ['2001:DB8:1:2::', '2001:db8:1:2:ffff:ffff:ffff:ffff', true],
  ['2001:db8:1:2::1', '2001:db8:1:3::1', false],
  ['::1', '::1', true],
  ['fe80::1%eth0', 'fe80::2', true],
  ['192.0.2.1', '2001:db8::1', false],
  ['2001:db8::1', '192.0.2.1', false],
  ['', '', false],
  ['somewhere', 'somewhere', false],
  ['1:2:3', '1:2:3', false],
  ['1::2::3', '1::2::3', false],
  ['x::1', 'x::1', false],
])('%s and %s are of one network: %s', (one, other, same) => {
  expect(isSameNetwork(one, other)).toBe(same);
});
