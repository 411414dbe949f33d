import type { Text } from '../../kernel/language.ts';
import type { RecordedAct } from '../../kernel/recorded-acts.ts';

/** What people are told of. Each is one sentence, which the page, the mail's subject and the test share. */
export const notificationKinds = {
  'claim-approved': {
    sv: 'Ditt utlägg är godkänt. {amount} betalas ut.',
    en: 'Your claim is approved. {amount} will be paid.',
  },
  'claim-declined': {
    sv: 'Ditt utlägg fick avslag. Läs varför, rätta och skicka in igen, eller be en person titta på det.',
    en: 'Your claim was declined. Read why, correct and submit it again, or ask a person to look at it.',
  },
  'changes-requested': {
    sv: 'Ditt utlägg behöver kompletteras innan det kan beslutas.',
    en: 'Your claim needs changes before it can be decided.',
  },
  'claim-in-review': {
    sv: 'Ditt utlägg väntar på att en person beslutar.',
    en: 'Your claim waits for a person to decide.',
  },
  'claim-reverted': {
    sv: 'Beslutet om ditt utlägg är återkallat och prövas igen.',
    en: 'The decision on your claim was taken back and is looked at again.',
  },
  'claim-waiting': {
    sv: 'Ett utlägg väntar på ditt beslut.',
    en: 'A claim is waiting for your decision.',
  },
  'comment-on-claim': {
    sv: 'Det finns en ny kommentar på ditt utlägg.',
    en: 'There is a new comment on your claim.',
  },
  'answer-on-claim': {
    sv: 'Medarbetaren har skrivit på ett utlägg som du kan besluta om.',
    en: 'The employee has written on a claim that you can decide.',
  },
  'receipt-added': {
    sv: 'Ett kvitto har lagts till på ett utlägg som väntar på beslut.',
    en: 'A receipt was added to a claim that waits for a decision.',
  },
  'receipt-refused': {
    sv: 'En fil till ditt utlägg klarade inte kontrollen mot skadlig kod och är borttagen. Fotografera kvittot och ladda upp bilden i stället.',
    en: 'A file for your claim did not pass the check for malware and has been removed. Photograph the receipt and upload the picture instead.',
  },
  'claim-approved-for-nothing': {
    sv: 'Ditt utlägg är godkänt, men inget finns kvar av bidraget. Inget betalas ut.',
    en: 'Your claim is approved, but nothing is left of the allowance. Nothing will be paid.',
  },
  'claim-waiting-long': {
    sv: 'Ett utlägg har väntat i {days} dagar på ditt beslut.',
    en: 'A claim has been waiting for your decision for {days} days.',
  },
  'claim-without-approver': {
    sv: 'Ett utlägg väntar på någon som inte finns. HR kan besluta i stället.',
    en: 'A claim is waiting for somebody who is not there. HR can decide instead.',
  },
  'opinion-asked': {
    sv: 'En kollega ber om ditt råd om ett utlägg.',
    en: 'A colleague asks for your advice on a claim.',
  },
  'opinion-answered': {
    sv: 'En kollega har gett sitt råd om ett utlägg som väntar på dig.',
    en: 'A colleague has given advice on a claim that waits for you.',
  },
  'claim-paid': {
    sv: 'Ditt utlägg är utbetalt: {amount}.',
    en: 'Your claim has been paid: {amount}.',
  },
  'claim-not-paid': {
    sv: 'Ditt utlägg kunde inte betalas ut och prövas igen.',
    en: 'Your claim could not be paid and is looked at again.',
  },
  'claim-corrected': {
    sv: 'Ett utlägg som har betalats ut är rättat till {amount}. Skillnaden kommer med nästa lön.',
    en: 'A claim that was paid has been corrected to {amount}. The difference comes with the next salary.',
  },
  'payment-rejected': {
    sv: 'Lönesystemet kunde inte betala ut ett utlägg. Läs varför och besluta om det igen.',
    en: 'The payroll system could not pay a claim. Read why, and decide it again.',
  },
  'access-granted': {
    sv: 'En medarbetare på CLVR har fått tidsbegränsad åtkomst till era uppgifter. Se vem det är och varför, och avsluta åtkomsten om ni vill.',
    en: 'A member of CLVR’s staff was given access to your data for a limited time. See who it is and why, and end the access if you want to.',
  },
  'key-expires-in-14-days': {
    sv: 'API-nyckeln ”{name}” gäller till den {day}. Skapa en ny i god tid och byt i systemet som använder den.',
    en: 'The API key “{name}” is valid until {day}. Make a new one in good time, and change it in the system that uses it.',
  },
  'key-expires-in-7-days': {
    sv: 'API-nyckeln ”{name}” slutar gälla den {day}. Skapa en ny och byt i systemet som använder den.',
    en: 'The API key “{name}” expires on {day}. Make a new one, and change it in the system that uses it.',
  },
  'key-expires-in-1-day': {
    sv: 'API-nyckeln ”{name}” slutar gälla inom ett dygn, den {day}. Systemet som använder den kommer inte in efter det.',
    en: 'The API key “{name}” expires within a day, on {day}. The system that uses it cannot get in after that.',
  },
  'key-expired': {
    sv: 'API-nyckeln ”{name}” slutade gälla den {day}. Systemet som använde den kommer inte in längre.',
    en: 'The API key “{name}” expired on {day}. The system that used it cannot get in any more.',
  },
  'provisioning-token-expires-in-30-days': {
    sv: 'Katalogens nyckel för SCIM gäller till den {day}. Skapa en ny i god tid och byt i katalogen.',
    en: 'The directory’s token for SCIM is valid until {day}. Make a new one in good time, and change it in the directory.',
  },
  'provisioning-token-expires-in-7-days': {
    sv: 'Katalogens nyckel för SCIM slutar gälla den {day}. Efter det kommer inga ändringar av personer från katalogen.',
    en: 'The directory’s token for SCIM expires on {day}. After that no changes of people come from the directory.',
  },
  'inbound-secret-expires-in-30-days': {
    sv: 'En hemlighet som lönesystemet signerar med gäller till den {day}. Skapa en ny i god tid och byt i lönesystemet.',
    en: 'A secret that the payroll system signs with is valid until {day}. Make a new one in good time, and change it in the payroll system.',
  },
  'inbound-secret-expires-in-7-days': {
    sv: 'En hemlighet som lönesystemet signerar med slutar gälla den {day}. Efter det tas inget emot som är signerat med den.',
    en: 'A secret that the payroll system signs with expires on {day}. After that nothing is taken that is signed with it.',
  },
  'model-cost-80': {
    sv: 'AI-modellen har i {month} kostat 80 % av taket på {amount}. När taket är nått tar vår egen läsare och våra egna regler över.',
    en: 'The AI model has cost 80% of the cap of {amount} in {month}. Once the cap is reached, our own reader and rules take over.',
  },
  'model-cost-100': {
    sv: 'AI-modellens kostnad har nått taket på {amount} för {month}. Vår egen läsare och våra egna regler tar resten av månaden. Inga utlägg stannar.',
    en: 'The AI model’s cost has reached the cap of {amount} for {month}. Our own reader and rules take the rest of the month. No claim is held up.',
  },
  'endpoint-failed': {
    sv: 'Mottagaren ”{name}” är avstängd. Inget har gått fram dit på tre dygn, trots tio försök. Rätta felet, slå på den och skicka om.',
    en: 'The endpoint “{name}” was switched off. Nothing has got through for three days, in ten attempts. Mend the fault, switch it on and replay.',
  },
  'endpoint-gone': {
    sv: 'Mottagaren ”{name}” är avstängd, eftersom den svarade att den inte finns längre (410).',
    en: 'The endpoint “{name}” was switched off, because it answered that it is gone (410).',
  },
  'rights-received': {
    sv: 'En medarbetare har begärt något om sina personuppgifter. Svara senast den {day}.',
    en: 'An employee has made a request about their personal data. Answer by {day}.',
  },
  'rights-due-in-14-days': {
    sv: 'En begäran om personuppgifter ska vara besvarad senast den {day}, om två veckor.',
    en: 'A request about personal data has to be answered by {day}, in two weeks.',
  },
  'rights-due-in-7-days': {
    sv: 'En begäran om personuppgifter ska vara besvarad senast den {day}, om en vecka.',
    en: 'A request about personal data has to be answered by {day}, in a week.',
  },
  'rights-due-in-2-days': {
    sv: 'En begäran om personuppgifter ska vara besvarad senast den {day}. Det är två dagar kvar.',
    en: 'A request about personal data has to be answered by {day}. Two days are left.',
  },
  'rights-overdue': {
    sv: 'En begäran om personuppgifter är försenad. Den skulle ha varit besvarad den {day}.',
    en: 'A request about personal data is overdue. It was to be answered by {day}.',
  },
  'rights-held': {
    sv: 'En radering väntar, eftersom uppgifterna måste bevaras för en tvist eller granskning. Gör om den när bevarandet har upphört.',
    en: 'An erasure waits, because the data has to be kept for a dispute or an inquiry. Begin it anew when that has ended.',
  },
  'rights-unpaid': {
    sv: 'En radering väntar, eftersom medarbetaren har något som inte är utbetalt. Gör om den när lönen är körd.',
    en: 'An erasure waits, because something of the employee’s has not been paid. Begin it anew when payroll has been run.',
  },
  'rights-unpaid-restricted': {
    sv: 'En radering väntar, eftersom medarbetaren har något som inte är utbetalt. Det betalas inte ut så länge uppgifterna är begränsade. Häv begränsningen, kör lönen och gör sedan om raderingen.',
    en: 'An erasure waits, because something of the employee’s has not been paid. It is not paid while the data is restricted. Lift the restriction, run payroll, and then begin the erasure anew.',
  },
  'rights-extended': {
    sv: 'Svaret på din begäran om personuppgifter dröjer. Du får det senast den {day}. Läs varför.',
    en: 'The answer to your request about personal data takes longer. You will have it by {day}. Read why.',
  },
  'rights-decided': {
    sv: 'Din begäran om personuppgifter är besvarad. Läs svaret.',
    en: 'Your request about personal data has been answered. Read the answer.',
  },
  'rights-carried-out': {
    sv: 'Det som du har begärt om dina personuppgifter är gjort. Läs vad som gjordes.',
    en: 'What you asked for about your personal data has been done. Read what was done.',
  },
  'rights-limit-lifted': {
    sv: 'Begränsningen av dina personuppgifter hävs. Läs mer på sidan om dina rättigheter.',
    en: 'The limit on the use of your personal data is lifted. Read more on the page about your rights.',
  },
  'incident-reached': {
    sv: 'En personuppgiftsincident hos CLVR har berört ert företag. Läs vad som har hänt, vilka uppgifter det gäller och vad ni behöver göra.',
    en: 'A personal data breach at CLVR has reached your company. Read what happened, which data it concerns and what you need to do.',
  },
  'rights-export-ready': {
    sv: 'Utdraget med dina personuppgifter är klart. Du kan ladda ner det i sju dagar.',
    en: 'The extract of your personal data is ready. You can download it for seven days.',
  },
} as const satisfies Record<string, Text>;

export type NotificationKind = keyof typeof notificationKinds;

/** Notifications for whoever decides or advises: they lead to the claim as it is reviewed. */
export const forDeciders: ReadonlySet<string> = new Set<NotificationKind>([
  'claim-waiting',
  'claim-waiting-long',
  'claim-without-approver',
  'opinion-asked',
  'opinion-answered',
  'payment-rejected',
]);

/** Notifications for HR about what people ask of their data: they lead to the request; the others about one lead to one's own. */
export const forRightsOfficers: ReadonlySet<string> = new Set<NotificationKind>([
  'rights-received',
  'rights-due-in-14-days',
  'rights-due-in-7-days',
  'rights-due-in-2-days',
  'rights-overdue',
  'rights-held',
  'rights-unpaid',
  'rights-unpaid-restricted',
]);

type Telling = Readonly<{
  owner?: NotificationKind;
  /** For whoever the claim waits for by then. */
  deciders?: NotificationKind;
  /** For the one that the event names. */
  named?: NotificationKind;
  /** For everybody of HR. */
  hr?: NotificationKind;
  mail: boolean;
}>;

/** Who is told what when something happened to a claim, and whether by mail too. */
export const tellings: Readonly<Partial<Record<RecordedAct, Telling>>> = {
  'expense.approved': { owner: 'claim-approved', mail: true },
  'expense.declined': { owner: 'claim-declined', mail: true },
  'expense.changes-requested': { owner: 'changes-requested', mail: true },
  'expense.deferred': { owner: 'claim-in-review', deciders: 'claim-waiting', mail: false },
  'expense.person-asked': { deciders: 'claim-waiting', mail: false },
  'expense.reverted': { owner: 'claim-reverted', mail: true },
  'expense.commented': { owner: 'comment-on-claim', mail: true },
  'expense.answered': { deciders: 'answer-on-claim', mail: false },
  'expense.receipt-added': { deciders: 'receipt-added', mail: false },
  'expense.receipt-refused': { owner: 'receipt-refused', mail: true },
  'expense.re-routed': { deciders: 'claim-waiting', mail: false },
  'approval.step-approved': { deciders: 'claim-waiting', mail: false },
  'approval.reminded': { deciders: 'claim-waiting-long', mail: true },
  'approval.opinion-asked': { named: 'opinion-asked', mail: true },
  'approval.opinion-answered': { named: 'opinion-answered', mail: false },
  'expense.paid': { owner: 'claim-paid', mail: true },
  'expense.payroll-rejected': {
    owner: 'claim-not-paid',
    hr: 'payment-rejected',
    deciders: 'claim-waiting',
    mail: true,
  },
  'expense.corrected': { owner: 'claim-corrected', mail: true },
};

/** What can be had in the app alone, by what it is about. What guards the company (its keys, who was let in) always comes by mail. */
export const mailGroups = ['decisions', 'comments', 'reminders'] as const;
export type MailGroup = (typeof mailGroups)[number];

const groups: Readonly<Partial<Record<NotificationKind, MailGroup>>> = {
  'claim-approved': 'decisions',
  'claim-declined': 'decisions',
  'changes-requested': 'decisions',
  'claim-reverted': 'decisions',
  'comment-on-claim': 'comments',
  'receipt-refused': 'decisions',
  'claim-approved-for-nothing': 'decisions',
  'claim-paid': 'decisions',
  'claim-not-paid': 'decisions',
  'claim-corrected': 'decisions',
  'claim-waiting-long': 'reminders',
  'opinion-asked': 'comments',
};

/** The group that somebody chooses a kind's mails by; null where there is no choice. */
export const mailGroupOf = (kind: NotificationKind): MailGroup | null => groups[kind] ?? null;
