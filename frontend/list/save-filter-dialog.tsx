import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { saveFilter, type ListName, type SavedFilter } from '../../shared/people/saved-filters/contract.ts';
import { call } from '../api/call.ts';
import { queryClient } from '../api/query-client.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Field } from '../design/field.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { toast } from '../design/toast.tsx';
import { useKept } from '../design/use-kept.ts';
import { useLanguage } from '../session/language.tsx';
import { savedFiltersQuery } from './saved-filters.ts';
import { texts } from './texts.ts';

type Props = { list: ListName; query: SavedFilter['query']; open: boolean; onClose: () => void };

/** Asks what a filter is to be called, and keeps it. */
export function SaveFilterDialog({ list, query, open, onClose }: Props) {
  const { t } = useLanguage();
  const [name, setName, forget] = useKept(`filter:${list}`, '');
  const [nameless, setNameless] = useState(false);
  const save = useMutation({
    mutationFn: () => call(saveFilter, { body: { list, name, query } }),
    onSuccess: () => {
      setName('');
      forget();
      void queryClient.invalidateQueries(savedFiltersQuery);
      toast(t(texts.kept));
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setNameless(name.trim() === '');
    if (name.trim() !== '') save.mutate();
  };
  return (
    <Dialog title={t(texts.save)} open={open} onClose={onClose}>
      <form className="save-filter" onSubmit={submit} noValidate>
        <ProblemNotice thrown={save.error} />
        <Field label={t(texts.name)} hint={t(texts.nameHint)} fault={nameless ? t(texts.nameWanted) : null}>
          {(wiring) => (
            <input
              className="input"
              autoComplete="off"
              maxLength={60}
              value={name}
              onChange={({ target }) => setName(target.value)}
              {...wiring}
            />
          )}
        </Field>
        <p className="soft">{t(texts.searchLeft)}</p>
        <div className="dialog-choices">
          <Button onPress={onClose}>{t(texts.cancel)}</Button>
          <Button type="submit" kind="primary" isPending={save.isPending}>
            {t(texts.saveIt)}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
