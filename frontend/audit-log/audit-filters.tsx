import { useNavigate } from '@tanstack/react-router';
import { actWords } from '../../shared/kernel/act-words.ts';
import type { Text } from '../../shared/kernel/language.ts';
import { Field } from '../design/field.tsx';
import { useLanguage } from '../session/language.tsx';
import { auditSearch, type AuditFilter } from './audit-log.ts';
import { texts, whoWords } from './texts.ts';

/** What the log is narrowed to, each in the address, so that it can be kept and sent. */
export function AuditFilters({ filter }: { filter: AuditFilter }) {
  const { t, language } = useLanguage();
  const navigate = useNavigate();
  const change = (part: object) =>
    void navigate({ to: '/audit-log', search: auditSearch.parse({ ...filter, ...part }), replace: true });
  const inOrder = (words: Readonly<Record<string, Text>>) =>
    Object.entries(words)
      .map(([value, text]) => [value, t(text)] as const)
      .toSorted(([, one], [, other]) => one.localeCompare(other, language));
  const choice = (name: 'act' | 'who', words: Readonly<Record<string, Text>>) => (
    <Field label={t(texts[name])}>
      {(wiring) => (
        <select
          className="input"
          value={filter[name] ?? ''}
          onChange={({ target }) => change({ [name]: target.value === '' ? undefined : target.value })}
          {...wiring}
        >
          <option value="">{t(texts.all)}</option>
          {inOrder(words).map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
  const day = (name: 'from' | 'to') => (
    <Field label={t(texts[name])}>
      {(wiring) => (
        <input
          className="input"
          type="date"
          value={filter[name] ?? ''}
          onChange={({ target }) => change({ [name]: target.value === '' ? undefined : target.value })}
          {...wiring}
        />
      )}
    </Field>
  );
  return (
    <div className="audit-filters" role="group" aria-label={t(texts.filters)}>
      {choice('act', actWords)}
      {choice('who', whoWords)}
      {day('from')}
      {day('to')}
    </div>
  );
}
