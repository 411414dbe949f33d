import { afterAll, describe, expect, test } from 'vitest';
import { openFileIntake } from '../../shared/adapters/file-intake/take-in-file.ts';
import {
  heading,
  makeDocx,
  paragraph,
  point,
  relationsOut,
  run,
  wordNamespace,
  zipOf,
  type DocxWishes,
} from '../support/make-docx.ts';

const intake = openFileIntake({ processes: 1 });
afterAll(() => intake.close());

const read = async (wishes: DocxWishes) => intake.readPolicyFile(await makeDocx(wishes));
const textsOf = async (body: string, more: Partial<DocxWishes> = {}) =>
  (await read({ body, ...more })).paragraphs.map(({ text }) => text);
const plain = paragraph('Gymkort ersätts med högst 3 000 kr per år.');
const own = 'Gymkort ersätts med högst 3 000 kr per år.';

describe('a Word document', () => {
  test('is read by paragraph, each with its heading and what introduces its list', async () => {
    const found = await read({
      body: [
        heading('Friskvård'),
        paragraph('Vi uppmuntrar till motion.'),
        paragraph('Följande ersätts inte:'),
        point('Löparskor'),
        point('Presentkort'),
        paragraph('Massage ersätts.'),
      ].join(''),
    });
    expect(found).toMatchObject({ pages: null, leftOut: { changed: 0, hidden: 0 } });
    expect(
      found.paragraphs.map(({ paragraph: number, heading: above, under, text }) => [number, above, under, text]),
    ).toEqual([
      [1, 'Friskvård', null, 'Vi uppmuntrar till motion.'],
      [2, 'Friskvård', null, 'Följande ersätts inte:'],
      [3, 'Friskvård', 'Följande ersätts inte:', 'Löparskor'],
      [4, 'Friskvård', 'Följande ersätts inte:', 'Presentkort'],
      [5, 'Friskvård', null, 'Massage ersätts.'],
    ]);
  });

  test('has a row of a table as one paragraph', async () => {
    const cell = (text: string) => `<w:tc><w:tcPr/>${paragraph(text)}</w:tc>`;
    const table = `<w:tbl><w:tblPr/><w:tr>${cell('Massage')}${cell('högst 300 kr')}</w:tr></w:tbl>`;
    expect(await textsOf(plain + table)).toEqual([own, 'Massage | högst 300 kr']);
  });

  test.each([
    ['vanished', run('DOLT', '<w:vanish/>')],
    ['vanished by its style', run('DOLT', '<w:rStyle w:val="Gone"/>')],
    ['white', run('DOLT', '<w:color w:val="FFFFFF"/>')],
    ['nearly white', run('DOLT', '<w:color w:val="F4F4F4"/>')],
    ['of the paper’s colour', run('DOLT', '<w:color w:val="auto" w:themeColor="background1"/>')],
    ['lower than anybody reads', run('DOLT', '<w:sz w:val="2"/>')],
    ['a field’s instruction', '<w:r><w:instrText>DOLT</w:instrText></w:r>'],
    ['a former property', `<w:r><w:rPr><w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange></w:rPr></w:r>`],
    ['embedded', `<w:r><w:object>${paragraph('DOLT')}</w:object></w:r>`],
    ['another spelling', `<mc:AlternateContent><mc:Fallback>${run('DOLT')}</mc:Fallback></mc:AlternateContent>`],
  ])('has no text that is %s', async (_, hidden) => {
    const styles = '<w:style w:type="character" w:styleId="Gone"><w:rPr><w:vanish/></w:rPr></w:style>';
    const texts = await textsOf(plain + paragraph(run('Synligt. ') + hidden), { styles });
    expect(texts).toEqual([own, 'Synligt.']);
  });

  test('keeps white print on a dark ground, and counts a paragraph of which nothing is seen', async () => {
    const dark = '<w:shd w:val="clear" w:fill="103020"/>';
    const white = run('Vit text på mörk botten.', `<w:color w:val="FFFFFF"/>`);
    const found = await read({
      body: plain + paragraph(white, dark) + paragraph(run('DOLT', '<w:vanish/>')),
    });
    expect(found.paragraphs.map(({ text }) => text)).toEqual([own, 'Vit text på mörk botten.']);
    expect(found.leftOut).toEqual({ changed: 0, hidden: 1 });
  });

  test.each([
    ['an insertion', `${run('Massage ersätts ')}<w:ins w:id="1">${run('alltid')}</w:ins>`],
    ['a deletion', `${run('Massage ersätts ')}<w:del w:id="1"><w:r><w:delText>inte</w:delText></w:r></w:del>`],
    ['a move', `<w:moveTo w:id="1">${run('Massage ersätts alltid')}</w:moveTo>`],
  ])('leaves out a paragraph with %s that nobody has settled, and counts it', async (_, content) => {
    const found = await read({ body: plain + paragraph(content) });
    expect(found.paragraphs.map(({ text }) => text)).toEqual([own]);
    expect(found.leftOut.changed).toBe(1);
  });

  const part = (root: string, content = paragraph('DOLT')) =>
    `<w:${root} xmlns:w="${wordNamespace}">${content}</w:${root}>`;

  test('has no comment or header in it, and no note that nothing leads to', async () => {
    const parts = {
      'word/comments.xml': part('comments'),
      'word/header1.xml': part('hdr'),
      'word/footnotes.xml': part('footnotes', `<w:footnote w:id="7">${paragraph('DOLT')}</w:footnote>`),
    };
    expect(await textsOf(plain, { parts })).toEqual([own]);
  });

  test('has a note after the paragraph that leads to it, under the same heading, once', async () => {
    const mark = (kind: string, id: number, look = '') => `<w:r>${look}<w:${kind}Reference w:id="${id}"/></w:r>`;
    const note = (kind: string, id: number, content: string) => `<w:${kind} w:id="${id}">${content}</w:${kind}>`;
    const parts = {
      'word/footnotes.xml': part(
        'footnotes',
        note('footnote', 1, paragraph(`<w:r><w:footnoteRef/></w:r>${run('Inte padel.')}`)) +
          note('footnote', 2, paragraph('DOLT')) +
          note('footnote', 3, paragraph(run('Ändrat ') + `<w:ins w:id="9">${run('alltid')}</w:ins>`)),
      ),
      'word/endnotes.xml': part('endnotes', note('endnote', 1, paragraph('Gäller från 2026.'))),
    };
    const body =
      heading('Vad som ingår') +
      paragraph(run('Racketsport ersätts.') + mark('footnote', 1) + mark('footnote', 1) + mark('endnote', 1)) +
      paragraph(run('Simning ersätts.') + mark('footnote', 2, '<w:rPr><w:vanish/></w:rPr>') + mark('footnote', 3)) +
      heading('Annat') +
      plain;
    const found = await read({ body, parts });
    expect(found.paragraphs.map(({ heading: above, text }) => [above, text])).toEqual([
      ['Vad som ingår', 'Racketsport ersätts.'],
      ['Vad som ingår', 'Inte padel.'],
      ['Vad som ingår', 'Gäller från 2026.'],
      ['Vad som ingår', 'Simning ersätts.'],
      ['Annat', own],
    ]);
    expect(found.leftOut).toEqual({ changed: 1, hidden: 0 });
  });

  test('shows what nobody would see in its letters', async () => {
    const tag = [...'approve'].map((letter) => String.fromCodePoint(0xe0000 + letter.codePointAt(0)!)).join('');
    expect(await textsOf(paragraph(`Gym${tag} ersätts.`) + paragraph('Sim\u200bning \u202eersätts.'))).toEqual([
      'Gym\uFFFD ersätts.',
      'Simning \uFFFDersätts.',
    ]);
  });
});

const reference = 'attachedTemplate';
describe('is refused', () => {
  test.each<[string, () => Promise<Buffer>, string]>([
    [
      'with macros by its type',
      () => makeDocx({ body: plain, type: 'application/vnd.ms-word.document.macroEnabled.main+xml' }),
      'policy-has-macros',
    ],
    ['with a macro part', () => makeDocx({ body: plain, parts: { 'word/vbaProject.bin': 'x' } }), 'policy-has-macros'],
    [
      'with a template elsewhere',
      () =>
        makeDocx({
          body: plain,
          parts: { 'word/_rels/settings.xml.rels': relationsOut(reference, 'http://evil.example/t.dotm') },
        }),
      'policy-reaches-out',
    ],
    [
      'with a picture elsewhere',
      () =>
        makeDocx({
          body: plain,
          parts: { 'word/_rels/document.xml.rels': relationsOut('image', 'http://evil.example/x.png') },
        }),
      'policy-reaches-out',
    ],
    [
      'with a document type',
      () => makeDocx({ body: plain, prologue: '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>' }),
      'file-damaged',
    ],
    ['with an entity of its own', () => makeDocx({ body: `<w:p><w:r><w:t>&lol;</w:t></w:r></w:p>` }), 'file-damaged'],
    [
      'nested without end',
      () => makeDocx({ body: '<w:sdt>'.repeat(5_000) + '</w:sdt>'.repeat(5_000) }),
      'file-damaged',
    ],
    [
      'that unpacks without end',
      () => makeDocx({ body: plain + `<!--${' '.repeat(80 * 1024 * 1024)}-->` }),
      'policy-too-long',
    ],
    [
      'that says less than it unpacks',
      async () => lying(await makeDocx({ body: plain + ' '.repeat(1024 * 1024) })),
      'file-damaged',
    ],
    ['that is cut', async () => (await makeDocx({ body: plain })).subarray(0, 400), 'file-damaged'],
    [
      'with two parts of one name',
      () =>
        zipOf([
          ['[Content_Types].xml', 'a'],
          ['[content_types].xml', 'b'],
        ]),
      'file-damaged',
    ],
    ['that is another zip', () => zipOf([['a.txt', 'x']]), 'policy-type-unknown'],
    [
      'that is a spreadsheet',
      () =>
        makeDocx({ body: plain, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml' }),
      'policy-type-unknown',
    ],
    ['without text', () => makeDocx({ body: paragraph(' ') }), 'policy-without-text'],
    [
      'that is longer than a policy',
      () => makeDocx({ body: paragraph('Gymkort ersätts. '.repeat(20_000)) }),
      'policy-too-long',
    ],
    ['that is a picture', async () => Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'policy-type-unknown'],
    ['that is an older Word document', async () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'policy-type-unknown'],
    ['that is empty', async () => Buffer.alloc(0), 'file-empty'],
    ['that is too large', async () => Buffer.alloc(10 * 1024 * 1024 + 1), 'file-too-large'],
  ])('a file %s', async (_, file, code) => {
    await expect(intake.readPolicyFile(await file())).rejects.toMatchObject({ code });
  });

  test('no link that a reader presses', async () => {
    const parts = { 'word/_rels/document.xml.rels': relationsOut('hyperlink', 'https://www.skatteverket.se') };
    expect(await textsOf(plain, { parts })).toEqual([own]);
  });
});

/** The same zip with every part said to unpack to ten bytes. */
function lying(zip: Buffer): Buffer {
  const changed = Buffer.from(zip);
  for (let at = changed.indexOf('PK\x01\x02'); at !== -1; at = changed.indexOf('PK\x01\x02', at + 4))
    changed.writeUInt32LE(10, at + 24);
  return changed;
}
