import { Link, useNavigate } from '@tanstack/react-router';
import { ArrowLeft, ChevronDown, ChevronUp } from 'lucide-react';
import { IconButton, buttonClass } from '../design/button.tsx';
import { useLanguage } from '../session/language.tsx';
import type { neighboursOf } from './queue.ts';
import { ShortcutHelp } from './shortcut-help.tsx';
import { useShortcuts } from './shortcuts.ts';
import { texts } from './texts.ts';

type Props = { neighbours: ReturnType<typeof neighboursOf>; count: number };

/** Where this claim stands in the queue, and the way to its neighbours. */
export function QueueSteps({ neighbours, count }: Props) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const { at, previous, next } = neighbours;
  const go = (claim: string | null) => {
    if (claim) void navigate({ to: '/review/$claim', params: { claim } });
  };
  useShortcuts({ j: () => go(next), k: () => go(previous), u: () => void navigate({ to: '/review' }) });
  return (
    <div className="queue-steps">
      <Link to="/review" className={buttonClass('quiet')}>
        <ArrowLeft size={18} aria-hidden="true" /> {t(texts.back)}
      </Link>
      {at >= 0 ? (
        <>
          <span className="soft figures">{t(texts.position, { n: at + 1, count })}</span>
          <IconButton label={t(texts.previous)} isDisabled={!previous} onPress={() => go(previous)}>
            <ChevronUp size={20} aria-hidden="true" />
          </IconButton>
          <IconButton label={t(texts.next)} isDisabled={!next} onPress={() => go(next)}>
            <ChevronDown size={20} aria-hidden="true" />
          </IconButton>
        </>
      ) : null}
      <ShortcutHelp page="claim" />
    </div>
  );
}
