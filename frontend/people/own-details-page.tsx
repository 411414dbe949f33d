import { useSuspenseQuery } from '@tanstack/react-query';
import { changeOwnDetails } from '../../shared/people/employees/contract.ts';
import { call } from '../api/call.ts';
import { Page } from '../design/page.tsx';
import { useLanguage } from '../session/language.tsx';
import { DetailsForm } from './details-form.tsx';
import { texts } from './details-texts.ts';
import { ownDetailsQuery } from './people.ts';
import { typedOf } from './typed-details.ts';
import { useSaveDetails } from './use-save-details.ts';

/** One’s own private details. */
export function OwnDetailsPage() {
  const { t } = useLanguage();
  const { data: details, refetch } = useSuspenseQuery(ownDetailsQuery);
  const save = useSaveDetails(ownDetailsQuery.queryKey, (typed) =>
    call(changeOwnDetails, { body: { version: details.version, ...typedOf(typed) } }),
  );
  const identity = (
    <dl className="details-known">
      <dt>{t(texts.ownPersonnummer)}</dt>
      <dd>
        <span className={details.personnummer ? 'figures' : 'soft'}>{details.personnummer ?? t(texts.ownMissing)}</span>
        <span className="soft details-note">{t(texts.ownByHr)}</span>
      </dd>
    </dl>
  );
  return (
    <Page title={t(texts.ownTitle)} lead={t(texts.ownLead)}>
      <DetailsForm
        details={details}
        identity={identity}
        own
        problem={save.error}
        pending={save.isPending}
        onSave={save.mutate}
        onLatest={() => void refetch().then(() => save.reset())}
      />
    </Page>
  );
}
