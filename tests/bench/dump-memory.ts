import { setTimeout as pause } from 'node:timers/promises';
import { writeDump } from '../../shared/protection/backup/dump/write-dump.ts';
import type { Id } from '../../shared/kernel/ids.ts';
import { connectOnce } from '../../shared/platform/connect.ts';
import { Secret } from '../../shared/platform/secret.ts';
import { folderStore } from '../support/folder-store.ts';
import { serverSettings } from './server-settings.ts';
import { makeSignerKey, openSigner } from '../../shared/platform/transparency/signed-note.ts';

// A process of its own for dumps, so that the most memory it ever had is theirs: `dump-memory.ts SETTINGS-FILE FOLDER RUN…`, one dump for each run.
// Those after the first say what a dump takes in a program that has been at work for a while, as the worker has that takes them each night.

const [file, folder, ...runs] = process.argv.slice(2) as [string, string, ...Id[]];
const settings = serverSettings(file);
const signer = openSigner(new Secret(makeSignerKey('clvrbenefits.example/audit', Buffer.alloc(32, 5))));
const connect = () => connectOnce(settings);
const took: number[] = [];
let stored = { raw: 0, bytes: 0 };
for (const run of runs) {
  const began = performance.now();
  const { manifest } = await writeDump(
    {
      connect,
      store: folderStore(folder),
      signer: () => signer,
      app: 'bench',
      patience: { pauses: [], wait: pause },
    },
    run,
  );
  took.push(performance.now() - began);
  const sum = (of: 'bytes' | 'rawBytes') => manifest.objects.reduce((all, object) => all + object[of], 0);
  stored = { raw: sum('rawBytes'), bytes: sum('bytes') };
}
// maxRSS is in kilobytes.
console.log(JSON.stringify({ took, ...stored, most: process.resourceUsage().maxRSS * 1024 }));
