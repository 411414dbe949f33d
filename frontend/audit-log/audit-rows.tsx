import { Link } from '@tanstack/react-router';
import { Clock, ShieldCheck } from 'lucide-react';
import { actWords } from '../../shared/kernel/act-words.ts';
import type { AuditRow } from '../../shared/protection/audit-log/contract.ts';
import { formatInstant } from '../design/dates.ts';
import { useLanguage } from '../session/language.tsx';
import { machineWord } from './machine-words.ts';
import { subjectWord } from './subject-words.ts';
import { texts, whoWords } from './texts.ts';

type Props = { entries: readonly AuditRow[]; onProof: (entry: AuditRow) => void };

/** A person by name; of others what they are, and of the system which part of it. */
function Who({ who }: { who: AuditRow['who'] }) {
  const { t } = useLanguage();
  if (who.name !== null) return <span>{who.name}</span>;
  return (
    <>
      {t(whoWords[who.kind])}
      {who.kind === 'machine' ? <span className="audit-part">{t(machineWord(who.id.split(':')[0]!))}</span> : null}
    </>
  );
}

function About({ subject: { kind, id } }: { subject: AuditRow['subject'] }) {
  const { t } = useLanguage();
  const word = t(subjectWord(kind));
  return (
    <Link to="/audit-log" search={{ subject: id }} aria-label={t(texts.onlyThis, { kind: word })} title={id}>
      {word.charAt(0).toLocaleUpperCase() + word.slice(1)}
    </Link>
  );
}

/** Whether the entry is sealed; what is leads to its proof. */
function Sealed({ entry, onProof }: { entry: AuditRow; onProof: Props['onProof'] }) {
  const { t, language } = useLanguage();
  if (!entry.sealed)
    return (
      <span className="audit-seal soft">
        <Clock size={16} aria-hidden="true" /> {t(texts.waits)}
      </span>
    );
  const named = { act: t(actWords[entry.act]), at: formatInstant(entry.at, language) };
  return (
    <button
      type="button"
      className="audit-seal audit-proof"
      aria-label={t(texts.proofOf, named)}
      onClick={() => onProof(entry)}
    >
      <ShieldCheck size={16} aria-hidden="true" /> {t(texts.proof)}
    </button>
  );
}

/** The log on a wide window. */
export function AuditTable({ entries, onProof }: Props) {
  const { t, language } = useLanguage();
  return (
    <table className="list-table audit-table">
      <caption className="unseen">{t(texts.title)}</caption>
      <thead>
        <tr>
          {[texts.when, texts.who, texts.act, texts.about, texts.seal].map((head) => (
            <th key={head.en} scope="col">
              {t(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <td>{formatInstant(entry.at, language)}</td>
            <td>
              <Who who={entry.who} />
            </td>
            <td>{t(actWords[entry.act])}</td>
            <td>
              <About subject={entry.subject} />
            </td>
            <td>
              <Sealed entry={entry} onProof={onProof} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The log on a phone. */
export function AuditCards({ entries, onProof }: Props) {
  const { t, language } = useLanguage();
  return (
    <ul className="list-cards">
      {entries.map((entry) => (
        <li key={entry.id} className="list-card audit-card">
          <strong>{t(actWords[entry.act])}</strong>
          <About subject={entry.subject} />
          <span>
            <Who who={entry.who} />
          </span>
          <Sealed entry={entry} onProof={onProof} />
          <span className="soft">{formatInstant(entry.at, language)}</span>
        </li>
      ))}
    </ul>
  );
}
