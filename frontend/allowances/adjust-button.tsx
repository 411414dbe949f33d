import { useState } from 'react';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { hasKept } from '../design/use-kept.ts';
import { useLanguage } from '../session/language.tsx';
import { useSession } from '../session/session.ts';
import { AdjustForm } from './adjust-form.tsx';
import { placeOf, type Place } from './allowances.ts';
import { texts } from './texts.ts';

/** The way to adjust somebody's allowance, never one's own. What was begun before a reload is open again. */
export function AdjustButton({ place, name, base }: { place: Place; name: string; base: number }) {
  const { t } = useLanguage();
  const { person } = useSession();
  const [open, setOpen] = useState(() => hasKept(person?.id, placeOf(place)));
  if (person?.id === place.employee) return null;
  return (
    <>
      <Button onPress={() => setOpen(true)} aria-label={t(texts.adjustOf, { name })}>
        {t(texts.adjust)}
      </Button>
      <Dialog title={t(texts.adjustOf, { name })} open={open} onClose={() => setOpen(false)} asks>
        <AdjustForm place={place} base={base} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}
