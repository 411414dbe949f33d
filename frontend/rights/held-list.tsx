import type { Text } from '../../shared/kernel/language.ts';
import type { HeldPart } from '../../shared/protection/rights/contract.ts';
import { useLanguage } from '../session/language.tsx';
import { Fact } from './request-facts.tsx';
import { texts } from './texts.ts';

/** What is held about whoever reads, each purpose with what, by which right, how long and for whom. */
export function HeldList({ held }: { held: readonly HeldPart[] }) {
  const { t } = useLanguage();
  const listed = (some: readonly Text[]) => some.map((one) => t(one)).join(', ');
  return (
    <section className="rights-held">
      <h2>{t(texts.held)}</h2>
      <p className="soft">{t(texts.heldLead)}</p>
      <ul>
        {held.map((part) => (
          <li key={part.purpose.en}>
            <details>
              <summary>
                <span>{t(part.purpose)}</span>
                <span className="soft">{listed(part.holds)}</span>
              </summary>
              <dl className="rights-facts">
                <Fact name={t(texts.basis)}>{t(part.legalBasis)}</Fact>
                <Fact name={t(texts.kept)}>{t(part.kept)}</Fact>
                <Fact name={t(texts.recipients)}>
                  {part.recipients.length === 0 ? t(texts.nobody) : listed(part.recipients)}
                </Fact>
              </dl>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
