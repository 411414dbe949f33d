import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from '../design/button.tsx';
import { Page } from '../design/page.tsx';
import { useLanguage } from '../session/language.tsx';
import { NotFoundPage } from '../shell/not-found-page.tsx';
import { draftNames } from './drafts.tsx';
import { incidentQuery } from './incidents.ts';
import { PlainMarkdown } from './plain-markdown.tsx';
import { texts } from './texts.ts';
import './incidents.css';

const route = getRouteApi('/staff-in/staff/incidents/$incident/drafts/$draft');

/** One draft by itself, as it is printed. */
export function DraftPage() {
  const { t, language } = useLanguage();
  const { incident: id, draft: name } = route.useParams();
  const incident = useSuspenseQuery(incidentQuery(id)).data;
  const draft = incident.drafts.find((one) => one.name === name);
  if (!draft) return <NotFoundPage />;
  const back = t(texts.named, { number: incident.number, title: incident.title });
  return (
    <Page
      title={t(draftNames[draft.name])}
      back={
        <Link to="/staff/incidents/$incident" params={{ incident: id }}>
          {back}
        </Link>
      }
      actions={<Button onPress={() => window.print()}>{t(texts.printNow)}</Button>}
    >
      <div lang={draft.texts[language] ? language : 'sv'}>
        <PlainMarkdown text={draft.texts[language] ?? draft.texts.sv} />
      </div>
    </Page>
  );
}
