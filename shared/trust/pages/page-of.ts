import type { Language } from '../../kernel/language.ts';
import type { PageName } from '../addresses.ts';
import { accessibility, accessibilityLead } from './accessibility.ts';
import type { Html } from './html.ts';
import { incident, incidentLead } from './incident.ts';
import { privacyLead, privacyPolicy } from './privacy-policy.ts';
import { prose, type Part } from './prose.ts';
import { terms, termsLead } from './terms.ts';
import type { Text } from '../../kernel/language.ts';

const written: Readonly<Partial<Record<PageName, Readonly<{ lead: Text; parts: readonly Part[] }>>>> = {
  privacy: { lead: privacyLead, parts: privacyPolicy },
  terms: { lead: termsLead, parts: terms },
  accessibility: { lead: accessibilityLead, parts: accessibility },
  incident: { lead: incidentLead, parts: incident },
};

/** A page that is text alone; null where it is more. */
export function writtenPage(page: PageName, language: Language): { lead: string; main: Html } | null {
  const one = written[page];
  return one ? { lead: one.lead[language], main: prose(one.parts, language) } : null;
}
