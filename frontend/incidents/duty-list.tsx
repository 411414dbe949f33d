import { Check, Circle } from 'lucide-react';
import type { IncidentView, WrittenKind } from '../../shared/trust/incidents/contract.ts';
import { Button } from '../design/button.tsx';
import { formatInstant } from '../design/dates.ts';
import { useLanguage } from '../session/language.tsx';
import { kindNames, texts } from './texts.ts';

type DutyView = IncidentView['duties'][number];
export type Doing = WrittenKind | 'scope' | 'send';

/** What is done about each duty. */
const doings: Readonly<Record<DutyView['name'], Doing>> = {
  awareness: 'awareness',
  containment: 'containment',
  description: 'description',
  scope: 'scope',
  risk: 'risk',
  'customer-notice': 'customer-notice',
  customers: 'send',
  'customers-delay': 'delay',
  decision: 'notification-decision',
  notified: 'notified',
  'authority-delay': 'delay',
  subjects: 'subjects',
  cyber: 'cyber',
  'cyber-warning': 'cyber',
  'cyber-notification': 'cyber',
  'cyber-report': 'cyber',
  measures: 'description',
  cause: 'description',
  lessons: 'description',
};

/** Every duty in words: those that are open first, with what to press, and those that were met, with when. */
export function DutyList({ duties, onDo }: { duties: readonly DutyView[]; onDo: ((doing: Doing) => void) | null }) {
  const { t, language } = useLanguage();
  const [open, met] = [duties.filter((one) => one.metAt === null), duties.filter((one) => one.metAt !== null)];
  const words = (doing: Doing) =>
    doing === 'scope' ? texts.count : doing === 'send' ? texts.sendNotice : kindNames[doing];
  return (
    <section className="incident-part" aria-labelledby="incident-duties">
      <h2 id="incident-duties">{t(texts.duties)}</h2>
      {open.length === 0 ? <p>{t(texts.allDone)}</p> : null}
      <ul className="incident-duties">
        {open.map((duty) => (
          <li key={duty.name}>
            <Circle size={18} aria-hidden="true" />
            <div>
              <p>{t(duty.text)}</p>
              {duty.due ? <p className="soft">{t(texts.due, { at: formatInstant(duty.due, language) })}</p> : null}
            </div>
            {onDo ? <Button onPress={() => onDo(doings[duty.name])}>{t(words(doings[duty.name]))}</Button> : null}
          </li>
        ))}
      </ul>
      {met.length === 0 ? null : (
        <details className="incident-met">
          <summary>{`${t(texts.done)} (${met.length})`}</summary>
          <ul className="incident-duties">
            {met.map((duty) => (
              <li key={duty.name}>
                <Check size={18} aria-hidden="true" />
                <div>
                  <p>{t(duty.text)}</p>
                  <p className="soft">{t(texts.doneAt, { at: formatInstant(duty.metAt!, language) })}</p>
                </div>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
