import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { and, eq, sql } from 'drizzle-orm';
import { expect, inject, onTestFinished, test } from 'vitest';
import { expenses } from '../../shared/claims/expenses/table.ts';
import { asMachine } from '../../shared/platform/actor.ts';
import { companyKeys } from '../../shared/platform/encryption/company-keys/table.ts';
import { dataKeys } from '../../shared/platform/encryption/data-keys/table.ts';
import { personHolder } from '../../shared/platform/encryption/holder.ts';
import { rotateCompanyKey } from '../../shared/protection/key-rotation/rotate-company-key.ts';
import { rotateDataKeys } from '../../shared/protection/key-rotation/rotate-data-keys.ts';
import { rotateVaultKey } from '../../shared/protection/key-rotation/rotate-vault-key.ts';
import { aCompany } from '../support/a-company.ts';
import { fastInstance, type FastSettings } from '../support/fast-instance.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { keysInUse, openedClaim, sealedClaim, type SealedClaim } from '../support/rotation-world.ts';
import type { ToRotate } from '../support/rotating-process.ts';
import { sharedPeer } from '../support/shared-peer.ts';
import { sharedVault } from '../support/shared-vault.ts';

const long = inject('long');
const claimsOf = { first: long ? 400 : 40, others: 2 };
const others = long ? 30 : 3;
const killsOf = long ? { 'key-vault': 2, company: 3, person: 5 } : { 'key-vault': 1, company: 2, person: 2 };

const db = await freshDatabase();
const plain = (role: 'app' | 'operations' | 'keyholder') => {
  const { password, ...rest } = db.settings(role, 6);
  return { ...rest, password: password.reveal() };
};
const settings: FastSettings = {
  databases: { app: plain('app'), operations: plain('operations'), keyholder: plain('keyholder') },
  vault: await sharedVault(`killed-${db.name.slice(5)}`),
  blobs: (await sharedPeer('azurite')).connectionString,
  container: `${db.name.replaceAll('_', '-')}-keys`,
  began: Date.now(),
  pace: 60,
  chunk: 10,
};
// Two instances that serve people, each with what it holds itself.
const [one, two] = [fastInstance(settings), fastInstance(settings)];
const companies = [];
for (let n = 0; n <= others; n += 1) companies.push(await aCompany(db));
const [company] = companies;
const ids = companies.map(({ id }) => id);
const known = new Map<string, { claim: SealedClaim; company: string; note: string }>();
for (const of of companies)
  for (let n = 0; n < (of === company ? claimsOf.first : claimsOf.others); n += 1) {
    const people = Object.values(of.people);
    const claim = await sealedClaim(
      { app: one.app },
      { seals: one.uses.seals },
      of,
      people[n % people.length]!.employee,
      `Utlägg ${n}`,
    );
    known.set(claim.id, { claim, company: of.id, note: claim.text });
  }

/** Reads, edits and adds claims until it is told to stop. Gives how often, and every fault: a text that is not what was last written. */
function load() {
  const count = { reads: 0, edits: 0, added: 0 };
  const faults: string[] = [];
  const busy = new Set<string>();
  const work = { goesOn: true };
  const all = () => [...known.values()].filter(({ claim }) => !busy.has(claim.id));
  const held = async (act: (one: { claim: SealedClaim; company: string; note: string }) => Promise<void>) => {
    const free = all();
    const picked = free[Math.floor(Math.random() * free.length)]!;
    busy.add(picked.claim.id);
    await act(picked).catch((error: unknown) => faults.push(String(error)));
    busy.delete(picked.claim.id);
  };
  const reader = async (instance: typeof one) => {
    while (work.goesOn)
      await held(async ({ claim, company: of, note }) => {
        const texts = await openedClaim({ app: instance.app }, { seals: instance.uses.seals }, of, claim);
        for (const [place, text] of Object.entries(texts))
          if (text !== (place === 'expenses.note' ? note : claim.text)) faults.push(`${place}: ${text}`);
        count.reads += 1;
        await pause(10);
      });
  };
  const writer = async (instance: typeof one) => {
    for (let n = 0; work.goesOn; n += 1) {
      await held(async (picked) => {
        const note = `ändrad ${n}`;
        await instance.app.inTenant(picked.company, async (tx) => {
          const row = { company: picked.company, table: 'expenses', column: 'note', row: picked.claim.id };
          const [{ person } = { person: '' }] = await tx.db
            .select({ person: expenses.employeeId })
            .from(expenses)
            .where(and(eq(expenses.companyId, picked.company), eq(expenses.id, picked.claim.id)));
          const sealed = await instance.uses.seals.seal(note, row, person);
          await tx.db.update(expenses).set({ note: sealed }).where(eq(expenses.id, picked.claim.id));
        });
        picked.note = note;
        count.edits += 1;
      });
      if (n % 20 === 9) {
        const people = Object.values(company!.people);
        const person = people[n % people.length]!.employee;
        const claim = await sealedClaim(
          { app: instance.app },
          { seals: instance.uses.seals },
          company!,
          person,
          `Nytt ${n}`,
        ).catch((error: unknown) => void faults.push(String(error)));
        if (claim) known.set(claim.id, { claim, company: company!.id, note: claim.text });
        // Somebody who has never had a key gets one.
        await instance.uses.keys.current(company!.id, personHolder(db.randomness.id()));
        count.added += 1;
      }
      await pause(20);
    }
  };
  const running = Promise.all([reader(one), reader(two), writer(one), writer(two)]);
  return { count, faults, stop: () => ((work.goesOn = false), running) };
}

type Started = Readonly<{ child: ChildProcess; give(work: ToRotate): void; steps(): number; isDone(): boolean }>;

function startProcess(): Started {
  const child = fork(new URL('../support/rotating-process.ts', import.meta.url), { execArgv: [] });
  onTestFinished(() => void child.kill('SIGKILL'));
  let [steps, done] = [0, false];
  child.on('message', (said) => (said === 'done' ? (done = true) : (steps += 1)));
  return { child, give: (work) => child.send(work), steps: () => steps, isDone: () => done };
}

/** A process that has long since begun to load what it needs, and the next one that begins now: a start costs a second. */
const waiting: Started[] = [];
function nextProcess(): Started {
  while (waiting.length < 3) waiting.push(startProcess());
  return waiting.shift()!;
}

/** Has other processes take a rotation to its end, so many of which are killed somewhere on the way. Gives how many were. */
async function killedOnTheWay(level: ToRotate['level'], kills: number): Promise<number> {
  let killed = 0;
  for (;;) {
    const { child, give, steps, isDone } = nextProcess();
    give({ settings, level, companies: ids });
    const ended = once(child, 'exit');
    if (killed < kills) {
      const after = 1 + Math.floor(Math.random() * 3);
      while (steps() < after && !isDone() && child.exitCode === null) await pause(1);
      await pause(Math.random() * 8);
      if (!isDone() && child.exitCode === null) {
        child.kill('SIGKILL');
        killed += 1;
      }
    }
    await ended;
    if (isDone()) return killed;
    expect(child.signalCode, `${level}: the process ended by itself`).toBe('SIGKILL');
  }
}

const stopped = { goesOn: () => false };
const few = () => {
  let steps = 0;
  return { goesOn: () => (steps += 1) <= 2 };
};

test(
  'killed time and again on the way, with people at work: no read fails, no write is lost, nothing is left behind',
  { timeout: 240_000 },
  async () => {
    const atWork = load();
    const { uses } = one;
    const keeper = (id: string) => asMachine('key-keeper', id);
    const begun = fastInstance(settings);
    const kills: Record<string, number> = {};

    await rotateVaultKey(begun.uses, ids, stopped, true);
    kills['key-vault'] = await killedOnTheWay('key-vault', killsOf['key-vault']);

    for (const id of ids) await rotateCompanyKey(begun.uses, keeper(id), few(), true);
    kills['company'] = await killedOnTheWay('company', killsOf.company);

    const before = new Set(Object.keys(await keysInUse(db, company!.id)));
    for (const id of ids) await rotateDataKeys(begun.uses, keeper(id), few(), true);
    kills['person'] = await killedOnTheWay('person', killsOf.person);

    // Whoever was at work goes on for as long as anything is held.
    await pause(500);
    await atWork.stop();
    await begun.close();
    expect(atWork.faults).toEqual([]);
    expect(kills).toEqual(killsOf);
    expect(atWork.count.reads).toBeGreaterThan(100);
    expect(atWork.count.edits).toBeGreaterThan(50);

    const newest = (await uses.keyVault.versions())[0]!.id;
    for (const id of ids) {
      const rows = await db.operations.inTenant(id, (tx) => tx.db.select().from(companyKeys));
      expect(new Set(rows.map(({ wrappedBy }) => wrappedBy))).toEqual(new Set([newest]));
      const last = Math.max(...rows.map(({ version }) => version));
      const wraps = await db.keys.inTenant(id, (tx) => tx.db.select().from(dataKeys));
      expect(new Set(wraps.map(({ companyVersion }) => companyVersion))).toEqual(new Set([last]));
      const versions = new Map<string, number>();
      for (const { id: key, version } of wraps) versions.set(key, Math.max(version, versions.get(key) ?? 0));
      const behind = Object.keys(await keysInUse(db, id)).filter((name) => {
        const [key = '', version] = name.split('/');
        return key === 'index' ? version !== '2' : Number(version) !== versions.get(key);
      });
      expect(behind).toEqual([]);
    }
    const after = Object.keys(await keysInUse(db, company!.id));
    expect(after.filter((name) => before.has(name))).toEqual([]);

    const fresh = fastInstance(settings);
    for (const { claim, company: of, note } of known.values()) {
      const texts = await openedClaim({ app: fresh.app }, { seals: fresh.uses.seals }, of, claim);
      for (const [place, text] of Object.entries(texts))
        expect(text).toBe(place === 'expenses.note' ? note : claim.text);
    }
    for (const { child } of waiting) child.kill('SIGKILL');
    await Promise.all([fresh.close(), one.close(), two.close()]);
    const { rows } = await db.operations.inTenant(company!.id, (tx) =>
      tx.db.execute(sql`select count(*)::int as open from key_rotations where finished_at is null`),
    );
    expect(rows).toEqual([{ open: 0 }]);
  },
);
