import { posix } from 'node:path';
import { parse, walk, type Node } from './syntax.ts';

/** A function at the top of a file: what it calls, in order, by the last part of the name. */
type Function = Readonly<{ name: string; exported: boolean; calls: readonly string[]; writes: boolean }>;
export type Source = Readonly<{
  functions: readonly Function[];
  imported: ReadonlyMap<string, { file: string; name: string }>;
}>;

const nameOf = (node: Node | undefined | null): string => {
  if (node?.type === 'Identifier') return String(node['name']);
  if (node?.type === 'MemberExpression') return nameOf(node['property'] as Node);
  return '';
};

/** Query builders of drizzle, on `tx.db` or something made from it. */
const isWrite = (callee: Node): boolean => {
  if (callee.type !== 'MemberExpression' || !['insert', 'update', 'delete'].includes(nameOf(callee))) return false;
  return nameOf(callee['object'] as Node) === 'db';
};

function functionOf(name: string, exported: boolean, body: Node): Function {
  const calls: string[] = [];
  let writes = false;
  walk(body, (node) => {
    // A function handed over by name is called by whoever gets it.
    if (node.type === 'CallExpression' || node.type === 'NewExpression') {
      const callee = node['callee'] as Node;
      calls.push(nameOf(callee));
      writes ||= isWrite(callee);
      for (const argument of node['arguments'] as Node[])
        if (argument.type === 'Identifier') calls.push(nameOf(argument));
    }
  });
  return { name, exported, calls, writes };
}

/** Reads what the functions of a file call, and from where. */
export function readSource(path: string, text: string): Source {
  const functions: Function[] = [];
  const imported = new Map<string, { file: string; name: string }>();
  for (const statement of parse(path, text).program['body'] as Node[]) {
    if (statement.type === 'ImportDeclaration') {
      const source = String((statement['source'] as Node)['value']);
      if (!source.startsWith('.')) continue;
      const file = posix.join(posix.dirname(path), source);
      for (const one of statement['specifiers'] as Node[])
        imported.set(nameOf(one['local'] as Node), { file, name: nameOf((one['imported'] ?? one['local']) as Node) });
      continue;
    }
    const exported = statement.type === 'ExportNamedDeclaration';
    const declared = (exported ? statement['declaration'] : statement) as Node | null;
    if (declared?.type === 'FunctionDeclaration')
      functions.push(functionOf(nameOf(declared['id'] as Node), exported, declared));
    if (declared?.type === 'VariableDeclaration')
      for (const one of declared['declarations'] as Node[])
        functions.push(functionOf(nameOf(one['id'] as Node), exported, one));
  }
  return { functions, imported };
}

const transactions = ['inTenant', 'onPlatform'];

/** Whether an act that the reader performs changes nothing, which its name says: nothing is left to record. */
const reads = (path: string): boolean => /^(show|list|find)-/.test(path.split('/').at(-1) ?? '');

/**
 * Looks for functions that open a transaction without asking whether they may, or that leave no record and are not a reading,
 * or one of the `watched` readings. Follows calls through the given files, so the record may be written by what a verb calls.
 * Gives one sentence a fault of those files that are `looked` at, which are all where nothing is said.
 */
export function unguarded(
  files: ReadonlyMap<string, Source>,
  watched: readonly string[] = [],
  looked: Iterable<string> = files.keys(),
): string[] {
  /** Whether a function, or one it calls in a file that `follow` accepts, is what is wanted. */
  function reaches(
    path: string,
    name: string,
    wanted: (one: Function) => boolean,
    follow: (file: string) => boolean = () => true,
    seen = new Set<string>(),
  ): boolean {
    const key = `${path}#${name}`;
    if (seen.has(key)) return false;
    seen.add(key);
    const file = files.get(path);
    const one = file?.functions.find((known) => known.name === name);
    if (!file || !one) return false;
    if (wanted(one)) return true;
    return one.calls.some((called) => {
      const from = file.imported.get(called);
      if (!from) return reaches(path, called, wanted, follow, seen);
      return follow(from.file) && reaches(from.file, from.name, wanted, follow, seen);
    });
  }

  const callsOne =
    (...names: string[]) =>
    (one: Function): boolean =>
      one.calls.some((called) => names.includes(called));
  const faults: string[] = [];
  for (const path of looked) {
    for (const { name, exported, calls } of files.get(path)?.functions ?? []) {
      if (!exported || !reaches(path, name, callsOne(...transactions))) continue;
      if (!reaches(path, name, callsOne('authorise'))) faults.push(`${path}: ${name} does not authorise`);
      const [asks, opens] = [calls.indexOf('authorise'), calls.findIndex((one) => transactions.includes(one))];
      if (opens !== -1 && asks > opens) faults.push(`${path}: ${name} authorises after it has begun`);
      const changes = reaches(path, name, ({ writes }) => writes) || !reads(path) || watched.includes(path);
      const own = (file: string): boolean => posix.dirname(file) === posix.dirname(path);
      const writesItself = reaches(
        path,
        name,
        ({ writes }) => writes,
        (file) => file === path,
      );
      if (changes && !reaches(path, name, callsOne('audit', 'auditPlatform')))
        faults.push(`${path}: ${name} leaves no audit entry`);
      // What another capability records is about its own rows, not about what is written here.
      else if (writesItself && !reaches(path, name, callsOne('audit', 'auditPlatform'), own))
        faults.push(`${path}: ${name} leaves no audit entry of what it writes itself`);
    }
  }
  return faults;
}
