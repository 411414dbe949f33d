import { and, asc, eq } from 'drizzle-orm';
import { afterAll } from 'vitest';
import { blobReceiptFiles } from '../../shared/adapters/blob/receipt-files.ts';
import { openOnDeviceScanner } from '../../shared/adapters/on-device-scanner/on-device-scanner.ts';
import { openTableFiles } from '../../shared/adapters/table-files/open-table-files.ts';
import { smtpMailer } from '../../shared/adapters/smtp/mailer.ts';
import { decidesForOthers } from '../../shared/claims/approvals/index.ts';
import { onDevice } from '../../shared/claims/evaluation/on-device.ts';
import { swedishDay } from '../../shared/kernel/plain-date.ts';
import type { Id } from '../../shared/kernel/ids.ts';
import { withKeys } from '../../shared/platform/encryption/with-keys.ts';
import type { LogCode } from '../../shared/platform/log-catalogue.ts';
import type { Message, QueueName } from '../../shared/platform/outbox/message.ts';
import { outbox } from '../../shared/platform/outbox/table.ts';
import { Secret } from '../../shared/platform/secret.ts';
import { freshDatabase } from './fresh-database.ts';
import { keyWorld } from './key-world.ts';
import { sharedIntake } from './shared-intake.ts';
import { sharedPeer } from './shared-peer.ts';

export type VerbWorld = Awaited<ReturnType<typeof verbWorld>>;

/**
 * What verbs ask for, all of it real: a database of the file's own, blobs, intake, scanner, evaluator and mail. The clock
 * stands still until `later` moves it: ids sort by time, so each step of a story takes a second.
 */
export async function verbWorld() {
  const db = await freshDatabase();
  const azurite = await sharedPeer('azurite');
  const smtp = await sharedPeer('smtp');
  const guarded = await keyWorld(db);
  const intake = sharedIntake();
  const tableFiles = openTableFiles();
  const scanner = openOnDeviceScanner({ readPdfText: intake.readPdfText, today: () => swedishDay(db.clock.now()) });
  const connection = new Secret(azurite.connectionString);
  const logged: LogCode[] = [];
  afterAll(async () => {
    scanner.close();
    await tableFiles.close();
  });
  const uses = {
    database: withKeys(db.app, guarded.keys.companyKeys),
    clock: db.clock,
    randomness: db.randomness,
    ...guarded,
    files: blobReceiptFiles({ connection, container: db.name.replaceAll('_', '-') }),
    incoming: null,
    takeInFile: intake.takeInFile,
    readPolicyFile: intake.readPolicyFile,
    tableFiles,
    decidesForOthers,
    scanner,
    evaluator: onDevice,
    mailer: smtpMailer({
      host: 'localhost',
      port: smtp.port,
      user: smtp.auth.user,
      password: new Secret(smtp.auth.password),
      caFile: smtp.caFile,
      from: 'CLVR Benefits <no-reply@clvrbenefits.example>',
    }),
    publicOrigin: 'http://localhost:1',
    log: (code: LogCode) => void logged.push(code),
  };
  const mailOrigin = `http://127.0.0.1:${smtp.webPort}`;
  return {
    db,
    uses,
    logged,
    later: (seconds = 1) => db.clock.advance(seconds * 1000),
    /** The messages a company's transactions decided to send to a queue, oldest first. */
    async messages<Queue extends QueueName>(company: Id, queue: Queue): Promise<Message<Queue>[]> {
      const rows = await db.app.inTenant(company, (tx) =>
        tx.db
          .select({ body: outbox.body })
          .from(outbox)
          .where(and(eq(outbox.companyId, company), eq(outbox.queue, queue)))
          .orderBy(asc(outbox.createdAt), asc(outbox.id)),
      );
      return rows.map(({ body }) => body as Message<Queue>);
    },
    async mailsTo(address: string): Promise<{ subject: string; text: string }[]> {
      return (await (await fetch(`${mailOrigin}/mails.json?to=${encodeURIComponent(address)}`)).json()) as {
        subject: string;
        text: string;
      }[];
    },
  };
}
