import { afterEach, expect, test } from 'vitest';
import { openKeyVault } from '../../shared/adapters/key-vault/open-key-vault.ts';
import type { Id } from '../../shared/kernel/ids.ts';
import { insideTransaction } from '../../shared/platform/inside-transaction.ts';
import type { KeyVault } from '../../shared/platform/encryption/key-vault.ts';
import type { Sealed } from '../../shared/platform/encryption/sealed.ts';
import { withKeys } from '../../shared/platform/encryption/with-keys.ts';
import { aCompany, type ACompany } from '../support/a-company.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { keyWorld } from '../support/key-world.ts';
import { ownVault } from '../support/own-vault.ts';
import { vaultSettings } from '../support/shared-vault.ts';
import { ensureKey } from '../../infra/local/stack/prepare-vault.ts';

const db = await freshDatabase();
const vault = await ownVault();
await ensureKey(vault.clients.keys, 'field-key');
const open = (): KeyVault => openKeyVault(vaultSettings(vault.ready, 'field-key'), { clock: db.clock });
const instance = () => keyWorld(db, { keyVault: open() });
const minutes = (count: number) => db.clock.advance(count * 60_000);
afterEach(() => vault.script.wish({ gone: false, slowMs: 0, throttle: null }));

const place = (company: Id, row: Id = db.randomness.id()) => ({ company, table: 'expenses', column: 'note', row });
const away = { name: 'Problem', code: 'keys-away', status: 503 };

/** Something sealed in a company by another instance, before. */
async function sealedIn(company: ACompany) {
  const where = place(company.id);
  return { where, sealed: await (await instance()).seals.seal('kept', where, company.people.employee.employee) };
}

test('with the vault gone for ten minutes, who was read goes on being read, others get a clear answer, and nothing is sealed for long', async () => {
  const [known, other] = [await aCompany(db), await aCompany(db)];
  const [ofKnown, ofOther] = [await sealedIn(known), await sealedIn(other)];
  const { seals } = await instance();
  const read = ({ sealed, where }: { sealed: Sealed<string>; where: ReturnType<typeof place> }) =>
    seals.open(sealed, where);
  const write = () => seals.seal('new', place(known.id), known.people.employee.employee);
  expect(await read(ofKnown)).toBe('kept');
  minutes(1);
  await vault.script.wish({ gone: true });
  for (let minute = 0; minute <= 10; minute += 1) {
    expect(await read(ofKnown), `minute ${minute}`).toBe('kept');
    await expect(read(ofOther), `minute ${minute}`).rejects.toMatchObject(away);
    // Five minutes after the vault last confirmed the key, one of them before it went.
    if (minute < 4) await write();
    else await expect(write(), `minute ${minute}`).rejects.toMatchObject(away);
    minutes(1);
  }
  await vault.script.wish({ gone: false });
  minutes(1);
  await write();
  expect(await read(ofOther)).toBe('kept');
});

test('a company last read fourteen minutes ago is read, one that was not for sixteen is not', async () => {
  const company = await aCompany(db);
  const one = await sealedIn(company);
  const { seals } = await instance();
  await seals.open(one.sealed, one.where);
  await vault.script.wish({ gone: true });
  minutes(14);
  expect(await seals.open(one.sealed, one.where)).toBe('kept');
  minutes(16);
  await expect(seals.open(one.sealed, one.where)).rejects.toMatchObject(away);
});

test('an outage of half an hour ends reading, however often a company is read', async () => {
  const company = await aCompany(db);
  const one = await sealedIn(company);
  const { seals } = await instance();
  await seals.open(one.sealed, one.where);
  await vault.script.wish({ gone: true });
  for (let minute = 0; minute < 29; minute += 1, minutes(1)) await seals.open(one.sealed, one.where);
  minutes(1);
  await expect(seals.open(one.sealed, one.where)).rejects.toMatchObject(away);
});

test('one key that names a version nobody knows does not end reading for the others while the vault is gone', async () => {
  const company = await aCompany(db);
  const [one, other] = [await sealedIn(company), await sealedIn(company)];
  const { keys, seals } = await instance();
  expect(await seals.open(one.sealed, one.where)).toBe('kept');
  await vault.script.wish({ gone: true });
  minutes(2);
  const { id, version } = await keys.companyKeys.current(company.id);
  await expect(keys.companyKeys.find(company.id, id, version + 1)).rejects.toMatchObject(away);
  const { app } = db;
  const asked = () =>
    withKeys(app, keys.companyKeys).inTenant(company.id, () => keys.companyKeys.find(company.id, id, version + 1));
  await expect(asked()).rejects.toMatchObject(away);
  expect(await seals.open(other.sealed, other.where)).toBe('kept');
  await vault.script.wish({ gone: false });
  minutes(1);
  for (const ask of [asked, () => keys.companyKeys.find(company.id, id, version + 1)])
    await expect(ask()).rejects.toMatchObject({ name: 'SealBroken' });
});

test('a vault that asks to be left alone is: of five hundred readers one asks, and nobody again before its time', async () => {
  const company = await aCompany(db);
  const one = await sealedIn(company);
  const { seals } = await instance();
  const everybody = () => Promise.allSettled(Array.from({ length: 500 }, () => seals.open(one.sealed, one.where)));
  const asked = async () => (await vault.script.counts())['keys/unwrapKey'] ?? 0;
  await vault.script.wish({ throttle: { forMs: 60_000, retryAfterSeconds: 20 } });
  await vault.script.forgetCounts();
  expect((await everybody()).every(({ status }) => status === 'rejected')).toBe(true);
  const first = await asked();
  expect(first).toBeLessThanOrEqual(2);
  db.clock.advance(19_000);
  await everybody();
  expect(await asked()).toBe(first);
  await vault.script.wish({ throttle: null });
  // A quarter more than it asked for, so that instances do not come back together.
  db.clock.advance(7_000);
  expect((await everybody()).every(({ status }) => status === 'fulfilled')).toBe(true);
  expect(await asked()).toBeLessThanOrEqual(first + 2);
});

test('a slow vault is asked once for everybody who waits', async () => {
  const company = await aCompany(db);
  const one = await sealedIn(company);
  const { seals } = await instance();
  await vault.script.wish({ slowMs: 300 });
  await vault.script.forgetCounts();
  const all = await Promise.all(Array.from({ length: 200 }, () => seals.open(one.sealed, one.where)));
  expect(new Set(all)).toEqual(new Set(['kept']));
  expect((await vault.script.counts())['keys/unwrapKey']).toBe(1);
});

test('no transaction waits for the vault: it is rolled back, the key is brought, and it begins anew', async () => {
  const company = await aCompany(db);
  const one = await sealedIn(company);
  const asked: boolean[] = [];
  const real = open();
  const keyVault: KeyVault = {
    ...real,
    unwrap: (by, wrapped) => {
      asked.push(insideTransaction());
      return real.unwrap(by, wrapped);
    },
  };
  const { seals, keys } = await keyWorld(db, { keyVault });
  let begun = 0;
  const text = await withKeys(db.app, keys.companyKeys).inTenant(company.id, () => {
    begun += 1;
    return seals.open(one.sealed, one.where);
  });
  expect([text, begun, asked]).toEqual(['kept', 2, [false]]);
});

test('a version that was disabled in the vault reads nothing, and says so as the vault being out of reach', async () => {
  const company = await aCompany(db);
  await ensureKey(vault.clients.keys, 'taken-away');
  const keyVault = () => openKeyVault(vaultSettings(vault.ready, 'taken-away'), { clock: db.clock });
  const where = place(company.id);
  const before = await keyWorld(db, { keyVault: keyVault() });
  const sealed = await before.seals.seal('kept', where, company.people.employee.employee);
  const [version] = await keyVault().versions();
  await keyVault().disable(version!.id);
  const { seals } = await keyWorld(db, { keyVault: keyVault() });
  await expect(seals.open(sealed, where)).rejects.toMatchObject(away);
});
