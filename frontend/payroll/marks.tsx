import { CheckCheck, CircleDashed, Hourglass, Lock, Send, X } from 'lucide-react';
import type { LineView, RunRow } from '../../shared/payroll/runs/contract.ts';
import { useLanguage } from '../session/language.tsx';
import { lineStateWords, runStateWords } from './texts.ts';
import '../claims/state-mark.css';

const runIcons = { open: CircleDashed, locked: Lock, exported: Send, confirmed: CheckCheck };
const runColours = { open: '', locked: '', exported: '', confirmed: 'state-paid' };

/** Where a run is, by shape and word. */
export function RunMark({ state }: { state: RunRow['state'] }) {
  const { t } = useLanguage();
  const Icon = runIcons[state];
  return (
    <span className={`state ${runColours[state]}`}>
      <Icon size={16} aria-hidden="true" />
      {t(runStateWords[state])}
    </span>
  );
}

const lineIcons = { waiting: Hourglass, confirmed: CheckCheck, rejected: X };
const lineColours = { waiting: '', confirmed: 'state-paid', rejected: 'state-declined' };

/** What payroll has answered of a line, by shape and word. */
export function LineMark({ state }: { state: LineView['state'] }) {
  const { t } = useLanguage();
  const Icon = lineIcons[state];
  return (
    <span className={`state ${lineColours[state]}`}>
      <Icon size={16} aria-hidden="true" />
      {t(lineStateWords[state])}
    </span>
  );
}
