import { deflateSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { openFileIntake } from '../../shared/adapters/file-intake/take-in-file.ts';
import { expectRefusal } from '../support/expect-refusal.ts';
import { firstMore, makePdf, makeReceiptPdf, withObjectStream, type ReceiptPdf } from '../support/make-pdf.ts';

const intake = openFileIntake({ processes: 1 });
afterAll(() => intake.close());

const more = firstMore();
const carried = { dictionary: '/Type/EmbeddedFile', stream: Buffer.from('MZ') };
const annotation = (rest: string): ReceiptPdf => ({ page: `/Annots[<</Type/Annot/Rect[0 0 9 9]${rest}>>]` });

const active: [string, ReceiptPdf][] = [
  ['a script that runs when it is opened', { catalogue: '/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>' }],
  ['a script in a stream', { catalogue: `/OpenAction<</S/JavaScript/JS ${more} 0 R>>`, more: [carried] }],
  ['a script whose name is spelled in escapes', { catalogue: '/OpenAction<</S/J#61va#53cript/#4aS(x)>>' }],
  ['a script with a name', { catalogue: '/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(x)>>]>>>>' }],
  ['a script on turning the page', { page: '/AA<</O<</S/JavaScript/JS(x)>>>>' }],
  ['a script on a form field', annotation('/Subtype/Widget/FT/Tx/T(a)/AA<</K<</S/JavaScript/JS(x)>>>>')],
  ['a program to start', annotation('/Subtype/Link/A<</S/Launch/F(cmd.exe)>>')],
  ['a program to start when it is opened', { catalogue: '/OpenAction<</Type/Action/S/Launch/Win<</F(cmd.exe)>>>>' }],
  [
    'a file inside',
    {
      catalogue: `/Names<</EmbeddedFiles<</Names[(a)${more} 0 R]>>>>`,
      more: [`<</Type/Filespec/F(a.exe)/EF<</F ${more + 1} 0 R>>>>`, carried],
    },
  ],
  ['a file pinned to the page', { ...annotation(`/Subtype/FileAttachment/FS ${more} 0 R`), more: ['<</F(a)>>'] }],
  ['a file said in two steps', { catalogue: `/X ${more} 0 R`, more: [`<</F(a)/EF ${more + 1} 0 R>>`, '<</F 3 0 R>>'] }],
  ['a film', annotation('/Subtype/RichMedia/RichMediaContent<<>>')],
  ['a form of the XFA kind', { catalogue: '/AcroForm<</XFA 3 0 R/Fields[]>>' }],
];

describe('a PDF that does or carries something is refused', () => {
  test.each(active)('%s', (_name, options) =>
    expectRefusal(intake.takeInFile(makeReceiptPdf(options)), 'file-two-faced'),
  );

  test('a script inside a compressed object stream', async () => {
    const script = '<</S/JavaScript/JS(app.alert\\(1\\))>>';
    const packed = deflateSync(`6 0 ${script}`);
    const plain = makeReceiptPdf({
      catalogue: '/OpenAction 6 0 R',
      more: ['null', { dictionary: '/Type/ObjStm/N 1/First 4/Filter/FlateDecode', stream: packed }],
    });
    await expectRefusal(intake.takeInFile(withObjectStream(plain, 6, 7)), 'file-two-faced');
  });

  test('a script that a stream and a string try to hide', async () => {
    const hiding = `/A(>>stream\\r\\n)/B(>>stream\r\n)/OpenAction<</S/JavaScript/JS(x)>>/C(endstream)`;
    await expectRefusal(intake.takeInFile(makeReceiptPdf({ catalogue: hiding })), 'file-two-faced');
  });
});

test('words are not deeds: a receipt that only prints such names, and links to a page, is accepted', async () => {
  const drawing = 'BT /F1 20 Tf 40 700 Td (Course: /JavaScript /Launch /EmbeddedFile) Tj ET';
  const { stored } = await intake.takeInFile(
    makeReceiptPdf({ drawing, ...annotation('/Subtype/Link/A<</S/URI/URI(https://shop.example/)>>') }),
  );
  expect((await intake.readPdfText(stored))[0]?.[0]?.text).toContain('/JavaScript');
});

test('an empty catalogue, or none, is damage', async () => {
  await expectRefusal(intake.takeInFile(makePdf(['<</Type/Catalog>>'])), 'file-damaged');
  await expectRefusal(intake.takeInFile(makePdf(['null'])), 'file-damaged');
});
