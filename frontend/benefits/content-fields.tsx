import { wellnessCategory } from '../../shared/claims/benefits/categories/contract.ts';
import { announce } from '../design/announce.tsx';
import { Button } from '../design/button.tsx';
import { useLanguage } from '../session/language.tsx';
import { CategoryLine } from './category-line.tsx';
import type { CategoryParts } from './form-parts.ts';
import { texts } from './form-texts.ts';
import { LawNote } from './law-note.tsx';

const { nameSv, nameEn, criteriaSv, criteriaEn } = wellnessCategory;
const shipped = { nameSv, nameEn, criteriaSv, criteriaEn };

/** What is included, in both languages; wellness can have its ready-made texts back. */
export function ContentFields(parts: CategoryParts) {
  const { t } = useLanguage();
  const { typed, set, today } = parts;
  const own = (Object.keys(shipped) as (keyof typeof shipped)[]).some((field) => typed[field] !== shipped[field]);
  const reset = () => {
    set(shipped);
    announce(t(texts.resetDone));
  };
  return (
    <section aria-labelledby="category-content">
      <h2 id="category-content">{t(texts.content)}</h2>
      <CategoryLine
        {...parts}
        field="criteriaSv"
        label={t(texts.criteriaSv)}
        hint={t(texts.criteriaHint)}
        rows={5}
        maxLength={4000}
        lang="sv"
      />
      <CategoryLine {...parts} field="criteriaEn" label={t(texts.criteriaEn)} rows={5} maxLength={4000} lang="en" />
      {typed.kind === 'wellness' ? (
        <>
          <LawNote topic="equipment" today={today} />
          <LawNote topic="association-fees" today={today} />
        </>
      ) : null}
      {typed.kind === 'wellness' && own ? (
        <div>
          <Button onPress={reset}>{t(texts.reset)}</Button>
        </div>
      ) : null}
    </section>
  );
}
