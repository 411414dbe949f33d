import { useCallback, useEffect, useRef, useState } from 'react';
import {
  cancelBankid,
  chooseBankidCompany,
  collectBankid,
  startBankid,
  type BankidView,
} from '../../../shared/people/bankid/contract.ts';
import { call } from '../../api/call.ts';
import { hasCode } from '../../api/problem.ts';
import { useLanguage } from '../language.tsx';

export type StartWay = 'qr' | 'same-device';

/** Where a sign-in ends up, and the token of the invitation that it is by. */
export type BankidStart = Readonly<{ back?: string | undefined; invitation?: string | undefined }>;

/** What is shown: nothing yet, how the sign-in stands, or what went wrong. */
type Standing = Readonly<{ view: BankidView | null; thrown: unknown }>;
const nothing: Standing = { view: null, thrown: null };

/** The code changes with each second, and so does what is asked. */
const askEvery = 1_000;
const isOpen = (view: BankidView | null): boolean => view?.state === 'pending' || view?.state === 'return';

/**
 * A sign-in by BankID of this browser. `nonce` is what the app led back with: the sign-in is already under way then. A lost connection is
 * waited out, since the order lives on without us; any other problem ends it.
 */
export function useBankid({ back, invitation }: BankidStart, nonce: string | null) {
  const { language } = useLanguage();
  const [way, setWay] = useState<StartWay | null>(null);
  const [standing, setStanding] = useState<Standing>(nothing);
  const [asking, setAsking] = useState(nonce !== null);
  /** Which sign-in answers are for: those to an earlier one are not shown. */
  const turn = useRef(0);

  const show = useCallback((view: BankidView) => {
    setStanding({ view, thrown: null });
    setAsking(isOpen(view));
    if (view.state === 'signed-in') window.location.assign(view.returnTo ?? '/');
  }, []);

  const settle = useCallback(
    async (answer: Promise<BankidView>): Promise<void> => {
      const mine = turn.current;
      await answer.then(
        (view) => (mine === turn.current ? show(view) : undefined),
        (thrown: unknown) => {
          if (mine !== turn.current) return;
          setAsking(false);
          setStanding({ view: null, thrown });
        },
      );
    },
    [show],
  );

  useEffect(() => {
    if (!asking) return;
    let timer: ReturnType<typeof setTimeout>;
    const left = new AbortController();
    const ask = () =>
      call(collectBankid, { body: { nonce }, signal: left.signal })
        .then((view) => (left.signal.aborted ? undefined : show(view)))
        .catch((thrown: unknown) => {
          if (left.signal.aborted || hasCode(thrown, 'offline', 'service-away')) return;
          setAsking(false);
          setStanding({ view: null, thrown });
        })
        .finally(() => {
          if (!left.signal.aborted) timer = setTimeout(() => void ask(), askEvery);
        });
    timer = setTimeout(() => void ask(), nonce === null ? askEvery : 0);
    return () => {
      left.abort();
      clearTimeout(timer);
    };
  }, [asking, nonce, show]);

  const begin = async (chosen: StartWay): Promise<void> => {
    turn.current += 1;
    setAsking(false);
    setWay(chosen);
    setStanding(nothing);
    const answer = call(startBankid, { body: { way: chosen, language, return: back, invitation } });
    // The press that began it still counts as the reader's: browsers open apps for nobody else.
    answer.then(({ appUrl }) => appUrl && window.location.assign(appUrl)).catch(() => undefined);
    await settle(answer);
  };

  const cancel = (): void => {
    turn.current += 1;
    setAsking(false);
    setStanding(nothing);
    // Without an answer the order ends by itself.
    call(cancelBankid).catch(() => undefined);
  };

  const choose = (company: string): Promise<void> => settle(call(chooseBankidCompany, { body: { company } }));

  return { ...standing, way, begin, cancel, choose };
}
