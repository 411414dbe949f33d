import type { AiSettingsView } from '../../shared/claims/ai-settings/contract.ts';
import { formatMoney } from '../../shared/kernel/money.ts';
import { formatDay } from '../design/dates.ts';
import { formatShare } from '../design/percent.ts';
import { useLanguage } from '../session/language.tsx';
import { texts } from './texts.ts';

const near = 0.8;

/** What the month has cost against its cap: in figures, in words and as a bar that says the same. */
export function CostOfMonth({ cost }: { cost: AiSettingsView['cost'] }) {
  const { t, language } = useLanguage();
  const { spent, cap, month, calls, rate } = cost;
  const kronor = (amount: number) => formatMoney(amount, 'SEK', language);
  const name = new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}T00:00:00Z`));
  const share = cap === null ? 0 : cap === 0 ? 1 : spent / cap;
  const state = share >= 1 ? 'reached' : share >= near ? 'near' : 'below';
  const words = { reached: texts.costReached, near: texts.costNear, below: texts.costBelow };
  // Rounded down: 99.6 % is not the whole.
  const said = formatShare(Math.floor(share * 100) / 100, language);
  return (
    <section className="ai-cost" aria-labelledby="ai-cost">
      <h2 id="ai-cost">{t(texts.cost)}</h2>
      <p className="ai-cost-figure figures">
        {cap === null
          ? t(texts.costWithout, { spent: kronor(spent), month: name })
          : t(texts.costOf, { spent: kronor(spent), cap: kronor(cap), month: name })}
      </p>
      {cap === null ? null : (
        <>
          <progress
            className={`ai-cost-bar ai-cost-${state}`}
            aria-labelledby="ai-cost"
            max={1}
            value={Math.min(1, share)}
          />
          <p>{t(words[state], { share: said })}</p>
        </>
      )}
      <p className="soft">{t(texts.costCalls, { count: calls })}</p>
      <p className="soft">{t(texts.costRate, { rate: kronor(rate.ore), from: formatDay(rate.from, language) })}</p>
    </section>
  );
}
