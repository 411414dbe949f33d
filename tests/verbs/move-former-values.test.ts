import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { asMachine } from '../../shared/platform/actor.ts';
import { personHolder } from '../../shared/platform/encryption/holder.ts';
import { formerKeysFromFile } from '../../shared/platform/encryption/key-file.ts';
import { createSeals } from '../../shared/platform/encryption/seal.ts';
import { rotateDataKeys } from '../../shared/protection/key-rotation/rotate-data-keys.ts';
import { keyRotations } from '../../shared/protection/key-rotation/table.ts';
import type { Pace } from '../../shared/protection/key-rotation/uses.ts';
import { aCompany } from '../support/a-company.ts';
import { formerKeyOf } from '../support/former-key-of.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { keyWorld } from '../support/key-world.ts';
import { keysInUse, openedClaim, rotationWorld, sealedClaim } from '../support/rotation-world.ts';

const db = await freshDatabase();
const on: Pace = { goesOn: () => true };
const folder = mkdtempSync(join(tmpdir(), 'rotated keys '));
afterAll(() => rmSync(folder, { recursive: true }));

test('what the keys before the vault sealed goes to its person’s key, and the indexes that they made with it', async () => {
  const master = Buffer.alloc(32, 9);
  writeFileSync(join(folder, 'former.key'), master.toString('base64'));
  const former = formerKeysFromFile(join(folder, 'former.key'));
  const company = await aCompany(db);
  const key = formerKeyOf(master, company.id);
  const ring = {
    current: () => Promise.resolve(key),
    find: () => Promise.resolve(key),
    hashKeys: () => Promise.resolve([former.hashKey(company.id, 'expenses.vendor')]),
    deploymentKey: () => Promise.reject(new Error('of no use here')),
  };
  const old = createSeals(ring, db.randomness);
  const person = company.people.employee.employee;
  const claim = await sealedClaim(db, { seals: old }, company, person, 'Gymmet AB');
  const formerly = Object.keys(await keysInUse(db, company.id));
  expect(formerly).toContain('index/0');

  const world = await rotationWorld(db, { former });
  const rotate = () => rotateDataKeys(world, asMachine('key-keeper', company.id), on, false);
  const first = await rotate();
  if (first.is === 'waits') db.clock.set(first.until);
  expect(await rotate()).toEqual({ is: 'done' });
  const now = Object.keys(await keysInUse(db, company.id));
  expect(now.filter((name) => formerly.includes(name))).toEqual([]);
  // Nothing of the file is needed: an instance without it opens everything, and finds the claim by its seller.
  const fresh = await keyWorld(db);
  expect(new Set(Object.values(await openedClaim(db, fresh, company.id, claim)))).toEqual(new Set(['Gymmet AB']));
  expect(now).toContain(`index/${(await fresh.keys.hashKeys(company.id, 'x'))[0]!.version}`);
  const theirs = await fresh.keys.current(company.id, personHolder(person));
  expect(now.some((name) => name.replaceAll('-', '').startsWith(theirs.id.toString('hex')))).toBe(true);
  // Once moved, it is not begun again.
  expect(await rotateDataKeys(world, asMachine('key-keeper', company.id), on, false)).toEqual({ is: 'done' });
  expect(await db.operations.inTenant(company.id, (tx) => tx.db.$count(keyRotations))).toBe(1);
});
