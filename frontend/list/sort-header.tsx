import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import './list.css';

export type Order = 'asc' | 'desc';

type Props<Sort extends string> = {
  sort: Sort;
  /** What the list is sorted by, and how. */
  by: Sort;
  order: Order;
  /** The order that a first press gives: what somebody who sorts by it looks for stands on top. */
  first?: Order;
  number?: boolean;
  label: string;
  onSort: (sort: Sort, order: Order) => void;
};

/** The head of a column that a list can be sorted by: pressed once it sorts, pressed again it turns the order around. */
export function SortHeader<Sort extends string>({
  sort,
  by,
  order,
  first = 'asc',
  number,
  label,
  onSort,
}: Props<Sort>) {
  const sorted = sort === by;
  const Icon = sorted ? (order === 'asc' ? ArrowUp : ArrowDown) : ChevronsUpDown;
  const next = sorted ? (order === 'asc' ? 'desc' : 'asc') : first;
  return (
    <th
      scope="col"
      className={number ? 'number' : undefined}
      aria-sort={sorted ? (order === 'asc' ? 'ascending' : 'descending') : undefined}
    >
      <button type="button" className="sort-button" onClick={() => onSort(sort, next)}>
        {label} <Icon size={14} aria-hidden="true" />
      </button>
    </th>
  );
}
