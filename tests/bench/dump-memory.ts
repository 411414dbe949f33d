import { setTimeout as pause } from 'node:timers/promises';
import { writeDump } from '../../shared/protection/backup/dump/write-dump.ts';
import type { Id } from '../../shared/kernel/ids.ts';
import { connectOnce } from '../../shared/platform/connect.ts';
import { Secret } from '../../shared/platform/secret.ts';
import { folderStore } from '../support/folder-store.ts';
import { serverSettings } from './server-settings.ts';
import { makeSignerKey, openSigner } from '../../shared/platform/transparency/signed-note.ts';

// A process of its own for one dump, so that the most memory it ever had is that dump's: `dump-memory.ts SETTINGS-FILE FOLDER RUN`.

const [file, folder, run] = process.argv.slice(2) as [string, string, Id];
const settings = serverSettings(file);
const signer = openSigner(new Secret(makeSignerKey('clvrbenefits.example/audit', Buffer.alloc(32, 5))));
const connect = () => connectOnce(settings);
const began = performance.now();
const processorBefore = process.cpuUsage();
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
const took = performance.now() - began;
const { user, system } = process.cpuUsage(processorBefore);
const sum = (of: 'bytes' | 'rawBytes') => manifest.objects.reduce((all, object) => all + object[of], 0);
// maxRSS is in kilobytes.
const most = process.resourceUsage().maxRSS * 1024;
console.log(
  JSON.stringify({ took, processor: (user + system) / 1000, raw: sum('rawBytes'), bytes: sum('bytes'), most }),
);
