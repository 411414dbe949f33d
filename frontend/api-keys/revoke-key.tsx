import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { revokeApiKey, type ApiKeyRow } from '../../shared/people/api-keys/contract.ts';
import { call } from '../api/call.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { toast } from '../design/toast.tsx';
import { useLanguage } from '../session/language.tsx';
import { apiKeysQuery } from './api-keys.ts';
import { texts } from './texts.ts';

/** Ends a key, after asking once. */
export function RevokeKey({ held }: { held: ApiKeyRow }) {
  const { t } = useLanguage();
  const cache = useQueryClient();
  const [asking, setAsking] = useState(false);
  const revoke = useMutation({
    mutationFn: () => call(revokeApiKey, { path: { key: held.id } }),
    onSuccess: async () => {
      await cache.invalidateQueries(apiKeysQuery);
      toast(t(texts.revoked));
    },
  });
  return (
    <>
      <Button onPress={() => setAsking(true)} aria-label={t(texts.revokeNamed, { name: held.name })}>
        {t(texts.revoke)}
      </Button>
      <Dialog title={t(texts.revokeSure)} open={asking} onClose={() => setAsking(false)} asks>
        <p className="api-key-question">{t(texts.revokeMore, { name: held.name })}</p>
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
