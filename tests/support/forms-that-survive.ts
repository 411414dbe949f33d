/** Who types, and where. `{claim}` is in review, `{advised}` waits for advice of the colleague, `{decided}` is approved by machine, `{paid}` with a salary, `{colleague}` is a person. */
export type FormTyped = Readonly<{
  /** Where the form is written. */
  file: string;
  who: 'employee' | 'colleague' | 'hr' | 'staff';
  path: string;
  /** The button that shows the form; pressed again after the reload unless the form stands there by itself. */
  open?: string;
  /** The field by its Swedish name, with what is typed or chosen in it. */
  field: string;
  typed: string;
}>;

const decision = (open: string, field: string) =>
  ({
    file: 'review/decision-dialog.tsx',
    who: 'hr',
    path: '/review/{claim}',
    open,
    field,
    typed: `Skrivet: ${open}`,
  }) as const;

/** Every form that is typed in and reloaded by the test of this table. */
export const formsTyped: readonly FormTyped[] = [
  {
    file: 'staff/operations/acknowledge.tsx',
    who: 'staff',
    path: '/staff/operations',
    open: 'Ta hand om: Ändrade skydd i molnet',
    field: 'Vad gör du?',
    typed: 'Läser vem som ändrade',
  },
  {
    file: 'retention/place-hold.tsx',
    who: 'hr',
    path: '/retention',
    open: 'Lägg till spärr',
    field: 'Skäl, som bara HR läser',
    typed: 'Tvist om en uppsägning',
  },
  {
    file: 'payroll/webhooks/endpoint-form.tsx',
    who: 'hr',
    path: '/payroll/endpoints',
    open: 'Lägg till mottagare',
    field: 'Namn',
    typed: 'Lönesystemet',
  },
  {
    file: 'rights/ask-form.tsx',
    who: 'employee',
    path: '/my-data',
    field: 'Något att tillägga (valfritt)',
    typed: 'Gärna allt',
  },
  {
    file: 'rights/enter-request.tsx',
    who: 'hr',
    path: '/rights-requests',
    open: 'Skriv in en begäran',
    field: 'Vad personen begär',
    typed: 'Kom med brev',
  },
  decision('Godkänn', 'Kommentar (valfri)'),
  decision('Avslå', 'Varför? Medarbetaren ser det du skriver.'),
  decision('Begär ändring', 'Vad ska ändras? Medarbetaren ser det du skriver.'),
  {
    ...decision('Återkalla beslutet', 'Varför? Utlägget går tillbaka till granskning.'),
    path: '/review/{decided}',
  },
  {
    file: 'review/ask-opinion.tsx',
    who: 'hr',
    path: '/review/{claim}',
    open: 'Be om råd',
    field: 'Fråga (valfri)',
    typed: 'Är det rimligt?',
  },
  {
    file: 'review/re-route.tsx',
    who: 'hr',
    path: '/review/{claim}',
    open: 'Byt beslutsväg',
    field: 'Varför?',
    typed: 'Fel flöde',
  },
  {
    file: 'review/correct-payment.tsx',
    who: 'hr',
    path: '/review/{paid}',
    open: 'Rätta utbetalningen',
    field: 'Rätt belopp i kronor',
    typed: '300',
  },
  {
    file: 'review/advise.tsx',
    who: 'colleague',
    path: '/review/{advised}',
    field: 'Varför?',
    typed: 'Jag var med.',
  },
  {
    file: 'claims/comment-form.tsx',
    who: 'employee',
    path: '/claims/{claim}',
    field: 'Skriv till den som beslutar',
    typed: 'Kvittot kommer.',
  },
  {
    file: 'list/save-filter-dialog.tsx',
    who: 'employee',
    path: '/claims?state=in_review',
    open: 'Spara filtret',
    field: 'Namn på filtret',
    typed: 'Väntar',
  },
  {
    file: 'oversight/draw-sample.tsx',
    who: 'hr',
    path: '/oversight?view=agreement',
    field: 'Hur många',
    typed: '50',
  },
  {
    file: 'people/add-person.tsx',
    who: 'hr',
    path: '/people',
    open: 'Lägg till',
    field: 'Namn',
    typed: 'Nyanställd Nio',
  },
  {
    file: 'people/employment-form.tsx',
    who: 'hr',
    path: '/people/{colleague}',
    field: 'Avdelning',
    typed: 'Lager nio',
  },
  {
    file: 'people/details-form.tsx',
    who: 'hr',
    path: '/people/{colleague}',
    field: 'Privat e-post',
    typed: 'nio@privat.example',
  },
  {
    file: 'people/details-form.tsx',
    who: 'employee',
    path: '/my-details',
    field: 'Privat telefon',
    typed: '070-174 06 05',
  },
  {
    file: 'policy-files/try-claim.tsx',
    who: 'hr',
    path: '/policy-files',
    field: 'Vad som köptes',
    typed: 'Gymkort',
  },
  {
    file: 'api-keys/key-form.tsx',
    who: 'hr',
    path: '/api-keys',
    open: 'Skapa nyckel',
    field: 'Namn',
    typed: 'Lönesystemet',
  },
  { file: 'stand-ins/stand-in-form.tsx', who: 'hr', path: '/stand-ins', field: 'Första dag', typed: '2099-07-01' },
  {
    file: 'staff/ask-form.tsx',
    who: 'staff',
    path: '/staff/companies/{company}',
    field: 'Varför behövs det?',
    typed: 'Ett ärende om bidraget.',
  },
  {
    file: 'staff/set-up-page.tsx',
    who: 'staff',
    path: '/staff/companies/new',
    field: 'Företagets namn',
    typed: 'Nya Bolaget AB',
  },
];

/** Forms that another browser test types in and reloads, in the course of its story. */
export const formsWalked: Readonly<Record<string, string>> = {
  'ai-settings/settings-form.tsx': 'ai-settings.test.ts',
  'staff/first-hr.tsx': 'staff.test.ts',
  'staff/vendors/objections.tsx': 'vendors.test.ts',
  'staff/vendors/plan-review.tsx': 'vendors.test.ts',
  'staff/vendors/propose-change.tsx': 'vendors.test.ts',
  'staff/vendors/sign-agreement.tsx': 'vendors.test.ts',
  'sub-processors/object.tsx': 'vendors.test.ts',
  'demo/demo-form.tsx': 'demo.test.ts',
  'allowances/adjust-form.tsx': 'allowances.test.ts',
  'approval-flows/flow-form.tsx': 'approvals.test.ts',
  'benefits/category-form.tsx': 'benefits.test.ts',
  'claims/use-draft.ts': 'claim.test.ts',
  'payroll/files/profile-form.tsx': 'payroll-profile.test.ts',
  'policy-files/publish-form.tsx': 'policy-files.test.ts',
  'ai-settings/dpia-dialog.tsx': 'walk-hr.test.ts',
  'oversight/reason-dialog.tsx': 'walk-hr.test.ts',
  'rights/answer-dialog.tsx': 'rights.test.ts',
  'incidents/closing.tsx': 'incidents.test.ts',
  'incidents/entry-form.tsx': 'incidents.test.ts',
  'incidents/open-form.tsx': 'incidents.test.ts',
  'incidents/scope-form.tsx': 'incidents.test.ts',
};

/** Forms that keep nothing, each with why. */
export const formsForgotten: Readonly<Record<string, string>> = {
  'people/find-person.tsx': 'a personnummer is kept nowhere but on file',
  'sub-processors/subscribe-form.tsx': 'an address alone, typed on a page that is for anybody',
  'staff/break-glass-form.tsx': 'a code from a sealed envelope is a secret',
  'contract-end/give-notice.tsx': 'one day, which stands there from the beginning',
  'search/search-field.tsx': 'words of a search can say something about somebody, and are asked once',
};

/** Files that write fields of a form which stands in another file. */
export const partsOfForms: Readonly<Record<string, string>> = {
  'incidents/typed-field.tsx': 'incidents/entry-form.tsx',
  'benefits/category-line.tsx': 'benefits/category-form.tsx',
  'claims/claim-form.tsx': 'claims/use-draft.ts',
  'rights/answers.tsx': 'rights/answer-dialog.tsx',
  'staff/vendors/propose-fields.tsx': 'staff/vendors/propose-change.tsx',
  'payroll/files/bookkeeping-fields.tsx': 'payroll/files/profile-form.tsx',
};

/** Texts that are shown in a field and not typed. */
export const shownInFields: readonly string[] = ['api-keys/shown-once.tsx'];
