import { erasedAddressEnd, erasedName } from '../../kernel/erased-person.ts';

/** A day before anybody was employed here: an employment that has no days of its own any more. */
const noDay = `date '1970-01-01'`;
/** Of the row's own id, which leads nowhere: two rows never look alike by it. */
const hash = `sha256(convert_to(t.id::text, 'UTF8'))`;

/** What stands in a column that has to have something when the person's own value has gone: SQL on a row `t`, by table and column. */
export const neutralValues: Readonly<Record<string, string>> = {
  // The key that rows of others point to is the pseudonym: everything that it led to has gone.
  'employees.id': 't.id',
  'employees.name': `'${erasedName}'`,
  'employees.work_email': `t.id::text || '${erasedAddressEnd}'`,
  'employees.roles': `'{}'::text[]`,
  'employees.language': `'sv'`,
  'employees.employed_from': noDay,
  'employees.employed_until': noDay,
  'receipts.sha256': hash,
  'receipts.perceptual_hash': `substr(${hash}, 1, 8)`,
};
