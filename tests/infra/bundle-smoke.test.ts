import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { makeArtefact } from '../../infra/bundle/make-artefact.ts';
import { employees } from '../../infra/local/demo/company.ts';
import { seedDemo } from '../../infra/local/demo/seed.ts';
import { sendReceipt } from '../../infra/local/demo/send-receipts.ts';
import { signInAs } from '../../infra/local/demo/sign-in-as.ts';
import { startStack } from '../../infra/local/stack/start-stack.ts';
import { heicPicture } from '../support/make-heic.ts';
import { picture } from '../support/make-picture.ts';
import { thisMachine } from '../support/this-machine.ts';

// Outside the repository, where no package of it can be found by accident.
const place = mkdtempSync(join(tmpdir(), 'bundle-smoke-'));
afterAll(() => rmSync(place, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));

const artefact = join(place, 'artefact');
const web = join(place, 'web');
mkdirSync(web);
writeFileSync(join(web, 'index.html'), '<!doctype html><title>page</title>');

const apps = [
  { name: 'the sources in the embedded host', app: undefined },
  { name: 'the artefact in an empty folder', app: artefact },
];

describe.each(apps)('$name', ({ app }) => {
  test('a person signs in, sends a receipt, and the claim is decided', { timeout: 120_000 }, async () => {
    if (app) await makeArtefact(app, thisMachine);
    const stack = await startStack({
      directory: join(place, app ? 'with-artefact' : 'with-sources'),
      webDirectory: web,
      durable: false,
      ...(app ? { appDirectory: app } : {}),
    });
    try {
      await seedDemo(stack);
      expect(await (await fetch(`${stack.origin}/api/health`)).json()).toMatchObject({ ok: true });
      expect(await (await fetch(`${stack.origin}/api/session`)).json()).toMatchObject({ person: null });

      const visitor = await signInAs(stack.origin, employees[0]!.oid);
      expect(await visitor.api('GET', 'session')).toMatchObject({ person: { name: employees[0]!.name } });

      const photo = await sendReceipt(visitor, 'gym-month-card.jpg');
      expect(photo).toMatchObject({ outcome: 'approved', by: 'machine' });
      expect(photo.read.total).toBeGreaterThan(0);
      // A PDF goes through PDFium, and through the process that decodes files for the scan as well.
      expect((await sendReceipt(visitor, 'padel-web-shop.pdf')).read.total).toBeGreaterThan(0);
      // A HEIC goes through libheif, whose WebAssembly lies beside the bundle.
      const draft = await visitor.api<{ id: string }>('POST', 'expenses', {});
      const heic = await heicPicture(picture());
      expect(await visitor.api('POST', `expenses/${draft.id}/receipts`, heic)).toMatchObject({ type: 'image/jpeg' });
    } finally {
      await stack.stop();
    }
  });
});
