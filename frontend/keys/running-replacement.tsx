import type { KeysView } from '../../shared/protection/key-rotation/contract.ts';
import { formatInstant } from '../design/dates.ts';
import { formatShare } from '../design/percent.ts';
import { useLanguage } from '../session/language.tsx';
import { texts } from './texts.ts';

/** A replacement that is under way, how far it has come, and that it waits where it does. */
export function RunningReplacement({ running }: { running: KeysView['running'][number] }) {
  const { t, language } = useLanguage();
  const { level, done, waits, pass, startedAt } = running;
  const name = t(level === 'company' ? texts.runningCompany : texts.runningPerson);
  return (
    <section className="key-running" aria-label={t(texts.running)}>
      <h2>{name}</h2>
      {waits ? (
        <p>{t(texts.waits)}</p>
      ) : (
        <>
          <progress max={1} value={done} aria-label={name} />
          <p>
            {t(texts.progress, { percent: formatShare(done, language) })}
            {pass > 1 ? ` · ${t(texts.pass, { pass })}` : null}
          </p>
        </>
      )}
      <p className="soft">{t(texts.began, { at: formatInstant(startedAt, language) })}</p>
    </section>
  );
}
