import { asProblem } from '../api/problem.ts';
import { useLanguage } from '../session/language.tsx';
import { Notice } from './notice.tsx';

/** What the API refused, in the reader's language, with the sentences that point at no field. Read aloud at once. */
export function ProblemNotice({ thrown, fields = [] }: { thrown: unknown; fields?: readonly string[] }) {
  const { t } = useLanguage();
  if (!thrown) return null;
  const problem = asProblem(thrown);
  const elsewhere = problem.faults.filter(({ pointer }) => !fields.some((field) => pointer?.startsWith(`/${field}`)));
  return (
    <Notice tone="bad" title={t(problem.title)} live>
      <p>{t(problem.detail)}</p>
      {elsewhere.length > 0 ? (
        <ul className="notice-list">
          {elsewhere.map((fault) => (
            <li key={fault.code + (fault.pointer ?? '')}>{t(fault.text)}</li>
          ))}
        </ul>
      ) : null}
    </Notice>
  );
}
