import { documentKindNames, documentKinds, vatChoices } from '../../shared/claims/benefits/categories/contract.ts';
import { formatPercent } from '../design/percent.ts';
import { Notice } from '../design/notice.tsx';
import { useLanguage } from '../session/language.tsx';
import { CategoryLine } from './category-line.tsx';
import { ChoiceGroup } from './choice-group.tsx';
import type { CategoryParts } from './form-parts.ts';
import { texts } from './form-texts.ts';
import { LawNote } from './law-note.tsx';
import { wordsOf, type TypedCategory } from './typed-category.ts';

/** What a claim is held to besides the law. */
export function RuleFields(parts: CategoryParts) {
  const { t, language } = useLanguage();
  const { typed, set, today } = parts;
  const taxFreeWellness = typed.kind === 'wellness' && typed.taxTreatment === 'tax-free';
  return (
    <section aria-labelledby="category-rules">
      <h2 id="category-rules">{t(texts.rules)}</h2>
      <CategoryLine
        {...parts}
        field="notAllowed"
        label={t(texts.notAllowed)}
        hint={t(texts.notAllowedHint)}
        rows={2}
        maxLength={3000}
      />
      {typed.kind === 'wellness' ? <LawNote topic="gift-cards" today={today} /> : null}
      <div className="category-pair">
        <CategoryLine
          {...parts}
          field="maximumPerOccasion"
          label={t(texts.maximumPerOccasion)}
          hint={t(texts.maximumHint)}
          inputMode="decimal"
        />
        <CategoryLine
          {...parts}
          field="maximumAgeDays"
          label={t(texts.maximumAgeDays)}
          hint={t(texts.maximumAgeHint)}
          inputMode="numeric"
          maxLength={3}
        />
      </div>
      {taxFreeWellness ? <LawNote topic="treatments" today={today} /> : null}
      <ChoiceGroup
        label={t(texts.vat)}
        hint={t(texts.vatHint)}
        choices={vatChoices.map((rate) => ({ value: rate, name: formatPercent(rate, language) }))}
        chosen={typed.expectedVat}
        row
        onChange={(expectedVat) => set({ expectedVat: expectedVat as TypedCategory['expectedVat'] })}
      />
      <LawNote topic={typed.kind === 'wellness' ? 'sport-vat' : 'food-vat'} today={today} />
      <ChoiceGroup
        label={t(texts.documents)}
        hint={t(texts.documentsHint)}
        choices={documentKindNames.map((kind) => ({ value: kind, name: t(documentKinds[kind].name) }))}
        chosen={typed.documents}
        onChange={(documents) => set({ documents })}
      />
      <CategoryLine
        {...parts}
        field="departments"
        label={t(texts.departments)}
        hint={t(texts.departmentsHint)}
        maxLength={3000}
      />
      {taxFreeWellness && wordsOf(typed.departments).length > 0 ? (
        <Notice tone="bad" live>
          <p>{t(texts.notEverybody)}</p>
        </Notice>
      ) : null}
    </section>
  );
}
