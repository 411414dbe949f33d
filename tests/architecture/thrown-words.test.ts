import { expect, test } from 'vitest';
import { read, sourcesUnder } from './source-tree.ts';
import { parse, walk, type Node } from './syntax.ts';

/** Places that throw a caught error on, as it is: lines of the file where a `throw` has only a name after it. */
const thrownOn = (path: string, text: string): string[] => {
  const lines: string[] = [];
  walk(parse(path, text).program, (node) => {
    if (node.type === 'ThrowStatement' && (node['argument'] as Node).type === 'Identifier')
      lines.push(`${path}:${text.slice(0, node.start).split('\n').length}`);
  });
  return lines;
};

test('what hands errors to the runtime hands it none with words in: it logs what they say', () => {
  const host = sourcesUnder('functions/host');
  expect(host.length).toBeGreaterThan(3);
  expect(host.flatMap((path) => thrownOn(path, read(path)))).toEqual([]);
});

test('an error that is thrown on is found', () => {
  expect(thrownOn('x.ts', 'try { a(); } catch (error) {\n  log();\n  throw error;\n}')).toEqual(['x.ts:3']);
  expect(thrownOn('x.ts', 'try { a(); } catch (error) { throw withoutWords(error); }')).toEqual([]);
});
