import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { makeApiKey } from '../../shared/people/api-keys/contract.ts';
import { call, type CallWith } from '../api/call.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { useForget } from '../design/use-kept.ts';
import { useLanguage } from '../session/language.tsx';
import { apiKeysQuery } from './api-keys.ts';
import { keptKey, KeyForm } from './key-form.tsx';
import { ShownOnce } from './shown-once.tsx';
import { texts } from './texts.ts';

/** Makes a key in a dialog, and shows it there. With the dialog it is gone: it is in no cache and in no list. */
export function MakeKey() {
  const { t } = useLanguage();
  const cache = useQueryClient();
  const [open, setOpen] = useState(false);
  const forget = useForget();
  const make = useMutation({
    mutationFn: (body: CallWith<typeof makeApiKey>['body']) => call(makeApiKey, { body }),
    gcTime: 0,
    onSuccess: () => {
      forget(keptKey);
      return cache.invalidateQueries(apiKeysQuery);
    },
  });
  const close = () => {
    setOpen(false);
    make.reset();
  };
  const made = make.data;
  return (
    <>
      <Button kind="primary" onPress={() => setOpen(true)}>
        {t(texts.make)}
      </Button>
      <Dialog title={t(made ? texts.madeTitle : texts.make)} open={open} onClose={close} asks={made !== undefined}>
        {made ? (
          <ShownOnce label={t(texts.token)} advice={t(texts.onlyNow)} token={made.token} onClose={close} />
        ) : (
          <KeyForm problem={make.error} pending={make.isPending} onMake={make.mutate} onClose={close} />
        )}
      </Dialog>
    </>
  );
}
