import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, inject, onTestFinished, test } from 'vitest';
import { asMachine, asPlatformMachine } from '../../shared/platform/actor.ts';
import { auditEach } from '../../shared/platform/audit/audit.ts';
import { auditPlatform } from '../../shared/platform/audit/platform-audit.ts';
import { verifyAudit } from '../../shared/protection/seals/verify/verify-audit.ts';
import { aCompany } from '../support/a-company.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { sealWorld, testSignerKey } from '../support/seal-world.ts';
import type { ToSeal } from '../support/sealing-process.ts';

const kills = inject('long') ? 100 : 5;

const db = await freshDatabase();
const world = await sealWorld(db);
const company = (await aCompany(db)).id;
const { password, ...database } = db.settings('operations', 2);
const job: ToSeal = {
  database: { ...database, password: password.reveal() },
  s3: { ...world.settings, bucket: world.bucket, keys: world.keys },
  signer: testSignerKey,
  company,
};

async function start(): Promise<ChildProcess> {
  const child = fork(new URL('../support/sealing-process.ts', import.meta.url), { execArgv: ['--no-warnings'] });
  child.send(job);
  await once(child, 'message');
  return child;
}

test('while it is killed again and again, nothing is lost and nothing sealed twice', { timeout: 600_000 }, async () => {
  const work = { goesOn: true };
  let recorded = 0;
  const recording = (async () => {
    while (work.goesOn) {
      await db.app.inTenant(company, (tx) =>
        auditEach(
          tx,
          asMachine('evaluator', company),
          'expense.approved',
          [1, 2, 3].map(() => ({ subject: { kind: 'expense', id: tx.newId() } as const, details: {} })),
        ),
      );
      await db.operations.onPlatform((tx) =>
        auditPlatform(tx, asPlatformMachine('operator'), 'staff.added', { kind: 'staff', id: tx.newId() }),
      );
      recorded += 4;
      db.clock.advance(1_000);
      await pause(2);
    }
  })();
  onTestFinished(() => void (work.goesOn = false));

  for (let kill = 0; kill < kills; kill += 1) {
    const child = await start();
    // Anywhere in a run: a run takes some ten milliseconds.
    await pause(Math.random() * 60);
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  work.goesOn = false;
  await recording;
  await world.everything([company]);

  const found = await verifyAudit(world.uses, [company], { from: null, to: null });
  expect(found).toMatchObject({ ok: true, faults: [], events: recorded, unsealed: 0 });
  expect(found.anchors).toBe(found.seals);
  expect(found.seals).toBeGreaterThan(kills);
  expect(world.logged).toEqual([]);
});
