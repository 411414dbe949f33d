import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { drawSample, type AgreementView } from '../../shared/claims/oversight/contract.ts';
import { call } from '../api/call.ts';
import { Button, buttonClass } from '../design/button.tsx';
import { Field } from '../design/field.tsx';
import { formatMonth, monthsUntil } from '../design/month.ts';
import { Notice } from '../design/notice.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { useNow } from '../design/use-now.ts';
import { useKept } from '../design/use-kept.ts';
import { useLanguage } from '../session/language.tsx';
import { texts } from './agreement-texts.ts';

const sizes = [10, 20, 30, 50, 100];

/** Draws some of a month's approvals by machine for people to look at, and says how far those drawn before have come. */
export function DrawSample({ samples }: { samples: AgreementView['samples'] }) {
  const { t, language } = useLanguage();
  const cache = useQueryClient();
  const months = monthsUntil(useNow(), 12);
  const [{ month, size }, setTyped, done] = useKept('draw-sample', { month: months[0]!, size: 20 });
  const draw = useMutation({
    mutationFn: () => call(drawSample, { body: { month, size } }),
    onSuccess: () => {
      done();
      return cache.invalidateQueries({ queryKey: ['oversight'] });
    },
  });
  return (
    <section className="panel">
      <h2>{t(texts.draw)}</h2>
      <p className="soft">{t(texts.drawLead)}</p>
      <form
        className="draw"
        onSubmit={(event) => {
          event.preventDefault();
          draw.mutate();
        }}
      >
        <Field label={t(texts.month)}>
          {(wiring) => (
            <select
              className="input"
              value={month}
              onChange={({ target }) => setTyped({ month: target.value, size })}
              {...wiring}
            >
              {months.map((of) => (
                <option key={of} value={of}>
                  {formatMonth(of, language)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t(texts.size)}>
          {(wiring) => (
            <select
              className="input"
              value={size}
              onChange={({ target }) => setTyped({ month, size: Number(target.value) })}
              {...wiring}
            >
              {sizes.map((of) => (
                <option key={of} value={of}>
                  {of}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Button type="submit" kind="primary" isPending={draw.isPending}>
          {t(texts.drawIt)}
        </Button>
      </form>
      <ProblemNotice thrown={draw.error} />
      {draw.data ? (
        <Notice live>
          <p>{draw.data.drawn === 0 ? t(texts.nothing) : t(texts.drawn, draw.data)}</p>
        </Notice>
      ) : null}
      <Drawn samples={samples} />
    </section>
  );
}

function Drawn({ samples }: { samples: AgreementView['samples'] }) {
  const { t, language } = useLanguage();
  if (samples.length === 0) return null;
  const open = samples.some(({ drawn, answered }) => answered < drawn);
  return (
    <div className="drawn">
      <h3>{t(texts.samples)}</h3>
      <ul>
        {samples.map(({ month, drawn, answered }) => (
          <li key={month}>
            <span>{formatMonth(month, language)}</span>
            <progress value={answered} max={drawn} aria-label={formatMonth(month, language)} />
            <span className="figures">{t(texts.progress, { answered, drawn })}</span>
          </li>
        ))}
      </ul>
      {open ? (
        <Link to="/oversight" search={{ later: 'to-look-at' }} className={buttonClass()}>
          {t(texts.toLookAt)}
        </Link>
      ) : null}
    </div>
  );
}
