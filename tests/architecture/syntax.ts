import { posix } from 'node:path';
import { parseSync } from 'rolldown/utils';

/** One import of a file: by a relative path it is a file of ours, otherwise a package. */
export type Import = Readonly<{ from: string; target: string; kind: 'file' | 'package' | 'node'; onlyTypes?: boolean }>;

/** A node of the syntax tree (ESTree with TypeScript), read without a type for each of its hundred kinds. */
export type Node = { type: string; start: number; end: number; [key: string]: unknown };

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

/** Calls `visit` for a node and everything in it; it returns false to leave a node's inside out. */
export function walk(node: Node, visit: (node: Node) => boolean | void): void {
  if (visit(node) === false) return;
  for (const value of Object.values(node)) {
    for (const inside of Array.isArray(value) ? value : [value]) if (isNode(inside)) walk(inside, visit);
  }
}

export function parse(path: string, text: string): { program: Node; specifiers: Map<string, { onlyTypes: boolean }> } {
  const { program, module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new SyntaxError(`${path}: ${errors[0]?.message}`);
  const tree = program as unknown as Node;
  const specifiers = new Map<string, { onlyTypes: boolean }>();
  const add = (specifier: string, onlyTypes: boolean): void =>
    void specifiers.set(specifier, { onlyTypes: onlyTypes && (specifiers.get(specifier)?.onlyTypes ?? true) });
  for (const { moduleRequest, entries } of module.staticImports)
    add(moduleRequest.value, entries.length > 0 && entries.every(({ isType }) => isType));
  for (const { entries } of module.staticExports)
    for (const { moduleRequest, isType } of entries) if (moduleRequest) add(moduleRequest.value, isType);
  walk(tree, (node) => {
    const source = node.type === 'ImportExpression' || node.type === 'TSImportType' ? node['source'] : null;
    if (isNode(source) && typeof source['value'] === 'string') add(source['value'], node.type === 'TSImportType');
  });
  return { program: tree, specifiers };
}

/** What a file imports, types included: a type ties two files together as well. */
export function importsOf(path: string, text: string): Import[] {
  return [...parse(path, text).specifiers].map(([specifier, { onlyTypes }]) => {
    if (specifier.startsWith('.'))
      return { from: path, target: posix.join(posix.dirname(path), specifier), kind: 'file', onlyTypes };
    return { from: path, target: specifier, kind: specifier.startsWith('node:') ? 'node' : 'package', onlyTypes };
  });
}
