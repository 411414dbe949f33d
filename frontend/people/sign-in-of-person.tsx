import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { swedishDay } from '../../shared/kernel/plain-date.ts';
import { withdrawInvitation, type PersonInvitation } from '../../shared/people/invitations/contract.ts';
import { call } from '../api/call.ts';
import { queryClient } from '../api/query-client.ts';
import { Button } from '../design/button.tsx';
import { formatDay } from '../design/dates.ts';
import { Notice } from '../design/notice.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { toast } from '../design/toast.tsx';
import { useLanguage } from '../session/language.tsx';
import { texts } from './invitation-texts.ts';
import { InviteButton } from './invite-button.tsx';
import { invitationQuery } from './people.ts';
import './sign-in-of-person.css';

/** How an employee stands with signing in, and HR's means to change it. */
export function SignInOfPerson({ employee, workEmail }: { employee: string; workEmail: string }) {
  const { data } = useSuspenseQuery(invitationQuery(employee));
  const { linked, mayBeInvited, invitation } = data;
  const open = invitation?.state === 'open';
  return (
    <>
      <p>
        <Standing {...data} />
      </p>
      {open && !linked ? <MailFate mail={invitation.mail} /> : null}
      {linked || !mayBeInvited ? null : (
        <div className="person-sign-in-acts">
          <InviteButton employee={employee} workEmail={workEmail} again={open} />
          {open ? <WithdrawInvitation employee={employee} /> : null}
        </div>
      )}
    </>
  );
}

function Standing({ linked, mayBeInvited, invitation }: PersonInvitation) {
  const { t, language } = useLanguage();
  if (linked) return t(texts.linked);
  if (!mayBeInvited) return t(texts.mayNot);
  const state = invitation?.state;
  if (!invitation || (state !== 'open' && state !== 'expired' && state !== 'withdrawn')) return t(texts.notInvited);
  const day = (instant: string) => formatDay(swedishDay(new Date(instant)), language);
  return t(texts[state], { at: day(invitation.createdAt), until: day(invitation.expiresAt) });
}

function MailFate({ mail }: { mail: NonNullable<PersonInvitation['invitation']>['mail'] }) {
  const { t } = useLanguage();
  if (mail === 'refused') return <Notice tone="bad">{t(texts.mailRefused)}</Notice>;
  if (mail === 'uncertain') return <Notice tone="warn">{t(texts.mailUncertain)}</Notice>;
  return null;
}

function WithdrawInvitation({ employee }: { employee: string }) {
  const { t } = useLanguage();
  const withdraw = useMutation({
    mutationFn: () => call(withdrawInvitation, { path: { employee } }),
    onSuccess: (answer) => {
      queryClient.setQueryData(invitationQuery(employee).queryKey, answer);
      toast(t(texts.taken));
    },
  });
  return (
    <>
      <Button kind="quiet" isPending={withdraw.isPending} onPress={() => withdraw.mutate()}>
        {t(texts.withdraw)}
      </Button>
      <ProblemNotice thrown={withdraw.error} />
    </>
  );
}
