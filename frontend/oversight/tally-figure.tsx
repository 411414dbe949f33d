import type { AgreementView } from '../../shared/claims/oversight/contract.ts';
import type { Text } from '../../shared/kernel/language.ts';
import { formatShare } from '../design/percent.ts';
import { useLanguage } from '../session/language.tsx';
import { texts } from './agreement-texts.ts';
import { IntervalLine } from './interval-line.tsx';

type Tally = AgreementView['whole']['people'];
type Props = { title: Text; why: Text; tally: Tally; fewest: number; said?: Text };

/** How often something came out so, as a figure with its interval, or that there are too few to say. */
export function TallyFigure({ title, why, tally, fewest, said = texts.agreed }: Props) {
  const { t, language } = useLanguage();
  const { answered, agreed, interval } = tally;
  const share = (of: number) => formatShare(of, language);
  return (
    <section className="tally">
      <h2>{t(title)}</h2>
      {interval ? (
        <>
          <p className="tally-share figures">{share(interval.share)}</p>
          <IntervalLine {...interval} />
          <p>{t(said, { agreed, answered })}</p>
          <p className="soft">{t(texts.between, { low: share(interval.low), high: share(interval.high) })}</p>
        </>
      ) : (
        <>
          <p className="tally-few">{t(texts.few)}</p>
          <p>{t(texts.fewOf, { answered, fewest })}</p>
        </>
      )}
      <p className="tally-why soft">{t(why)}</p>
    </section>
  );
}
