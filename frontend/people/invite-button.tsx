import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { invitePerson } from '../../shared/people/invitations/contract.ts';
import { call } from '../api/call.ts';
import { queryClient } from '../api/query-client.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { toast } from '../design/toast.tsx';
import { useLanguage } from '../session/language.tsx';
import { texts } from './invitation-texts.ts';
import { invitationQuery } from './people.ts';

type Props = { employee: string; workEmail: string; again?: boolean };

/** Invites somebody to link their account, after saying where the mail goes. `again`: an invitation is under way. */
export function InviteButton({ employee, workEmail, again = false }: Props) {
  const { t } = useLanguage();
  const [asking, setAsking] = useState(false);
  const invite = useMutation({
    mutationFn: () => call(invitePerson, { path: { employee } }),
    onSuccess: (answer) => {
      queryClient.setQueryData(invitationQuery(employee).queryKey, answer);
      setAsking(false);
      toast(t(texts.sent));
    },
  });
  return (
    <>
      <Button onPress={() => setAsking(true)}>{t(again ? texts.again : texts.invite)}</Button>
      <Dialog title={t(texts.sure)} open={asking} onClose={() => setAsking(false)}>
        <p>{t(texts.more, { mail: workEmail })}</p>
        {again ? <p>{t(texts.replaces)}</p> : null}
        <ProblemNotice thrown={invite.error} />
        <div className="dialog-choices">
          <Button onPress={() => setAsking(false)}>{t(texts.cancel)}</Button>
          <Button kind="primary" isPending={invite.isPending} onPress={() => invite.mutate()}>
            {t(texts.send)}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
