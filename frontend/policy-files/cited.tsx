import { Link } from '@tanstack/react-router';
import type { CitationView } from '../../shared/claims/policy-files/contract.ts';
import { useLanguage } from '../session/language.tsx';
import { useSession } from '../session/session.ts';
import { anchorOf } from './policy-files.ts';
import { texts } from './texts.ts';
import './cited.css';

type Place = Pick<CitationView, 'file' | 'document' | 'version' | 'page' | 'heading' | 'paragraph'>;

/** Where a sentence of a policy stands. For those who may read policy files, a link to that very place. */
export function PolicyPlace({ place }: { place: Place }) {
  const { t } = useLanguage();
  const { may } = useSession();
  const { file, document, version, page, heading, paragraph } = place;
  const said = [
    t(texts.place, { document, version }),
    heading,
    page === null ? t(texts.paragraph, { paragraph }) : t(texts.page, { page }),
  ]
    .filter((part) => part !== null)
    .join(', ');
  if (!may.includes('policy.read')) return <span className="cited-place">{said}</span>;
  return (
    <Link to="/policy-files/$policy" params={{ policy: file }} hash={anchorOf(paragraph)} className="cited-place">
      {said}
    </Link>
  );
}

/** A sentence of the company's policy, word for word, that a decision rests on, with its place. */
export function Cited({ citation }: { citation: CitationView }) {
  const { t } = useLanguage();
  return (
    <span className="cited">
      <span className="unseen">{t(texts.cites)}: </span>
      <q>{citation.sentence}</q>
      <PolicyPlace place={citation} />
    </span>
  );
}
