import type { Import } from './syntax.ts';

/** The wings of shared/, in the order in which one may import another: only those before it. */
const wings = [
  'kernel',
  'platform',
  'people',
  'claims',
  'payroll',
  'messages',
  'protection',
  'trust',
  'adapters',
] as const;
const knowing = ['people', 'claims', 'payroll', 'messages', 'protection', 'trust'];

const top = (path: string): string => path.split('/')[0] ?? '';
const wingOf = (path: string): string => (top(path) === 'shared' ? (path.split('/')[1] ?? '') : '');
const nameOf = (path: string): string => path.split('/').at(-1) ?? '';

/** What a file of a capability is, told from its name, and for the rest from whether it knows the platform. */
export type Part = 'contract' | 'table' | 'store' | 'ports' | 'door' | 'view' | 'verb' | 'rule';

export function partOf(path: string, imports: readonly Import[]): Part {
  const name = nameOf(path);
  if (name === 'index.ts') return 'door';
  if (/^(contract|table|ports)\.ts$/.test(name)) return name.slice(0, -3) as Part;
  if (/(^|-)store\.ts$/.test(name)) return 'store';
  // What a verb answers with is made from what a store read.
  if (name.endsWith('-view.ts')) return 'view';
  const knowsPlatform = imports.some(({ target }) => target.startsWith('shared/platform/'));
  return knowsPlatform ? 'verb' : 'rule';
}

/** Packages that each part of the product may use; adapters may use any. */
function packagesFor(path: string, part: Part | null): RegExp {
  if (wingOf(path) === 'kernel' || part === 'contract') return /^zod\/mini$/;
  if (wingOf(path) === 'platform' || wingOf(path) === 'database') return /^(zod\/mini|drizzle-orm(\/.+)?|pg)$/;
  if (part === 'table' || part === 'store' || part === 'view') return /^drizzle-orm(\/.+)?$/;
  if (part === 'verb') return /^(drizzle-orm(\/.+)?|zod\/mini)$/;
  return /^$/;
}

/** Says why an import is not allowed, or null when it is. `parts` tells what each file of a capability is. */
export function refusal(one: Import, parts: ReadonlyMap<string, Part>): string | null {
  const { from, target, kind, onlyTypes = false } = one;
  const part = parts.get(from) ?? null;
  const wing = wingOf(from);

  if (kind !== 'file') {
    // What stands in public/ is handed out as it is: one file of it is a program for somebody else's Node.
    if (top(from) === 'frontend' && !from.startsWith('frontend/public/'))
      return kind === 'node' && !from.endsWith('.config.ts') ? 'the web app runs in a browser' : null;
    if (top(from) === 'functions') return null;
    if (top(from) !== 'shared' || wing === 'adapters') return null;
    const pure = wing === 'kernel' || part === 'contract' || part === 'rule' || part === 'ports';
    if (kind === 'node') return pure ? 'what is pure and browser-safe uses nothing of Node' : null;
    return packagesFor(from, part).test(target) ? null : 'only adapters use SDKs';
  }

  if (top(target) === 'tests' && top(from) !== 'tests') return 'only tests import tests';
  switch (top(from)) {
    case 'frontend':
      if (top(target) === 'frontend' || wingOf(target) === 'kernel' || nameOf(target) === 'contract.ts') return null;
      return 'the web app imports the kernel and contracts only';
    case 'functions':
      if (top(target) === 'frontend') return 'the server does not import the web app';
      if (top(target) === 'infra' && !from.startsWith('functions/commands/')) return 'only commands start local peers';
      if (/^functions\/(http|queues|timers)\//.test(from)) {
        const open = ['contract', 'door', 'verb'].includes(parts.get(target) ?? '');
        const base = ['kernel', 'platform'].includes(wingOf(target)) || top(target) === 'functions';
        return open || base ? null : 'a trigger imports functions/, the kernel, the platform and capability doors';
      }
      return null;
    case 'infra':
      return top(target) === 'frontend' || top(target) === 'functions' ? 'infra runs the product by its place' : null;
    case 'shared':
      return refusalInShared(from, target, onlyTypes, parts);
    default:
      return null;
  }
}

function refusalInShared(
  from: string,
  target: string,
  onlyTypes: boolean,
  parts: ReadonlyMap<string, Part>,
): string | null {
  if (top(target) !== 'shared') return 'shared/ imports nothing outside itself';
  const [own, other] = [wingOf(from), wingOf(target)];
  const [part, otherPart] = [parts.get(from), parts.get(target)];
  if (own === 'database') return other === 'adapters' ? 'the schema knows no adapters' : null;
  if (other === 'database') return 'only what starts the product imports the schema';
  if (own === other && own !== 'adapters' && !knowing.includes(own)) return null;

  const [place, otherPlace] = [wings.indexOf(own as never), wings.indexOf(other as never)];
  if (place < otherPlace) return `${own} comes before ${other}`;
  if (own === 'adapters') {
    const open = other === 'adapters' || other === 'kernel' || other === 'platform';
    return open || ['ports', 'rule', 'contract'].includes(otherPart ?? '') ? null : 'adapters import ports';
  }
  if (part === 'rule' || part === 'contract' || part === 'ports') {
    // A contract of the platform is wire types, as browser-safe as the kernel's.
    const wire = part === 'contract' && other === 'platform' && nameOf(target) === 'contract.ts';
    const pure = other === 'kernel' || wire || ['rule', 'contract', 'ports'].includes(otherPart ?? '');
    // The shape of a row is knowledge; the table object would bring the query layer with it.
    if (onlyTypes && otherPart === 'table' && own === other) return null;
    return pure ? null : 'rules, contracts and ports know only the kernel and each other';
  }
  if (other === 'kernel' || other === 'platform' || own === other) return null;
  // A table is open to the queries of later wings: one statement joins what one database keeps together.
  const open = ['door', 'contract', 'rule', 'table'].includes(otherPart ?? '');
  return open ? null : 'another wing is entered by its door, index.ts';
}
