import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { FileIntakeOptions } from '../../shared/adapters/file-intake/intake-task.ts';
import { limits } from '../../shared/adapters/file-intake/limits.ts';
import { openFileIntake } from '../../shared/adapters/file-intake/take-in-file.ts';
import { isProblem } from '../../shared/kernel/problem.ts';
import { codeInHevc } from '../support/code-in-hevc.ts';
import { decodingProcessesOf, isRunning, watchDecoding } from '../support/decoding-processes.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { ispe, makeHeic, pictureItem, u16 } from '../support/make-heic.ts';
import { firstMore, makeReceiptPdf } from '../support/make-pdf.ts';
import { jpegPicture, picture } from '../support/make-picture.ts';

const more = firstMore();
/** Painted over a hundred thousand times: minutes of work in a few kilobytes. */
const slow = makeReceiptPdf({
  page: `/Contents ${more} 0 R/Resources<</ExtGState<</Half<</ca 0.5/BM/Luminosity>>>>>>`,
  more: [
    {
      dictionary: '/Filter/FlateDecode',
      stream: deflateSync(`BT /F1 20 Tf 40 770 Td (Summa 45,00) Tj ET /Half gs ${'0 0 595 842 re f '.repeat(100_000)}`),
    },
  ],
});

const flat = { create: { width: 7000, height: 7000, channels: 3, background: '#ddd' } } as const;
const tile = pictureItem(await codeInHevc(picture({ width: 1000, height: 1000 })));
const tiles = Array.from({ length: 49 }, (_, index) => index + 2);
/** Nearly as many pixels as a picture may have, from few bytes, and as many in the picture on a page. */
const large: [string, Buffer][] = [
  ['PNG', await sharp(flat).png({ progressive: true }).toBuffer()],
  ['progressive JPEG', await sharp(flat).jpeg({ progressive: true }).toBuffer()],
  ['WebP', await sharp(flat).webp({ effort: 0 }).toBuffer()],
  [
    'HEIC',
    makeHeic({
      items: [
        {
          type: 'grid',
          data: Buffer.concat([Buffer.from([0, 0, 6, 6]), u16(7000, 7000)]),
          properties: [ispe(7000, 7000)],
        },
        ...tiles.map(() => tile),
      ],
      references: [['dimg', 1, tiles]],
    }),
  ],
  [
    'PDF',
    makeReceiptPdf({
      drawing: 'q 500 0 0 500 0 0 cm /Photo Do Q',
      page: `/Resources<</XObject<</Photo ${more} 0 R>>>>`,
      more: [
        {
          dictionary: `/Type/XObject/Subtype/Image/Width 7000/Height 7000/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/FlateDecode`,
          stream: deflateSync(Buffer.alloc(7000 * 7000 * 3, 120), { level: 1 }),
        },
      ],
    }),
  ],
];

function open(options: FileIntakeOptions) {
  const intake = openFileIntake(options);
  onTestFinished(() => intake.close());
  return intake;
}

describe('the process that decodes', () => {
  test('is killed when a file takes too long, and the next file has a new one', async () => {
    const intake = open({ processes: 1, seconds: 3 });
    const start = performance.now();
    await expectRefusal(intake.takeInFile(slow), 'file-damaged');
    expect(performance.now() - start).toBeGreaterThan(2950);
    expect(performance.now() - start).toBeLessThan(10_000);
    expect((await intake.takeInFile(await jpegPicture())).pages).toHaveLength(1);
  });

  test('is killed as well when the text of a stored PDF takes too long', async () => {
    const intake = open({ processes: 1, seconds: 3 });
    await expectRefusal(intake.readPdfText(slow), 'file-damaged');
    expect(await intake.readPdfText(makeReceiptPdf())).toHaveLength(1);
  });

  test.each(large)('is killed when a %s takes too much memory', async (_name, file) => {
    const tight = open({ processes: 1, memory: 150_000_000 });
    const roomy = open({ processes: 1 });
    await expectRefusal(tight.takeInFile(file), 'file-damaged');
    expect((await tight.takeInFile(await jpegPicture({ width: 300, height: 300 }))).pages).toHaveLength(1);
    const watched = watchDecoding();
    onTestFinished(watched.stop);
    expect((await roomy.takeInFile(file)).pages).toHaveLength(1);
    expect(watched.most()).toBeGreaterThan(150_000_000);
    expect(watched.most()).toBeLessThan(limits.processBytes);
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
    const [child = 0] = decodingProcessesOf(process.pid);
    process.kill(child, 'SIGKILL');
    for (let tries = 0; tries < 40 && isRunning(child); tries += 1) await wait(25);
    expect((await intake.takeInFile(photo)).pages).toHaveLength(1);
  });

  test('knows nothing of the environment', async () => {
    const intake = open({ processes: 1 });
    for (const file of [await jpegPicture(), makeHeic({ items: [tile] }), makeReceiptPdf()])
      await intake.takeInFile(file);
    const [child] = decodingProcessesOf(process.pid);
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
    const [child = 0] = decodingProcessesOf(parent.pid ?? 0);
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
