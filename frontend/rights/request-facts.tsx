import type { ReactNode } from 'react';
import type { OwnRequest } from '../../shared/protection/rights/contract.ts';
import { useLanguage } from '../session/language.tsx';
import { texts } from './texts.ts';

type Props = { request: Omit<OwnRequest, 'mayWithdraw'>; own?: boolean; children?: ReactNode };

/** What was written on both sides of a request: what was asked, why it takes longer, what was answered and done. */
export function RequestFacts({ request, own = false, children }: Props) {
  const { t } = useLanguage();
  const { words, extensionReason, answer, groundText, complain, done } = request;
  const said = words === '' ? null : (words ?? t(texts.erased));
  return (
    <dl className="rights-facts">
      {said ? <Fact name={t(own ? texts.youWrote : texts.theyWrote)}>{said}</Fact> : null}
      {extensionReason ? (
        <Fact name={`${t(texts.extended)}: ${t(texts.why).toLowerCase()}`}>{extensionReason}</Fact>
      ) : null}
      {answer ? <Fact name={t(texts.answer)}>{answer}</Fact> : null}
      {groundText ? <Fact name={t(texts.ground)}>{t(groundText)}</Fact> : null}
      {done ? <Fact name={t(texts.done)}>{done}</Fact> : null}
      {children}
      {complain ? <Fact name={t(texts.complain)}>{t(complain)}</Fact> : null}
    </dl>
  );
}

export const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
