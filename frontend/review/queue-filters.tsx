import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { queueSorts, queueSteps } from '../../shared/claims/approvals/contract.ts';
import { benefitsQuery } from '../claims/claims.ts';
import { Field } from '../design/field.tsx';
import { useLanguage } from '../session/language.tsx';
import type { QueueSearch } from './queue.ts';
import { approverNames } from './step-texts.ts';
import { texts } from './texts.ts';

type Choice = { value: string; name: string };
type Sort = `${(typeof queueSorts)[number]}-${'asc' | 'desc'}`;

/** What the queue is sorted and narrowed by. It stands in the address, so that the way back leads to the same list. */
export function QueueFilters({ wanted }: { wanted: QueueSearch }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const categories = useQuery(benefitsQuery).data?.items.map(({ category }) => category) ?? [];
  const go = (change: Partial<QueueSearch>) => void navigate({ to: '/review', search: { ...wanted, ...change } });
  const every = { value: '', name: t(texts.every) };
  const sorts: Choice[] = queueSorts.flatMap((sort) =>
    (['asc', 'desc'] as const).map((order) => ({ value: `${sort}-${order}`, name: t(texts[`${sort}-${order}`]) })),
  );
  return (
    <div className="queue-filters">
      <Select
        label={t(texts.sortBy)}
        value={`${wanted.sort ?? 'waiting'}-${wanted.order ?? 'asc'}`}
        choices={sorts}
        onChoose={(value) => {
          const [sort, order] = value.split('-') as [QueueSearch['sort'], QueueSearch['order']];
          go((value as Sort) === 'waiting-asc' ? { sort: undefined, order: undefined } : { sort, order });
        }}
      />
      {categories.length > 1 ? (
        <Select
          label={t(texts.category)}
          value={wanted.category ?? ''}
          choices={[every, ...categories.map(({ id, name }) => ({ value: id, name: t(name) }))]}
          onChoose={(value) => go({ category: value || undefined })}
        />
      ) : null}
      {wanted.state ? null : (
        <Select
          label={t(texts.step)}
          value={wanted.step ?? ''}
          choices={[
            every,
            ...queueSteps.map((step) => ({
              value: step,
              name: t(step === 'nobody' ? texts.nobody : approverNames[step]),
            })),
          ]}
          onChoose={(value) => go({ step: (value || undefined) as QueueSearch['step'] })}
        />
      )}
      <Select
        label={t(texts.doubts)}
        value={wanted.doubts ?? ''}
        choices={[
          every,
          { value: 'with', name: t(texts.withDoubts) },
          { value: 'without', name: t(texts.withoutDoubts) },
        ]}
        onChoose={(value) => go({ doubts: (value || undefined) as QueueSearch['doubts'] })}
      />
    </div>
  );
}

type SelectProps = { label: string; value: string; choices: readonly Choice[]; onChoose: (value: string) => void };

function Select({ label, value, choices, onChoose }: SelectProps) {
  return (
    <Field label={label}>
      {(wiring) => (
        <select className="input" value={value} onChange={(event) => onChoose(event.target.value)} {...wiring}>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
