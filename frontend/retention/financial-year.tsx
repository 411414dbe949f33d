import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { chooseFinancialYear } from '../../shared/protection/retention/contract.ts';
import { call } from '../api/call.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Field } from '../design/field.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { toast } from '../design/toast.tsx';
import { useLanguage } from '../session/language.tsx';
import { useMay } from '../session/session.ts';
import { retentionQuery } from './retention.ts';
import { texts } from './texts.ts';

const months = Array.from({ length: 12 }, (_, at) => at + 1);

/** When the company's financial years begin, which says how long the books are kept. Asked about once: they are never kept shorter for a change. */
export function FinancialYear({ firstMonth }: { firstMonth: number }) {
  const { t, language } = useLanguage();
  const cache = useQueryClient();
  const may = useMay('retention.choose');
  const [asked, setAsked] = useState<number | null>(null);
  const choose = useMutation({
    mutationFn: (wanted: number) => call(chooseFinancialYear, { body: { firstMonth: wanted } }),
    onSuccess: (view) => {
      cache.setQueryData(retentionQuery.queryKey, view);
      setAsked(null);
      toast(t(texts.yearSaved));
    },
  });
  const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  const nameOf = (month: number) => format.format(Date.UTC(2026, month - 1, 1));
  return (
    <section className="retention-part" aria-labelledby="retention-year">
      <h2 id="retention-year">{t(texts.year)}</h2>
      <div className="retention-year">
        <Field label={t(texts.yearStarts)} hint={t(texts.yearMore)}>
          {(wiring) => (
            <select
              className="input"
              value={firstMonth}
              disabled={!may}
              onChange={({ target }) => setAsked(Number(target.value))}
              {...wiring}
            >
              {months.map((month) => (
                <option key={month} value={month}>
                  {nameOf(month)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Dialog title={t(texts.yearSure)} open={asked !== null} onClose={() => setAsked(null)} asks>
          <p>{asked === null ? null : t(texts.yearSureMore, { month: nameOf(asked) })}</p>
          <ProblemNotice thrown={choose.error} />
          <div className="dialog-choices">
            <Button onPress={() => setAsked(null)}>{t(texts.cancel)}</Button>
            <Button kind="primary" isPending={choose.isPending} onPress={() => choose.mutate(asked!)}>
              {t(texts.yearSave)}
            </Button>
          </div>
        </Dialog>
      </div>
    </section>
  );
}
