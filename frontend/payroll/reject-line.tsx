import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { rejectLine, type LineView } from '../../shared/payroll/runs/contract.ts';
import { call } from '../api/call.ts';
import { Button } from '../design/button.tsx';
import { toast } from '../design/toast.tsx';
import { hasKept } from '../design/use-kept.ts';
import { ReasonDialog } from '../oversight/reason-dialog.tsx';
import { useLanguage } from '../session/language.tsx';
import { useSession } from '../session/session.ts';
import { forgetRun } from './payroll.ts';
import { texts } from './texts.ts';
import '../review/review-claim-page.css';

/** Says why payroll could not pay a line. */
export function RejectLine({ run, line }: { run: string; line: LineView }) {
  const { t } = useLanguage();
  const place = `reject-line:${line.id}`;
  const person = useSession().person?.id;
  const [asking, setAsking] = useState(() => hasKept(person, place));
  const reject = useMutation({
    mutationFn: (reason: string) => call(rejectLine, { path: { run, line: line.id }, body: { reason } }),
    onSuccess: async () => {
      setAsking(false);
      await forgetRun(run);
      toast(t(texts.rejectDone));
    },
  });
  const named = { number: line.number, name: line.employee.name };
  return (
    <div className="line-reject">
      <Button kind="quiet" onPress={() => setAsking(true)} aria-label={t(texts.rejectNamed, named)}>
        {t(texts.reject)}
      </Button>
      <ReasonDialog
        place={place}
        title={t(texts.rejectTitle)}
        label={t(texts.rejectWhy, named)}
        open={asking}
        problem={reject.error}
        pending={reject.isPending}
        onSend={(reason) => reject.mutateAsync(reason)}
        onClose={() => setAsking(false)}
      />
    </div>
  );
}
