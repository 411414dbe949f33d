import fc from 'fast-check';
import { afterAll, inject, test } from 'vitest';
import { limits } from '../../shared/adapters/file-intake/limits.ts';
import { openFileIntake } from '../../shared/adapters/file-intake/take-in-file.ts';
import { openOnDeviceScanner } from '../../shared/adapters/on-device-scanner/on-device-scanner.ts';
import type { AcceptedFile } from '../../shared/claims/receipts/ports.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { isProblem } from '../../shared/kernel/problem.ts';
import { mostMemoryOf, watchDecoding } from '../support/decoding-processes.ts';
import { someChanges, spoilt } from '../support/mutate.ts';
import { receiptsToSpoil } from '../support/receipts-to-spoil.ts';

const size = inject('long') ? 'long' : 'short';
/** Of the files that are taken in, one of so many is also read. */
const readOneOf = { long: 50, short: 40 }[size];

const intake = openFileIntake({ processes: 2 });
const scanner = openOnDeviceScanner({ readPdfText: intake.readPdfText, today: () => plainDate('2026-11-20') });
const originals = await receiptsToSpoil({ long: 600, short: 220 }[size]);

/** The most that was seen: bytes of a process that decodes and of the one that reads, seconds of a file and of a reading. */
const most = { decoding: 0, recogniser: 0, seconds: 0, reading: 0 };
const watched = watchDecoding();

/** How many files came to each end. */
const ends = new Map<string, Record<string, number>>();

afterAll(async () => {
  watched.stop();
  scanner.close();
  await intake.close();
  if (size === 'long') console.table(Object.fromEntries(ends));
  if (size === 'long') console.log(most);
});

const rounded = (since: number) => Math.round((performance.now() - since) / 100) / 10;

async function read(file: AcceptedFile): Promise<void> {
  const start = performance.now();
  await scanner.scan(file, new AbortController().signal);
  most.reading = Math.max(most.reading, rounded(start));
  most.recogniser = Math.max(most.recogniser, mostMemoryOf(scanner.ocr.pid() ?? 0));
}

test.concurrent.for(originals)(
  'whatever is done to a $name, it is a file that is taken in and can be read, or a problem, and never another error',
  { timeout: { long: 3_600_000, short: 120_000 }[size] },
  async ({ name, file, runs, somePass, changes = someChanges, after = (same) => same }, { expect }) => {
    const end: Record<string, number> = { accepted: 0, read: 0 };
    ends.set(name, end);
    const count = (what: string) => (end[what] = (end[what] ?? 0) + 1);
    await fc.assert(
      fc.asyncProperty(changes, async (made) => {
        const start = performance.now();
        try {
          const taken = await intake.takeInFile(after(spoilt(file, made)));
          most.seconds = Math.max(most.seconds, rounded(start));
          expect(taken.pages.length).toBeGreaterThan(0);
          if (taken.type === 'application/pdf')
            expect(await intake.readPdfText(taken.stored)).toHaveLength(taken.pages.length);
          if (count('accepted') % readOneOf === 0 && count('read')) await read(taken);
        } catch (thrown) {
          if (!isProblem(thrown)) throw thrown;
          most.seconds = Math.max(most.seconds, rounded(start));
          expect(thrown.status).toBeGreaterThanOrEqual(400);
          expect(thrown.status).toBeLessThan(500);
          count(thrown.cause instanceof Error ? thrown.cause.message : thrown.code);
        }
      }),
      { numRuns: runs[size] },
    );
    // Otherwise nothing but the first look would have been tried.
    if (somePass) expect(end['accepted']).toBeGreaterThan(size === 'long' ? runs.long / 20 : 0);
  },
);

test('none of them took a process further than its limits', ({ expect }) => {
  most.decoding = watched.most();
  expect(most.decoding).toBeGreaterThan(50_000_000);
  // It looks at itself fifty times a second.
  expect(most.decoding).toBeLessThan(limits.processBytes + 64 * 1024 * 1024);
  // Five wait for two processes: one may have waited for another that was ended for its time.
  expect(most.seconds).toBeLessThan(2 * limits.seconds + 2);
  expect(most.recogniser).toBeLessThan(2_000_000_000);
});
