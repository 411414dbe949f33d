import { Laptop, Smartphone } from 'lucide-react';
import type { OwnSession } from '../../shared/people/identity/contract.ts';
import { Ago } from '../design/ago.tsx';
import { Button } from '../design/button.tsx';
import { formatInstant } from '../design/dates.ts';
import { useLanguage } from '../session/language.tsx';
import { deviceName } from './device-name.ts';
import { texts, ways } from './texts.ts';

type Props = {
  session: OwnSession;
  /** Null where it cannot be ended from here: one signs out of the browser one sits at. */
  onEnd: (() => void) | null;
};

/** One session: the device, how and when it began, when it was last used. */
export function SessionRow({ session, onEnd }: Props) {
  const { t, language } = useLanguage();
  const { device, way, startedAt, seenAt, endsAt, here } = session;
  const name = deviceName(device, language);
  const Icon = device.system === 'ios' || device.system === 'android' ? Smartphone : Laptop;
  return (
    <li className="session" data-here={here || undefined}>
      <Icon size={22} aria-hidden="true" />
      <div className="session-words">
        <h2>
          {name} {here ? <span className="session-here">{t(texts.here)}</span> : null}
        </h2>
        <dl>
          <div>
            <dt>{t(texts.seen)}</dt>
            <dd>
              <Ago at={seenAt} />
            </dd>
          </div>
          <div>
            <dt>{t(texts.started)}</dt>
            <dd>{formatInstant(startedAt, language)}</dd>
          </div>
          <div>
            <dt>{t(texts.way)}</dt>
            <dd>{t(ways[way])}</dd>
          </div>
          <div>
            <dt>{t(texts.ends)}</dt>
            <dd>{formatInstant(endsAt, language)}</dd>
          </div>
        </dl>
      </div>
      {onEnd ? (
        <Button onPress={onEnd} aria-label={t(texts.endNamed, { device: name })}>
          {t(texts.end)}
        </Button>
      ) : null}
    </li>
  );
}
