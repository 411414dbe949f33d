import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { stateNames } from '../../shared/trust/incidents/contract.ts';
import { Button } from '../design/button.tsx';
import { formatInstant } from '../design/dates.ts';
import { Page } from '../design/page.tsx';
import { useLanguage } from '../session/language.tsx';
import { ClockLine } from './clock.tsx';
import { Closing } from './closing.tsx';
import { Drafts } from './drafts.tsx';
import { DutyList, type Doing } from './duty-list.tsx';
import { EntryForm } from './entry-form.tsx';
import { incidentQuery } from './incidents.ts';
import { ReachPart } from './reach.tsx';
import { ScopeForm } from './scope-form.tsx';
import { SendNotice } from './send-notice.tsx';
import { always, kindNames, texts } from './texts.ts';
import { IncidentTimeline } from './timeline.tsx';
import './incidents.css';

const route = getRouteApi('/staff-in/staff/incidents/$incident');

/** One incident: its clocks, what is still to be done, whom it reached, what has to be written, and all that was said. */
export function IncidentPage() {
  const { t, language } = useLanguage();
  const { incident: id } = route.useParams();
  const incident = useSuspenseQuery(incidentQuery(id)).data;
  const [doing, setDoing] = useState<Doing | null>(null);
  const onDo = incident.state === 'closed' ? null : setDoing;
  const stop = () => setDoing(null);
  return (
    <Page
      title={t(texts.named, { number: incident.number, title: incident.title })}
      lead={<p>{t(stateNames[incident.state])}</p>}
      back={<Link to="/staff/incidents">{t(texts.back)}</Link>}
      width="wide"
    >
      {incident.clocks.length > 0 ? (
        <section className="incident-clocks" aria-label={t(texts.clocks)}>
          {incident.clocks.map((clock) => (
            <ClockLine key={clock.clock} {...clock} />
          ))}
        </section>
      ) : null}
      <DutyList duties={incident.duties} onDo={onDo} />
      {onDo ? (
        <section className="incident-part" aria-labelledby="incident-more">
          <h2 id="incident-more">{t(texts.more)}</h2>
          <div className="incident-acts">
            {always.map((kind) => (
              <Button key={kind} onPress={() => setDoing(kind)}>
                {t(kindNames[kind])}
              </Button>
            ))}
          </div>
        </section>
      ) : null}
      <ReachPart reach={incident.reach} onCount={onDo && (() => setDoing('scope'))} />
      <Drafts incident={incident} />
      <IncidentTimeline timeline={incident.timeline} broken={incident.broken} />
      {incident.alerts.length > 0 ? (
        <section className="incident-part" aria-labelledby="incident-alerts">
          <h2 id="incident-alerts">{t(texts.alerts)}</h2>
          <ul className="incident-alerts">
            {incident.alerts.map(({ name, at, staff, state }) => (
              <li key={`${name} ${staff} ${at}`}>
                {t(texts.alertLine, { name, staff, state })} <span className="soft">{formatInstant(at, language)}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <Closing key={incident.entries} incident={incident} />
      {doing === 'scope' ? <ScopeForm incident={incident} onClose={stop} /> : null}
      {doing === 'send' ? <SendNotice incident={id} onClose={stop} /> : null}
      {doing !== null && doing !== 'scope' && doing !== 'send' ? (
        <EntryForm key={doing} incident={incident} kind={doing} onClose={stop} />
      ) : null}
    </Page>
  );
}
