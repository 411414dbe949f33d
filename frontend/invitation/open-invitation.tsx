import { useMutation } from '@tanstack/react-query';
import { swedishDay } from '../../shared/kernel/plain-date.ts';
import { startInvitedSignIn } from '../../shared/people/identity/contract.ts';
import type { ShownInvitation } from '../../shared/people/invitations/contract.ts';
import { call } from '../api/call.ts';
import { formatDay } from '../design/dates.ts';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { BankidWay } from '../session/bankid/bankid-way.tsx';
import { useLanguage } from '../session/language.tsx';
import { MicrosoftMark } from '../session/microsoft-mark.tsx';
import { texts as sessionTexts } from '../session/texts.ts';
import { texts } from './texts.ts';

/** An invitation that is good: who invites to what, and the ways to link an account. */
export function OpenInvitation({ invitation, token }: { invitation: ShownInvitation; token: string }) {
  const { t, language } = useLanguage();
  const start = useMutation({
    mutationFn: () => call(startInvitedSignIn, { body: { token } }),
    onSuccess: ({ url }) => window.location.assign(url),
  });
  const { inviter, company, invited, expiresAt } = invitation;
  const names = { company: company ?? '', invited: invited ?? '' };
  return (
    <>
      <h1>{t(texts.welcome)}</h1>
      <p className="sign-in-how">
        {inviter ? t(texts.invited, { ...names, inviter }) : t(texts.invitedByCompany, names)}
      </p>
      <ProblemNotice thrown={start.error} />
      <section className="sign-in-choose" aria-labelledby="invitation-choose">
        <h2 id="invitation-choose">{t(texts.choose)}</h2>
        <ul className="sign-in-ways">
          <li>
            <button
              type="button"
              className="sign-in-way"
              aria-describedby="invitation-once"
              onClick={() => (start.isPending ? undefined : start.mutate())}
            >
              <MicrosoftMark />
              {t(sessionTexts.workAccount)}
            </button>
          </li>
          {invitation.byBankid ? (
            <li>
              <BankidWay invitation={token} />
            </li>
          ) : null}
        </ul>
        <p id="invitation-once" className="sign-in-where">
          {expiresAt ? t(texts.once, { day: formatDay(swedishDay(new Date(expiresAt)), language) }) : null}
        </p>
      </section>
    </>
  );
}
