import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { drawPlaces } from '../../shared/adapters/on-device-scanner/draw-places.ts';
import { openReaders } from './open-readers.ts';
import { placesOf, scanLine, scanTable } from './scan-output.ts';
import { reasonOf } from './reason-of.ts';

const usage = `Reads receipts and shows what was seen.

  npm run scan -- [--json] [--scanner on-device|claude] [--picture OUT.png] FILE…

  --json         one line of JSON a file; amounts in minor units (öre)
  --scanner      which scanner reads: on-device (as it is), or claude, which sends the files to Claude's own API with
                 the key in ANTHROPIC_API_KEY: for files of your own only
  --picture      also writes the page with the boxes of the fields (the first page of the first file)

Exit code: 0 when every file was read, 1 when one was not, 2 for a wrong option.
`;

/** The command behind `npm run scan`. */
async function scan(): Promise<number> {
  const { values, positionals: files } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      scanner: { type: 'string', default: 'on-device' },
      picture: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return say(usage, 0);
  if (files.length === 0) return say(usage, 2);
  const readers = openReaders();
  const scanner = readers.scanner(values.scanner);
  let failed = 0;
  for (const [index, file] of files.entries()) {
    try {
      const taken = await readers.takeInFile(await readFile(file));
      const started = performance.now();
      const reading = await scanner.scan(taken, new AbortController().signal);
      const durationMs = Math.round(performance.now() - started);
      process.stdout.write(values.json ? scanLine(file, reading, durationMs) : scanTable(file, reading, durationMs));
      if (index === 0 && values.picture !== undefined) {
        await writeFile(values.picture, await drawPlaces(taken.pages[0]!, placesOf(reading, 0)));
      }
    } catch (thrown) {
      failed += 1;
      const error = reasonOf(thrown);
      process.stdout.write(values.json ? `${JSON.stringify({ file, error })}\n` : `${file}\n  not read: ${error}\n\n`);
    }
  }
  await readers.close();
  return failed === 0 ? 0 : 1;
}

function say(text: string, code: number): number {
  (code === 0 ? process.stdout : process.stderr).write(text);
  return code;
}

process.exitCode = await scan().catch((thrown: unknown) => say(`${reasonOf(thrown)}\n\n${usage}`, 2));
