import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { openCourier } from '../../shared/adapters/webhooks/open-courier.ts';
import { nameResolver } from '../../shared/adapters/webhooks/resolve.ts';
import { Secret } from '../../shared/platform/secret.ts';
import { countingListener } from '../support/counting-listener.ts';
import { nameServer } from '../support/name-server.ts';
import { privateSpellings } from '../support/private-spellings.ts';

const listener = await countingListener();
const secrets = [new Secret('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw')];
const sending = (url: string) => ({ url, id: 'msg_1', at: new Date(), body: '{}', secrets });

/** Of the unicast space, and given to nobody: nothing leads there from anywhere. */
const nowhere = '3000::1';
/** Addresses that a resolver could answer with, by the names that are asked for. */
const addresses = [
  '127.0.0.1 10.0.0.1 172.16.0.1 192.168.1.1 169.254.169.254 168.63.129.16 100.64.0.1 0.0.0.0 224.0.0.1 192.0.2.1 198.18.0.1',
  '::1 :: fe80::1 fc00::1 fd00:ec2::254 ff02::1 ::ffff:127.0.0.1 ::127.0.0.1 64:ff9b::7f00:1 2002:7f00:1:: 2001::1 2001:db8::1',
]
  .join(' ')
  .split(' ');
const dns = await nameServer((name, type, asked) => {
  const [what = '', number] = name.split('.')[0]!.split('-');
  if (what === 'leads') {
    const address = addresses[Number(number)]!;
    return address.includes(':') === (type === 'AAAA') ? [address] : [];
  }
  if (what === 'mixed') return type === 'A' ? ['127.0.0.1'] : [nowhere];
  // What it says first is public; ever after it is this machine.
  if (what === 'rebinds') return type === 'A' ? (asked === 0 ? [] : ['127.0.0.1']) : asked === 0 ? [nowhere] : ['::1'];
  return [];
});
const courier = openCourier(
  { allow: [] },
  { resolve: nameResolver([dns.server]), ports: [listener.port], patience: 1_500 },
);

test(`${privateSpellings.length} spellings of private addresses: no connection is made`, async () => {
  for (const host of privateSpellings) {
    const url = `https://${host}:${listener.port}/hook`;
    expect(await courier.look(url), host).toBe('private-address');
    expect((await courier.send(sending(url))).result, host).toEqual({ fault: 'private-address' });
  }
  expect(listener.connections()).toBe(0);
});

test('a name that leads to any private address: no connection is made', async () => {
  for (const name of [...addresses.keys()].map((n) => `leads-${n}`).concat('mixed')) {
    const url = `https://${name}.example:${listener.port}/hook`;
    expect(await courier.look(url), name).toBe('private-address');
    expect((await courier.send(sending(url))).result, name).toEqual({ fault: 'private-address' });
  }
  const unknown = `https://absent.example:${listener.port}/hook`;
  expect(await courier.look(unknown)).toBe('unknown-name');
  expect(listener.connections()).toBe(0);
});

test('a name server that says something else the second time is not asked a second time', async () => {
  const url = `https://rebinds.example:${listener.port}/hook`;
  const { result } = await courier.send(sending(url));
  // The connection went where the name led first, which is nowhere.
  expect(['unreachable', 'timeout']).toContain(result.fault);
  expect(dns.questions.filter((one) => one.endsWith('rebinds.example')).toSorted()).toEqual([
    'A rebinds.example',
    'AAAA rebinds.example',
  ]);
  // Another attempt is another question, and then it is told.
  expect((await courier.send(sending(url))).result).toEqual({ fault: 'private-address' });
  expect(listener.connections()).toBe(0);
});

test('the listener counts: a pair that the settings allow is connected to', async () => {
  const allowing = openCourier({ allow: [`127.0.0.1:${listener.port}`] }, { patience: 1_500 });
  const { result } = await allowing.send(sending(`http://127.0.0.1:${listener.port}/hook`));
  expect(result).toEqual({ fault: 'unreachable' });
  expect(listener.connections()).toBe(1);
});

test('a proxy that the environment names is not used', async () => {
  const proxy = await countingListener();
  const before = listener.connections();
  const program = `
    import { openCourier } from './shared/adapters/webhooks/open-courier.ts';
    const at = '127.0.0.1:${listener.port}';
    const { result } = await openCourier({ allow: [at] }).send({ url: 'http://' + at + '/', id: 'msg_1', at: new Date(), body: '{}', secrets: [] });
    console.log(result.fault);`;
  const away = `http://127.0.0.1:${proxy.port}`;
  const env = {
    ...process.env,
    NODE_USE_ENV_PROXY: '1',
    HTTP_PROXY: away,
    HTTPS_PROXY: away,
    http_proxy: away,
    NO_PROXY: '',
  };
  const words = ['--input-type=module', '-e', program];
  const { stdout } = await promisify(execFile)(process.execPath, words, { env, timeout: 20_000 });
  expect([stdout.trim(), proxy.connections(), listener.connections() - before]).toEqual(['unreachable', 0, 1]);
});
