import { errorCode, errorPlace } from '../../shared/platform/log.ts';
import type { askTrust as contract } from '../../shared/trust/contract.ts';
import { contactLead, contactPage, receivedPage } from '../../shared/trust/pages/index.ts';
import { askTrust, mailRequests, readTyped } from '../../shared/trust/requests/index.ts';
import type { Handler } from '../host/http.ts';
import { requireOwnOrigin } from '../host/same-site.ts';
import { languageOf, trustPage } from '../host/trust-page.ts';
import { readForm } from '../host/read-form.ts';

/** Reached by a form, with or without a script, so its answers are pages. A machine that fills in what people cannot see is thanked, and nothing is kept. */
export const handleAskTrust: Handler<typeof contract> = async (uses, { request }) => {
  requireOwnOrigin(request, uses.publicOrigin);
  const fields = await readForm(request);
  const language = languageOf(request, fields['language']);
  const { typed, good, byMachine } = readTyped(fields);
  const { operator, contactAddress } = uses.configuration;
  const lead = contactLead[language];
  const page = { page: 'contact', language, origin: uses.publicOrigin, operator, lead } as const;
  if (!good && !byMachine)
    return trustPage(
      request,
      { ...page, main: contactPage({ typed, wrong: true }, language) },
      { status: 400, kept: false },
    );
  const id = byMachine ? uses.randomness.id() : await askTrust(uses, { ...typed, language });
  if (!byMachine)
    // The timer does it where this fails, and mails what others wrote: what was written is kept.
    await mailRequests({ ...uses, contact: contactAddress }, id).catch((error: unknown) =>
      uses.log('trust.not-mailed', { error: errorCode(error), at: errorPlace(error) }),
    );
  return trustPage(request, { ...page, main: receivedPage(id, language) }, { kept: false });
};
