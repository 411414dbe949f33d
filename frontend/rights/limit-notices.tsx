import { Link } from '@tanstack/react-router';
import { Notice } from '../design/notice.tsx';
import { useLanguage } from '../session/language.tsx';

const texts = {
  restriction: { sv: 'Personens uppgifter är begränsade', en: 'The person’s data is restricted' },
  restrictionMore: {
    sv: 'De får bara sparas. Utlägg beslutas inte och går inte med i lönekörningen, och bidrag justeras inte, förrän begränsningen hävs.',
    en: 'It may only be kept. Claims are not decided and go into no payroll run, and allowances are not adjusted, until the restriction is lifted.',
  },
  objection: {
    sv: 'Personen har invänt mot maskinens bedömning',
    en: 'The person objected to being judged by machine',
  },
  objectionMore: { sv: 'Människor beslutar om personens utlägg.', en: 'People decide the person’s claims.' },
  toRequests: { sv: 'Begäranden om uppgifter', en: 'Data requests' },
};

type Limit = 'restriction' | 'objection';

/** What may not be done with somebody's data for the time being, where others work with it. `linked`: for HR, who answers such requests. */
export function LimitNotices({ limits, linked }: { limits: readonly Limit[]; linked: boolean }) {
  const { t } = useLanguage();
  return limits.map((limit) => (
    <Notice key={limit} tone={limit === 'restriction' ? 'warn' : 'info'} title={t(texts[limit])}>
      <p>{t(texts[`${limit}More`])}</p>
      {linked ? (
        <Link to="/rights-requests" search={{ status: 'all' }}>
          {t(texts.toRequests)}
        </Link>
      ) : null}
    </Notice>
  ));
}
