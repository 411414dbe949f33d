import { useState } from 'react';
import type { ExpenseView } from '../../shared/claims/expenses/contract.ts';
import { Button } from '../design/button.tsx';
import { Notice } from '../design/notice.tsx';
import { toast } from '../design/toast.tsx';
import { useForget } from '../design/use-kept.ts';
import { useLanguage } from '../session/language.tsx';
import { useSession } from '../session/session.ts';
import { DecisionDialog, keptDecision } from './decision-dialog.tsx';
import { choices, type Choice } from './decision-texts.ts';
import { useShortcuts } from './shortcuts.ts';
import { texts } from './texts.ts';
import { useDecide } from './use-decide.ts';

const keys: Record<string, Choice> = { a: 'approve', d: 'decline', c: 'request_changes', r: 'revert' };

/** The decisions that the server lets this reader make, by button and by key. */
export function DecideBar({ claim, onDecided }: { claim: ExpenseView; onDecided: (choice: Choice) => void }) {
  const { t } = useLanguage();
  const { person } = useSession();
  const [choice, setChoice] = useState<Choice | null>(null);
  const open: Choice[] = [
    ...(claim.may.includes('decide') ? (['approve', 'request_changes', 'decline'] as const) : []),
    ...(claim.may.includes('revert') ? (['revert'] as const) : []),
  ];
  const forget = useForget();
  const decide = useDecide(claim, (chosen) => {
    forget(keptDecision(claim.id, chosen));
    setChoice(null);
    toast(t(choices[chosen].done, { name: claim.employee.name }));
    onDecided(chosen);
  });
  const choose = (chosen: Choice) => {
    if (!open.includes(chosen)) return;
    decide.reset();
    setChoice(chosen);
  };
  useShortcuts(Object.fromEntries(Object.entries(keys).map(([key, chosen]) => [key, () => choose(chosen)])));
  if (open.length === 0 && !choice) return claim.employee.id === person?.id ? <Notice>{t(texts.own)}</Notice> : null;
  return (
    <div className="decide-bar">
      {open.map((one) => (
        <Button
          key={one}
          kind={one === 'approve' ? 'primary' : one === 'decline' ? 'danger' : 'secondary'}
          onPress={() => choose(one)}
        >
          {t(choices[one].act)}
        </Button>
      ))}
      <DecisionDialog
        claim={claim}
        choice={choice}
        open={choice !== null && open.includes(choice)}
        problem={decide.error}
        pending={decide.isPending}
        onDecide={(decision) => decide.mutate(decision)}
        onClose={() => setChoice(null)}
      />
    </div>
  );
}
