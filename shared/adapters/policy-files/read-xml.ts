import { SaxesParser, type SaxesAttributeNS } from 'saxes';
import { Problem } from '../../kernel/problem.ts';
import { limits } from './limits.ts';

/** An element as it opens: its namespace, its name in it, and its attributes by local name. */
export type Element = Readonly<{ uri: string; name: string; attributes: Readonly<Record<string, string>> }>;

export type Listener = Readonly<{
  open?(element: Element): void;
  close?(name: string, uri: string): void;
  text?(text: string): void;
}>;

/**
 * Goes through an XML part. A document type is refused: no part of a document has one (ECMA-376 part 2), and with it go entities of a
 * file's own, inside and outside. What is not well-formed is refused too.
 * @throws Problem file-damaged
 */
export function readXml(xml: string, { open, close, text }: Listener): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  let depth = 0;
  const refuse = (cause?: unknown): never => {
    throw Object.assign(new Problem('file-damaged'), { cause });
  };
  parser.on('error', (error) => refuse(error));
  parser.on('doctype', () => refuse());
  parser.on('opentag', ({ uri, local, attributes }) => {
    if ((depth += 1) > limits.depth) refuse();
    const values = Object.values(attributes as Record<string, SaxesAttributeNS>).map((one) => [one.local, one.value]);
    open?.({ uri, name: local, attributes: Object.fromEntries(values) as Record<string, string> });
  });
  parser.on('closetag', ({ uri, local }) => {
    depth -= 1;
    close?.(local, uri);
  });
  parser.on('text', (said) => text?.(said));
  parser.on('cdata', (said) => text?.(said));
  parser.write(xml).close();
}
