import { Smartphone } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useLanguage } from '../language.tsx';
import { returnNonce } from './return-nonce.ts';
import { texts } from './texts.ts';
import type { BankidStart } from './use-bankid.ts';

/** The code's drawing is needed by nobody who signs in another way. */
const BankidPanel = lazy(() => import('./bankid-panel.tsx').then((module) => ({ default: module.BankidPanel })));

/** BankID among the ways in: a button, and in its place the sign-in once it is pressed or the app has led back. */
export function BankidWay(start: BankidStart) {
  const { t } = useLanguage();
  const [nonce, setNonce] = useState(() => returnNonce(window.location.hash));
  const [open, setOpen] = useState(nonce !== null);
  const place = useRef<HTMLDivElement>(null);
  const button = (
    <div className="bankid-way" ref={place}>
      <Button className="sign-in-way" isPending={open} onPress={() => setOpen(true)}>
        <Smartphone size={21} aria-hidden="true" />
        {t(texts.way)}
      </Button>
    </div>
  );
  if (!open) return button;
  const close = () => {
    setNonce(null);
    setOpen(false);
    requestAnimationFrame(() => place.current?.querySelector('button')?.focus());
  };
  return (
    <Suspense fallback={button}>
      <BankidPanel start={start} nonce={nonce} onClose={close} />
    </Suspense>
  );
}
