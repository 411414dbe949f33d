import { useSuspenseQuery } from '@tanstack/react-query';
import { formatShortDay } from '../../design/dates.ts';
import { FiguresTable } from '../../design/figures-table.tsx';
import { Page } from '../../design/page.tsx';
import { useLanguage } from '../../session/language.tsx';
import { secretsQuery } from './secrets.ts';
import { kinds, states, texts } from './texts.ts';
import '../vendors/vendors.css';

/** How old everything is that the deployment shows itself by, and when it has to be replaced. */
export function SecretsPage() {
  const { t, language } = useLanguage();
  const { items, mostDays, warnDays } = useSuspenseQuery(secretsQuery).data;
  const day = (instant: string | null) => (instant === null ? '–' : formatShortDay(instant.slice(0, 10), language));
  return (
    <Page title={t(texts.title)} lead={<p>{t(texts.lead, { most: mostDays, warn: warnDays })}</p>} width="wide">
      {items.length === 0 ? (
        <p className="soft">{t(texts.none)}</p>
      ) : (
        <FiguresTable
          caption={t(texts.title)}
          rows={items}
          keyOf={({ setting }) => setting}
          first={{ head: texts.name, words: true, of: ({ setting }) => <code>{setting}</code> }}
          columns={[
            { head: texts.kind, words: true, of: ({ kind }) => t(kinds[kind]) },
            {
              head: texts.state,
              words: true,
              of: ({ state }) => (
                <span className="vendor-mark" data-state={state}>
                  {t(states[state])}
                </span>
              ),
            },
            {
              head: texts.age,
              of: ({ age }) => (age === null ? '–' : t(age === 1 ? texts.oneDay : texts.days, { days: age })),
            },
            { head: texts.ends, of: ({ expiresAt }) => day(expiresAt) },
            { head: texts.due, of: ({ dueAt }) => day(dueAt) },
          ]}
        />
      )}
    </Page>
  );
}
