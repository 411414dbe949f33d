import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { stateNames } from '../../shared/trust/incidents/contract.ts';
import { Button } from '../design/button.tsx';
import { formatInstant } from '../design/dates.ts';
import { Page } from '../design/page.tsx';
import { useLanguage } from '../session/language.tsx';
import { useStaffMay } from '../staff/staff-session.ts';
import { ClockLine } from './clock.tsx';
import { incidentsQuery } from './incidents.ts';
import { OpenForm } from './open-form.tsx';
import { texts } from './texts.ts';
import '../design/row-link.css';
import './incidents.css';

/** The register: every incident with its clocks, the latest first, and when the plan was last tried out. */
export function IncidentsPage() {
  const { t, language } = useLanguage();
  const { items, exercise } = useSuspenseQuery(incidentsQuery).data;
  const may = useStaffMay('incident.open');
  const [opening, setOpening] = useState(false);
  const held =
    exercise &&
    t(exercise.ok ? texts.exercised : texts.exercisedBadly, { at: formatInstant(exercise.heldAt, language) });
  return (
    <Page
      title={t(texts.title)}
      lead={<p>{t(texts.lead)}</p>}
      width="wide"
      actions={
        may ? (
          <Button kind="primary" onPress={() => setOpening(true)}>
            {t(texts.open)}
          </Button>
        ) : null
      }
    >
      <p className="incident-exercise soft">{held ?? t(texts.neverExercised)}</p>
      {items.length === 0 ? (
        <section className="staff-empty">
          <h2>{t(texts.none)}</h2>
          <p className="soft">{t(texts.noneLead)}</p>
        </section>
      ) : (
        <ul className="company-list">
          {items.map((one) => (
            <li key={one.id}>
              <Link to="/staff/incidents/$incident" params={{ incident: one.id }} className="row-link">
                {t(texts.named, { number: one.number, title: one.title })}
              </Link>
              <p className="soft">{`${t(stateNames[one.state])} · ${formatInstant(one.openedAt, language)}`}</p>
              {one.clocks.map((clock) => (
                <ClockLine key={clock.clock} {...clock} />
              ))}
            </li>
          ))}
        </ul>
      )}
      <OpenForm open={opening} onClose={() => setOpening(false)} />
    </Page>
  );
}
