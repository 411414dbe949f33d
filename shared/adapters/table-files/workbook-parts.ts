import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { tableLimits } from '../../platform/table-files/limits.ts';
import { tableRefusal } from '../../platform/table-files/table-refusal.ts';

/** What is heard of an XML part: elements by their name without a prefix. */
export type Listener = Readonly<{
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}>;

/** The files inside a workbook; what is unpacked of all of them together is counted. */
export type WorkbookParts = Readonly<{
  has(name: string): boolean;
  names(): string[];
  /** Reads a part as XML. Where there is none, nothing is heard. */
  read(name: string, listener: Listener): Promise<void>;
}>;

const plain = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Opens a workbook without unpacking it. Throws Problem `table-damaged` for a broken one or one with two files of a name, and
 * `table-too-large` for one with too many.
 */
export async function openParts(bytes: Buffer): Promise<WorkbookParts> {
  const zip = await opened(bytes);
  const entries = new Map<string, Entry>();
  if (zip.entryCount > tableLimits.parts) throw tableRefusal('unpacked');
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      // Two of a name: one program reads the first, another the last.
      if (entries.has(entry.fileName.toLowerCase())) return reject(tableRefusal('part-unreadable'));
      entries.set(entry.fileName.toLowerCase(), entry);
      zip.readEntry();
    });
    zip.on('end', resolve);
    zip.on('error', () => reject(tableRefusal('part-unreadable')));
    zip.readEntry();
  });
  let left: number = tableLimits.unpacked;
  return {
    has: (name) => entries.has(name.toLowerCase()),
    names: () => [...entries.keys()],
    async read(name, listener) {
      const entry = entries.get(name.toLowerCase());
      if (!entry) return;
      // What the file says of its own size is held against what comes, by the library; here only whether it may come at all.
      if (entry.uncompressedSize > left) throw tableRefusal('unpacked');
      left -= entry.uncompressedSize;
      await parsed(zip, entry, listener);
    },
  };
}

const opened = (bytes: Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) =>
    fromBuffer(bytes, { lazyEntries: true, strictFileNames: true }, (error, zip) =>
      error ? reject(tableRefusal('part-unreadable')) : resolve(zip),
    ),
  );

async function parsed(zip: ZipFile, entry: Entry, listener: Listener): Promise<void> {
  if (entry.isEncrypted()) throw tableRefusal('old-format');
  const parser = new SaxesParser();
  parser.on('doctype', () => {
    throw tableRefusal('document-type');
  });
  parser.on('error', () => {
    throw tableRefusal('part-unreadable');
  });
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => listener.open?.(plain(name), attributes));
  parser.on('text', (text) => listener.text?.(text));
  parser.on('cdata', (text) => listener.text?.(text));
  parser.on('closetag', ({ name }) => listener.close?.(plain(name)));
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) =>
    zip.openReadStream(entry, (error, found) => (error ? reject(tableRefusal('part-unreadable')) : resolve(found))),
  );
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const part of stream) parser.write(decoder.decode(part as unknown as Buffer, { stream: true }));
    parser.write(decoder.decode());
    parser.close();
  } catch (thrown) {
    // Broken bytes, a wrong checksum, a size that was a lie: the file's fault. Ours carries what it says.
    throw isRefusal(thrown) ? thrown : Object.assign(tableRefusal('part-unreadable'), { cause: thrown });
  }
}

const isRefusal = (thrown: unknown): boolean => (thrown as { name?: string }).name === 'Problem';
