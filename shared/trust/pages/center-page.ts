import type { Language } from '../../kernel/language.ts';
import { accountable } from '../controls/control.ts';
import { sections } from '../controls/sections.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { seenAt, type Row } from '../rows.ts';
import { statuses, statusMeans, statusWords, type Status } from '../status.ts';
import { html, Html } from './html.ts';
import { moment } from './when.ts';
import { kindWords, words } from './words.ts';

/** A shape for each status, so that it can be told without its colour. */
const shapes: Readonly<Record<Status, string>> = {
  'in-place': '<path d="M4 8.5 7 11.5 12.5 5" fill="none" stroke="currentColor" stroke-width="2.2"/>',
  partly:
    '<path d="M8 2a6 6 0 0 1 0 12Z"/><circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.6"/>',
  planned:
    '<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray="2.4 2.4"/>',
  failing: '<path d="M4 4l8 8M12 4l-8 8" fill="none" stroke="currentColor" stroke-width="2.2"/>',
  'not-checked': '<path d="M4 8h8" stroke="currentColor" stroke-width="2.2"/>',
};

export const statusMark = (status: Status, language: Language): Html =>
  html`<span class="status ${status}"
    >${new Html(`<svg width="16" height="16" viewBox="0 0 16 16" fill="currentColor" aria-hidden="true">${shapes[status]}</svg>`)}
    ${statusWords[status][language]}</span
  >`;

const answer = ({ holds }: Evidence, language: Language): string =>
  (holds === true ? words.yes : holds === false ? words.no : words.unknown)[language];

const evidenceItem = (one: Evidence, language: Language): Html =>
  html`<li class="${one.holds === true ? 'yes' : one.holds === false ? 'no' : 'unseen-here'}">
    <p class="kind">${kindWords[one.kind][language]} · <b>${answer(one, language)}</b></p>
    <p>${one.how[language]}</p>
    <p class="found">${one.detail[language]} ${one.at === null ? null : moment(one.at, language)}</p>
  </li>`;

function controlItem(row: Row, language: Language): Html {
  const { control, status, evidence } = row;
  const at = seenAt(row);
  return html`<article class="control" id="${control.id}" aria-labelledby="${control.id}-title">
    <header>
      <h3 id="${control.id}-title">${control.title[language]}</h3>
      ${statusMark(status, language)}
    </header>
    <p class="says">${control.text[language]}</p>
    <details>
      <summary>
        ${words.howChecked[language]}
        <span class="seen"
          >${at === null ? words.notSeen[language] : html`${words.lastSeen[language]} ${moment(at, language)}`}</span
        >
      </summary>
      <ul class="evidence">
        ${evidence.map((one) => evidenceItem(one, language))}
      </ul>
      <p class="who">${words.accountable[language]} ${accountable[control.accountable][language]}</p>
    </details>
  </article>`;
}

const summary = (rows: readonly Row[], language: Language): Html =>
  html`<dl class="summary">
    ${statuses.map((status) => {
      const count = rows.filter((row) => row.status === status).length;
      return html`<div class="${status}">
        <dt>${statusMark(status, language)}</dt>
        <dd>${count}</dd>
      </div>`;
    })}
  </dl>`;

const key = (language: Language): Html =>
  html`<section class="key" aria-labelledby="key">
    <h2 id="key">${words.statusKey[language]}</h2>
    <dl>
      ${statuses.map(
        (status) =>
          html`<div>
            <dt>${statusMark(status, language)}</dt>
            <dd>${statusMeans[status][language]}</dd>
          </div>`,
      )}
    </dl>
    <h2>${words.kindKey[language]}</h2>
    <ul>
      <li>${words.measuredMeans[language]}</li>
      <li>${words.configuredMeans[language]}</li>
      <li>${words.documentedMeans[language]}</li>
    </ul>
    <h2>${words.machines[language]}</h2>
    <p>${words.machinesLead[language]}</p>
    <ul class="files">
      <li><a href="/trust/controls.json">JSON</a></li>
      <li><a href="/trust/oscal.json">OSCAL</a></li>
      <li><a href="/trust/changes.atom">Atom</a></li>
      <li><a href="/trust/changes.json">JSON Feed</a></li>
    </ul>
  </section>`;

/** Every control with its status and what it comes from, section by section. */
export const centerPage = (
  { rows, at, commit }: Readonly<{ rows: readonly Row[]; at: Date; commit: string | null }>,
  language: Language,
): Html =>
  html`<p class="stamp">
      ${words.checkedAt[language]} ${moment(at, language)}
      ${commit === null ? null : html` · ${words.release[language]} <code>${commit.slice(0, 12)}</code>`} ·
      ${rows.length} ${words.count[language]}
    </p>
    ${summary(rows, language)}
    <div class="columns">
      <nav class="sections" aria-label="${words.sections[language]}">
        <ol>
          ${sections.map(({ name, title }) => html`<li><a href="#${name}">${title[language]}</a></li>`)}
        </ol>
      </nav>
      <div class="all">
        ${sections.map(
          ({ name, title }) =>
            html`<section id="${name}" aria-labelledby="${name}-title">
              <h2 id="${name}-title">${title[language]}</h2>
              ${rows.filter((row) => row.section === name).map((row) => controlItem(row, language))}
            </section>`,
        )}
        ${key(language)}
      </div>
    </div>`;
