import { useEffect, useRef } from 'react';
import { Button, buttonClass } from '../../design/button.tsx';
import { ProblemNotice } from '../../design/problem-notice.tsx';
import { useLanguage } from '../language.tsx';
import { CompanyChoice } from './company-choice.tsx';
import { QrPicture } from './qr-picture.tsx';
import { forgetReturnNonce } from './return-nonce.ts';
import { texts } from './texts.ts';
import { useBankid, type BankidStart, type StartWay } from './use-bankid.ts';
import './bankid-panel.css';

/** Who points with a finger has BankID in the hand that points. */
const usualWay = (): StartWay => (window.matchMedia('(pointer: coarse)').matches ? 'same-device' : 'qr');

type Props = { start: BankidStart; nonce: string | null; onClose: () => void };

/** A sign-in by BankID from its code to its end. `nonce`: the app has led back here, and the rest is ours to do. */
export function BankidPanel({ start, nonce, onClose }: Props) {
  const { t } = useLanguage();
  const { view, thrown, way, begin, cancel, choose } = useBankid(start, nonce);
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) return;
    first.current = false;
    heading.current?.focus({ preventScroll: true });
    forgetReturnNonce();
    if (nonce === null) void begin(usualWay());
  });

  const ended = thrown !== null || view?.state === 'failed';
  const otherWay: StartWay = way === 'qr' ? 'same-device' : 'qr';
  /** Between the app and the end there is nothing to do and nothing to open. */
  const isBack = nonce !== null && way === null && view?.state !== 'failed';
  const says =
    view?.message && !isBack
      ? t(view.message.text)
      : t(view?.state === 'return' ? texts.comeBack : isBack ? texts.checking : texts.starting);
  const scanning = way === 'qr' && thrown === null && (view === null || view.qr !== null);
  return (
    <section className="bankid" aria-labelledby="bankid-title" data-scanning={scanning}>
      <h2 id="bankid-title" ref={heading} tabIndex={-1}>
        {t(texts.title)}
      </h2>
      {scanning && view?.qr ? <QrPicture content={view.qr} label={t(texts.code)} /> : null}
      {scanning && !view?.qr ? <div className="bankid-code" /> : null}
      <div className="bankid-steps">
        {scanning ? <p className="bankid-scan">{t(texts.scan)}</p> : null}
        {view?.state === 'choose' ? (
          <CompanyChoice companies={view.companies} onChoose={(company) => void choose(company)} />
        ) : null}
        <ProblemNotice thrown={thrown} />
        {thrown || view?.state === 'choose' ? null : (
          <p className="bankid-says" role="status" data-message={view?.message?.id}>
            {says}
          </p>
        )}
        {view?.appUrl && !isBack ? (
          <a className={buttonClass('primary')} href={view.appUrl}>
            {t(texts.open)}
          </a>
        ) : null}
        {ended ? (
          <Button kind="primary" onPress={() => void begin(way ?? usualWay())}>
            {t(texts.again)}
          </Button>
        ) : null}
        {view?.state === 'choose' || isBack ? null : (
          <Button onPress={() => void begin(otherWay)}>{t(otherWay === 'qr' ? texts.other : texts.here)}</Button>
        )}
        <Button
          kind="quiet"
          onPress={() => {
            cancel();
            onClose();
          }}
        >
          {t(texts.cancel)}
        </Button>
      </div>
    </section>
  );
}
