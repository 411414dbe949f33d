import { expect, test } from 'vitest';
import type { Id } from '../../shared/kernel/ids.ts';
import { closeRefusal, proposalRefusal } from '../../shared/trust/incidents/close.ts';
import { authorityForm } from '../../shared/trust/incidents/drafts/authority-form.ts';
import { customerNotice } from '../../shared/trust/incidents/drafts/customer-notice.ts';
import { subjectNotice } from '../../shared/trust/incidents/drafts/subject-notice.ts';
import { clocksOf, dutiesOf, openDuties, type DutyName } from '../../shared/trust/incidents/duties.ts';
import { reachOf } from '../../shared/trust/incidents/reach.ts';
import { recordOf, type Entry, type IncidentRecord } from '../../shared/trust/incidents/record.ts';
import { entryKinds, incidentStates, mayAdd } from '../../shared/trust/incidents/state.ts';
import { impossibleTimes } from '../../shared/trust/incidents/stated-times.ts';
import type { Operator } from '../../shared/trust/operator.ts';

const one = '01940000-0000-7000-8000-000000000001' as Id;
const two = '01940000-0000-7000-8000-000000000002' as Id;
const [companyA, companyB] = ['01940000-0000-7000-8000-0000000000a1', '01940000-0000-7000-8000-0000000000b1'] as Id[];
const aware = '2026-03-27T17:00:00.000Z';
const hours = (after: number) => new Date(new Date(aware).getTime() + after * 3_600_000);
const iso = (after: number) => hours(after).toISOString();

type Said = Pick<Entry, 'kind'> & { facts?: object; words?: object; after?: number; by?: Id };
const entry = ({ kind, facts = {}, words = {}, after = 1, by = one }: Said) =>
  ({ kind, facts, words, at: hours(after), by }) as unknown as Entry;

const range = { least: 3, most: 4 };
const reach = (companies: readonly Id[]) =>
  reachOf(
    companies.map((company) => ({ company, people: range, records: range })),
    { categories: ['user.name'], special: false, sealedOnly: false },
    true,
  );
const opened = (roles: readonly string[] = ['controller', 'processor']): Said => ({
  kind: 'opened',
  facts: { firstSignalAt: iso(-1), roles, types: ['confidentiality'] },
  words: { title: 'Lista', what: 'En lista' },
});

/** Everything that a breach at our own and our customers' cost asks for, each by the duty that it meets. */
const done: Readonly<Record<string, Said>> = {
  awareness: { kind: 'awareness', facts: { breach: true, at: aware }, words: { why: 'sett' } },
  containment: { kind: 'containment', facts: { at: iso(1) }, words: { how: 'stängt' } },
  description: {
    kind: 'description',
    facts: { startedAt: iso(-9) },
    words: { what: 'hände', discovered: 'mottagaren' },
  },
  scope: { kind: 'scoped', facts: { scope: {}, reach: reach([companyA!, companyB!]) } },
  risk: { kind: 'risk', facts: { level: 'high' }, words: { why: 'namn', consequences: 'bluff' } },
  'customer-notice': { kind: 'customer-notice', words: { sv: 'hej', en: 'hello' } },
  customers: { kind: 'customers-mailed', facts: { companies: [companyA, companyB], at: iso(20) } },
  decision: { kind: 'notification-decision', facts: { notify: true }, words: { why: 'risk' } },
  notified: { kind: 'notified', facts: { at: iso(71) }, words: { reference: 'IMY-1' } },
  subjects: { kind: 'subjects', facts: { toldAt: iso(80), ground: null }, words: { how: 'mejl' } },
  cyber: { kind: 'cyber', facts: { significant: false }, words: { why: 'liten' } },
  measures: { kind: 'description', words: { measures: 'kontroll' } },
  cause: { kind: 'description', words: { cause: 'fel mottagare' } },
  lessons: { kind: 'description', words: { lessons: 'alltid kontroll' } },
};
const all = Object.keys(done) as DutyName[];
const recordWith = (said: readonly Said[]): IncidentRecord => recordOf(said.map(entry));
const without = (left: DutyName) =>
  recordWith([opened(), ...all.filter((name) => name !== left).map((name) => done[name]!)]);
const names = (record: IncidentRecord, now: Date) => openDuties(record, now).map(({ name }) => name);
const complete = () => recordWith([opened(), ...Object.values(done)]);

test('with everything done nothing is left', () => {
  expect(names(complete(), hours(100))).toEqual([]);
  expect(proposalRefusal(complete(), hours(100))).toBeNull();
});

test.each(all.filter((name) => name !== 'awareness' && name !== 'risk'))('without %s it is not closed', (left) => {
  const open = names(without(left), hours(100));
  // What is overdue has to be explained as well.
  const follows: Partial<Record<DutyName, DutyName[]>> = {
    scope: ['customers', 'customers-delay'],
    customers: ['customers-delay'],
    notified: ['authority-delay'],
    decision: [],
  };
  expect(open.toSorted()).toEqual([left, ...(follows[left] ?? [])].toSorted());
  expect(proposalRefusal(without(left), hours(100))).not.toBeNull();
});

test('before it is judged nothing can be closed, and without a judged risk nobody knows what is owed', () => {
  expect(proposalRefusal(recordWith([opened()]), hours(1))).toBe('state');
  expect(names(without('risk'), hours(100))).toEqual(['risk']);
});

test.each([
  ['in time', 71, null, []],
  ['to the minute', 72, null, []],
  ['late, without a word', 72.1, null, ['authority-delay']],
  ['late, and said why', 90, 'sent', []],
] as const)('notified %s', (_, after, reason, open) => {
  const said = { ...done, notified: { ...done['notified']!, facts: { at: iso(after) } } };
  const delay: Said[] = reason ? [{ kind: 'delay', facts: { clock: 'authority' }, words: { reason } }] : [];
  expect(names(recordWith([opened(), ...Object.values(said), ...delay]), hours(100))).toEqual(open);
});

test('the reason for a delay is owed as soon as the time has run out, notified or not', () => {
  const record = without('notified');
  expect(names(record, hours(71.9))).toEqual(['notified']);
  expect(names(record, hours(72.1))).toEqual(['notified', 'authority-delay']);
});

test('a company that was found later has to be told too', () => {
  const later: Said = { kind: 'scoped', facts: { scope: {}, reach: reach([companyA!, companyB!, two]) } };
  const told: Said = { kind: 'customer-told', facts: { company: two, at: iso(60) }, words: { how: 'telefon' } };
  const before = [opened(), ...Object.values(done), later];
  expect(names(recordWith(before), hours(100))).toEqual(['customers', 'customers-delay']);
  expect(names(recordWith([...before, told]), hours(100))).toEqual(['customers-delay']);
});

test.each([
  ['processor', ['customers'], ['customers']],
  ['controller', ['authority'], ['decision', 'notified', 'subjects']],
])('as %s alone the duties are its own', (role, clocks, owed) => {
  const record = recordWith([opened([role]), done['awareness']!, done['risk']!]);
  expect(clocksOf(record).map(({ clock }) => clock)).toEqual(clocks);
  const found = dutiesOf(record, hours(2)).map(({ name }) => name);
  expect(found.filter((name) => ['customers', 'decision', 'notified', 'subjects'].includes(name))).toEqual(owed);
});

test('subjects are owed a word at a high risk alone; nobody is notified where a risk is unlikely and that was decided', () => {
  const level = (name: string): Said => ({ ...done['risk']!, facts: { level: name } });
  const not: Said = { kind: 'notification-decision', facts: { notify: false }, words: { why: 'osannolik' } };
  const rest = Object.entries(done).filter(([name]) => !['risk', 'decision', 'notified', 'subjects'].includes(name));
  const base = [opened(), ...rest.map(([, said]) => said)];
  expect(names(recordWith([...base, level('unlikely'), not]), hours(100))).toEqual([]);
  expect(names(recordWith([...base, level('risk'), not]), hours(60))).toEqual(['decision', 'notified']);
  expect(names(recordWith([...base, level('high')]), hours(60))).toEqual(['decision', 'notified', 'subjects']);
});

test('a clock that has begun is not moved away by a later word, only brought nearer', () => {
  const again = (at: string): Said => ({ ...done['awareness']!, facts: { breach: true, at } });
  expect(recordWith([opened(), done['awareness']!, again(iso(30))]).awareAt).toEqual(new Date(aware));
  expect(recordWith([opened(), done['awareness']!, again(iso(-0.5))]).awareAt).toEqual(hours(-0.5));
});

test('what was judged to be no breach owes its cause and what was learned', () => {
  const no: Said = { kind: 'awareness', facts: { breach: false, at: aware }, words: { why: 'eget test' } };
  expect(names(recordWith([opened(), no]), hours(200))).toEqual(['cause', 'lessons']);
  expect(clocksOf(recordWith([opened(), no]))).toEqual([]);
});

test('two people close; a word in between takes the proposal back; a clock that ran out since refuses it', () => {
  const proposed = [opened(), ...Object.values(done), { kind: 'close-proposed' } as Said];
  expect(closeRefusal(recordWith(proposed), one, hours(100))).toBe('own-proposal');
  expect(closeRefusal(recordWith(proposed), two, hours(100))).toBeNull();
  const note: Said = { kind: 'note', facts: { evidence: [] }, words: { text: 'mer' }, by: two };
  expect(closeRefusal(recordWith([...proposed, note]), two, hours(100))).toBe('state');
  expect(closeRefusal(recordWith([opened(), ...Object.values(done)]), two, hours(100))).toBe('state');
  const closed = recordWith([...proposed, { kind: 'closed', facts: { proposedBy: one }, by: two }]);
  expect([closed.state, closed.proposedBy, closed.closedBy]).toEqual(['closed', one, two]);
});

test('what may be added where', () => {
  const table = Object.fromEntries(
    incidentStates.map((state) => [state, entryKinds.filter((kind) => !mayAdd(kind, state))]),
  );
  expect(table['closed']).toEqual(entryKinds.filter((kind) => kind !== 'reopened'));
  const closing = ['opened', 'close-proposed', 'close-withdrawn', 'closed', 'reopened'];
  expect(table['signalled']).toEqual(closing);
  expect(table['confirmed']).toEqual(closing.filter((kind) => kind !== 'close-proposed'));
  expect(table['closing']).toEqual(['opened', 'close-proposed', 'reopened']);
});

test('a time to come, or of what followed from a signal before it, cannot be', () => {
  const record = { firstSignalAt: hours(0) };
  expect(impossibleTimes({ at: iso(1), startedAt: iso(-50) }, record, hours(2))).toEqual([]);
  expect(impossibleTimes({ at: iso(3), startedAt: iso(3) }, record, hours(2))).toEqual(['at', 'startedAt']);
  expect(impossibleTimes({ at: iso(-1) }, record, hours(2))).toEqual(['at']);
});

const registered = { number: '556677-8899', address: 'Exempelgatan 1, 111 11 Stockholm' };
const draftFacts = (record: IncidentRecord, operator: Operator = registered) => ({
  ...{ number: 7, record, contact: 'hello@clvr.example', operator },
  categories: [{ sv: 'namn', en: 'names' }],
});

test('the drafts name what is missing, and nothing where all is known', () => {
  const empty = draftFacts(recordWith([opened()]));
  for (const draft of [authorityForm(empty, hours(1)), customerNotice(empty), subjectNotice(empty)]) {
    expect(draft.gaps.length, draft.name).toBeGreaterThan(3);
    expect(draft.texts.sv.match(/\[SAKNAS: /g)!.length).toBeGreaterThanOrEqual(draft.gaps.length);
    if (draft.texts.en) expect(draft.texts.en).toContain('[MISSING: ');
  }
  const full = draftFacts(complete());
  expect(customerNotice(full).gaps).toEqual([]);
  expect(subjectNotice(full).gaps).toEqual([]);
  expect(authorityForm(full, hours(100)).gaps).toEqual([]);
  // Where a deployment does not say who runs it, whoever sends it in knows it.
  const unsaid = draftFacts(complete(), { number: null, address: null });
  expect(authorityForm(unsaid, hours(100)).gaps.map(({ sv }) => sv)).toEqual([
    ...['organisationsnummer', 'postadress till den personuppgiftsansvarige'],
  ]);
});

test('the authority’s form has every field of its e-form, and the time in UTC where clocks change', () => {
  const { sv } = authorityForm(draftFacts(complete()), hours(100)).texts;
  const fields = [...sv.matchAll(/^## (.+)$/gm)].map(([, name]) => name);
  expect(fields).toEqual([
    ...[
      'Personuppgiftsansvarig',
      'Organisationsnummer',
      'Postadress',
      'Er referens',
      'Kontaktperson och kontaktuppgifter',
    ],
    ...['Anmälan är', 'När incidenten började', 'När incidenten upptäcktes', 'När incidenten upphörde'],
    ...['Varför anmälan görs senare än 72 timmar', 'Typ av incident', 'Vad som hände', 'Hur incidenten upptäcktes'],
    ...['Kategorier av registrerade', 'Ungefärligt antal registrerade', 'Ungefärligt antal uppgiftsposter'],
    ...['Kategorier av personuppgifter', 'Känsliga uppgifter (artikel 9)', 'Kryptering', 'Troliga följder'],
    ...['Bedömning av allvar', 'Åtgärder', 'Har de registrerade informerats'],
  ]);
  expect(sv).toContain('27 mars 2026 kl. 18:00 (17:00 UTC)');
  expect(sv).toContain('6–8');
});
