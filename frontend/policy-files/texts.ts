import type { PolicyVersionRow } from '../../shared/claims/policy-files/contract.ts';
import type { Text } from '../../shared/kernel/language.ts';

export const states: Record<PolicyVersionRow['state'], Text> = {
  draft: { sv: 'Utkast', en: 'Draft' },
  coming: { sv: 'Börjar gälla senare', en: 'Applies later' },
  valid: { sv: 'Gäller', en: 'In force' },
  replaced: { sv: 'Ersatt', en: 'Replaced' },
  withdrawn: { sv: 'Återkallad', en: 'Withdrawn' },
};

export const texts = {
  title: { sv: 'Policydokument', en: 'Policy documents' },
  lead: {
    sv: 'Era egna regler för förmåner. Utlägg jämförs med de stycken som ligger närmast köpet, och ett beslut visar ordagrant vad det hänvisar till. En policy kan göra ett beslut försiktigare, aldrig generösare.',
    en: 'Your own rules for benefits. Claims are compared with the paragraphs nearest to the purchase, and a decision shows word for word what it cites. A policy can make a decision more careful, never more generous.',
  },
  toSettings: { sv: 'Till AI-inställningarna', en: 'To the AI settings' },
  off: {
    sv: 'Företaget har inte slagit på att policydokument läses vid bedömningen. Dokumenten kan förberedas och provas här ändå.',
    en: 'The company has not switched on that policy documents are read in assessments. They can be prepared and tried here all the same.',
  },
  drop: { sv: 'Släpp en policy här', en: 'Drop a policy here' },
  choose: { sv: 'Välj fil', en: 'Choose a file' },
  chooseNew: { sv: 'Ladda upp ny version', en: 'Upload a new version' },
  limits: {
    sv: 'PDF eller Word (DOCX), högst 10 MB och 50 sidor.',
    en: 'PDF or Word (DOCX), 10 MB and 50 pages at most.',
  },
  sending: { sv: 'Skickar {name}', en: 'Sending {name}' },
  reading: { sv: 'Läser {name} …', en: 'Reading {name} …' },
  one: { sv: 'Skicka en fil i taget.', en: 'Send one file at a time.' },
  empty: { sv: 'Inga policydokument än', en: 'No policy documents yet' },
  emptyLead: {
    sv: 'Ladda upp er friskvårdspolicy, så kan beslut hänvisa till den.',
    en: 'Upload your wellness policy, and decisions can cite it.',
  },
  documents: { sv: 'Dokument', en: 'Documents' },
  version: { sv: 'Version {number}', en: 'Version {number}' },
  from: { sv: 'Från {day}', en: 'From {day}' },
  every: { sv: 'Alla förmåner', en: 'Every benefit' },
  paragraphs: { sv: '{count} stycken', en: '{count} paragraphs' },
  pages: { sv: '{count} sidor', en: '{count} pages' },
  flaggedCount: { sv: '{count} försöker styra', en: '{count} try to steer' },
  flagged: {
    sv: 'Försöker styra bedömningen. Stycket skickas aldrig, och utlägg som det rör går till en person.',
    en: 'Tries to steer the assessment. The paragraph is never sent, and claims that it bears on go to a person.',
  },
  flaggedTitle: { sv: 'Stycken som försöker styra', en: 'Paragraphs that try to steer' },
  flaggedLead: {
    sv: 'De är markerade nedan. Ta bort dem ur dokumentet och ladda upp det igen, om de inte ska vara där.',
    en: 'They are marked below. Take them out of the document and upload it again, if they should not be there.',
  },
  leftChanged: {
    sv: '{count} stycken har spårade ändringar som ingen har godkänt eller avvisat, och läses inte.',
    en: '{count} paragraphs have tracked changes that nobody has accepted or rejected, and are not read.',
  },
  leftHidden: {
    sv: '{count} textbitar syns inte för den som läser dokumentet, och läses inte här heller.',
    en: '{count} pieces of text cannot be seen by whoever reads the document, and are not read here either.',
  },
  back: { sv: 'Policydokument', en: 'Policy documents' },
  read: { sv: 'Så här är dokumentet läst', en: 'What was read of the document' },
  original: { sv: 'Hämta originalet', en: 'Download the original' },
  publish: { sv: 'Låt den gälla', en: 'Put it in force' },
  publishLead: {
    sv: 'Kontrollera texten nedan. Ingen läser ett utkast förrän det gäller.',
    en: 'Check the text below. Nobody reads a draft until it is in force.',
  },
  name: { sv: 'Namn', en: 'Name' },
  nameMissing: { sv: 'Ge dokumentet ett namn.', en: 'Give the document a name.' },
  validFrom: { sv: 'Gäller från', en: 'Applies from' },
  dayMissing: { sv: 'Ange en dag.', en: 'State a day.' },
  about: { sv: 'Vad den gäller', en: 'What it is about' },
  some: { sv: 'Bara vissa förmåner', en: 'Some benefits only' },
  someMissing: { sv: 'Välj minst en förmån.', en: 'Choose at least one benefit.' },
  published: { sv: 'Dokumentet gäller enligt det du angav.', en: 'The document applies as you stated.' },
  withdraw: { sv: 'Återkalla', en: 'Withdraw' },
  discard: { sv: 'Släng utkastet', en: 'Discard the draft' },
  withdrawSure: { sv: 'Återkalla versionen?', en: 'Withdraw the version?' },
  withdrawMore: {
    sv: 'Nya beslut läser den inte längre, och den version som den ersatte kommer inte tillbaka. Beslut som redan hänvisar till den gör det fortfarande.',
    en: 'New decisions read it no more, and the version that it replaced does not come back. Decisions that cite it already go on doing so.',
  },
  withdrawn: { sv: 'Versionen är återkallad.', en: 'The version is withdrawn.' },
  cancel: { sv: 'Avbryt', en: 'Cancel' },
  others: { sv: 'Andra versioner', en: 'Other versions' },
  tryTitle: { sv: 'Prova ett utlägg', en: 'Try a claim' },
  tryLead: {
    sv: 'Vilka stycken skulle användas i dag?',
    en: 'Which paragraphs would be used today?',
  },
  category: { sv: 'Förmån', en: 'Benefit' },
  bought: { sv: 'Vad som köptes', en: 'What was bought' },
  boughtHint: {
    sv: 'Som det står på kvittot, till exempel ”Gymkort 1 månad”.',
    en: 'As the receipt says it, such as “Gym card 1 month”.',
  },
  boughtMissing: { sv: 'Skriv vad som köptes.', en: 'Write what was bought.' },
  try: { sv: 'Visa stycken', en: 'Show paragraphs' },
  none: {
    sv: 'Inget gällande dokument säger något om det här köpet.',
    en: 'No document in force says anything about this purchase.',
  },
  against: {
    sv: 'Kan tala emot köpet: utlägget går till en person.',
    en: 'May speak against the purchase: the claim goes to a person.',
  },
  place: { sv: '{document}, version {version}', en: '{document}, version {version}' },
  page: { sv: 'sida {page}', en: 'page {page}' },
  paragraph: { sv: 'stycke {paragraph}', en: 'paragraph {paragraph}' },
  cites: { sv: 'Ur policyn', en: 'From the policy' },
} satisfies Record<string, Text>;
