import type { CallerKind, Endpoint } from '../../../shared/kernel/endpoint.ts';
import { keyScopes, type KeyScope } from '../../../shared/kernel/key-scopes.ts';
import {
  isGranted,
  mayOnPlatform,
  reachOf,
  reachOfKey,
  roles,
  scopes,
  type Act,
  type Reach,
  type Role,
  type Scope,
} from '../../../shared/kernel/roles.ts';
import { asCell, kindOf, namesSomething, tableFor, type Row } from './read-table.ts';

/** As far as a company goes, or to every company there is. `outside` is a company that looks like none, whatever is asked of it. */
type Far = Reach | 'platform' | 'outside' | 'signed';

/** For a kind of caller: the columns of its table but `nobody`, and how far the product's own table lets each go with an act. */
type Columns = Readonly<{ names: readonly string[]; reach(name: string, act: Act): Far }>;

export const columns: Readonly<Record<CallerKind, Columns>> = {
  // Everybody who has a role is an employee too.
  person: { names: roles, reach: (role, act) => reachOf(act, ['employee', role as Role]) },
  staff: { names: ['staff'], reach: (_, act) => (mayOnPlatform(act, 'staff') ? 'platform' : 'none') },
  visitor: { names: scopes, reach: (scope, act) => (isGranted(act, [scope as Scope]) ? 'company' : 'outside') },
  provisioner: { names: ['directory'], reach: (_, act) => reachOf(act, ['provisioner']) },
  signer: {
    names: ['payroll-system'],
    reach: (_, act) => (reachOf(act, ['payroll-system']) === 'company' ? 'signed' : 'none'),
  },
  key: { names: keyScopes, reach: (scope, act) => reachOfKey(act, [scope as KeyScope]) },
};

const lettersOf: Readonly<Record<Far, readonly string[]>> = {
  platform: ['y', 'y', 'y'],
  company: ['y', 'y', '.'],
  own: ['y', '.', '.'],
  // Of what is assigned to nobody here, one's own.
  assigned: ['y', '.', '.'],
  none: ['n', 'n', 'n'],
  outside: ['n', 'n', '.'],
  // Signed for one company, to another it is signed by nobody.
  signed: ['y', 'y', 's'],
};

/** The row that the table of acts implies for a route. What is open to anyone it says nothing of. */
export function impliedRow(endpoint: Endpoint): Row {
  const { name: route, act } = endpoint;
  const { names, reach } = columns[kindOf(endpoint)];
  const cellOf = (name: string): string => {
    if (act === 'anyone' || act === 'signed-in') return 'y';
    const letters = lettersOf[reach(name, act)];
    return namesSomething(endpoint) ? asCell(letters) : letters[0]!;
  };
  return { route, act, cells: [act === 'anyone' ? 'y' : 's', ...names.map(cellOf)] };
}

const line = ({ route, act, cells }: Row): string => [route.padEnd(24), act.padEnd(24), ...cells].join(' ');

/** Where the written table and the product disagree: routes without a row, rows without a route, and cells that the acts do not imply. */
export function disagreements(endpoints: readonly Endpoint[]): string[] {
  const found: string[] = [];
  for (const kind of Object.keys(columns) as CallerKind[]) {
    const { askers, rows } = tableFor(kind);
    const wanted = ['nobody', ...columns[kind].names];
    if (askers.join(' ') !== wanted.join(' '))
      found.push(`the table of ${kind} is to have the columns ${wanted.join(', ')}`);
    const routes = endpoints.filter((endpoint) => kindOf(endpoint) === kind);
    for (const { route } of rows)
      if (!routes.some(({ name }) => name === route)) found.push(`${route} is a row of ${kind} and no route of theirs`);
    for (const endpoint of routes) {
      const implied = impliedRow(endpoint);
      const written = rows.filter(({ route }) => route === endpoint.name);
      if (written.length !== 1)
        found.push(
          `${endpoint.name} has ${written.length} rows in the table of ${kind}; its act implies: ${line(implied)}`,
        );
      for (const row of written)
        if (!agrees(row, implied)) found.push(`written: ${line(row)}; implied: ${line(implied)}`);
    }
  }
  return found;
}

/** What is open to anyone may still refuse for a reason of its own, but the same for everybody. */
function agrees(written: Row, implied: Row): boolean {
  if (written.act !== implied.act) return false;
  if (written.act === 'anyone') return written.cells.every((cell) => cell === written.cells[0] && !/[sno]/.test(cell));
  return written.cells.every((cell, place) => cell.replace('o', 'y') === implied.cells[place]);
}
