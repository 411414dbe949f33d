import type { Text } from '../../kernel/language.ts';
import { Problem } from '../../kernel/problem.ts';

const wrong = {
  name: { sv: 'Skriv ett namn.', en: 'Write a name.' },
  workEmail: {
    sv: 'Skriv en e-postadress, till exempel namn@exempel.se.',
    en: 'Write an e-mail address, for example name@example.com.',
  },
  manager: { sv: 'Välj en annan medarbetare här.', en: 'Choose another employee here.' },
  employedUntil: {
    sv: 'Slutdagen kan inte komma före startdagen.',
    en: 'The last day cannot come before the first.',
  },
} satisfies Record<string, Text>;

/** Throws Problem `input-invalid` that points at each field that is not right. */
export function refuseFaults(right: Partial<Record<keyof typeof wrong, boolean>>): void {
  const faults = (Object.keys(right) as (keyof typeof wrong)[])
    .filter((field) => !right[field])
    .map((field) => ({ pointer: `/${field}`, code: `${field}-wrong`, text: wrong[field] }));
  if (faults.length > 0) throw new Problem('input-invalid', faults);
}
