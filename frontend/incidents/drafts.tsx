import { Link } from '@tanstack/react-router';
import type { DraftView, IncidentView } from '../../shared/trust/incidents/contract.ts';
import { Button } from '../design/button.tsx';
import { toast } from '../design/toast.tsx';
import { useLanguage } from '../session/language.tsx';
import { PlainMarkdown } from './plain-markdown.tsx';
import { texts } from './texts.ts';

export const draftNames = {
  authority: texts.draftAuthority,
  customers: texts.draftCustomers,
  subjects: texts.draftSubjects,
} as const;

/** What has to be written, as it can be from what is known: to be copied, or shown for printing. */
export function Drafts({ incident }: { incident: IncidentView }) {
  const { t } = useLanguage();
  return (
    <section className="incident-part" aria-labelledby="incident-drafts">
      <h2 id="incident-drafts">{t(texts.drafts)}</h2>
      <p className="soft">{t(texts.draftsLead)}</p>
      {incident.drafts.map((draft) => (
        <Draft key={draft.name} incident={incident.id} draft={draft} />
      ))}
    </section>
  );
}

function Draft({ incident, draft }: { incident: string; draft: DraftView }) {
  const { t, language } = useLanguage();
  const name = t(draftNames[draft.name]);
  const text = draft.texts[language] ?? draft.texts.sv;
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    toast(t(texts.copied));
  };
  return (
    <details className="incident-draft">
      <summary>{name}</summary>
      {draft.gaps.length > 0 ? (
        <p className="incident-gaps">{t(texts.gaps, { gaps: draft.gaps.map((gap) => t(gap)).join(', ') })}</p>
      ) : null}
      <div className="incident-draft-acts">
        <Button onPress={() => void copy()} aria-label={t(texts.copyNamed, { name })}>
          {t(texts.copy)}
        </Button>
        <Link
          to="/staff/incidents/$incident/drafts/$draft"
          params={{ incident, draft: draft.name }}
          aria-label={t(texts.printNamed, { name })}
        >
          {t(texts.print)}
        </Link>
      </div>
      <div lang={draft.texts[language] ? language : 'sv'}>
        <PlainMarkdown text={text} under={2} />
      </div>
    </details>
  );
}
