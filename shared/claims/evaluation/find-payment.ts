import type { StatedClaim } from '../expenses/claim-facts.ts';
import { isSameVendor } from '../expenses/vendor-name.ts';
import type { Field, Reading } from '../receipts/reading.ts';
import type { Criterion, Finding } from './finding.ts';
import { priceOn } from './prices.ts';
import { quoteAmount, quoteDate, quoteName } from './quotes.ts';
import { foldWords, hasWord, type WordPatterns } from './word-patterns.ts';

/** Papers that ask for money or confirm an order do not prove that anything was paid. Source: Skatteverket on receipts. */
const unpaidWords: WordPatterns = [
  'förfallodatum',
  'förfallodag*',
  'förfaller',
  'betalas senast',
  'oss tillhanda',
  'obetald*',
  'orderbekräftelse',
  'bokningsbekräftelse',
  'offert',
  'betalningspåminnelse',
  'unpaid',
  'due date',
  'payment due',
  'order confirmation',
  'booking confirmation',
  'påminnelse',
  'offerten',
  'quotation',
  'pro forma',
  'proforma*',
  'please pay',
  'payment reminder',
];

/** Signs of a payment. A paper that asks for money and has none of them shows that nothing was paid yet. */
const paymentSigns: WordPatterns = [
  'betald*',
  'betalt',
  'betalat',
  'paid',
  'kvitt*',
  'receipt*',
  'kort',
  'kortköp',
  'bankkort',
  'kontokort',
  'betalkort',
  'card',
  'visa',
  'mastercard',
  'swish*',
  'kontant*',
  'cash',
  'klarna',
  'autogiro*',
  'direct debit',
  'mottag*',
  'received',
  'inbetal*',
  'erhåll*',
];

/** Somebody else paid, or what was bought earlier did. Source: a benefit covers what the employee has paid. */
const otherPayerWords: WordPatterns = [
  'arbetsgivar*',
  '*friskvårdsportal*',
  'förmånsportal*',
  'employer*',
  'benefit portal*',
  'wellness portal*',
  'friskvårdspoäng*',
  'bonuspoäng*',
  'poäng',
  'loyalty points',
  'points',
  'tillgodo*',
  'store credit*',
];
/** Money that went back. */
const refundWords: WordPatterns = [
  'återbetal*',
  'återköp*',
  'retur*',
  'kreditering*',
  'kreditnota*',
  'refund*',
  'credit note*',
];

type Read<T> = Readonly<{ reading: Reading; value: T; confidence: number }>;

/** The surest of the readings whose field agrees with what was stated; null when none does. */
function surest<T>(
  readings: readonly Reading[],
  field: (reading: Reading) => Field<T>,
  agrees: (value: T) => boolean,
): Read<T> | null {
  const agreeing = readings.flatMap((reading): Read<T>[] => {
    const { value, confidence } = field(reading);
    return value !== null && agrees(value) ? [{ reading, value, confidence }] : [];
  });
  return agreeing.reduce<Read<T> | null>(
    (best, next) => (best === null || next.confidence > best.confidence ? next : best),
    null,
  );
}

const finding = (criterion: Criterion, outcome: Finding['outcome'], quote: string | null, confidence = 0): Finding => ({
  criterion,
  outcome,
  quote,
  confidence,
});

/**
 * Do the receipts show that the stated total is paid? `total` is what they come to, see `readTotal`. Where it is a sum,
 * each part of it has to be read: the least sure of them counts.
 */
export function findPaid(readings: readonly Reading[], claim: StatedClaim, total: number | null): Finding {
  const unpaid = readings.find(({ text }) => hasWord(unpaidWords, foldWords(text)));
  const otherwise = readings.flatMap(({ text }) => text.split('\n')).find(paidOtherwise);
  if (otherwise !== undefined) return finding('paid', 'unclear', otherwise.trim());
  if (unpaid) {
    const line = unpaid.text.split('\n').find((printed) => hasWord(unpaidWords, foldWords(printed)));
    const signs = readings.some(({ text }) => hasWord(paymentSigns, foldWords(text), unpaidWords));
    return finding('paid', signs ? 'unclear' : 'not_met', line?.trim() ?? null, unpaid.total.confidence);
  }
  if (total === null || total !== claim.total) return finding('paid', 'unclear', null);
  const whole = surest(
    readings,
    (reading) => reading.total,
    (read) => read === total,
  );
  if (whole) return finding('paid', 'met', quoteAmount(whole.reading.text, total), whole.confidence);
  const parts = readings.filter((reading) => reading.total.value !== null).map((reading) => reading.total.confidence);
  return finding('paid', 'met', null, Math.min(...parts));
}

/** A line of a sum that somebody else paid, or that was paid back. */
function paidOtherwise(line: string): boolean {
  const price = priceOn(line);
  return price !== null && price !== 0 && hasWord([...otherPayerWords, ...refundWords], foldWords(line));
}

/** Does a receipt have the stated day? */
export function findDate(readings: readonly Reading[], { paidOn }: StatedClaim): Finding {
  const read = surest(
    readings,
    (reading) => reading.date,
    (date) => date === paidOn,
  );
  if (!read) return finding('dated', 'unclear', null);
  return finding('dated', 'met', quoteDate(read.reading.text, read.value), read.confidence);
}

/**
 * Does a receipt have the stated seller? An organisation number with its check digit identifies one as well as a name, so
 * the two together are surer than either. Where a trade name heads the receipt, the seller can be stated by the name that
 * stands beside its number.
 */
export function findSeller(readings: readonly Reading[], { vendor }: StatedClaim): Finding {
  const read = surest(
    readings,
    (reading) => reading.vendor,
    (name) => vendor !== null && isSameVendor(name, vendor),
  );
  if (!read) {
    const beside = readings.find(
      ({ nameBesideNumber: name }) => name !== undefined && vendor !== null && isSameVendor(name, vendor),
    );
    if (!beside) return finding('seller', 'unclear', null);
    const name = beside.nameBesideNumber!;
    return finding('seller', 'met', quoteName(beside.text, name) ?? name, beside.organisationNumber.confidence);
  }
  const { value: number, confidence } = read.reading.organisationNumber;
  const sure = 1 - (1 - read.confidence) * (1 - (number === null ? 0 : confidence));
  return finding('seller', 'met', quoteName(read.reading.text, read.value) ?? read.value, sure);
}
