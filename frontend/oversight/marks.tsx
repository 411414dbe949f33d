import { Check, CircleDashed, Equal, EyeOff, PencilLine, Split, UserRound, X } from 'lucide-react';
import type { DecisionRow } from '../../shared/claims/oversight/contract.ts';
import { useLanguage } from '../session/language.tsx';
import { notToldYet, opinionWords, outcomeWords, standingWords, waitsForPeople } from './texts.ts';

const outcomeIcons = { approve: Check, decline: X, request_changes: PencilLine, defer: UserRound };

/** What the machine did, or thought where people decided: by shape and word. */
export function OpinionMark({
  decision: { verdict, opinion, hidden },
}: {
  decision: Pick<DecisionRow, 'verdict' | 'opinion' | 'hidden'>;
}) {
  const { t } = useLanguage();
  const thought = verdict === 'defer' ? (opinion ?? 'defer') : verdict;
  const Icon = hidden ? EyeOff : outcomeIcons[thought];
  const word = verdict === 'defer' ? opinionWords[thought] : outcomeWords[thought];
  return (
    <span className="mark">
      <Icon size={16} aria-hidden="true" />
      {t(hidden ? notToldYet : word)}
    </span>
  );
}

const standingIcons = { open: CircleDashed, agreed: Equal, disagreed: Split };

/** How people stood to it: by shape and word. */
export function StandingMark({
  decision: { standing, ended, verdict },
}: {
  decision: Pick<DecisionRow, 'standing' | 'ended' | 'verdict'>;
}) {
  const { t } = useLanguage();
  const Icon = standingIcons[standing];
  // A claim that the machine left to people is theirs alone: what they did is said, and that nobody agreed is not.
  const left = verdict === 'defer' ? waitsForPeople : standingWords.open;
  const text = standing !== 'open' ? standingWords[standing] : ended !== null ? outcomeWords[ended] : left;
  return (
    <span className={`mark mark-${standing}`}>
      <Icon size={16} aria-hidden="true" />
      {t(text)}
    </span>
  );
}
