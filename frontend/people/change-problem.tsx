import { hasCode } from '../api/problem.ts';
import { Button } from '../design/button.tsx';
import { Notice } from '../design/notice.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { useLanguage } from '../session/language.tsx';
import { texts } from './employment-texts.ts';

type Props = { thrown: unknown; fields?: readonly string[]; onLatest: () => void };

/** What came in the way of a change: somebody else's, with a way to what is so by now, or what was refused. */
export function ChangeProblem({ thrown, fields = [], onLatest }: Props) {
  const { t } = useLanguage();
  if (!hasCode(thrown, 'changed-meanwhile')) return <ProblemNotice thrown={thrown} fields={fields} />;
  return (
    <Notice tone="warn" live>
      <p>{t(texts.meanwhile)}</p>
      <Button onPress={onLatest}>{t(texts.latest)}</Button>
    </Notice>
  );
}
