import { execFile } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlacedText, ScanInput } from '../../shared/claims/receipts/ports.ts';
import { openOcrProcess } from '../../shared/adapters/on-device-scanner/ocr-process.ts';
import { openOnDeviceScanner } from '../../shared/adapters/on-device-scanner/on-device-scanner.ts';
import { plainDate } from '../../shared/kernel/plain-date.ts';
import { drawReceipt, photographSideBySide } from '../support/draw-receipt.ts';
import { printed } from '../support/printed-receipt.ts';

const receipt = `
       #Lindgrens Träningsstudio AB
            Ängsvägen 14
        Org.nr: 559900-0121
            KVITTO
  Kvittonr: 20417     2026-03-12 18:02

  Gymkort 10 ggr            1150,00
  2 x Yoga drop-in           300,00

  Att betala              1450,00 kr
  Kontokort                 1450,00
  Varav moms 6%               82,08
         Tack för besöket!
`;
const another = `
       #Simklubben Delfin
          Hamngatan 2
        Org.nr: 556677-8899
  Kvitto nr 881       2026-04-02 07:40

  Simkurs vuxen              900,00

  Att betala              900,00 kr
  Swish                      900,00
  Varav moms 6%               50,94
`;
const never = new AbortController().signal;
const picture = async (turn = 0): Promise<ScanInput> => {
  const page = await drawReceipt(receipt, { turn });
  return { type: 'image/jpeg', stored: page.jpeg, pages: [page] };
};
const open = (layers: PlacedText[][] = []) =>
  openOnDeviceScanner({ readPdfText: async () => layers, today: () => plainDate('2026-06-30') });
const alive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};
const until = async (holds: () => boolean) => {
  while (!holds()) await pause(20);
};

describe('the scanner on this machine', { timeout: 60_000 }, () => {
  let scanner: ReturnType<typeof open>;
  beforeAll(() => {
    scanner = open();
  });
  afterAll(() => scanner.close());

  it('starts no process before the first page', () => {
    expect(scanner.ocr.pid()).toBeNull();
  });

  it('reads the picture of a Swedish receipt', async () => {
    const reading = await scanner.scan(await picture(), never);
    expect(reading.scanner).toBe('on-device');
    expect(reading.vendor.value).toMatch(/^Lindgrens Tr[äa]ningsstudio AB$/);
    expect(reading.organisationNumber.value).toBe('5599000121');
    expect(reading.date.value).toBe('2026-03-12');
    expect(reading.total.value).toBe(145_000);
    expect(reading.total.confidence).toBeGreaterThanOrEqual(0.9);
    expect(reading.currency.value).toBe('SEK');
    expect(reading.vat).toMatchObject([{ rate: 6, amount: 8208 }]);
    expect(reading.bought.value?.[0]).toMatch(/Gymkort/);
    expect(reading.text).toMatch(/Tack för besöket!/);
  });

  it('puts each field where it stands on the page', async () => {
    const { total, vendor } = await scanner.scan(await picture(), never);
    expect(vendor.place!.y).toBeLessThan(0.2);
    expect(total.place!.y).toBeGreaterThan(0.5);
    expect(total.place!.x).toBeGreaterThan(0.4);
  });

  it('keeps its process warm, and says what it holds of memory', async () => {
    const pid = scanner.ocr.pid();
    await scanner.scan(await picture(), never);
    expect(scanner.ocr.pid()).toBe(pid);
    if (process.platform === 'linux') expect(scanner.ocr.memory()).toBeGreaterThan(50_000_000);
  });

  it.each([90, 180, 270])('reads a page turned by %i degrees, and places the fields on it as it lies', async (turn) => {
    const { total, date } = await scanner.scan(await picture(turn), never);
    expect([total.value, date.value]).toEqual([145_000, '2026-03-12']);
    const upright = (await scanner.scan(await picture(), never)).total.place!;
    const middle = { x: upright.x + upright.width / 2, y: upright.y + upright.height / 2 };
    const turned = {
      90: { x: 1 - middle.y, y: middle.x },
      180: { x: 1 - middle.x, y: 1 - middle.y },
      270: { x: middle.y, y: 1 - middle.x },
    }[turn as 90];
    expect(total.place!.x + total.place!.width / 2).toBeCloseTo(turned.x, 1);
    expect(total.place!.y + total.place!.height / 2).toBeCloseTo(turned.y, 1);
  });

  it('straightens a page that lies askew', async () => {
    const { total, date, vat } = await scanner.scan(await picture(9), never);
    expect([total.value, date.value, vat[0]?.amount]).toEqual([145_000, '2026-03-12', 8208]);
    expect(total.place!.y).toBeGreaterThan(0.5);
  });

  it('sees two receipts in one photograph, and reads the first with nothing of the other', async () => {
    const page = await photographSideBySide(receipt, another);
    const reading = await scanner.scan({ type: 'image/jpeg', stored: page.jpeg, pages: [page] }, never);
    expect(reading).toMatchObject({
      receiptsSeen: 2,
      organisationNumber: { value: '5599000121' },
      date: { value: '2026-03-12' },
      total: { value: 145_000 },
    });
    expect(reading.total.place!.x + reading.total.place!.width).toBeLessThan(0.5);
    expect(reading.bought.value?.join()).not.toMatch(/Simkurs/);
    expect(reading.text).toMatch(/Simkurs/);
    expect(await scanner.scan(await picture(), never)).not.toHaveProperty('receiptsSeen');
  });

  it('finds nothing on an empty page', async () => {
    const page = await drawReceipt('\n\n\n\n\n');
    const reading = await scanner.scan({ type: 'image/jpeg', stored: page.jpeg, pages: [page] }, never);
    expect([reading.total.value, reading.date.value, reading.vendor.value, reading.text]).toEqual([
      null,
      null,
      null,
      '',
    ]);
  });

  it('rejects bytes that are no picture, and reads the next page', async () => {
    const bad = { jpeg: Buffer.from('not a picture'), width: 10, height: 10 };
    await expect(scanner.scan({ type: 'image/jpeg', stored: bad.jpeg, pages: [bad] }, never)).rejects.toThrow(
      'could not be read',
    );
    expect((await scanner.scan(await picture(), never)).total.value).toBe(145_000);
  });
});

describe('a PDF', { timeout: 60_000 }, () => {
  it('is read by its text layer, and no process is started', async () => {
    const scanner = open([printed(receipt)]);
    const page = await drawReceipt(' ');
    const reading = await scanner.scan({ type: 'application/pdf', stored: Buffer.alloc(0), pages: [page] }, never);
    expect([reading.vendor.value, reading.total.value]).toEqual(['Lindgrens Träningsstudio AB', 145_000]);
    expect(scanner.ocr.pid()).toBeNull();
  });

  it('is read by its picture where the text layer is sparse', async () => {
    const scanner = open([[{ text: 'Sida 1', x: 0, y: 0, width: 0.1, height: 0.02, confidence: 1 }]]);
    const page = await drawReceipt(receipt);
    const reading = await scanner.scan({ type: 'application/pdf', stored: Buffer.alloc(0), pages: [page] }, never);
    scanner.close();
    expect(reading.total.value).toBe(145_000);
  });
});

describe('the process that recognises text', { timeout: 60_000 }, () => {
  it('that is killed while it reads fails that page; the next starts a new one', async () => {
    const ocr = openOcrProcess();
    const { jpeg } = await drawReceipt(receipt);
    const first = ocr.recognise(jpeg);
    const waiting = ocr.recognise(jpeg);
    const failed = expect(first).rejects.toThrow('ended while reading');
    await until(() => ocr.pid() !== null);
    const killed = ocr.pid()!;
    process.kill(killed, 'SIGKILL');
    await failed;
    expect((await waiting).words.length).toBeGreaterThan(10);
    expect(ocr.pid()).not.toBe(killed);
    ocr.stop();
  });

  it('that takes too long is ended', async () => {
    const ocr = openOcrProcess({ timeout: 150 });
    const { jpeg } = await drawReceipt(receipt);
    const reading = expect(ocr.recognise(jpeg)).rejects.toThrow('took more than');
    await until(() => ocr.pid() !== null);
    const stuck = ocr.pid()!;
    await reading;
    await until(() => !alive(stuck));
    expect(ocr.pid()).toBeNull();
  });

  it('gives up a page nobody waits for', async () => {
    const ocr = openOcrProcess();
    const { jpeg } = await drawReceipt(receipt);
    const patience = new AbortController();
    const reading = expect(ocr.recognise(jpeg, patience.signal)).rejects.toThrow('given up');
    await until(() => ocr.pid() !== null);
    patience.abort();
    await reading;
    await expect(ocr.recognise(jpeg, AbortSignal.abort())).rejects.toThrow('given up');

    const inFront = ocr.recognise(jpeg);
    const behind = new AbortController();
    const waiting = expect(ocr.recognise(jpeg, behind.signal)).rejects.toThrow('given up');
    behind.abort();
    await waiting;
    expect((await inFront).words.length).toBeGreaterThan(10);
    ocr.stop();
  });

  it('rejects what waits when it is stopped', async () => {
    const ocr = openOcrProcess();
    const { jpeg } = await drawReceipt(receipt);
    const both = [ocr.recognise(jpeg), ocr.recognise(jpeg)].map((page) => expect(page).rejects.toThrow());
    await until(() => ocr.pid() !== null);
    ocr.stop();
    await Promise.all(both);
    expect(ocr.pid()).toBeNull();
  });

  it('goes away with its parent, and holds no parent that is done', async () => {
    const module = new URL('../../shared/adapters/on-device-scanner/ocr-process.ts', import.meta.url).href;
    const { jpeg } = await drawReceipt(receipt);
    const program = `
      const { openOcrProcess } = await import(${JSON.stringify(module)});
      const ocr = openOcrProcess();
      await ocr.recognise(Buffer.from('${jpeg.toString('base64')}', 'base64'));
      console.log(ocr.pid());
    `;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program]);
    const pid = Number(stdout);
    expect(pid).toBeGreaterThan(0);
    await until(() => !alive(pid));
  });

  it('is given none of the environment', async () => {
    const ocr = openOcrProcess();
    const { jpeg } = await drawReceipt(receipt);
    await ocr.recognise(jpeg);
    if (process.platform === 'linux') {
      const { readFile } = await import('node:fs/promises');
      expect(await readFile(`/proc/${ocr.pid()}/environ`, 'utf8')).not.toMatch(/PATH=|HOME=|npm_/);
    }
    ocr.stop();
  });
});
