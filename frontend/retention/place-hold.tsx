import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { findEmployees } from '../../shared/people/employees/contract.ts';
import { placeHold } from '../../shared/protection/retention/contract.ts';
import { call } from '../api/call.ts';
import { ColleagueField, type Colleague } from '../colleagues/colleague-field.tsx';
import { Button } from '../design/button.tsx';
import { Field } from '../design/field.tsx';
import { FormDialog } from '../design/form-dialog.tsx';
import { toast } from '../design/toast.tsx';
import { useKept } from '../design/use-kept.ts';
import { WordsField } from '../design/words-field.tsx';
import { useLanguage } from '../session/language.tsx';
import { holdsQuery } from './retention.ts';
import { texts } from './texts.ts';

type Typed = { whose: 'one' | 'everybody'; who: Colleague | null; reason: string };
const nothing: Typed = { whose: 'one', who: null, reason: '' };
const shortest = 10;

/** Those who have left are among them: it is they whom a dispute is often with. */
const findAnybody = async (search: string, signal: AbortSignal): Promise<Colleague[]> => {
  const { items } = await call(findEmployees, { body: { search, status: 'all' }, signal });
  return items.map(({ id, name }) => ({ id, name }));
};

/** Places a hold on one person's data or everybody's. What was typed outlives a reload. */
export function PlaceHold() {
  const { t } = useLanguage();
  const cache = useQueryClient();
  const [open, setOpen] = useState(false);
  const [tried, setTried] = useState(false);
  const [typed, setTyped, done] = useKept<Typed>('legal-hold', nothing);
  const place = useMutation({
    mutationFn: () =>
      call(placeHold, { body: { employee: typed.whose === 'one' ? typed.who!.id : null, reason: typed.reason } }),
    onSuccess: async () => {
      setTyped(nothing);
      done();
      close();
      await cache.invalidateQueries(holdsQuery);
      toast(t(texts.placed));
    },
  });
  const close = () => {
    setOpen(false);
    setTried(false);
    place.reset();
  };
  const [nobody, short] = [typed.whose === 'one' && typed.who === null, typed.reason.trim().length < shortest];
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t(texts.place)}</Button>
      <FormDialog
        title={t(texts.place)}
        lead={t(texts.holdsLead)}
        send={t(texts.placeSave)}
        open={open}
        problem={place.error}
        pending={place.isPending}
        onSend={() => {
          setTried(true);
          if (!nobody && !short) place.mutate();
        }}
        onClose={close}
      >
        <Field label={t(texts.whose)}>
          {(wiring) => (
            <select
              className="input"
              value={typed.whose}
              onChange={({ target }) => setTyped({ ...typed, whose: target.value as Typed['whose'] })}
              {...wiring}
            >
              <option value="one">{t(texts.onePerson)}</option>
              <option value="everybody">{t(texts.everybody)}</option>
            </select>
          )}
        </Field>
        {typed.whose === 'one' ? (
          <ColleagueField
            label={t(texts.who)}
            hint={t(texts.whoHint)}
            chosen={typed.who}
            fault={tried && nobody ? t(texts.whoMissing) : null}
            find={findAnybody}
            onChoose={(who) => setTyped({ ...typed, who })}
          />
        ) : null}
        <WordsField
          label={t(texts.reason)}
          value={typed.reason}
          fault={tried && short ? t(texts.reasonMissing) : null}
          onType={(reason) => setTyped({ ...typed, reason })}
        />
      </FormDialog>
    </>
  );
}
