import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Text } from '../../shared/kernel/language.ts';
import { confirmSubscription, unsubscribe } from '../../shared/trust/vendors/subscribers/contract.ts';
import { call } from '../api/call.ts';
import { Button } from '../design/button.tsx';
import { Page } from '../design/page.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { useLanguage } from '../session/language.tsx';
import { linkToken } from './link-token.ts';
import { PublicFrame } from './public-frame.tsx';
import { texts } from './texts.ts';

type Props = { title: Text; lead: Text; press: Text; done: Text; act: (token: string) => Promise<unknown> };

/** What a link of a mail leads to: one press. A program that only looks at links presses nothing. */
function OnePress({ title, lead, press, done, act }: Props) {
  const { t } = useLanguage();
  const send = useMutation({ mutationFn: () => act(linkToken()) });
  return (
    <PublicFrame>
      <Page title={t(title)} lead={send.isSuccess ? null : <p>{t(lead)}</p>}>
        <div className="sub-processor-press">
          <ProblemNotice thrown={send.error} />
          <p role="status">{send.isSuccess ? t(done) : null}</p>
          {send.isSuccess ? null : (
            <Button kind="primary" isPending={send.isPending} onPress={() => send.isPending || send.mutate()}>
              {t(press)}
            </Button>
          )}
          <Link to="/sub-processors">{t(texts.toList)}</Link>
        </div>
      </Page>
    </PublicFrame>
  );
}

/** Says that it was them who subscribed. */
export const ConfirmPage = () => (
  <OnePress
    title={texts.confirmTitle}
    lead={texts.confirmLead}
    press={texts.confirm}
    done={texts.confirmed}
    act={(token) => call(confirmSubscription, { body: { token } })}
  />
);

/** Ends a subscription. */
export const UnsubscribePage = () => (
  <OnePress
    title={texts.endTitle}
    lead={texts.endLead}
    press={texts.end}
    done={texts.ended}
    act={(token) => call(unsubscribe, { body: { token } })}
  />
);
