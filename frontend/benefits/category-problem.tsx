import { hasCode } from '../api/problem.ts';
import { Button } from '../design/button.tsx';
import { Notice } from '../design/notice.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { useLanguage } from '../session/language.tsx';
import { texts } from './form-texts.ts';

type Props = { thrown: unknown; faulty: boolean; onLatest: () => void };

/** What came in the way of a change: fields that are not right, somebody else's change, or what was refused. */
export function CategoryProblem({ thrown, faulty, onLatest }: Props) {
  const { t } = useLanguage();
  if (faulty)
    return (
      <Notice tone="bad" live>
        <p>{t(texts.wrong)}</p>
      </Notice>
    );
  if (!hasCode(thrown, 'changed-meanwhile')) return <ProblemNotice thrown={thrown} />;
  return (
    <Notice tone="warn" live>
      <p>{t(texts.meanwhile)}</p>
      <Button onPress={onLatest}>{t(texts.latest)}</Button>
    </Notice>
  );
}
