import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { Text } from '../../shared/kernel/language.ts';
import { showInvitation, type ShownInvitation } from '../../shared/people/invitations/contract.ts';
import { call } from '../api/call.ts';
import { readProblemCode } from '../api/problem.ts';
import { buttonClass } from '../design/button.tsx';
import { Notice } from '../design/notice.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { Skeleton } from '../design/skeleton.tsx';
import { useLanguage } from '../session/language.tsx';
import { SignInFrame } from '../session/sign-in-frame.tsx';
import { invitationToken } from './invitation-token.ts';
import { OpenInvitation } from './open-invitation.tsx';
import { texts } from './texts.ts';

const route = getRouteApi('/invitation');

const over: Readonly<Record<Exclude<ShownInvitation['state'], 'open'>, readonly [Text, Text]>> = {
  expired: [texts.expired, texts.expiredMore],
  used: [texts.used, texts.usedMore],
  superseded: [texts.replaced, texts.replacedMore],
  withdrawn: [texts.withdrawn, texts.withdrawnMore],
  unknown: [texts.unknown, texts.unknownMore],
};

/** What a link from a mail leads to. What went wrong on the last attempt comes back as `?problem=CODE`. */
export function InvitationPage() {
  const { t } = useLanguage();
  const problem = readProblemCode(route.useSearch().problem);
  const token = invitationToken() ?? '';
  const { data, error } = useQuery({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) => call(showInvitation, { body: { token }, signal }),
  });
  return (
    <SignInFrame title={t(texts.title)}>
      {problem ? (
        <Notice tone="bad" title={t(problem.title)} live>
          <p>{t(problem.detail)}</p>
        </Notice>
      ) : null}
      {data ? (
        <Shown invitation={data} token={token} />
      ) : (
        <>
          <h1>{t(texts.title)}</h1>
          {error ? <ProblemNotice thrown={error} /> : <Skeleton lines={3} />}
        </>
      )}
    </SignInFrame>
  );
}

function Shown({ invitation, token }: { invitation: ShownInvitation; token: string }) {
  const { t } = useLanguage();
  if (invitation.state === 'open') return <OpenInvitation invitation={invitation} token={token} />;
  const [title, usual] = over[invitation.state];
  const { company, inviter, state } = invitation;
  // There is nobody in HR yet to ask where staff invited.
  const more = state === 'expired' && inviter === null ? texts.expiredOfStaff : usual;
  return (
    <>
      <h1>{t(title)}</h1>
      <p className="sign-in-how">{t(more, { company: company ?? '' })}</p>
      <Link to="/sign-in" className={buttonClass(state === 'used' ? 'primary' : 'secondary')}>
        {t(texts.toSignIn)}
      </Link>
    </>
  );
}
