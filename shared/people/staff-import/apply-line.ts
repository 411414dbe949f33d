import { parse } from '../../kernel/parse.ts';
import { Problem, isProblem } from '../../kernel/problem.ts';
import type { Id } from '../../kernel/ids.ts';
import type { ProblemCode } from '../../kernel/problem-codes.ts';
import type { Language } from '../../kernel/language.ts';
import type { Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Tx } from '../../platform/tenant-transaction.ts';
import { maySignIn } from '../employees/may-sign-in.ts';
import { changeEmployment } from '../employment/contract.ts';
import { insertEmployee } from '../employment/insert-employee.ts';
import { rolesFrom } from '../employment/roles.ts';
import { setEmployment } from '../employment/set-employment.ts';
import { loadEmployment, writeEmployment } from '../employment/store.ts';
import { makeInvitation } from '../invitations/index.ts';
import { addedAt, type StaffLine } from './import-store.ts';
import type { LineContent, Manager } from './line.ts';

export type Applying = Readonly<{ language: Language; invite: boolean }>;

/**
 * Applies one line as if HR had typed it, by the same functions and rules, in a savepoint of the caller's transaction: what is refused
 * leaves the others as they are. Gives whom it is about, or the code of the refusal.
 */
export async function applyLine(
  tx: Tx,
  actor: Person,
  line: StaffLine,
  content: LineContent,
  applying: Applying,
): Promise<{ employee: Id } | { refusal: ProblemCode }> {
  try {
    return await tx.db.transaction(async (db) => {
      const inside: Tx = { ...tx, db };
      const employee =
        line.kind === 'add'
          ? await add(inside, actor, line, content, applying)
          : await change(inside, actor, line, content);
      return { employee };
    });
  } catch (thrown) {
    if (isProblem(thrown)) return { refusal: thrown.code };
    throw thrown;
  }
}

async function add(
  tx: Tx,
  actor: Person,
  line: StaffLine,
  content: LineContent,
  { language, invite }: Applying,
): Promise<Id> {
  const typed = await typedOf(tx, line, content);
  const { name, workEmail, employedFrom, employedUntil, manager, ...rest } = typed;
  const roles = rolesFrom([]);
  const id = await insertEmployee(tx, { name, workEmail, employedFrom, employedUntil, roles, language });
  if (manager !== null || rest.employeeNumber !== null || rest.department !== null || rest.partTimePermille !== 1000)
    await writeEmployment(tx, await loadEmployment(tx, id), { ...rest, managerId: manager });
  await audit(tx, actor, 'employee.added', { kind: 'employee', id }, { roles, import: line.importId });
  if (invite && maySignIn({ employedFrom, employedUntil, disabledAt: null }, tx.now))
    await makeInvitation(tx, actor, id);
  return id;
}

async function change(tx: Tx, actor: Person, line: StaffLine, content: LineContent): Promise<Id> {
  const employee = line.employeeId!;
  await setEmployment(tx, actor, employee, { version: content.version, typed: await typedOf(tx, line, content) });
  return employee;
}

/** What a line would set, by the contract of typing it. Who was to be added as its manager must have been. */
async function typedOf(tx: Tx, line: StaffLine, { version, after }: LineContent) {
  const { manager, ...values } = after!;
  const { version: _, ...typed } = parse(changeEmployment.input, {
    ...values,
    version,
    manager: manager && (await managerOf(tx, line.importId, manager)),
  });
  return typed;
}

async function managerOf(tx: Tx, importId: Id, { id, position }: Manager): Promise<Id> {
  const found = id ?? (position === null ? null : await addedAt(tx, importId, position));
  if (found === null) throw new Problem('input-invalid');
  return found;
}
