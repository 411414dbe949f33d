import type { Text } from '../../kernel/language.ts';
import type { Ore } from '../../kernel/money.ts';
import { longestObject, type PayrollProfile } from './contract.ts';
import type { FileLine } from './file-run.ts';
import { outlay } from './pay-code.ts';

export const kindNames: Readonly<Record<FileLine['kind'], Text>> = {
  payment: { sv: 'Utbetalning', en: 'Payment' },
  correction: { sv: 'Rättelse', en: 'Correction' },
  recovery: { sv: 'Återkrav', en: 'Recovery' },
  'leaver-deduction': { sv: 'Avdrag vid avslut', en: 'Deduction on leaving' },
};

/** Dimension and object of a cost bearer, and their names, as the receiver knows them. */
export type CostBearer = Readonly<{ dimension: number; dimensionName: string; object: string; objectName: string }>;

/** Objects of PAXml have ten characters at most (dimidTYPE of its schema). One cut short would be another one. */
export const fitsPaxml = ({ object }: CostBearer): boolean => [...object].length <= longestObject;

/** A line as the receiver of a profile hears it. */
export type SaidLine = Readonly<{
  anstid: string | null;
  /** Twelve digits. */
  persnr: string | null;
  code: string | null;
  /** As the sign rule wants it. */
  amount: Ore;
  vat: Ore | null;
  /** It takes something back under a code of its own. */
  ownCode: boolean;
  costBearers: readonly CostBearer[];
}>;

const twelveDigits = (number: string | null): string | null => {
  const digits = number?.replace(/\D/g, '') ?? '';
  return digits.length === 12 ? digits : null;
};

/** No minus zero, which would be written as one. */
const turned = (amount: Ore): Ore => (amount === 0 ? 0 : -amount);

/** Where each cost bearer goes, made once a file: a run has many lines and few of them. */
export function costBearersOf({ mapping }: PayrollProfile): (line: Pick<FileLine, 'dimensions'>) => CostBearer[] {
  const known = new Map(
    mapping.dimensions.map(({ dimension, objects, ...to }) => [
      dimension,
      { ...to, objects: new Map(objects.map((one) => [one.object, one])) },
    ]),
  );
  return ({ dimensions }) =>
    dimensions.map(({ dimension, object }) => {
      const to = known.get(dimension);
      const of = to?.objects.get(object);
      return {
        dimension: to?.becomes ?? dimension,
        dimensionName: to?.name ?? `Dimension ${dimension}`,
        object: of?.becomes ?? object,
        objectName: of?.name ?? object,
      };
    });
}

/**
 * How lines are said to a receiver. Values of PAXml are positive as a rule, also of deductions, and a minus is for corrections: so
 * what is taken back has a code of its own and a positive amount, or the benefit's code and a minus where the system wants that.
 * Source: PAXml 2.0, lönetransaktioner.
 */
export function sayLines(profile: PayrollProfile): (line: FileLine) => SaidLine {
  const { settings, mapping } = profile;
  const bearers = costBearersOf(profile);
  const categories = new Map(mapping.categories.map((one) => [one.category, one]));
  return (line) => {
    const of = categories.get(line.category.id);
    const takesBack = line.kind === 'recovery' || line.kind === 'leaver-deduction';
    const ownCode = takesBack && settings.sign === 'own-code';
    const usual = of?.code ?? line.category.code ?? (settings.codeField === 'lonkod' ? outlay : null);
    const byAccount = settings.codeField === 'kontonr' ? (of?.code ?? of?.account ?? mapping.accounts.cost) : usual;
    return {
      anstid: settings.identifiers === 'personnummer' ? null : line.employee.number || null,
      persnr: settings.identifiers === 'number' ? null : twelveDigits(line.employee.personnummer),
      code: ownCode ? (of?.takeBack ?? null) : byAccount,
      amount: ownCode ? turned(line.amount) : line.amount,
      vat: line.vat !== null && ownCode ? turned(line.vat) : line.vat,
      ownCode,
      costBearers: bearers(line),
    };
  };
}
