import { useEffect } from 'react';
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';
import { useSession } from '../session/session.ts';
import { keepAt, keptAt } from './use-kept.ts';

/**
 * Lets a form of react-hook-form outlive a reload. What differs from `shown` in the fields named is kept at `place`, and set
 * again when the form is back; what nobody has changed follows the server. `fields` never names a personnummer or a bank account.
 * Gives the way to forget it, for when the form is sent or given up.
 */
export function useKeptForm<T extends FieldValues>(
  form: UseFormReturn<T>,
  place: string,
  shown: T,
  fields: readonly FieldPath<T>[],
): () => void {
  const person = useSession().person?.id;
  const { getValues, setValue, watch } = form;
  useEffect(() => {
    const kept = keptAt(person, place);
    for (const field of fields) {
      const typed = kept !== null && typeof kept === 'object' ? (kept as Partial<T>)[field] : undefined;
      if (typed !== undefined) setValue(field, typed, { shouldDirty: true });
    }
    const { unsubscribe } = watch(() => {
      const typed = fields.map((field) => [field, getValues(field)] as const);
      const changed = typed.filter(([field, value]) => value !== shown[field]);
      keepAt(person, place, changed.length === 0 ? null : Object.fromEntries(changed));
    });
    return unsubscribe;
  }, [person, place, shown, fields, getValues, setValue, watch]);
  return () => keepAt(person, place, null);
}
