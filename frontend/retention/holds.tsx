import { useSuspenseQuery } from '@tanstack/react-query';
import { useLanguage } from '../session/language.tsx';
import { useMay } from '../session/session.ts';
import { Hold } from './hold.tsx';
import { PlaceHold } from './place-hold.tsx';
import { holdsQuery } from './retention.ts';
import { texts } from './texts.ts';

/** What is kept beyond its period: the holds that stand, and those that have ended. */
export function Holds() {
  const { t } = useLanguage();
  const { items } = useSuspenseQuery(holdsQuery).data;
  const mayPlace = useMay('legal-hold.place');
  const [open, former] = [items.filter((one) => one.endedAt === null), items.filter((one) => one.endedAt !== null)];
  return (
    <section className="retention-part" aria-labelledby="retention-holds">
      <div className="retention-head">
        <h2 id="retention-holds">{t(texts.holds)}</h2>
        {mayPlace ? <PlaceHold /> : null}
      </div>
      <p className="soft">{t(texts.holdsLead)}</p>
      {open.length === 0 ? <p>{t(texts.noHolds)}</p> : null}
      <ul className="retention-rows">
        {open.map((one) => (
          <Hold key={one.id} hold={one} />
        ))}
      </ul>
      {former.length === 0 ? null : (
        <>
          <h3 className="retention-former">{t(texts.former)}</h3>
          <ul className="retention-rows">
            {former.map((one) => (
              <Hold key={one.id} hold={one} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
