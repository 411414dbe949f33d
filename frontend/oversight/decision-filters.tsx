import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useId } from 'react';
import { bandNames, edgesOf } from '../../shared/claims/oversight/contract.ts';
import type { Text } from '../../shared/kernel/language.ts';
import { benefitsQuery } from '../claims/claims.ts';
import { formatMonth, monthsUntil } from '../design/month.ts';
import { formatShare } from '../design/percent.ts';
import { useNow } from '../design/use-now.ts';
import { useLanguage } from '../session/language.tsx';
import type { DecisionFilter } from './oversight.ts';
import { laterWords, modeWords, outcomeWords, texts } from './texts.ts';

type Option = readonly [value: string, text: string];

/** As many months as there are on the page about agreement, twice. */
const monthsBack = 24;

/** What the list is narrowed to and sorted by, each in the address, so that it can be kept and sent. */
export function DecisionFilters({ filter }: { filter: DecisionFilter }) {
  const { t, language } = useLanguage();
  const now = useNow();
  const navigate = useNavigate();
  const categories = useQuery(benefitsQuery).data?.items ?? [];
  const change = (part: object) => void navigate({ to: '/oversight', search: { ...filter, ...part }, replace: true });
  const words = (of: Record<string, Text>): Option[] => Object.entries(of).map(([value, text]) => [value, t(text)]);
  const share = (edge: number) => formatShare(edge, language);
  const bands = bandNames.map((name): Option => {
    const { from, to } = edgesOf(name);
    return [name, t(texts.bandOf, { from: share(from), to: share(to) })];
  });
  const months = monthsUntil(now, monthsBack).map((month): Option => [month, formatMonth(month, language)]);
  const orders: Option[] = [
    ['at desc', t(texts.latest)],
    ['at asc', t(texts.earliest)],
    ['confidence asc', t(texts.leastSure)],
    ['confidence desc', t(texts.mostSure)],
  ];
  const part = (name: keyof DecisionFilter & keyof typeof texts, options: Option[]) => (
    <Choice
      label={t(texts[name])}
      value={filter[name] ?? ''}
      options={[['', t(texts.all)], ...options]}
      onChoose={(value) => change({ [name]: value === '' ? undefined : value })}
    />
  );
  return (
    <div className="decision-filters" role="group" aria-label={t(texts.filters)}>
      {part('later', words(laterWords))}
      {part('verdict', words(outcomeWords))}
      {part('band', bands)}
      {part('month', months)}
      {categories.length > 1
        ? part(
            'category',
            categories.map(({ category }) => [category.id, t(category.name)]),
          )
        : null}
      {part('mode', words(modeWords))}
      <Choice
        label={t(texts.order)}
        value={`${filter.sort ?? 'at'} ${filter.order ?? 'desc'}`}
        options={orders}
        onChoose={(value) => {
          const [sort, order] = value.split(' ');
          change(value === 'at desc' ? { sort: undefined, order: undefined } : { sort, order });
        }}
      />
    </div>
  );
}

type ChoiceProps = { label: string; value: string; options: readonly Option[]; onChoose: (value: string) => void };

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <div className="field decision-filter" data-set={value !== options[0]?.[0] || undefined}>
      <label htmlFor={id}>{label}</label>
      <select id={id} className="input" value={value} onChange={(event) => onChoose(event.target.value)}>
        {options.map(([of, text]) => (
          <option key={of} value={of}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
