import type { ReactNode } from 'react';

type Props<Row> = {
  label: string;
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  name: (row: Row) => ReactNode;
  state: (row: Row) => ReactNode;
  more: (row: Row) => ReactNode;
};

/** Many rows on a phone: what each is and how it is on one line, and the rest below in small. */
export function CompactList<Row>({ label, rows, keyOf, name, state, more }: Props<Row>) {
  return (
    <ul className="compact-list" aria-label={label}>
      {rows.map((row) => (
        <li key={keyOf(row)}>
          <p>
            {name(row)} <span>{state(row)}</span>
          </p>
          <p className="soft">{more(row)}</p>
        </li>
      ))}
    </ul>
  );
}
