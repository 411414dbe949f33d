import { queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import {
  chooseNotifications,
  showNotificationChoices,
  type NotificationChoices,
} from '../../shared/messages/notifications/contract.ts';
import { call } from '../api/call.ts';
import { queryClient } from '../api/query-client.ts';
import { Checkbox } from '../design/checkbox.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { toast } from '../design/toast.tsx';
import { useLanguage } from '../session/language.tsx';
import { texts } from './texts.ts';

const choicesQuery = queryOptions({
  queryKey: ['notification-choices'],
  queryFn: ({ signal }) => call(showNotificationChoices, { signal }),
});

const groups = ['decisions', 'comments', 'reminders'] as const;

/** What comes by mail besides. Each box is saved as it is ticked; one that could not be goes back. */
export function MailChoices() {
  const { t } = useLanguage();
  const { data, error } = useQuery(choicesQuery);
  const choose = useMutation({
    mutationFn: (wanted: NotificationChoices) => call(chooseNotifications, { body: wanted }),
    onSuccess: (chosen) => {
      queryClient.setQueryData(choicesQuery.queryKey, chosen);
      toast(t(texts.chosen));
    },
  });
  const shown = choose.isPending ? choose.variables : data;
  return (
    <section className="mail-choices" aria-labelledby="mail-choices">
      <h2 id="mail-choices">{t(texts.byMail)}</h2>
      <p className="soft">{t(texts.byMailLead)}</p>
      <ProblemNotice thrown={choose.error ?? error} />
      {shown
        ? groups.map((group) => (
            <Checkbox
              key={group}
              isSelected={shown.mail[group]}
              isDisabled={choose.isPending}
              onChange={(wanted) => choose.mutate({ mail: { ...shown.mail, [group]: wanted } })}
            >
              {t(texts[group])}
            </Checkbox>
          ))
        : null}
    </section>
  );
}
