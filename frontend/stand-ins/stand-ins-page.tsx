import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { endStandIn, type StandInView } from '../../shared/claims/approvals/stand-ins/contract.ts';
import { call } from '../api/call.ts';
import { Button } from '../design/button.tsx';
import { formatShortDay } from '../design/dates.ts';
import { Page } from '../design/page.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { toast } from '../design/toast.tsx';
import { useLanguage } from '../session/language.tsx';
import { StandInForm } from './stand-in-form.tsx';
import { standInsQuery } from './stand-ins.ts';
import { texts } from './texts.ts';
import './stand-ins-page.css';

/** Who decides for whom while somebody is away: one's own, and for HR everybody's. */
export function StandInsPage() {
  const { t } = useLanguage();
  const { items } = useSuspenseQuery(standInsQuery).data;
  return (
    <Page title={t(texts.title)} lead={<p>{t(texts.lead)}</p>}>
      <div className="stand-ins">
        {items.length === 0 ? (
          <section className="stand-ins-none">
            <h2>{t(texts.none)}</h2>
            <p className="soft">{t(texts.noneLead)}</p>
          </section>
        ) : (
          <ul>
            {items.map((one) => (
              <StandIn key={one.id} one={one} />
            ))}
          </ul>
        )}
        <StandInForm />
      </div>
    </Page>
  );
}

function StandIn({ one }: { one: StandInView }) {
  const { t, language } = useLanguage();
  const cache = useQueryClient();
  const names = { standIn: one.standIn.name, name: one.employee.name };
  const end = useMutation({
    mutationFn: () => call(endStandIn, { path: { standIn: one.id } }),
    onSuccess: () => {
      toast(t(texts.ended));
      return cache.invalidateQueries(standInsQuery);
    },
  });
  const day = (text: string) => formatShortDay(text, language);
  return (
    <li data-when={one.when}>
      <div>
        <p>
          <strong>{t(texts.pair, names)}</strong> <span className="stand-in-when">{t(texts[one.when])}</span>
        </p>
        <p className="soft figures">{t(texts.days, { from: day(one.from), to: day(one.to) })}</p>
        <ProblemNotice thrown={end.error} />
      </div>
      {one.yours ? (
        <Button aria-label={t(texts.endNamed, names)} isPending={end.isPending} onPress={() => end.mutate()}>
          {t(texts.end)}
        </Button>
      ) : null}
    </li>
  );
}
