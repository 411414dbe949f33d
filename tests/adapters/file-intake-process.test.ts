import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { FileIntakeOptions } from '../../shared/adapters/file-intake/intake-task.ts';
import { openFileIntake } from '../../shared/adapters/file-intake/take-in-file.ts';
import { isProblem } from '../../shared/kernel/problem.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { firstMore, makeReceiptPdf } from '../support/make-pdf.ts';
import { jpegPicture } from '../support/make-picture.ts';

const more = firstMore();
/** Painted over a hundred thousand times: minutes of work in a few kilobytes. */
const slow = makeReceiptPdf({
  page: `/Contents ${more} 0 R/Resources<</ExtGState<</Half<</ca 0.5/BM/Luminosity>>>>>>`,
  more: [{ dictionary: '/Filter/FlateDecode', stream: deflateSync(`/Half gs ${'0 0 595 842 re f '.repeat(100_000)}`) }],
});

function open(options: FileIntakeOptions) {
  const intake = openFileIntake(options);
  onTestFinished(() => intake.close());
  return intake;
}

describe('the process that decodes', () => {
  test('is killed when a file takes too long, and the next file has a new one', async () => {
    const intake = open({ processes: 1, seconds: 1 });
    const start = performance.now();
    await expectRefusal(intake.takeInFile(slow), 'file-damaged');
    expect(performance.now() - start).toBeGreaterThan(950);
    expect(performance.now() - start).toBeLessThan(5000);
    expect((await intake.takeInFile(await jpegPicture())).pages).toHaveLength(1);
  });

  test('is killed when a file takes too much memory', async () => {
    const tight = open({ processes: 1, memory: 150_000_000 });
    const roomy = open({ processes: 1 });
    const flat = { create: { width: 7000, height: 7000, channels: 3, background: '#ddd' } } as const;
    const large = await sharp(flat).png({ progressive: true }).toBuffer();
    await expectRefusal(tight.takeInFile(large), 'file-damaged');
    expect((await roomy.takeInFile(large)).pages).toHaveLength(1);
  });

  test('takes one file at a time; a slow one does not hold up the other process', async () => {
    const intake = open({ processes: 2, seconds: 2 });
    const photo = await jpegPicture();
    const held = expectRefusal(intake.takeInFile(slow), 'file-damaged');
    const done = await Promise.race([held.then(() => 'slow'), intake.takeInFile(photo).then(() => 'photo')]);
    expect(done).toBe('photo');
    await held;
  });

  test('has a queue of some length: a flood is told to come back, and nobody in the queue is lost', async () => {
    const intake = open({ processes: 1 });
    const photo = await jpegPicture({ width: 300, height: 300 });
    const outcomes = await Promise.allSettled(Array.from({ length: 30 }, () => intake.takeInFile(photo)));
    const refused = outcomes.filter((one) => one.status === 'rejected');
    expect(outcomes.length - refused.length).toBe(21);
    expect(refused.every((one) => isProblem(one.reason, 'service-away'))).toBe(true);
  });

  test('that was ended while it rested costs nobody a file', async () => {
    const intake = open({ processes: 1 });
    const photo = await jpegPicture();
    await intake.takeInFile(photo);
    const [child = 0] = childrenOf(process.pid);
    process.kill(child, 'SIGKILL');
    for (let tries = 0; tries < 40 && isRunning(child); tries += 1) await wait(25);
    expect((await intake.takeInFile(photo)).pages).toHaveLength(1);
  });

  test('knows nothing of the environment', async () => {
    const intake = open({ processes: 1 });
    await intake.takeInFile(await jpegPicture());
    const [child] = childrenOf(process.pid);
    expect(child).toBeDefined();
    const environment = readFileSync(`/proc/${child}/environ`, 'utf8');
    expect(environment.split('\0').filter((line) => line !== '' && !line.startsWith('NODE_CHANNEL_'))).toEqual([]);
  });

  test('does not outlive a parent that is killed, not even in the middle of a file', async () => {
    const parent = fork(new URL('../support/file-intake-parent.ts', import.meta.url), {
      serialization: 'advanced',
      execArgv: [],
    });
    onTestFinished(() => void parent.kill('SIGKILL'));
    parent.send(slow);
    await once(parent, 'message');
    const [child = 0] = childrenOf(parent.pid ?? 0);
    expect(isRunning(child)).toBe(true);
    parent.kill('SIGKILL');
    for (let tries = 0; tries < 40 && isRunning(child); tries += 1) await wait(50);
    expect(isRunning(child)).toBe(false);
  });
});

test('loading the intake loads neither sharp nor PDFium, and starts nothing', () => {
  const intake = new URL('../../shared/adapters/file-intake/take-in-file.ts', import.meta.url).href;
  const program = `
    const { openFileIntake } = await import(${JSON.stringify(intake)});
    openFileIntake();
    const { sharedObjects } = process.report.getReport();
    console.log(JSON.stringify({ native: sharedObjects.filter((name) => /sharp|vips/.test(name)), wasm: typeof PDFiumModule }));`;
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
  expect(JSON.parse(said)).toEqual({ native: [], wasm: 'undefined' });
});

/** Processes started by this one that decode. Reads /proc: this test runs on Linux. */
function childrenOf(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`)
    .flatMap((thread) => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' '))
    .filter(Boolean)
    .map(Number)
    .filter((child) => readFileSync(`/proc/${child}/cmdline`, 'utf8').includes('intake-process'));
}

function isRunning(pid: number): boolean {
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
