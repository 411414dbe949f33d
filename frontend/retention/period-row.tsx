import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { chooseRetention, type RetentionView } from '../../shared/protection/retention/contract.ts';
import { call, type CallWith } from '../api/call.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { toast } from '../design/toast.tsx';
import { useLanguage } from '../session/language.tsx';
import { useMay } from '../session/session.ts';
import { retentionQuery } from './retention.ts';
import { texts } from './texts.ts';

type Rule = RetentionView['rules'][number];
type Wish = CallWith<typeof chooseRetention>['body'];

/** One kind of thing: how long it is kept, counted from what, why, and what the company chose. */
export function PeriodRow({ rule }: { rule: Rule }) {
  const { t } = useLanguage();
  const mayChoose = useMay('retention.choose');
  const title = useId();
  const kept = rule.chosen ?? rule.standard;
  return (
    <li>
      <div className="retention-what">
        <h3 id={title}>{t(rule.title)}</h3>
        <p className="soft">{t(rule.why)}</p>
      </div>
      <div className="retention-how-long">
        <p>
          <strong>{t(kept.words)}</strong> {t(rule.from)}
        </p>
        {rule.law ? <p className="retention-mark">{t(texts.law)}</p> : null}
        {rule.chosen ? (
          <p className="retention-mark" data-own>
            {t(texts.own)}. {t(texts.instead, { length: t(rule.standard.words) })}
          </p>
        ) : null}
        {mayChoose && rule.choices.length > 0 ? <Choose rule={rule} /> : null}
      </div>
    </li>
  );
}

/** The choice of a period. A shorter one is asked about once, since what is older is gone for good. */
function Choose({ rule }: { rule: Rule }) {
  const { t } = useLanguage();
  const cache = useQueryClient();
  const [asked, setAsked] = useState<Wish['period']>(null);
  const choose = useMutation({
    mutationFn: (period: Wish['period']) => call(chooseRetention, { body: { rule: rule.rule, period } }),
    onSuccess: (view) => {
      cache.setQueryData(retentionQuery.queryKey, view);
      setAsked(null);
      toast(t(texts.chosen));
    },
  });
  const what = t(rule.title);
  const wished = rule.choices.find(({ iso }) => iso === asked);
  return (
    <>
      <select
        className="input"
        aria-label={t(texts.choose, { what })}
        value={rule.chosen?.iso ?? ''}
        onChange={({ target }) => {
          if (target.value === '') choose.mutate(null);
          else setAsked(target.value as Wish['period']);
        }}
      >
        <option value="">{t(texts.keepStandard, { length: t(rule.standard.words) })}</option>
        {rule.choices.map(({ iso, words }) => (
          <option key={iso} value={iso}>
            {t(words)}
          </option>
        ))}
      </select>
      {asked === null ? <ProblemNotice thrown={choose.error} /> : null}
      <Dialog title={t(texts.shorterSure)} open={wished !== undefined} onClose={() => setAsked(null)} asks>
        <p>{wished ? t(texts.shorterMore, { what, length: t(wished.words), from: t(rule.from) }) : null}</p>
        <ProblemNotice thrown={choose.error} />
        <div className="dialog-choices">
          <Button onPress={() => setAsked(null)}>{t(texts.cancel)}</Button>
          <Button kind="danger" isPending={choose.isPending} onPress={() => choose.mutate(asked)}>
            {t(texts.shorter)}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
