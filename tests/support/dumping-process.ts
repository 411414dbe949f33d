import { setTimeout as pause } from 'node:timers/promises';
import { writeDump } from '../../shared/protection/backup/dump/write-dump.ts';
import type { Id } from '../../shared/kernel/ids.ts';
import { folderStore } from './folder-store.ts';
import { testSigner } from './seal-world.ts';
import { connectTo } from './template-database.ts';
import type { PostgresReady } from '../../infra/local/peers/postgres.ts';

/* A program that backs a database up into a folder and says when it is done: something to kill in a test. */

export type ToDump = Readonly<{ server: PostgresReady; database: string; password: string; folder: string; run: Id }>;

process.once('message', (message) => {
  const { server, database, password, folder, run } = message as ToDump;
  const connect = () => connectTo(server, database, { user: 'backup', password });
  const patience = { pauses: [], wait: pause };
  process.send?.('began');
  void writeDump({ connect, store: folderStore(folder), signer: () => testSigner, app: 'tests', patience }, run).then(
    ({ manifest }) => {
      process.send?.({ done: manifest.objects.length });
      process.disconnect();
      return null;
    },
  );
});
