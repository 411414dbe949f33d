import { Link } from '@tanstack/react-router';
import { TriangleAlert } from 'lucide-react';
import type { RunView, Warning } from '../../shared/payroll/runs/contract.ts';
import { useLanguage } from '../session/language.tsx';
import { useMay } from '../session/session.ts';
import { texts, warningWords } from './texts.ts';

/** What to look at before a run is locked, each with what to do about it and links to where that is done. */
export function RunWarnings({ run }: { run: RunView }) {
  const { t } = useLanguage();
  if (run.warnings.length === 0 || run.state === 'confirmed') return null;
  return (
    <section className="run-warnings" aria-labelledby="run-warnings">
      <h2 id="run-warnings">{t(texts.lookAt)}</h2>
      <ul>
        {run.warnings.map((warning) => (
          <OneWarning key={warning.kind} run={run} warning={warning} />
        ))}
      </ul>
    </section>
  );
}

function OneWarning({ run, warning: { kind, count, about, first } }: { run: RunView; warning: Warning }) {
  const { t } = useLanguage();
  const words = warningWords[kind];
  // What a locked run says of people and benefits stays; a personnummer is read when a file is made.
  const mends = run.state === 'open' || kind === 'personnummer-missing';
  return (
    <li>
      <TriangleAlert size={18} aria-hidden="true" />
      <div>
        <h3>{t(count === 1 ? words.one : words.several, { count })}</h3>
        {mends ? <p className="soft">{t(words.todo)}</p> : null}
        <ul className="run-whose">
          {first.map(({ id, name }) => (
            <li key={id}>
              <Mend about={about} id={id} name={t(name)} />
            </li>
          ))}
          {count > first.length ? <li className="soft">{t(texts.andMore, { count: count - first.length })}</li> : null}
        </ul>
        <Link to="/payroll/$run" params={{ run: run.id }} search={{ warning: kind }} hash="lines">
          {t(texts.showLines)}
        </Link>
      </div>
    </li>
  );
}

/** Whom or what it is about, as a link for who can mend it. */
function Mend({ about, id, name }: { about: Warning['about']; id: string; name: string }) {
  const mayPeople = useMay('employee.list');
  const mayBenefits = useMay('category.list');
  const mayClaims = useMay('expense.revert');
  if (about === 'employee' && mayPeople)
    return (
      <Link to="/people/$employee" params={{ employee: id }} preload={false}>
        {name}
      </Link>
    );
  if (about === 'category' && mayBenefits)
    return (
      <Link to="/benefits/$category" params={{ category: id }}>
        {name}
      </Link>
    );
  if (about === 'expense' && mayClaims)
    return (
      <Link to="/review/$claim" params={{ claim: id }}>
        {name}
      </Link>
    );
  return <span>{name}</span>;
}
