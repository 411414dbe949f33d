import { SaxesParser } from 'saxes';

export type Node = { name: string; attributes: Readonly<Record<string, string>>; children: Node[]; text: string };

/** What the XML declaration says the bytes are. Latin-1 is read byte by byte, UTF-8 refuses what is none. */
function decode(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 100)).toString('latin1');
  const encoding = /^<\?xml version="1\.0" encoding="([^"]+)"\?>/.exec(head)?.[1];
  if (encoding === 'iso-8859-1') return Buffer.from(bytes).toString('latin1');
  if (encoding === 'utf-8') return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  throw new Error(`unknown encoding ${encoding}`);
}

/** The root of a document, read by a strict parser that throws for whatever is not well-formed. */
export function readXml(bytes: Uint8Array): Node {
  const parser = new SaxesParser();
  const top: Node = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  parser.on('opentag', ({ name, attributes }) => {
    const node: Node = { name, attributes, children: [], text: '' };
    open.at(-1)!.children.push(node);
    open.push(node);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (text) => void (open.at(-1)!.text += text));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(decode(bytes)).close();
  return top.children[0]!;
}

export const childOf = (node: Node, name: string): Node | undefined => node.children.find((one) => one.name === name);
