import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { objectToChange } from '../../shared/trust/vendors/changes/contract.ts';
import { call } from '../api/call.ts';
import { Button } from '../design/button.tsx';
import { FormDialog } from '../design/form-dialog.tsx';
import { toast } from '../design/toast.tsx';
import { useKept } from '../design/use-kept.ts';
import { WordsField } from '../design/words-field.tsx';
import { useLanguage } from '../session/language.tsx';
import { ownChangesQuery } from './sub-processors.ts';
import { texts } from './texts.ts';

/** Says what the company has against a change. What was typed outlives a reload. */
export function ObjectToChange({ change, name }: { change: string; name: string }) {
  const { t } = useLanguage();
  const cache = useQueryClient();
  const [open, setOpen] = useState(false);
  const [tried, setTried] = useState(false);
  const [words, setWords, forget] = useKept(`object:${change}`, '');
  const object = useMutation({
    mutationFn: () => call(objectToChange, { path: { change }, body: { words } }),
    onSuccess: async () => {
      forget();
      setOpen(false);
      await cache.invalidateQueries(ownChangesQuery);
      toast(t(texts.objected));
    },
  });
  const short = words.trim().length < 10;
  return (
    <div>
      <Button onPress={() => setOpen(true)} aria-label={t(texts.objectNamed, { name })}>
        {t(texts.object)}
      </Button>
      <FormDialog
        title={t(texts.objectNamed, { name })}
        lead={t(texts.objectLead)}
        send={t(texts.object)}
        open={open}
        problem={object.error}
        pending={object.isPending}
        onSend={() => {
          setTried(true);
          if (!short) object.mutate();
        }}
        onClose={() => setOpen(false)}
      >
        <WordsField
          label={t(texts.words)}
          value={words}
          fault={tried && short ? t(texts.short) : null}
          onType={setWords}
        />
      </FormDialog>
    </div>
  );
}
