import { canonicalJson, type Canonical } from '../../kernel/canonical-json.ts';
import { textOf, type Context } from './context.ts';
import type { TablePlan } from './plan.ts';
import type { Pseudonyms, Row, StagingSeals } from './ports.ts';

type Uses = Readonly<{ pseudonyms: Pseudonyms; seals: StagingSeals }>;

/** The row that stands for another one. What was empty stays empty. `claim` is the claim that it is a receipt or a reading of. */
export function makeUpRow(uses: Uses, plan: TablePlan, row: Row, claim: Row | null): Row {
  const owner = plan.name === 'companies' ? textOf(row, 'id') : textOf(row, 'company_id');
  const person =
    (plan.person === null ? '' : textOf(row, plan.person)) || `${plan.name} ${JSON.stringify(row['id'] ?? row)}`;
  const company = owner === '' ? '' : uses.pseudonyms.id(owner);
  const context: Context = { ...uses, company, person, row, claim };
  const made = Object.fromEntries(
    [...plan.rules].map(([name, rule]) => [name, row[name] === null ? null : rule(row[name], context)]),
  );
  return Object.hasOwn(made, 'canonical') ? { ...made, canonical: canonicalOf(plan, made) } : made;
}

/** The byte form of an audit entry, made anew from what stands in the row: it would hold the ids as they were. */
function canonicalOf({ name }: TablePlan, made: Row): string {
  const entry = {
    version: 1,
    company: name === 'audit_entries' ? made['company_id'] : null,
    at: new Date(textOf(made, 'at')).toISOString(),
    ...{ id: made['id'], act: made['act'], actorKind: made['actor_kind'], actorId: made['actor_id'] },
    ...{ subjectKind: made['subject_kind'], subjectId: made['subject_id'], details: made['details'] },
  };
  const bytes = new TextEncoder().encode(canonicalJson(entry as Record<string, Canonical>));
  return `\\x${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
