import type { Text } from './language.ts';

type Row = { status: number; title: Text; detail: Text };
const row = (status: number, sv: readonly [string, string], en: readonly [string, string]): Row => ({
  status,
  title: { sv: sv[0], en: en[0] },
  detail: { sv: sv[1], en: en[1] },
});

/**
 * Every error a client can meet: one closed list. The code is the last part of the RFC 9457 `type`;
 * `{name}` in a detail stands for a value that goes with the error.
 */
export const problemCodes = {
  'not-signed-in': row(401, ['Inte inloggad', 'Logga in för att fortsätta.'], ['Not signed in', 'Sign in to go on.']),
  'key-not-valid': row(
    401,
    ['Nyckeln gäller inte', 'Skicka en gällande API-nyckel som Authorization: Bearer.'],
    ['The key is not valid', 'Send a valid API key as Authorization: Bearer.'],
  ),
  'scope-missing': row(
    403,
    ['Nyckeln saknar behörighet', 'Skapa en nyckel med den behörighet som krävs.'],
    ['The key lacks a scope', 'Make a key that has the scope that this takes.'],
  ),
  'too-many-requests': row(
    429,
    ['För många anrop', 'Vänta en stund och försök igen.'],
    ['Too many requests', 'Wait a while and try again.'],
  ),
  'idempotency-key-invalid': row(
    400,
    ['Idempotency-Key går inte att använda', 'Skicka 1–255 tecken ur ASCII, till exempel ett UUID.'],
    ['The Idempotency-Key cannot be used', 'Send 1 to 255 ASCII characters, such as a UUID.'],
  ),
  'idempotency-key-reused': row(
    422,
    [
      'Samma Idempotency-Key för ett annat anrop',
      'Nyckeln har redan använts med ett annat innehåll eller en annan adress. Använd en ny för varje nytt anrop.',
    ],
    [
      'The same Idempotency-Key for another request',
      'The key was used before with another body or another address. Use a new one for each new request.',
    ],
  ),
  'idempotency-key-in-use': row(
    409,
    ['Anropet pågår redan', 'Ett anrop med samma Idempotency-Key är inte färdigt. Vänta en stund och försök igen.'],
    [
      'The request is under way',
      'A request with the same Idempotency-Key is not done yet. Wait a while and try again.',
    ],
  ),
  'line-answered': row(
    409,
    ['Raden är redan besvarad', 'Den är redan bekräftad eller avvisad och kan inte få ett annat besked.'],
    ['The line is answered for', 'It was confirmed or rejected before, and cannot become the other.'],
  ),
  'message-name-reused': row(
    409,
    ['Samma webhook-id för ett annat meddelande', 'Ett webhook-id hör till ett meddelande. Använd ett nytt.'],
    ['The same webhook-id for another message', 'A webhook-id belongs to one message. Use a new one.'],
  ),
  'signature-not-valid': row(
    401,
    [
      'Signaturen gäller inte',
      'Signera enligt Standard Webhooks med en gällande hemlighet, och med en tid som är högst fem minuter gammal.',
    ],
    [
      'The signature is not valid',
      'Sign as Standard Webhooks says, with a secret that is good and a time that is five minutes old at most.',
    ],
  ),
  'too-many-inbound-secrets': row(
    409,
    ['Det finns redan två hemligheter', 'Avsluta en av dem innan du skapar en ny.'],
    ['There are two secrets already', 'End one of them before you make another.'],
  ),
  'too-many-keys': row(
    409,
    ['För många nycklar', 'Ett företag kan ha högst 20 gällande nycklar. Återkalla en som inte används.'],
    ['Too many keys', 'A company can have 20 valid keys at most. Revoke one that is not used.'],
  ),
  'webhook-url-refused': row(
    422,
    ['Adressen går inte att använda', 'Dit skickar vi inget. Det står vid adressen varför.'],
    ['The address cannot be used', 'Nothing is sent there. It is said by the address why.'],
  ),
  'too-many-endpoints': row(
    409,
    ['För många mottagare', 'Ett företag kan ha högst 10 mottagare. Ta bort en som inte används.'],
    ['Too many endpoints', 'A company can have 10 endpoints at most. Remove one that is not used.'],
  ),
  'endpoint-off': row(
    409,
    ['Mottagaren är avstängd', 'Slå på den först.'],
    ['The endpoint is off', 'Switch it on first.'],
  ),
  'delivery-under-way': row(
    409,
    ['Ett försök pågår', 'Vänta tills det är klart och försök igen.'],
    ['An attempt is under way', 'Wait until it is done and try again.'],
  ),
  'too-many-categories': row(
    409,
    ['För många förmåner', 'Ett företag kan ha högst 50 förmåner. Ta bort en som aldrig har använts.'],
    ['Too many benefits', 'A company can have 50 benefits at most. Delete one that was never used.'],
  ),
  'category-in-use': row(
    409,
    ['Förmånen har använts', 'En förmån med utlägg eller öppnade belopp kan stängas men inte tas bort.'],
    ['The benefit has been used', 'A benefit with claims or opened allowances can be closed but not deleted.'],
  ),
  'sign-in-failed': row(
    401,
    ['Inloggningen gick inte igenom', 'Försök igen från inloggningssidan i samma webbläsare.'],
    ['Sign-in did not go through', 'Try again from the sign-in page, in the same browser.'],
  ),
  'sign-in-unknown': row(
    403,
    ['Kontot är inte kopplat', 'Kontot hör inte till någon anställd här. Be din HR-avdelning att bjuda in dig.'],
    ['The account is not linked', 'The account belongs to no employee here. Ask your HR department for an invitation.'],
  ),
  'directory-unknown': row(
    403,
    [
      'Din organisation är inte ansluten',
      'Kontot hör till en organisation som inte använder CLVR Benefits. Kontrollera att du valde ditt arbetskonto.',
    ],
    [
      'Your organisation is not connected',
      'The account belongs to an organisation that does not use CLVR Benefits. Check that you chose your work account.',
    ],
  ),
  'second-factor-missing': row(
    403,
    [
      'Tvåfaktorsinloggning saknas',
      'Din roll kräver att inloggningen bekräftas i två steg. Lägg till ett andra steg för arbetskontot på mysignins.microsoft.com/security-info, eller be IT-avdelningen om hjälp, och logga in igen.',
    ],
    [
      'Two-factor sign-in is missing',
      'Your role requires sign-in to be confirmed in two steps. Add a second step to your work account at mysignins.microsoft.com/security-info, or ask your IT department for help, and sign in again.',
    ],
  ),
  'invitation-over': row(
    410,
    ['Inbjudan gäller inte längre', 'Den är använd, ersatt eller för gammal. Be din HR-avdelning om en ny.'],
    ['The invitation is no longer good', 'It was used, replaced or is too old. Ask your HR department for a new one.'],
  ),
  'invitation-not-yours': row(
    403,
    [
      'Inbjudan gäller ett annat konto',
      'Kontot hör till en annan organisation än den som bjöd in dig. Öppna inbjudan igen och välj ditt arbetskonto där.',
    ],
    [
      'The invitation is for another account',
      'The account belongs to another organisation than the one that invited you. Open the invitation again and choose your work account there.',
    ],
  ),
  'account-linked-elsewhere': row(
    409,
    [
      'Kontot hör redan till en annan person',
      'Kontot är kopplat till en annan medarbetare i företaget. Logga in med ditt eget konto, eller kontakta din HR-avdelning.',
    ],
    [
      'The account already belongs to somebody else',
      'The account is linked to another employee of the company. Sign in with your own account, or contact your HR department.',
    ],
  ),
  'already-linked': row(
    409,
    ['Kan redan logga in', 'Medarbetaren har redan ett konto kopplat och behöver ingen inbjudan.'],
    ['Can already sign in', 'The employee already has an account linked and needs no invitation.'],
  ),
  'cannot-be-invited': row(
    409,
    ['Kan inte bjudas in', 'Bara den som är anställd i dag och inte är avstängd kan bjudas in.'],
    ['Cannot be invited', 'Only who is employed today and not shut out can be invited.'],
  ),
  'bankid-gone': row(
    410,
    ['Inloggningen är inte öppen längre', 'Börja om med BankID från inloggningssidan.'],
    ['The sign-in is no longer open', 'Begin again with BankID from the sign-in page.'],
  ),
  'bankid-unknown': row(
    403,
    [
      'Ingen arbetsgivare känner igen dig här',
      'BankID fungerade, men ditt personnummer är inte registrerat hos någon arbetsgivare här, eller så har anställningen upphört. Be din HR-avdelning att lägga in personnumret.',
    ],
    [
      'No employer here knows you',
      'BankID worked, but your personnummer is registered with no employer here, or the employment has ended. Ask your HR department to enter it.',
    ],
  ),
  'bankid-elsewhere': row(
    403,
    [
      'BankID användes på ett annat nätverk',
      'Inloggningen startades här men BankID svarade från ett annat nätverk, så vi stoppade den. Stäng av VPN eller logga in med QR-kod.',
    ],
    [
      'BankID was used on another network',
      'The sign-in was started here but BankID answered from another network, so we stopped it. Switch off your VPN or sign in with a QR code.',
    ],
  ),
  'staff-unknown': row(
    403,
    ['Kontot är inte upplagt', 'Kontot hör inte till någon som arbetar med plattformen, eller är avstängt.'],
    ['The account is not set up', 'The account belongs to nobody who works with the platform, or is shut out.'],
  ),
  'staff-second-factor-missing': row(
    403,
    ['Inloggningen var inte bekräftad i två steg', 'Bekräfta inloggningen med ditt andra steg och försök igen.'],
    ['Sign-in was not confirmed in two steps', 'Confirm the sign-in with your second step and try again.'],
  ),
  'break-glass-refused': row(
    422,
    ['Koden gäller inte', 'Den är fel, återkallad eller för gammal.'],
    ['The code is not good', 'It is wrong, revoked or too old.'],
  ),
  'access-over': row(
    403,
    ['Åtkomsten är slut', 'Tiden har gått ut eller företaget har avslutat den. Begär ny åtkomst om den behövs.'],
    ['The access is over', 'Its time has run out or the company has ended it. Ask for access anew if it is needed.'],
  ),
  'access-open-already': row(
    409,
    ['Du har redan åtkomst', 'Lämna företaget först om åtkomsten ska se annorlunda ut.'],
    ['You have access already', 'Leave the company first if the access is to be another.'],
  ),
  'too-many-holds': row(
    409,
    ['För många spärrar', 'Avsluta spärrar som inte längre behövs, eller spärra hela företaget.'],
    ['Too many holds', 'End holds that are no longer needed, or hold the whole company.'],
  ),
  'own-hold': row(
    403,
    ['Spärren gäller dina egna uppgifter', 'En kollega i HR måste avsluta den.'],
    ['The hold is on your own data', 'A colleague in HR has to end it.'],
  ),
  'data-held': row(
    409,
    [
      'Kvittot måste sparas',
      'Din arbetsgivare måste spara dina uppgifter tills vidare, och inget av dem kan tas bort.',
    ],
    [
      'The receipt has to be kept',
      'Your employer has to keep your data for the time being, and none of it can be removed.',
    ],
  ),
  'company-exists': row(
    409,
    ['Företaget finns redan', 'Organisationsnumret hör till ett företag som redan är upplagt.'],
    ['The company is there already', 'The organisation number belongs to a company that is already set up.'],
  ),
  'directory-taken': row(
    409,
    ['Katalogen hör till ett annat företag', 'Entra-katalogen är redan kopplad. Kontrollera katalog-id:t.'],
    ['The directory belongs to another company', 'The Entra directory is already connected. Check the directory id.'],
  ),
  'domain-taken': row(
    409,
    ['Domänen hör till ett annat företag', 'Kontrollera domänen.'],
    ['The domain belongs to another company', 'Check the domain.'],
  ),
  'not-allowed': row(
    403,
    ['Inte tillåtet', 'Din roll får inte göra det här.'],
    ['Not allowed', 'Your role may not do this.'],
  ),
  'cross-site': row(
    403,
    ['Anropet kom från en annan webbplats', 'Ladda om sidan och försök igen.'],
    ['The request came from another site', 'Reload the page and try again.'],
  ),
  'own-claim': row(
    403,
    ['Ditt eget utlägg', 'Ingen beslutar om sitt eget utlägg.'],
    ['Your own claim', 'Nobody decides their own claim.'],
  ),
  'not-your-step': row(
    403,
    ['Inte ditt beslut', 'Utlägget väntar på någon annan, eller så har du redan beslutat i ett tidigare steg.'],
    ['Not yours to decide', 'The claim waits for somebody else, or you have decided in an earlier step.'],
  ),
  'run-not-in-this-state': row(
    409,
    ['Går inte i det här läget', 'Lönekörningen har ett läge där det här inte går att göra. Ladda om sidan.'],
    ['Not possible in this state', 'The payroll run is in a state where this cannot be done. Reload the page.'],
  ),
  'run-open-already': row(
    409,
    ['En lönekörning är redan öppen', 'Lås den först. Bara en månad i taget är öppen.'],
    ['A payroll run is open already', 'Lock that one first. One month at a time is open.'],
  ),
  'run-not-proposed': row(
    409,
    ['Ingen har föreslagit låsning', 'Hos er låser två personer. Någon behöver föreslå först.'],
    ['Nobody has proposed to lock', 'At your company two people lock. Somebody has to propose it first.'],
  ),
  'own-proposal': row(
    403,
    ['Ditt eget förslag', 'Hos er låser två personer. Be en kollega att låsa det du har föreslagit.'],
    ['Your own proposal', 'At your company two people lock. Ask a colleague to lock what you have proposed.'],
  ),
  'rule-binds-you': row(
    403,
    ['Regeln gäller dig', 'Den som låser lönekörningar kan inte stänga av att det ska vara två. Be någon annan på HR.'],
    ['The rule binds you', 'Whoever locks payroll runs cannot switch off that it takes two. Ask somebody else in HR.'],
  ),
  'run-differs': row(
    409,
    ['Underlaget har ändrats', 'Nya beslut har tillkommit eller tagits tillbaka. Gå igenom körningen igen.'],
    ['The run has changed', 'Decisions have come or were taken back meanwhile. Go through the run again.'],
  ),
  'flow-name-taken': row(
    409,
    ['Namnet är upptaget', 'Ett annat flöde heter redan så.'],
    ['The name is taken', 'Another flow has that name already.'],
  ),
  'default-flow-stays': row(
    409,
    ['Standardflödet finns alltid kvar', 'Ändra stegen i det i stället för att ta bort det.'],
    ['The default flow always stays', 'Change its steps instead of removing it.'],
  ),
  'opinion-open-already': row(
    409,
    ['Redan tillfrågad', 'Kollegan har fått frågan och har inte svarat än.'],
    ['Asked already', 'The colleague has been asked and has not answered yet.'],
  ),
  'doubts-not-seen': row(
    409,
    ['Det finns tvivel', 'Öppna utlägget och bekräfta att du har sett tvivlen innan du godkänner.'],
    ['There are doubts', 'Open the claim and confirm that you have seen its doubts before you approve.'],
  ),
  'not-found': row(
    404,
    ['Finns inte', 'Det du söker finns inte här.'],
    ['Not found', 'What you asked for is not here.'],
  ),
  'not-sealed-yet': row(
    409,
    ['Inte förseglad ännu', 'Händelsen förseglas inom några minuter. Försök igen då.'],
    ['Not sealed yet', 'The event is sealed within some minutes. Try again then.'],
  ),
  'input-invalid': row(
    400,
    ['Något är inte rätt ifyllt', 'Rätta de markerade fälten och försök igen.'],
    ['Something is not filled in right', 'Correct the marked fields and try again.'],
  ),
  'body-not-json': row(
    400,
    ['Innehållet kunde inte läsas', 'Anropet ska innehålla giltig JSON.'],
    ['The content could not be read', 'The request must contain valid JSON.'],
  ),
  'own-request': row(
    403,
    ['Din egen begäran', 'En kollega i HR måste besvara den.'],
    ['Your own request', 'A colleague in HR has to answer it.'],
  ),
  'entered-by-you': row(
    403,
    ['Du skrev in begäran', 'En radering går inte att ångra. En kollega i HR måste besluta om den.'],
    ['You wrote the request down', 'An erasure cannot be undone. A colleague in HR has to decide on it.'],
  ),
  'being-erased': row(
    409,
    ['Personen håller på att raderas', 'Raderingen har börjat och går inte att stoppa.'],
    ['The person is being erased', 'The erasure has begun and cannot be stopped.'],
  ),
  'person-erased': row(
    409,
    ['Personen är raderad', 'Det som bokföringen kräver går att läsa, men inte att ändra.'],
    ['The person was erased', 'What the books need can be read, but not changed.'],
  ),
  'contract-ended': row(
    409,
    ['Avtalet har upphört', 'Företagets uppgifter går att läsa och lämna ut, men inte att ändra.'],
    ['The contract has ended', 'The company’s data can be read and handed over, but not changed.'],
  ),
  'request-under-way': row(
    409,
    ['Samma begäran är redan på väg', 'Vänta på svaret, eller ta tillbaka den som du har gjort.'],
    ['The same request is under way', 'Wait for the answer, or take the one that you made back.'],
  ),
  'too-many-copies': row(
    409,
    [
      'Du har nyss beställt tre utdrag',
      'Fler än tre på sju dagar görs inte här. Hämta det senaste, vänta några dagar eller skriv till HR om du behöver ett till.',
    ],
    [
      'You ordered three copies of late',
      'No more than three in seven days are made here. Get the latest, wait some days, or write to HR if you need one more.',
    ],
  ),
  'request-not-there-yet': row(
    409,
    ['Går inte i det här läget', 'Begäran har ett läge där det här inte går att göra. Ladda om sidan.'],
    ['Not possible in this state', 'The request is in a state where this cannot be done. Load the page anew.'],
  ),
  'extension-too-late': row(
    409,
    [
      'Tiden går inte att förlänga',
      'Den kan förlängas en gång, och personen måste få veta det inom den första månaden.',
    ],
    ['The time cannot be extended', 'It can be extended once, and the person has to be told within the first month.'],
  ),
  'data-restricted': row(
    409,
    [
      'Personens uppgifter är begränsade',
      'De får bara sparas tills begränsningen hävs. HR ser den under Begäranden om uppgifter.',
    ],
    [
      'The person’s data is restricted',
      'It may only be kept until the restriction is lifted. HR finds it under Data requests.',
    ],
  ),
  'export-over': row(
    410,
    ['Länken gäller inte längre', 'Den gällde i sju dagar. Begär ett nytt utdrag.'],
    ['The link is no longer good', 'It was good for seven days. Ask for a new extract.'],
  ),
  'changed-meanwhile': row(
    409,
    ['Ändrat under tiden', 'Någon annan ändrade det här. Ladda om för att se det senaste.'],
    ['Changed meanwhile', 'Somebody else changed this. Reload to see the latest.'],
  ),
  'payroll-file-incomplete': row(
    409,
    [
      'Filen går inte att skapa än',
      'Rader saknar något som lönesystemet behöver. Komplettera uppgifterna och försök igen.',
    ],
    ['The file cannot be made yet', 'Lines lack something that the payroll system needs. Complete it and try again.'],
  ),
  'dpia-needed': row(
    409,
    [
      'Konsekvensbedömningen saknas',
      'Läs och bekräfta konsekvensbedömningen innan mer skickas till en modell eller maskinen får besluta mer.',
    ],
    [
      'The impact assessment is missing',
      'Read and acknowledge the impact assessment before more is sent to a model or the machine decides more.',
    ],
  ),
  'own-allowance': row(
    403,
    ['Ditt eget bidrag', 'Ingen ändrar sitt eget bidrag. Be någon annan på HR.'],
    ['Your own allowance', 'Nobody changes an allowance of their own. Ask somebody else in HR.'],
  ),
  'already-decided': row(
    409,
    ['Redan bestämt', 'Det här bestäms en gång, och någon har redan gjort det. Ladda om för att se vad som gäller.'],
    ['Already decided', 'This is decided once, and somebody has done so. Reload to see what was chosen.'],
  ),
  'personnummer-taken': row(
    409,
    ['Personnumret är redan registrerat', 'Numret hör till en annan medarbetare här. Kontrollera siffrorna.'],
    ['The personnummer is already registered', 'The number belongs to another employee here. Check the digits.'],
  ),
  'work-email-taken': row(
    409,
    ['E-postadressen är upptagen', 'Adressen hör till en annan medarbetare här.'],
    ['The e-mail address is taken', 'The address belongs to another employee here.'],
  ),
  'employee-number-taken': row(
    409,
    ['Anställningsnumret är upptaget', 'Numret hör till en annan medarbetare här.'],
    ['The employee number is taken', 'The number belongs to another employee here.'],
  ),
  'manager-circle': row(
    409,
    ['Cheferna går runt', 'Personen leder sin egen chef, direkt eller längre upp.'],
    ['The managers go round', 'The person leads their own manager, directly or further up.'],
  ),
  'last-hr': row(
    409,
    ['Någon måste vara kvar i HR', 'Ge först någon annan rollen HR.'],
    ['Somebody must remain in HR', 'Give somebody else the HR role first.'],
  ),
  'own-access': row(
    409,
    ['Din egen behörighet', 'Be en kollega i HR att ändra den.'],
    ['Your own access', 'Ask a colleague in HR to change it.'],
  ),
  'own-employment': row(
    403,
    ['Din egen anställning', 'En kollega i HR ändrar din chef, din sysselsättningsgrad och när du är anställd.'],
    ['Your own employment', 'A colleague in HR changes your manager, your share of full time and your period.'],
  ),
  'from-directory': row(
    409,
    ['Uppgiften kommer från katalogen', 'Ändra den i företagets katalog, så följer den med hit.'],
    ['This comes from the directory', 'Change it in the company’s directory, and it will follow here.'],
  ),
  'too-many-tokens': row(
    409,
    ['Det finns redan två nycklar', 'Återkalla en av dem innan du skapar en ny.'],
    ['There are two tokens already', 'Revoke one of them before you make another.'],
  ),
  'already-provisioned': row(
    409,
    ['Finns redan', 'Någon annan här har redan det namnet, id:t, numret eller den adressen.'],
    ['Already there', 'Another one here has that name, id, number or address already.'],
  ),
  'body-too-large': row(
    413,
    ['För mycket på en gång', 'Dela upp anropet i flera mindre.'],
    ['Too much at once', 'Split the request into several smaller ones.'],
  ),
  'incident-not-in-this-state': row(
    409,
    ['Går inte i det här läget', 'Incidenten har ett läge där det här inte går att göra. Ladda om sidan.'],
    ['Not possible in this state', 'The incident is in a state where this cannot be done. Load the page anew.'],
  ),
  'second-factor-needed': row(
    403,
    [
      'Det här kräver inloggning i två steg',
      'En session med nödkod kan öppna, stoppa och anteckna. Logga in med katalogen för att besluta.',
    ],
    [
      'This takes sign-in in two steps',
      'A break-glass session can open, contain and take notes. Sign in with the directory to decide.',
    ],
  ),
  'risk-asks-for-notice': row(
    409,
    [
      'Risken ska anmälas',
      'Bara en incident som sannolikt inte medför någon risk får låta bli att anmälas (artikel 33.1). Bedöm risken först.',
    ],
    [
      'The risk has to be notified',
      'Only a breach that is unlikely to result in a risk need not be notified (Article 33(1)). Judge the risk first.',
    ],
  ),
  'duties-open': row(
    409,
    ['Allt är inte gjort', 'Det här återstår innan incidenten kan stängas.'],
    ['Not everything is done', 'This remains before the incident can be closed.'],
  ),
  'own-close': row(
    409,
    ['Ditt eget förslag', 'Två personer stänger en incident. Be en kollega att stänga det du har föreslagit.'],
    ['Your own proposal', 'Two people close an incident. Ask a colleague to close what you have proposed.'],
  ),
  'notice-not-approved': row(
    409,
    ['Meddelandet är inte godkänt', 'Läs igenom och godkänn meddelandet till kunderna innan det skickas.'],
    ['The notice is not approved', 'Read through and approve the notice to customers before it is sent.'],
  ),
  'nothing-reached': row(
    409,
    [
      'Inget företag att underrätta',
      'Räkna fram vilka företag det rör. Finns det inga, eller har alla fått meddelandet, finns inget att skicka.',
    ],
    [
      'No company to tell',
      'Count which companies it reached. If there are none, or all have had the notice, there is nothing to send.',
    ],
  ),
  'not-in-this-state': row(
    409,
    ['Går inte i det här läget', 'Utlägget har ett läge där det här inte går att göra.'],
    ['Not possible in this state', 'The claim is in a state where this cannot be done.'],
  ),
  'claim-blocked': row(
    422,
    ['Utlägget kan inte skickas in', 'Det här måste rättas först.'],
    ['The claim cannot be submitted', 'This has to be corrected first.'],
  ),
  'receipt-being-read': row(
    409,
    ['Kvittot läses fortfarande', 'Vänta några sekunder tills kvittot är läst och skicka sedan in.'],
    ['The receipt is still being read', 'Wait a few seconds until the receipt is read, then submit.'],
  ),
  'receipt-being-checked': row(
    409,
    [
      'Filen kontrolleras',
      'Filen kontrolleras mot skadlig kod. Det brukar ta några sekunder. Tills dess kan ingen öppna den, och utlägget väntar.',
    ],
    [
      'The file is being checked',
      'The file is being checked for malware. It usually takes some seconds. Until then nobody can open it, and the claim waits.',
    ],
  ),
  'agreement-without-file': row(
    409,
    ['Avtalets fil saknas', 'Ladda upp det undertecknade avtalet först. Utan fil står avtalet kvar som väntande.'],
    [
      'The file of the agreement is missing',
      'Upload the signed agreement first. Without it the agreement stays pending.',
    ],
  ),
  'agreement-not-pending': row(
    409,
    ['Avtalet går inte att ändra', 'Det är redan undertecknat eller håller på att förnyas. Ladda om sidan.'],
    ['The agreement cannot be changed', 'It is signed already, or is being renewed. Reload the page.'],
  ),
  'notice-too-short': row(
    422,
    [
      'För kort varsel',
      'Ändringen måste aviseras i förväg, så som vi har lovat. Välj en senare dag, eller skriv varför den är brådskande.',
    ],
    [
      'The notice is too short',
      'The change has to be announced ahead, as we have promised. Choose a later day, or say why it is urgent.',
    ],
  ),
  'change-settled': row(
    409,
    ['Ändringen är redan avgjord', 'Den har trätt i kraft eller dragits tillbaka. Ladda om sidan.'],
    ['The change is settled already', 'It has taken effect or was withdrawn. Reload the page.'],
  ),
  'objection-made': row(
    409,
    ['Invändningen finns redan', 'Du har redan invänt mot ändringen, eller så är invändningen redan besvarad.'],
    ['The objection is there already', 'You have objected to the change before, or the objection was answered.'],
  ),
  'subscription-link-over': row(
    410,
    ['Länken gäller inte längre', 'Den är använd eller för gammal. Prenumerera igen för att få en ny.'],
    ['The link is no longer good', 'It was used or is too old. Subscribe again to get a new one.'],
  ),
  'file-empty': row(
    400,
    ['Filen är tom', 'Välj en fil med innehåll.'],
    ['The file is empty', 'Choose a file that has content.'],
  ),
  'file-too-large': row(
    413,
    ['Filen är för stor', 'En fil får vara högst 10 MB.'],
    ['The file is too large', 'A file can be 10 MB at most.'],
  ),
  'file-type-unknown': row(
    415,
    [
      'Filtypen går inte att använda',
      'Skicka en bild (JPEG, PNG, WebP, HEIC) eller en PDF. Typen avgörs av innehållet, inte av namnet.',
    ],
    [
      'This type of file cannot be used',
      'Send a picture (JPEG, PNG, WebP, HEIC) or a PDF. The type is told from the content, not from the name.',
    ],
  ),
  'file-damaged': row(
    422,
    ['Filen är skadad', 'Filen gick inte att läsa till slutet. Ta ett nytt foto eller spara om filen.'],
    ['The file is damaged', 'The file could not be read to its end. Take a new photo or save the file again.'],
  ),
  'file-two-faced': row(
    422,
    ['Filen innehåller mer än en sak', 'Filen bär på annat innehåll än kvittot. Ta ett nytt foto av kvittot.'],
    [
      'The file holds more than one thing',
      'The file carries content besides the receipt. Take a new photo of the receipt.',
    ],
  ),
  'table-type-unknown': row(
    415,
    ['Filen är ingen tabell', 'Skicka en CSV-fil eller en arbetsbok i formatet XLSX.'],
    ['The file is no table', 'Send a CSV file or a workbook in XLSX.'],
  ),
  'table-damaged': row(
    422,
    ['Filen gick inte att läsa', 'Öppna den i ditt kalkylprogram, spara den igen och skicka den på nytt.'],
    ['The file could not be read', 'Open it in your spreadsheet program, save it again and send it anew.'],
  ),
  'table-too-large': row(
    413,
    ['Tabellen är för stor', 'En fil får ha högst 20 000 rader, 100 kolumner och 10 MB. Dela upp den.'],
    ['The table is too large', 'A file can have 20,000 rows, 100 columns and 10 MB at most. Split it.'],
  ),
  'table-refused': row(
    422,
    ['Filen går inte att använda som den är', 'Spara om den så som anvisningen säger och skicka den igen.'],
    ['The file cannot be used as it is', 'Save it anew as the note says, and send it again.'],
  ),
  'import-headings-missing': row(
    422,
    ['Rubrikerna känns inte igen', 'Utgå från mallen, eller kontrollera att rubrikraden finns med.'],
    ['The headings are not recognised', 'Begin with the template, or check that the row of headings is there.'],
  ),
  'import-over': row(
    410,
    ['Jämförelsen gäller inte längre', 'Den är äldre än ett dygn. Ladda upp filen igen.'],
    ['The comparison is no longer good', 'It is more than a day old. Upload the file again.'],
  ),
  'picture-too-many-pixels': row(
    422,
    ['Bilden är för stor', 'En bild får ha högst 50 megapixel.'],
    ['The picture is too large', 'A picture can have 50 megapixels at most.'],
  ),
  'picture-too-small': row(
    422,
    ['Bilden är för liten', 'Kvittot syns inte på en så liten bild. Ta ett nytt foto närmare kvittot.'],
    ['The picture is too small', 'A receipt cannot be seen on a picture this small. Take a new photo closer to it.'],
  ),
  'picture-encrypted': row(
    422,
    ['Bilden är låst', 'Bilden är krypterad och går inte att öppna. Ta ett nytt foto av kvittot.'],
    ['The picture is locked', 'The picture is encrypted and cannot be opened. Take a new photo of the receipt.'],
  ),
  'pdf-encrypted': row(
    422,
    ['PDF-filen är låst', 'Ta bort lösenordet och skicka filen igen.'],
    ['The PDF is locked', 'Remove the password and send the file again.'],
  ),
  'pdf-too-many-pages': row(
    422,
    ['PDF-filen har för många sidor', 'En PDF får ha högst 20 sidor.'],
    ['The PDF has too many pages', 'A PDF can have 20 pages at most.'],
  ),
  'policy-type-unknown': row(
    415,
    [
      'Filtypen går inte att använda',
      'Skicka en PDF eller ett Word-dokument (DOCX). Typen avgörs av innehållet, inte av namnet.',
    ],
    [
      'This type of file cannot be used',
      'Send a PDF or a Word document (DOCX). The type is told from the content, not from the name.',
    ],
  ),
  'policy-has-macros': row(
    422,
    [
      'Dokumentet innehåller makron',
      'Spara det som ett vanligt Word-dokument (.docx) utan makron och skicka det igen.',
    ],
    ['The document has macros', 'Save it as an ordinary Word document (.docx) without macros and send it again.'],
  ),
  'policy-carries-more': row(
    422,
    [
      'Filen innehåller mer än text',
      'Den bär på skript, bifogade filer eller annat som körs. Skriv ut den till en ny PDF och skicka den.',
    ],
    [
      'The file holds more than text',
      'It carries scripts, attached files or something else that runs. Print it to a new PDF and send that.',
    ],
  ),
  'policy-reaches-out': row(
    422,
    [
      'Dokumentet hämtar innehåll utifrån',
      'Det är kopplat till en mall, bild eller fil någon annanstans. Bryt länkarna i Word, eller spara det som PDF, och skicka det igen.',
    ],
    [
      'The document fetches content from elsewhere',
      'It is linked to a template, picture or file somewhere else. Break the links in Word, or save it as PDF, and send it again.',
    ],
  ),
  'policy-too-long': row(
    422,
    ['Dokumentet är för långt', 'En policy får ha högst 50 sidor och 200 000 tecken. Dela upp den.'],
    ['The document is too long', 'A policy can have 50 pages and 200,000 characters at most. Divide it.'],
  ),
  'policy-without-text': row(
    422,
    [
      'Dokumentet har ingen text som går att läsa',
      'Det kan vara en inskannad bild. Spara originalet som PDF eller Word-dokument och skicka det.',
    ],
    [
      'The document has no text that can be read',
      'It may be a scanned picture. Save the original as PDF or a Word document and send that.',
    ],
  ),
  'policy-already-here': row(
    409,
    ['Filen finns redan', 'Precis samma fil är redan uppladdad.'],
    ['The file is already here', 'Exactly the same file has been uploaded already.'],
  ),
  'too-many-policy-files': row(
    409,
    ['För många policydokument', 'Ett företag kan ha högst 100 policydokument, med högst 100 versioner var.'],
    ['Too many policy documents', 'A company can have 100 policy documents at most, with 100 versions each.'],
  ),
  'too-many-receipts': row(
    409,
    ['För många kvitton', 'Ett utlägg kan ha högst 10 kvitton.'],
    ['Too many receipts', 'A claim can have 10 receipts at most.'],
  ),
  'too-many-filters': row(
    409,
    ['För många sparade filter', 'En lista kan ha högst 20 sparade filter. Ta bort ett först.'],
    ['Too many saved filters', 'A list can have 20 saved filters at most. Remove one first.'],
  ),
  'receipt-already-here': row(
    409,
    ['Kvittot finns redan på utlägget', 'Samma fil är redan uppladdad här.'],
    ['The receipt is already on the claim', 'The same file has been uploaded here already.'],
  ),
  'receipt-erased': row(
    410,
    [
      'Kvittot är raderat',
      'Nyckeln till kvittot är raderad tillsammans med personens uppgifter. Ingen kan öppna det längre.',
    ],
    ['The receipt is erased', 'The key to the receipt was erased with the person’s data. Nobody can open it any more.'],
  ),
  'demo-form-too-fast': row(
    409,
    ['Det gick för fort', 'Vänta några sekunder och skicka igen.'],
    ['That was too fast', 'Wait a few seconds and send it again.'],
  ),
  'demo-form-too-old': row(
    409,
    ['Formuläret har legat öppet för länge', 'Skicka igen. Det du har skrivit står kvar.'],
    ['The form has been open for too long', 'Send it again. What you wrote is still there.'],
  ),
  'service-away': row(
    503,
    ['Tillfälligt otillgängligt', 'Försök igen om en stund. Inget har gått förlorat.'],
    ['Away for a moment', 'Try again in a while. Nothing was lost.'],
  ),
  'keys-away': row(
    503,
    [
      'Skyddade uppgifter går inte att nå just nu',
      'Nycklarna som skyddar dem svarar inte. Försök igen om en stund. Inget har gått förlorat.',
    ],
    [
      'Protected data is out of reach for the moment',
      'The keys that guard it do not answer. Try again in a while. Nothing was lost.',
    ],
  ),
  unexpected: row(
    500,
    ['Något gick fel hos oss', 'Felet är noterat. Försök igen.'],
    ['Something went wrong on our side', 'The fault is recorded. Try again.'],
  ),
} as const satisfies Record<string, Row>;

export type ProblemCode = keyof typeof problemCodes;
