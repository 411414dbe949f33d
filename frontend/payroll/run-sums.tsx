import type { RunView } from '../../shared/payroll/runs/contract.ts';
import { Money } from '../design/money.tsx';
import { useLanguage } from '../session/language.tsx';
import { lineStateCounted, texts, treatmentWords } from './texts.ts';
import '../design/figures.css';

/** What a run comes to: in all, by what payroll has answered, and by benefit. */
export function RunSums({ run }: { run: RunView }) {
  const { t } = useLanguage();
  const { totals, states, categories } = run;
  return (
    <>
      <dl className="run-sums">
        <div className="run-total">
          <dt>{t(texts.total)}</dt>
          <dd>
            <Money amount={totals.total} />
          </dd>
        </div>
        <div>
          <dt>{t(texts.paid)}</dt>
          <dd>
            <Money amount={totals.paid} />
          </dd>
        </div>
        {totals.takenBack < 0 ? (
          <div>
            <dt>{t(texts.takenBack)}</dt>
            <dd>
              <Money amount={totals.takenBack} />
            </dd>
          </div>
        ) : null}
        <div>
          <dt>{t(texts.lines)}</dt>
          <dd>{totals.lines}</dd>
        </div>
        <div>
          <dt>{t(texts.people)}</dt>
          <dd>{totals.people}</dd>
        </div>
        {run.state === 'open'
          ? null
          : states.map(({ state, lines }) => (
              <div key={state}>
                <dt>{t(lineStateCounted[state])}</dt>
                <dd>{lines}</dd>
              </div>
            ))}
      </dl>
      {run.state !== 'open' && run.differing === 0 && totals.lines > 0 ? (
        <p className="soft">{t(texts.addsUp)}</p>
      ) : null}
      {categories.length === 0 ? null : (
        <section aria-labelledby="by-benefit">
          <h2 id="by-benefit">{t(texts.byBenefit)}</h2>
          <table className="figures-table">
            <thead>
              <tr>
                <th scope="col">{t(texts.benefit)}</th>
                <th scope="col" className="number">
                  {t(texts.lines)}
                </th>
                <th scope="col" className="number">
                  {t(texts.amount)}
                </th>
              </tr>
            </thead>
            <tbody>
              {categories.map(({ id, name, code, treatment, lines, total }) => (
                <tr key={`${id} ${treatment} ${code}`}>
                  <th scope="row">
                    <span className="run-name">{t(name)}</span>
                    <span className="cell-more">
                      {code === null ? t(texts.noCode) : t(texts.code, { code })} · {t(treatmentWords[treatment])}
                    </span>
                  </th>
                  <td className="number figures">{lines}</td>
                  <td className="number">
                    <Money amount={total} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}
