import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { revokeToken, type TokenView } from '../../shared/people/provisioning/contract.ts';
import { call } from '../api/call.ts';
import { queryClient } from '../api/query-client.ts';
import { Button } from '../design/button.tsx';
import { formatInstant } from '../design/dates.ts';
import { Dialog } from '../design/dialog.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { toast } from '../design/toast.tsx';
import { useNow } from '../design/use-now.ts';
import { useLanguage } from '../session/language.tsx';
import { provisioningQuery } from './provisioning.ts';
import { texts } from './texts.ts';

/** A token, until when it is valid, when it was last used, and the way to end it. */
export function TokenRow({ token }: { token: TokenView }) {
  const { t, language } = useLanguage();
  const now = useNow();
  const at = (instant: string) => formatInstant(instant, language);
  const usable = token.revokedAt === null && Date.parse(token.expiresAt) > now.getTime();
  const standing = token.revokedAt
    ? t(texts.revoked, { at: at(token.revokedAt) })
    : t(usable ? texts.valid : texts.expired, { at: at(token.expiresAt) });
  return (
    <li className="provisioning-row">
      <div>
        <h3>{standing}</h3>
        <p>{token.lastUsedAt ? t(texts.used, { at: at(token.lastUsedAt) }) : t(texts.unused)}</p>
        <p className="soft">{t(texts.madeBy, { at: at(token.madeAt), name: token.madeBy })}</p>
      </div>
      {usable ? <Revoke token={token} /> : null}
    </li>
  );
}

function Revoke({ token }: { token: TokenView }) {
  const { t } = useLanguage();
  const [asking, setAsking] = useState(false);
  const revoke = useMutation({
    mutationFn: () => call(revokeToken, { path: { token: token.id } }),
    onSuccess: async () => {
      setAsking(false);
      await queryClient.invalidateQueries(provisioningQuery);
      toast(t(texts.revokeDone));
    },
  });
  return (
    <>
      <Button onPress={() => setAsking(true)}>{t(texts.revoke)}</Button>
      <Dialog title={t(texts.revokeSure)} open={asking} onClose={() => setAsking(false)} asks>
        <p>{t(texts.revokeMore)}</p>
        <ProblemNotice thrown={revoke.error} />
        <div className="dialog-choices">
          <Button onPress={() => setAsking(false)}>{t(texts.cancel)}</Button>
          <Button kind="danger" isPending={revoke.isPending} onPress={() => revoke.mutate()}>
            {t(texts.revoke)}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
