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
  'too-many-keys': row(
    409,
    ['För många nycklar', 'Ett företag kan ha högst 20 gällande nycklar. Återkalla en som inte används.'],
    ['Too many keys', 'A company can have 20 valid keys at most. Revoke one that is not used.'],
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
  'not-found': row(
    404,
    ['Finns inte', 'Det du söker finns inte här.'],
    ['Not found', 'What you asked for is not here.'],
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
  'changed-meanwhile': row(
    409,
    ['Ändrat under tiden', 'Någon annan ändrade det här. Ladda om för att se det senaste.'],
    ['Changed meanwhile', 'Somebody else changed this. Reload to see the latest.'],
  ),
  'personnummer-taken': row(
    409,
    ['Personnumret är redan registrerat', 'Numret hör till en annan medarbetare här. Kontrollera siffrorna.'],
    ['The personnummer is already registered', 'The number belongs to another employee here. Check the digits.'],
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
  'too-many-receipts': row(
    409,
    ['För många kvitton', 'Ett utlägg kan ha högst 10 kvitton.'],
    ['Too many receipts', 'A claim can have 10 receipts at most.'],
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
