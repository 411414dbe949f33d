import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { openFileIntake } from '../../shared/adapters/file-intake/take-in-file.ts';
import { restrictedPdf } from '../support/encrypted-pdfs.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { firstMore, makeReceiptPdf, receiptDrawing } from '../support/make-pdf.ts';
import { picture } from '../support/make-picture.ts';

const intake = openFileIntake({ processes: 1 });
afterAll(() => intake.close());

const texts = async (stored: Buffer) => (await intake.readPdfText(stored)).map((page) => page.map(({ text }) => text));
const wholeReceipt = ['Fjordgympa AB', 'Summa', '450,00 kr'];

describe('a PDF', () => {
  test('stays a PDF, with a picture of each page at 200 dots to the inch', async () => {
    const accepted = await intake.takeInFile(makeReceiptPdf({ pages: 3 }));
    expect(accepted.type).toBe('application/pdf');
    expect(accepted.stored.toString('latin1', 0, 5)).toBe('%PDF-');
    expect(accepted.pages.map(({ width, height }) => [width, height])).toEqual([
      [1653, 2339],
      [1653, 2339],
      [1653, 2339],
    ]);
    const { channels } = await sharp(accepted.pages[0]?.jpeg).stats();
    expect(channels[0]).toMatchObject({ min: 0, max: 255 });
  });

  test('of twenty pages is accepted', async () => {
    expect((await intake.takeInFile(makeReceiptPdf({ pages: 20 }))).pages).toHaveLength(20);
  });

  test('of a narrow till roll is drawn finer, and of a poster within bounds', async () => {
    const roll = await intake.takeInFile(makeReceiptPdf({ size: [136, 600] }));
    expect(roll.pages[0]?.width).toBeGreaterThan(700);
    const poster = await intake.takeInFile(makeReceiptPdf({ size: [14_000, 14_000] }));
    expect(poster.pages[0]).toMatchObject({ width: 3000, height: 3000 });
  });

  test('is stored without its author, its links and what stood after its end', async () => {
    const bytes = makeReceiptPdf({
      trailer: '/Info<</Author(Sven Svensson)/Title(Kvitto)>>',
      page: '/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://shop.example/)>>>>]',
    });
    const { stored } = await intake.takeInFile(Buffer.concat([bytes, Buffer.from('\n% till 4, receipt 17\n')]));
    for (const gone of ['Sven', 'Kvitto', 'shop.example', 'till 4']) expect(stored.includes(gone)).toBe(false);
    expect(stored.toString('latin1').trimEnd().endsWith('%%EOF')).toBe(true);
    expect(await texts(stored)).toEqual([wholeReceipt]);
  });

  test('is stored without the earlier form that it was changed from', async () => {
    const first = makeReceiptPdf();
    const start = first.length;
    const object =
      '3 0 obj\n<</Length 46>>stream\nBT /F1 20 Tf 40 770 Td (Fjordgympa AB) Tj ET    \nendstream\nendobj\n';
    const row = String(start).padStart(10, '0');
    const previous = /startxref\n(\d+)/.exec(first.toString('latin1'))?.[1];
    const change = `${object}xref\n3 1\n${row} 00000 n \ntrailer\n<</Size 6/Root 1 0 R/Prev ${previous}>>\nstartxref\n${start + object.length}\n%%EOF\n`;
    const { stored } = await intake.takeInFile(Buffer.concat([first, Buffer.from(change, 'latin1')]));
    expect(await texts(stored)).toEqual([['Fjordgympa AB']]);
    expect(stored.includes('450,00')).toBe(false);
  });

  test('keeps what was filled into its form, as part of the page', async () => {
    const more = firstMore();
    const filled = Buffer.from('BT /F1 12 Tf 2 4 Td (Kund 1017) Tj ET');
    const bytes = makeReceiptPdf({
      catalogue: `/AcroForm<</Fields[${more} 0 R]/DA(/F1 0 Tf 0 g)/DR<</Font<</F1 4 0 R>>>>>>`,
      page: `/Annots[${more} 0 R]`,
      more: [
        `<</Type/Annot/Subtype/Widget/FT/Tx/T(customer)/V(Kund 1017)/F 4/Rect[40 400 240 420]/AP<</N ${more + 1} 0 R>>>>`,
        { dictionary: '/Type/XObject/Subtype/Form/BBox[0 0 200 20]/Resources<</Font<</F1 4 0 R>>>>', stream: filled },
      ],
    });
    const { stored } = await intake.takeInFile(bytes);
    expect((await texts(stored)).flat()).toContain('Kund 1017');
    expect(stored.includes('/Widget')).toBe(false);
  });

  test.each([
    ['on the page', '/OC /Hidden BDC BT /F1 20 Tf 40 400 Td (Kladd) Tj ET EMC', '/Properties<</Hidden 6 0 R>>', []],
    [
      'in a group',
      '/Group Do',
      '/XObject<</Group 7 0 R>>',
      [
        {
          dictionary: '/Type/XObject/Subtype/Form/BBox[0 0 595 842]/OC 6 0 R/Resources<</Font<</F1 4 0 R>>>>',
          stream: Buffer.from('BT /F1 20 Tf 40 400 Td (Kladd) Tj ET'),
        },
      ],
    ],
  ])(
    'with a layer %s that is not shown is kept as it is shown, and the layer is gone',
    async (_where, hidden, resources, more) => {
      const layers = (off: string) => ({
        drawing: `${receiptDrawing} ${hidden}`,
        catalogue: `/OCProperties<</OCGs[6 0 R]/D<</OFF[${off}]>>>>`,
        page: `/Resources<</Font<</F1 4 0 R>>${resources}>>`,
        more: ['<</Type/OCG/Name(Kladd)>>', ...more],
      });
      const take = (layered?: ReturnType<typeof layers>) => intake.takeInFile(makeReceiptPdf(layered));
      const [plain, off, on] = [await take(), await take(layers('6 0 R')), await take(layers(''))];
      const place = { left: 80, top: 1150, width: 300, height: 120 };
      const darkest = async ({ pages }: typeof plain) =>
        (await sharp(await sharp(pages[0]?.jpeg).extract(place).toBuffer()).stats()).channels[0]?.min ?? 0;
      expect(await darkest(off)).toBeGreaterThan(240);
      expect(await darkest(on)).toBeLessThan(60);
      expect(off.perceptualHash).toBe(plain.perceptualHash);
      for (const { stored } of [off, on]) {
        expect(stored.includes('Kladd')).toBe(false);
        expect(await texts(stored)).toEqual([[]]);
        const again = await intake.takeInFile(stored);
        expect(again.pages.map(({ width, height }) => [width, height])).toEqual([[1653, 2339]]);
      }
    },
  );

  test('that holds a photo is stored without the place where it was taken', async () => {
    const photo = await picture({ width: 300, height: 400 })
      .withExif({ IFD0: { Make: 'Fjordfon' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '59/1 19/1 46/1' } })
      .jpeg()
      .toBuffer();
    const more = firstMore();
    const dictionary =
      '/Type/XObject/Subtype/Image/Width 300/Height 400/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode';
    const bytes = makeReceiptPdf({
      drawing: 'q 300 0 0 400 50 50 cm /Photo Do Q',
      page: `/Resources<</XObject<</Photo ${more} 0 R>>>>`,
      more: [{ dictionary, stream: photo }],
    });
    expect(bytes.includes('Fjordfon')).toBe(true);
    const { stored, pages } = await intake.takeInFile(bytes);
    expect(stored.includes('Exif')).toBe(false);
    expect(stored.includes('Fjordfon')).toBe(false);
    expect((await sharp(pages[0]?.jpeg).stats()).channels[0]?.min).toBeLessThan(60);
  });

  test('that only forbids printing opens without a password, and is stored without the lock', async () => {
    const { stored } = await intake.takeInFile(restrictedPdf);
    expect(stored.includes('/Encrypt')).toBe(false);
    expect((await texts(stored)).flat().length).toBeGreaterThan(0);
  });

  test('is told from its bytes: a byte order mark may stand before it, a page of HTML may not', async () => {
    const pdf = makeReceiptPdf();
    expect((await intake.takeInFile(Buffer.concat([Buffer.from('\ufeff\n'), pdf]))).pages).toHaveLength(1);
    await expectRefusal(intake.takeInFile(Buffer.concat([Buffer.from('<html></html>\n'), pdf])), 'file-type-unknown');
  });
});
