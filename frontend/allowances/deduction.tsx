import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { decideLeaverDeduction, deductionWays, type DeductionView } from '../../shared/claims/allowances/contract.ts';
import { call } from '../api/call.ts';
import { Button } from '../design/button.tsx';
import { formatInstant } from '../design/dates.ts';
import { Dialog } from '../design/dialog.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { toast } from '../design/toast.tsx';
import { useKept } from '../design/use-kept.ts';
import { formatKronor } from '../home/kronor.ts';
import { useLanguage } from '../session/language.tsx';
import { useSession } from '../session/session.ts';
import { forgetAllowances } from './allowances.ts';
import { texts } from './texts.ts';

type Props = {
  employee: { id: string; name: string };
  year: number;
  overUse: number;
  chosen: DeductionView | null;
};
type Way = (typeof deductionWays)[number];
const means = { gross: texts.grossMeans, net: texts.netMeans } as const;

/** How a leaver's over-use of a year is deducted: what was chosen, or the way to choose it, once. */
export function Deduction({ employee, year, overUse, chosen }: Props) {
  const { t, language } = useLanguage();
  const { person } = useSession();
  const [open, setOpen] = useState(false);
  const [way, setWay, forget] = useKept<Way | null>(`deduction:${employee.id}:${year}`, null);
  const decide = useMutation({
    mutationFn: (wanted: Way) =>
      call(decideLeaverDeduction, {
        path: { employee: employee.id },
        body: { year, way: wanted, amount: overUse },
      }),
    onSuccess: () => {
      forget();
      forgetAllowances();
      setOpen(false);
      toast(t(texts.decided));
    },
  });
  const kronor = (amount: number) => formatKronor(amount, language);
  if (chosen) {
    const { amount, decidedBy: name, decidedAt } = chosen;
    const said = { way: t(texts[chosen.way]), amount: kronor(amount), name, at: formatInstant(decidedAt, language) };
    return (
      <p>
        {t(texts.deduct)}: {t(texts.chosen, said)}
      </p>
    );
  }
  if (person?.id === employee.id) return null;
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t(texts.choose)}</Button>
      <Dialog title={t(texts.chooseFor, { name: employee.name })} open={open} onClose={() => setOpen(false)} asks>
        <p>{t(texts.chooseLead, { amount: kronor(overUse), year })}</p>
        <fieldset className="deduction-ways">
          <legend className="unseen">{t(texts.deduct)}</legend>
          {deductionWays.map((one) => (
            <label key={one}>
              <input type="radio" name={`way-${employee.id}`} checked={way === one} onChange={() => setWay(one)} />
              <strong>{t(texts[one])}</strong>
              <small>{t(means[one])}</small>
            </label>
          ))}
        </fieldset>
        <ProblemNotice thrown={decide.error} />
        <div className="dialog-choices">
          <Button onPress={() => setOpen(false)}>{t(texts.cancel)}</Button>
          <Button
            kind="primary"
            isDisabled={way === null}
            isPending={decide.isPending}
            onPress={() => way && decide.mutate(way)}
          >
            {t(texts.decide)}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
