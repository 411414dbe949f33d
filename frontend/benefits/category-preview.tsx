import { documentKinds } from '../../shared/claims/benefits/categories/contract.ts';
import { taxablePart } from '../../shared/claims/benefits/law/contract.ts';
import { parseAmount } from '../../shared/kernel/money.ts';
import { yearOf } from '../../shared/kernel/plain-date.ts';
import { formatKronor } from '../home/kronor.ts';
import { useLanguage } from '../session/language.tsx';
import type { CategoryParts } from './form-parts.ts';
import { texts } from './form-texts.ts';
import { texts as words } from './texts.ts';

/** The benefit as somebody who has used nothing of it sees it, in the reader's language, while it is typed. */
export function CategoryPreview({ typed, today }: CategoryParts) {
  const { t, language } = useLanguage();
  const name = (language === 'sv' ? typed.nameSv : typed.nameEn).trim();
  const criteria = (language === 'sv' ? typed.criteriaSv : typed.criteriaEn).trim();
  const amount = parseAmount(typed.yearlyAmount) ?? 0;
  const year = yearOf(today);
  const taxed = typed.taxTreatment === 'taxable' || taxablePart(typed, amount, year) > 0;
  return (
    <aside className="category-preview" aria-labelledby="category-preview">
      <h2 id="category-preview">{t(texts.preview)}</h2>
      <div className="preview-card">
        <p className="preview-name">
          {name || t(texts.unnamed)} <span className="figures">{year}</span>
        </p>
        <p className="preview-sum figures">{formatKronor(amount, language)}</p>
        <p className="preview-tax">{t(taxed ? words.taxable : words.taxFree)}</p>
        {criteria ? <p className="preview-criteria">{criteria}</p> : null}
        {typed.documents.length > 0 ? (
          <div className="preview-wanted">
            <p>{t(texts.wanted)}</p>
            <ul>
              {typed.documents.map((kind) => (
                <li key={kind}>{t(documentKinds[kind].name)}</li>
              ))}
            </ul>
          </div>
        ) : null}
      </div>
    </aside>
  );
}
