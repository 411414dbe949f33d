import { Keyboard } from 'lucide-react';
import { useState } from 'react';
import type { Text } from '../../shared/kernel/language.ts';
import { Button, IconButton } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { useLanguage } from '../session/language.tsx';
import { switchShortcuts, useShortcuts, useShortcutsOn } from './shortcuts.ts';
import './shortcut-help.css';

const title = { sv: 'Kortkommandon', en: 'Keyboard shortcuts' };
const switchOff = { sv: 'Stäng av kortkommandon', en: 'Switch shortcuts off' };
const switchOn = { sv: 'Slå på kortkommandon', en: 'Switch shortcuts on' };
const close = { sv: 'Stäng', en: 'Close' };

const keysOf: Record<'queue' | 'claim', [key: string, does: Text][]> = {
  queue: [
    ['j', { sv: 'Nästa rad', en: 'Next row' }],
    ['k', { sv: 'Föregående rad', en: 'Previous row' }],
    ['Enter', { sv: 'Öppna utlägget', en: 'Open the claim' }],
    ['?', { sv: 'Visa den här listan', en: 'Show this list' }],
  ],
  claim: [
    ['a', { sv: 'Godkänn', en: 'Approve' }],
    ['d', { sv: 'Avslå', en: 'Decline' }],
    ['c', { sv: 'Begär ändring', en: 'Ask for changes' }],
    ['r', { sv: 'Återkalla beslutet', en: 'Take the decision back' }],
    ['j', { sv: 'Nästa i kön', en: 'Next in the queue' }],
    ['k', { sv: 'Föregående i kön', en: 'Previous in the queue' }],
    ['u', { sv: 'Till kön', en: 'To the queue' }],
    ['?', { sv: 'Visa den här listan', en: 'Show this list' }],
  ],
};

/** The keys of a page, under ? and behind a button, with the switch that turns them off. */
export function ShortcutHelp({ page }: { page: keyof typeof keysOf }) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  const on = useShortcutsOn();
  useShortcuts({ '?': () => setOpen(true) });
  return (
    <div className="shortcut-help">
      <IconButton label={t(title)} onPress={() => setOpen(true)}>
        <Keyboard size={20} aria-hidden="true" />
      </IconButton>
      <Dialog title={t(title)} open={open} onClose={() => setOpen(false)}>
        <dl className="shortcuts" data-off={!on || undefined}>
          {keysOf[page].map(([key, does]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{t(does)}</dd>
            </div>
          ))}
        </dl>
        <div className="dialog-choices">
          <Button kind="quiet" onPress={() => switchShortcuts(!on)}>
            {t(on ? switchOff : switchOn)}
          </Button>
          <Button onPress={() => setOpen(false)}>{t(close)}</Button>
        </div>
      </Dialog>
    </div>
  );
}
