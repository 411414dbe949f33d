import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import type { AiSettings, AiSettingsChange } from '../../shared/claims/ai-settings/contract.ts';
import { formatMoney } from '../../shared/kernel/money.ts';
import type { Language, Text } from '../../shared/kernel/language.ts';
import { Button } from '../design/button.tsx';
import { formatInstant } from '../design/dates.ts';
import { formatShare } from '../design/percent.ts';
import { useLanguage } from '../session/language.tsx';
import { aiChangesQuery } from './ai-settings.ts';
import { evaluatorWords, machineWords, readerWords, settingWords, valueWords } from './stage-texts.ts';
import { texts } from './texts.ts';

type Say = (text: Text) => string;

/** A setting's value in words. */
function inWords(settings: AiSettings, name: keyof AiSettings, t: Say, language: Language): string {
  const value = settings[name];
  if (typeof value === 'boolean') return t(value ? valueWords.yes : valueWords.no);
  if (name === 'scanner') return t(readerWords[settings.scanner]);
  if (name === 'evaluator') return t(evaluatorWords[settings.evaluator]);
  if (name === 'machine') return t(machineWords[settings.machine]);
  if (name === 'threshold') return formatShare(settings.threshold, language);
  return settings.monthlyCap === null ? t(valueWords.none) : formatMoney(settings.monthlyCap, 'SEK', language);
}

/** Who changed what, and when: the newest first. */
export function ChangeHistory() {
  const { t } = useLanguage();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(aiChangesQuery);
  const changes = data.pages.flatMap(({ items }) => items);
  return (
    <section className="ai-history" aria-labelledby="ai-history">
      <h2 id="ai-history">{t(texts.history)}</h2>
      {changes.length === 0 ? <p className="soft">{t(texts.historyNone)}</p> : null}
      <ol>
        {changes.map((change) => (
          <Change key={change.version} change={change} />
        ))}
      </ol>
      {hasNextPage ? (
        <Button onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
          {t(texts.historyMore)}
        </Button>
      ) : null}
    </section>
  );
}

function Change({ change: { at, by, before, after } }: { change: AiSettingsChange }) {
  const { t, language } = useLanguage();
  const changed = (Object.keys(settingWords) as (keyof AiSettings)[]).filter((name) => before[name] !== after[name]);
  return (
    <li>
      <p className="soft">{t(texts.historyBy, { at: formatInstant(at, language), by })}</p>
      <ul>
        {changed.map((name) => (
          <li key={name}>
            <span className="ai-changed">{t(settingWords[name])}</span> {inWords(before, name, t, language)}
            <span className="unseen"> {t(valueWords.to)}</span> <span aria-hidden="true">→</span>{' '}
            {inWords(after, name, t, language)}
          </li>
        ))}
      </ul>
    </li>
  );
}
