import { useEffect, useRef } from 'react';
import { useSession } from '../session/session.ts';
import { keepAt, keptAt } from './use-kept.ts';

const isTicked = ({ type }: HTMLInputElement): boolean => type === 'checkbox' || type === 'radio';

/**
 * Lets a form whose inputs the browser itself holds outlive a reload: what stands in its named inputs is kept at `place`.
 * `form` and `onInput` belong on the form, `forget` to its being sent.
 */
export function useKeptInputs(place: string) {
  const person = useSession().person?.id;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const kept = keptAt(person, place) as Record<string, string[]> | null;
    if (kept === null) return;
    for (const input of form.current?.querySelectorAll<HTMLInputElement>('[name]') ?? []) {
      const values = kept[input.name] ?? [];
      if (isTicked(input)) input.checked = values.includes(input.value);
      else if (values[0] !== undefined) input.value = values[0];
    }
  }, [person, place]);
  const onInput = () => {
    const data = new FormData(form.current!);
    const names = [...new Set(data.keys())];
    keepAt(
      person,
      place,
      Object.fromEntries(names.map((name) => [name, data.getAll(name).filter((value) => typeof value === 'string')])),
    );
  };
  return { form, onInput, forget: () => keepAt(person, place, null) };
}
