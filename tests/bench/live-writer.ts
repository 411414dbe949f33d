import { setTimeout as pause } from 'node:timers/promises';
import { connectOnce } from '../../shared/platform/connect.ts';
import { serverSettings } from './server-settings.ts';

// Somebody at work while a dump is taken, in a process of its own: `live-writer.ts SETTINGS-FILE TABLE…` adds rows to the tables and changes older
// ones, some hundred times a second, until it is told to stop; then it says how many transactions that were.

const [file, ...tables] = process.argv.slice(2) as [string, ...string[]];
const told = new AbortController();
process.once('SIGTERM', () => told.abort());

const client = await connectOnce(serverSettings(file));
let written = 0;
while (!told.signal.aborted) {
  for (const table of tables) {
    await client.query(`begin; insert into ${table} select * from ${table} limit 5;
      update ${table} set amount = amount + 1 where ctid = '(${written % 1000},1)'; commit`);
    written += 1;
  }
  await pause(5);
}
await client.end();
console.log(String(written));
