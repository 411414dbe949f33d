import { ZipFile } from 'yazl';

export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const officeDocument = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** A run of text, with properties of its own in WordprocessingML. */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;

/** A paragraph of runs or of plain text, with properties of its own. */
export const paragraph = (content: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') ? content : run(content)}</w:p>`;

export const heading = (text: string): string => paragraph(text, '<w:pStyle w:val="Heading1"/>');
export const point = (text: string): string => paragraph(text, '<w:numPr><w:ilvl w:val="0"/></w:numPr>');

export type DocxWishes = Readonly<{
  body: string;
  /** What stands in word/styles.xml; a heading style unless said. */
  styles?: string;
  /** The content type of the main part. */
  type?: string;
  /** Further parts, and parts in place of the usual ones, by name. */
  parts?: Readonly<Record<string, string | Buffer>>;
  /** What stands before the root element of the main part. */
  prologue?: string;
}>;

const usualStyles =
  '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>';

/** A Word document as small as Word takes it; anything can be added to it or put in place of its parts. */
export async function makeDocx({
  body,
  styles = usualStyles,
  type = mainType,
  parts = {},
  prologue = '',
}: DocxWishes): Promise<Buffer> {
  const xml = (text: string) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`;
  const all: Record<string, string | Buffer> = {
    '[Content_Types].xml': xml(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${officeDocument}" Target="word/document.xml"/></Relationships>`,
    ),
    'word/styles.xml': xml(`<w:styles xmlns:w="${wordNamespace}">${styles}</w:styles>`),
    'word/document.xml': xml(
      `${prologue}<w:document xmlns:w="${wordNamespace}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}</w:body></w:document>`,
    ),
    ...parts,
  };
  return zipOf(Object.entries(all));
}

/** A zip of some parts, in their order. */
export async function zipOf(parts: readonly (readonly [name: string, content: string | Buffer])[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of parts) zip.addBuffer(Buffer.from(content as string), name, { mtime: new Date(0) });
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Relationships of a part, one of them leading elsewhere. */
export const relationsOut = (type: string, target: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`;
