import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { makeInboundSecret } from '../../../shared/payroll/partners/inbound/contract.ts';
import { call } from '../../api/call.ts';
import { ShownOnce } from '../../api-keys/shown-once.tsx';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { ProblemNotice } from '../../design/problem-notice.tsx';
import { useLanguage } from '../../session/language.tsx';
import { inboundQuery } from './inbound.ts';
import { texts } from './texts.ts';

/** Makes a secret after asking once, and shows it in the dialog. With the dialog it is gone: it is in no cache and in no list. */
export function MakeSecret() {
  const { t } = useLanguage();
  const cache = useQueryClient();
  const [open, setOpen] = useState(false);
  const make = useMutation({
    mutationFn: () => call(makeInboundSecret),
    gcTime: 0,
    onSuccess: () => cache.invalidateQueries(inboundQuery),
  });
  const close = () => {
    setOpen(false);
    make.reset();
  };
  const made = make.data;
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t(texts.makeSecret)}</Button>
      <Dialog title={t(made ? texts.madeTitle : texts.makeSure)} open={open} onClose={close} asks={made !== undefined}>
        {made ? (
          <ShownOnce label={t(texts.secret)} advice={t(texts.onlyNow)} token={made.secret} onClose={close} />
        ) : (
          <>
            <p>{t(texts.makeMore)}</p>
            <ProblemNotice thrown={make.error} />
            <div className="dialog-choices">
              <Button onPress={close}>{t(texts.cancel)}</Button>
              <Button kind="primary" onPress={() => make.isPending || make.mutate()}>
                {t(texts.makeSecret)}
              </Button>
            </div>
          </>
        )}
      </Dialog>
    </>
  );
}
