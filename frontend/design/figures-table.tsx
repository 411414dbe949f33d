import type { ReactNode } from 'react';
import type { Text } from '../../shared/kernel/language.ts';
import { useLanguage } from '../session/language.tsx';
import { useWide } from './use-wide.ts';
import './figures.css';

export type FiguresColumn<Row> = Readonly<{
  head: Text;
  /** Words, which stand to the left. */
  words?: boolean;
  of: (row: Row) => ReactNode;
}>;

type Props<Row> = {
  caption: string;
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** What a row is about: its heading. */
  first: FiguresColumn<Row>;
  columns: readonly FiguresColumn<Row>[];
};

/** Rows of figures: a table where there is room for one, and on a phone a card for each row, since columns would go beyond its edge. */
export function FiguresTable<Row>(props: Props<Row>) {
  return useWide() ? <Table {...props} /> : <Cards {...props} />;
}

function Table<Row>({ caption, rows, keyOf, first, columns }: Props<Row>) {
  const { t } = useLanguage();
  return (
    <table className="figures-table">
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t(first.head)}</th>
          {columns.map(({ head, words }) => (
            <th key={head.en} scope="col" className={words ? undefined : 'number'}>
              {t(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            <th scope="row">{first.of(row)}</th>
            {columns.map(({ head, words, of }) => (
              <td key={head.en} className={words ? undefined : 'number figures'}>
                {of(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cards<Row>({ caption, rows, keyOf, first, columns }: Props<Row>) {
  const { t } = useLanguage();
  return (
    <ul className="figures-cards" aria-label={caption}>
      {rows.map((row) => (
        <li key={keyOf(row)}>
          <h3>{first.of(row)}</h3>
          <dl>
            {columns.map(({ head, words, of }) => (
              <div key={head.en}>
                <dt>{t(head)}</dt>
                <dd className={words ? undefined : 'figures'}>{of(row)}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
