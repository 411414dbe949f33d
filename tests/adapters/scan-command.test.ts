import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawReceipt, photographSideBySide } from '../support/draw-receipt.ts';
import { irot, photoOfPhone } from '../support/make-heic.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
let folder: string;
let receipt: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scan-'));
  receipt = join(folder, 'kvitto.jpg');
  const { jpeg } = await drawReceipt(`
    #Simklubben Delfin
    Hamngatan 2
    2026-03-12 18:02
    Simkurs vuxen        900,00
    Att betala        900,00 kr
    Moms 6%               50,94
  `);
  await writeFile(receipt, jpeg);
});
afterAll(() => rm(folder, { recursive: true }));

const scan = (...options: string[]) =>
  new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const child = execFile(process.execPath, [join(root, 'functions/commands/scan.ts'), ...options], (_, out, err) =>
      resolve({ code: child.exitCode ?? -1, out, err }),
    );
  });

describe('npm run scan', { timeout: 60_000 }, () => {
  it('prints one line of JSON a file, and says which could not be read', async () => {
    const text = join(folder, 'brev.txt');
    await writeFile(text, 'Hej');
    const { code, out } = await scan('--json', receipt, text, join(folder, 'finns-inte.jpg'));
    expect(code).toBe(1);
    const [read, refused, missing] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(read).toMatchObject({
      file: receipt,
      scanner: 'on-device',
      vendor: 'Simklubben Delfin',
      organisationNumber: null,
      date: '2026-03-12',
      total: 90_000,
      currency: 'SEK',
      vat: [{ rate: 6, amount: 5094 }],
    });
    expect(read.confidence.total).toBeGreaterThan(0.8);
    expect(read.text).toContain('Hamngatan 2');
    expect(read.durationMs).toBeGreaterThan(0);
    expect(refused).toEqual({ file: text, error: 'file-type-unknown' });
    expect(missing.error).toMatch(/ENOENT/);
  });

  it('reads the photo of an iPhone: HEIC, in tiles, held sideways', async () => {
    const photo = join(folder, 'IMG_0412.HEIC');
    const lying = sharp(await readFile(receipt)).rotate(270);
    await writeFile(photo, await photoOfPhone(lying, { tile: 512, turned: [irot(3)] }));
    const { code, out } = await scan('--json', photo);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      vendor: 'Simklubben Delfin',
      date: '2026-03-12',
      total: 90_000,
      vat: [{ rate: 6, amount: 5094 }],
    });
  });

  it('says that a page shows several receipts, in the table and in JSON', async () => {
    const both = join(folder, 'tva.jpg');
    const one = `
      #Simklubben Delfin
      2026-03-12 18:02
      Simkurs vuxen        900,00
      Att betala        900,00 kr
      Moms 6%               50,94
    `;
    const other = one.replace('03-12', '04-20').replaceAll('900,00', '450,00').replace('50,94', '25,47');
    await writeFile(both, (await photographSideBySide(one, other)).jpeg);
    expect((await scan(both)).out).toContain('2 receipts on this page');
    const { out } = await scan('--json', both, receipt);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ receipts, total }) => [receipts, total])).toEqual([
      [2, 90_000],
      [1, 90_000],
    ]);
  });

  it('prints a table for a person, and draws the fields', async () => {
    const drawing = join(folder, 'ut.png');
    const { code, out } = await scan('--picture', drawing, receipt);
    expect(code).toBe(0);
    expect(out).toMatch(/vendor\s+Simklubben Delfin/);
    expect(out).toMatch(/total\s+SEK 900\.00/);
    expect((await readFile(drawing)).subarray(1, 4).toString()).toBe('PNG');
  });

  it('refuses a wrong call with how to call it', async () => {
    for (const wrong of [[], ['--scanner', 'crystal-ball', receipt], ['--sideways', receipt]]) {
      const { code, err } = await scan(...wrong);
      expect([code, err.length > 0]).toEqual([2, true]);
    }
    expect((await scan('--help')).code).toBe(0);
  });
});
