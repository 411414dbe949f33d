import type { Text } from '../../shared/kernel/language.ts';

export const texts = {
  title: { sv: 'Företaget', en: 'Company' },
  lead: {
    sv: 'Det som gäller hela företaget och som HR och lön sköter.',
    en: 'What concerns the whole company, and is looked after by HR and payroll.',
  },
  none: { sv: 'Här finns inget för dig', en: 'There is nothing here for you' },
  noneLead: { sv: 'Det här sköts av HR på ditt företag.', en: 'HR at your company looks after this.' },
  groupBenefits: { sv: 'Förmåner', en: 'Benefits' },
  groupPayroll: { sv: 'Lön', en: 'Payroll' },
  payroll: { sv: 'Lönekörningar', en: 'Payroll runs' },
  payrollLead: {
    sv: 'Vad som betalas ut med lönen varje månad: förhandsvisa, lås, bekräfta.',
    en: 'What is paid with the salary each month: preview, lock, confirm.',
  },
  groupPeople: { sv: 'Personer', en: 'People' },
  groupAi: { sv: 'AI', en: 'AI' },
  groupSecurity: { sv: 'Säkerhet', en: 'Security' },
  payrollProfile: { sv: 'Filer till lönesystemet', en: 'Files for the payroll system' },
  payrollProfileLead: {
    sv: 'Vilket lönesystem ni har, och hur koder, konton och kostnadsställen skrivs i filerna.',
    en: 'Which payroll system you have, and how codes, accounts and cost centres are written in files.',
  },
  webhooks: { sv: 'Webhookar', en: 'Webhooks' },
  webhooksLead: {
    sv: 'Vart händelser skickas, vad som kom fram, och vad som skickas om.',
    en: 'Where events are sent, what arrived, and what is sent again.',
  },
  payrollApi: { sv: 'API för lönesystem', en: 'API for payroll systems' },
  payrollApiLead: {
    sv: 'Anropen som lönesystemet gör, med exempel att kopiera, och hemligheterna som det signerar med.',
    en: 'The calls that the payroll system makes, with examples to copy, and the secrets that it signs with.',
  },
  dashboard: { sv: 'Översikt', en: 'Overview' },
  dashboardLead: {
    sv: 'Hur förmånerna används, hur länge utlägg väntar och vem som beslutar.',
    en: 'How benefits are used, how long claims wait, and who decides.',
  },
  oversight: { sv: 'AI-tillsyn', en: 'AI oversight' },
  oversightLead: {
    sv: 'Varje bedömning av maskinen, varför, och hur ofta människor höll med.',
    en: 'Every judgement by the machine, why, and how often people agreed.',
  },
  aiSettings: { sv: 'AI-inställningar', en: 'AI settings' },
  aiSettingsLead: {
    sv: 'Vad en maskin får läsa, bedöma och besluta, vad det kostar och vad som skickas.',
    en: 'What a machine may read, judge and decide, what it costs and what is sent.',
  },
  allowances: { sv: 'Bidrag', en: 'Allowances' },
  allowancesLead: {
    sv: 'Vad var och en får, har använt och har kvar, och vad som gäller när någon slutar.',
    en: 'What everybody gets, has used and has left, and what applies when somebody leaves.',
  },
  approvalFlows: { sv: 'Beslutsflöden', en: 'Approval flows' },
  approvalFlowsLead: {
    sv: 'Vilka som beslutar om utlägg, i vilken ordning, för varje förmån.',
    en: 'Who decides claims, in which order, for each benefit.',
  },
  benefits: { sv: 'Förmåner', en: 'Benefits' },
  benefitsLead: {
    sv: 'Vad ni erbjuder, hur mycket och enligt vilka regler.',
    en: 'What you offer, how much, and by which rules.',
  },
  people: { sv: 'Medarbetare', en: 'People' },
  peopleLead: {
    sv: 'Vilka som arbetar här, deras anställning, roller och uppgifter.',
    en: 'Who works here, their employment, roles and details.',
  },
  staffImport: { sv: 'Importera från en fil', en: 'Import from a file' },
  staffImportLead: {
    sv: 'Många på en gång, ur Excel eller CSV. Ni granskar skillnaden först.',
    en: 'Many at once, from Excel or CSV. You review the difference first.',
  },
  directory: { sv: 'Katalog (Entra ID)', en: 'Directory (Entra ID)' },
  directoryLead: {
    sv: 'Låt er egen katalog hålla medarbetare och roller aktuella här.',
    en: 'Let your own directory keep people and roles here up to date.',
  },
  policy: { sv: 'Policydokument', en: 'Policy documents' },
  policyLead: {
    sv: 'Era regler för förmåner, som beslut kan hänvisa till ordagrant.',
    en: 'Your rules for benefits, which decisions can cite word for word.',
  },
  apiKeys: { sv: 'API-nycklar', en: 'API keys' },
  apiKeysLead: {
    sv: 'Nycklar som era egna system använder, till exempel lönesystemet.',
    en: 'Keys for systems of your own, such as payroll.',
  },
  auditLog: { sv: 'Händelselogg', en: 'Audit log' },
  auditLogLead: {
    sv: 'Allt som har gjorts, av vem och när, förseglat så att varje ändring syns.',
    en: 'Everything that was done, by whom and when, sealed so that every change shows.',
  },
  rights: { sv: 'Begäranden om uppgifter', en: 'Data requests' },
  rightsLead: {
    sv: 'Vad medarbetare har begärt om sina personuppgifter, och när de ska ha svar.',
    en: 'What employees have asked about their personal data, and when they are to have an answer.',
  },
  subProcessors: { sv: 'Underbiträden', en: 'Sub-processors' },
  subProcessorsLead: {
    sv: 'Vilka som behandlar era uppgifter åt CLVR, vad som ska ändras, och hur ni invänder.',
    en: 'Who processes your data for CLVR, what is to change, and how to object.',
  },
  access: { sv: 'CLVR:s åtkomst', en: 'CLVR’s access' },
  accessLead: {
    sv: 'Vem hos oss som har fått se era uppgifter, varför och hur länge.',
    en: 'Who of our staff was let see your data, why, and for how long.',
  },
  retention: { sv: 'Lagringstider', en: 'Retention' },
  retentionLead: {
    sv: 'Hur länge uppgifter sparas, vad som är spärrat och vad som har raderats.',
    en: 'For how long data is kept, what is held, and what was deleted.',
  },
  erasures: { sv: 'Raderade personer', en: 'Erased people' },
  erasuresLead: {
    sv: 'Vad som raderades, vad lagen kräver att ni sparar, och beviset för det.',
    en: 'What was erased, what the law has you keep, and the evidence of it.',
  },
  contractEnd: { sv: 'Avsluta avtalet', en: 'End the contract' },
  contractEndLead: {
    sv: 'Säg upp, få ut allt som ni har här, och se när det raderas.',
    en: 'Give notice, be given everything you have here, and see when it is deleted.',
  },
  incidents: { sv: 'Incidenter', en: 'Incidents' },
  incidentsLead: {
    sv: 'Personuppgiftsincidenter hos oss som har berört er.',
    en: 'Personal data breaches with us that reached you.',
  },
  keys: { sv: 'Krypteringsnycklar', en: 'Encryption keys' },
  keysLead: {
    sv: 'Vad som skyddar känsliga uppgifter, och när det byts ut.',
    en: 'What guards sensitive details, and when it is replaced.',
  },
} satisfies Record<string, Text>;
