import type { IncidentView } from '../../shared/trust/incidents/contract.ts';
import { Button } from '../design/button.tsx';
import { formatInstant } from '../design/dates.ts';
import { FiguresTable } from '../design/figures-table.tsx';
import { useLanguage } from '../session/language.tsx';
import { texts } from './texts.ts';

const range = ({ least, most }: { least: number; most: number }): string =>
  least === most ? String(most) : `${least}–${most}`;

/** Whom and what a breach reached, company by company, as it was counted. */
export function ReachPart({ reach, onCount }: { reach: IncidentView['reach']; onCount: (() => void) | null }) {
  const { t, language } = useLanguage();
  const guarded =
    reach && (reach.unintelligible ? texts.unintelligible : reach.sealedOnly ? texts.sealedOnly : texts.readable);
  return (
    <section className="incident-part" aria-labelledby="incident-reach">
      <div className="incident-head">
        <h2 id="incident-reach">{t(texts.reach)}</h2>
        {onCount ? <Button onPress={onCount}>{t(reach ? texts.countAgain : texts.count)}</Button> : null}
      </div>
      {reach === null ? <p className="soft">{t(texts.noReach)}</p> : null}
      {reach && reach.companies.length === 0 ? <p>{t(texts.nobody)}</p> : null}
      {reach && guarded ? (
        <>
          {reach.companies.length === 0 ? null : (
            <>
              <p>
                {t(texts.sum, {
                  people: range(reach.people),
                  companies: reach.companies.length,
                  records: range(reach.records),
                })}
              </p>
              <FiguresTable
                caption={t(texts.reach)}
                rows={reach.companies}
                keyOf={({ company }) => company}
                first={{ head: texts.company, of: ({ name }) => name }}
                columns={[
                  { head: texts.people, of: ({ people }) => range(people) },
                  { head: texts.records, of: ({ records }) => range(records) },
                  {
                    head: texts.told,
                    words: true,
                    of: ({ toldAt }) => (toldAt ? formatInstant(toldAt, language) : t(texts.notYet)),
                  },
                ]}
              />
            </>
          )}
          <p className="soft">
            {t(guarded)} {reach.special ? t(texts.special) : null}
          </p>
          <p className="incident-keys soft">{`${t(texts.kinds)}: ${reach.categories.map((one) => t(one)).join(', ')}`}</p>
        </>
      ) : null}
    </section>
  );
}
