import { Field } from '../design/field.tsx';
import { useLanguage } from '../session/language.tsx';
import type { Order } from './sort-header.tsx';
import { texts } from './texts.ts';

type Choice<Sort extends string> = { sort: Sort; order: Order; label: string };

type Props<Sort extends string> = {
  choices: readonly Choice<Sort>[];
  by: Sort;
  order: Order;
  onSort: (sort: Sort, order: Order) => void;
};

/** The same orders as the heads of a table, for a phone, where a list has no heads. */
export function SortChoice<Sort extends string>({ choices, by, order, onSort }: Props<Sort>) {
  const { t } = useLanguage();
  return (
    <Field label={t(texts.sortedBy)}>
      {(wiring) => (
        <select
          className="input"
          value={`${by} ${order}`}
          onChange={({ target }) => {
            const chosen = choices[target.selectedIndex];
            if (chosen) onSort(chosen.sort, chosen.order);
          }}
          {...wiring}
        >
          {choices.map((choice) => (
            <option key={`${choice.sort} ${choice.order}`} value={`${choice.sort} ${choice.order}`}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
