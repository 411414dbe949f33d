import { limitOn, taxablePart, yearCap } from '../../shared/claims/benefits/law/contract.ts';
import { parseAmount } from '../../shared/kernel/money.ts';
import { yearOf } from '../../shared/kernel/plain-date.ts';
import { Field } from '../design/field.tsx';
import { Notice } from '../design/notice.tsx';
import { formatKronor } from '../home/kronor.ts';
import { useLanguage } from '../session/language.tsx';
import { CategoryLine } from './category-line.tsx';
import { EmployerCostNote } from './employer-cost-note.tsx';
import type { CategoryParts } from './form-parts.ts';
import { texts } from './form-texts.ts';
import { LawNote } from './law-note.tsx';
import { YearStartField } from './year-start-field.tsx';

/** How much it gives in a year, when the year begins, and what that costs. `otherWellness` is what other open tax-free wellness gives, in öre. */
export function MoneyFields({ otherWellness, ...parts }: CategoryParts & { otherWellness: number }) {
  const { t } = useLanguage();
  const { typed, set, today } = parts;
  const taxFreeWellness = typed.kind === 'wellness' && typed.taxTreatment === 'tax-free';
  return (
    <section aria-labelledby="category-money">
      <h2 id="category-money">{t(texts.money)}</h2>
      <CategoryLine {...parts} field="yearlyAmount" label={t(texts.yearlyAmount)} inputMode="decimal" />
      {taxFreeWellness ? <LawNote topic="year-cap" today={today} /> : null}
      <CapWarning {...parts} otherWellness={otherWellness} />
      <OpenedNote {...parts} />
      <EmployerCostNote {...parts} />
      {typed.kind === 'wellness' ? <LawNote topic="year-of-payment" today={today} /> : <YearStartField {...parts} />}
      <Field label={t(texts.prorating)}>
        {(wiring) => (
          <select
            className="input"
            value={typed.prorating}
            onChange={({ target }) => set({ prorating: target.value as typeof typed.prorating })}
            {...wiring}
          >
            <option value="none">{t(texts.proratingNone)}</option>
            <option value="days">{t(texts.proratingDays)}</option>
            <option value="days-and-share">{t(texts.proratingShare)}</option>
          </select>
        )}
      </Field>
      {taxFreeWellness ? <LawNote topic="prorating" today={today} /> : null}
    </section>
  );
}

/** Over the cap the whole benefit is taxed: said loudly, while it is typed. */
function CapWarning({ typed, today, otherWellness }: CategoryParts & { otherWellness: number }) {
  const { t, language } = useLanguage();
  const amount = parseAmount(typed.yearlyAmount);
  if (amount === null || typed.kind !== 'wellness' || typed.taxTreatment !== 'tax-free') return null;
  const year = yearOf(today);
  const kronor = (ore: number) => formatKronor(ore, language);
  if (taxablePart(typed, amount, year) > 0)
    return (
      <Notice tone="bad" title={t(texts.capTitle)} live>
        <p>{t(texts.capMore, { amount: kronor(amount), cap: kronor(limitOn(yearCap, today)) })}</p>
      </Notice>
    );
  if (otherWellness > 0 && taxablePart(typed, amount + otherWellness, year) > 0)
    return (
      <Notice tone="warn" live>
        <p>{t(texts.together, { sum: kronor(amount + otherWellness) })}</p>
      </Notice>
    );
  return null;
}

/** What a changed amount does to the allowances that are opened: nothing, until HR applies it. */
function OpenedNote({ typed, shown }: CategoryParts) {
  const { t } = useLanguage();
  if (!shown || shown.opened.count === 0) return null;
  const { year, count, otherBase } = shown.opened;
  const changed = parseAmount(typed.yearlyAmount) !== shown.yearlyAmount;
  if (!changed && otherBase === 0) return null;
  return (
    <Notice tone={changed ? 'warn' : 'info'} live>
      <p>
        {changed ? t(texts.keepsBase, { count, year }) : t(texts.otherBase, { count: otherBase, all: count, year })}
      </p>
    </Notice>
  );
}
