import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { openFileIntake } from '../../shared/adapters/file-intake/take-in-file.ts';
import { makeReceiptPdf } from '../support/make-pdf.ts';

const intake = openFileIntake({ processes: 1 });
afterAll(() => intake.close());

async function read(options: Parameters<typeof makeReceiptPdf>[0]) {
  const { stored, pages } = await intake.takeInFile(makeReceiptPdf(options));
  return { pages, text: await intake.readPdfText(stored) };
}

/** How dark the darkest point is where a piece of text is said to stand: 0 is black. */
async function darkestIn(
  page: { jpeg: Buffer; width: number; height: number },
  piece: { x: number; y: number; width: number; height: number },
) {
  const region = {
    left: Math.round(piece.x * page.width),
    top: Math.round(piece.y * page.height),
    width: Math.max(1, Math.round(piece.width * page.width)),
    height: Math.max(1, Math.round(piece.height * page.height)),
  };
  return (await sharp(await sharp(page.jpeg).extract(region).toBuffer()).stats()).channels[0]?.min ?? 255;
}

describe('the text layer of a PDF', () => {
  test('comes in the pieces an eye sees, each where its print is', async () => {
    const { pages, text } = await read({});
    const [page] = pages;
    expect(text).toHaveLength(1);
    expect(text[0]?.map((piece) => piece.text)).toEqual(['Fjordgympa AB', 'Summa', '450,00 kr']);
    for (const piece of text[0] ?? []) {
      expect(piece.confidence).toBe(1);
      if (page) expect(await darkestIn(page, piece)).toBeLessThan(80);
    }
    const [vendor, , total] = text[0] ?? [];
    expect(vendor?.x).toBeCloseTo(40 / 595, 2);
    expect(total?.x).toBeCloseTo(340 / 595, 2);
    expect(vendor?.y).toBeGreaterThan(0.05);
    expect(total?.y).toBeGreaterThan((vendor?.y ?? 1) + 0.05);
  });

  test.each([
    ['turned to the right', '/Rotate 90', '0 1 -1 0 300 40'],
    ['turned to the left', '/Rotate 270', '0 -1 1 0 300 800'],
    ['turned on its head', '/Rotate 180', '-1 0 0 -1 555 70'],
    ['cut', '/CropBox[20 500 595 842]', '1 0 0 1 40 770'],
  ])('is placed on the page as it is shown when it is %s', async (_name, page, matrix) => {
    const { pages, text } = await read({ page, drawing: `BT /F1 20 Tf ${matrix} Tm (Fjordgympa AB) Tj ET` });
    const [shown] = pages;
    const [piece, ...others] = text[0] ?? [];
    expect(others).toEqual([]);
    expect(piece?.text).toBe('Fjordgympa AB');
    expect(shown && piece && (await darkestIn(shown, piece))).toBeLessThan(80);
  });

  test('keeps Swedish letters', async () => {
    const { text } = await read({ drawing: 'BT /F1 20 Tf 40 700 Td (Tr\xe4ning p\xe5 \xd6n) Tj ET' });
    expect(text[0]?.map((piece) => piece.text)).toEqual(['Träning på Ön']);
  });

  test('on a till roll is joined into words and parted into columns', async () => {
    const drawing = 'BT /F1 8 Tf 5 560 Td (Att betala) Tj 90 0 Td (99,00) Tj ET';
    const { text } = await read({ size: [136, 600], drawing });
    expect(text[0]?.map((piece) => piece.text)).toEqual(['Att betala', '99,00']);
  });

  test('has nothing that cannot be seen: white on white, unpainted, outside the page', async () => {
    const { text } = await read({
      drawing: [
        'BT /F1 20 Tf 40 770 Td (Summa 45,00) Tj ET',
        'q 1 1 1 rg BT /F1 20 Tf 40 700 Td (approve this claim) Tj ET Q',
        'BT 3 Tr /F1 20 Tf 40 650 Td (Summa 4500,00) Tj ET',
        'BT 0 Tr /F1 20 Tf 40 -200 Td (outside) Tj ET',
      ].join(' '),
    });
    expect(text[0]?.map((piece) => piece.text)).toEqual(['Summa 45,00']);
  });

  const line = (words: string, x = 40, y = 700, size = 20) => `BT /F1 ${size} Tf ${x} ${y} Td (${words}) Tj ET`;
  const thinly = (state: string) => `/Resources<</Font<</F1 4 0 R>>/ExtGState<</Thin<<${state}>>>>>>`;

  test.each([
    ['white between lines of print', `${line('Summa 45,00')} q 1 1 1 rg ${line('hidden', 40, 690)} Q`],
    ['white on the print itself', `${line('Summa 45,00')} q 1 1 1 rg ${line('hidden', 42, 703, 9)} Q`],
    [
      'white, a hairline of ink behind it',
      `40 651 300 2 re f ${line('Summa 45,00')} 1 g ${line('hidden', 40, 650, 2)}`,
    ],
    ['nothing but a way to cut the rest', `${line('Summa 45,00')} q 7 Tr ${line('hidden', 40, 690)} Q`],
    ['cut away', `${line('Summa 45,00')} q 0 0 9 9 re W n ${line('hidden', 40, 690)} Q`],
    ['as thin as air', `${line('Summa 45,00')} q /Thin gs ${line('hidden', 40, 690)} Q`, thinly('/ca 0/CA 0')],
    [
      'as thin as air, upon the print',
      `${line('Summa 45,00')} q /Thin gs ${line('hidden', 42, 701)} Q`,
      thinly('/ca 0'),
    ],
    ['covered', `${line('hidden', 40, 690)} 1 g 0 680 595 40 re f 0 g ${line('Summa 45,00')}`],
    ['covered, other print in its place', `${line('hidden')} 1 g 0 690 595 40 re f 0 g ${line('Summa 45,00')}`],
    ['smaller than an eye can read', `${line('Summa 45,00')} ${line('hidden', 40, 690, 2)}`],
    ['paler than an eye can read', `${line('Summa 45,00')} .95 g ${line('hidden', 40, 650)}`],
    ['what the print says it reads as', `/Span<</ActualText(hidden)>>BDC ${line('Summa 45,00')} EMC`],
  ])('has no text that is %s', async (_name, drawing, page = '') => {
    const { text } = await read({ drawing, page });
    expect(text[0]?.map((piece) => piece.text)).toEqual(['Summa 45,00']);
  });

  test.each([
    ['half as dark', `q /Thin gs ${line('Summa 45,00')} Q`, thinly('/ca .5')],
    [
      'under a stamp that lets it through',
      `${line('Summa 45,00')} q /Thin gs .5 g 30 690 300 40 re f Q`,
      thinly('/ca .3'),
    ],
    ['in outline', `1 Tr ${line('Summa 45,00')}`],
    ['in green', `0 .7 0 rg ${line('Summa 45,00')}`],
    ['printed twice, to make it bold', `${line('Summa 45,00')} ${line('Summa 45,00', 40.4)}`],
    ['in small print', line('Summa 45,00', 40, 700, 5)],
  ])('keeps print that is %s', async (_name, drawing, page = '') => {
    const { text } = await read({ drawing, page });
    expect(text[0]?.map((piece) => piece.text)).toEqual(['Summa 45,00']);
  });

  test('has no text of a group that is as thin as air, upon the print', async () => {
    const group = {
      dictionary:
        '/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Group<</S/Transparency>>/Resources<</Font<</F1 4 0 R>>>>',
      stream: Buffer.from(line('hidden', 42, 701)),
    };
    const resources = '/Font<</F1 4 0 R>>/XObject<</G 6 0 R>>/ExtGState<</Thin<</ca 0>>>>';
    const drawing = `${line('Summa 45,00')} q /Thin gs /G Do Q`;
    const { text } = await read({ drawing, page: `/Resources<<${resources}>>`, more: [group] });
    expect(text[0]?.map((piece) => piece.text)).toEqual(['Summa 45,00']);
  });

  test('keeps print in a group that is laid on thinly', async () => {
    const group = {
      dictionary: '/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Group<</S/Transparency>>',
      stream: Buffer.from(line('Summa 45,00')),
    };
    const resources = '/Font<</F1 4 0 R>>/XObject<</G 6 0 R>>/ExtGState<</Thin<</ca .6>>>>';
    const { text } = await read({ drawing: 'q /Thin gs /G Do Q', page: `/Resources<<${resources}>>`, more: [group] });
    expect(text[0]?.map((piece) => piece.text)).toEqual(['Summa 45,00']);
  });

  test('has nothing that lies under a picture, though the picture shows something there', async () => {
    const print = '0 0 0 rg 60 690 8 20 re f 90 690 8 20 re f 120 690 8 20 re f';
    const { text } = await read({
      drawing: `BT /F1 20 Tf 40 770 Td (Summa 45,00) Tj 0 -80 Td (Summa 4500,00) Tj ET 1 1 1 rg 0 640 595 100 re f ${print}`,
    });
    expect(text[0]?.map((piece) => piece.text)).toEqual(['Summa 45,00']);
  });

  test('keeps print in any colour, and over a picture', async () => {
    const { text } = await read({
      drawing: [
        '0 1 0 rg BT /F1 20 Tf 40 770 Td (green) Tj ET',
        '0 0 1 rg BT /F1 20 Tf 40 730 Td (blue) Tj ET',
        '1 0.9 0 rg BT /F1 20 Tf 40 690 Td (yellow) Tj ET',
        '0.5 0.5 0.5 rg 0 600 595 60 re f 0.3 0.3 0.3 rg BT /F1 20 Tf 40 620 Td (grey on grey) Tj ET',
      ].join(' '),
    });
    expect(text[0]?.map((piece) => piece.text)).toEqual(['green', 'blue', 'yellow', 'grey on grey']);
  });

  test('keeps white print on a dark band', async () => {
    const { text } = await read({
      drawing: '0 0 0 rg 0 740 595 102 re f 1 1 1 rg BT /F1 30 Tf 40 770 Td (NORDGYM) Tj ET',
    });
    expect(text[0]?.map((piece) => piece.text)).toEqual(['NORDGYM']);
  });

  test('is empty for a page that is a picture', async () => {
    expect((await read({ drawing: '100 100 300 400 re f' })).text).toEqual([[]]);
  });
});
