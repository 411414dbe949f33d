import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import {
  closeRightsRequest,
  identityWays,
  liftLimit,
  type RequestView,
} from '../../shared/protection/rights/contract.ts';
import { erasedAddressEnd } from '../../shared/kernel/erased-person.ts';
import { call } from '../api/call.ts';
import { Button } from '../design/button.tsx';
import { formatDay, formatInstant } from '../design/dates.ts';
import { Notice } from '../design/notice.tsx';
import { Page } from '../design/page.tsx';
import { ProblemNotice } from '../design/problem-notice.tsx';
import { toast } from '../design/toast.tsx';
import { useLanguage } from '../session/language.tsx';
import { CarryOut, Decide, Extend, Verify } from './answers.tsx';
import { Clock } from './clock.tsx';
import { hrTexts } from './hr-texts.ts';
import { Fact, RequestFacts } from './request-facts.tsx';
import { rightsRequestQuery } from './rights.ts';
import { StateLine } from './state-line.tsx';
import { kindNames, mailNames, texts } from './texts.ts';
import './rights.css';

const route = getRouteApi('/signed-in/rights-requests/$request');

/** One request: who asks for what, how long is left, and what HR can do about it. */
export function RightsRequestPage() {
  const { t, language } = useLanguage();
  const { request: id } = route.useParams();
  const request = useSuspenseQuery(rightsRequestQuery(id)).data;
  const kind = t(kindNames[request.kind]);
  const gone = request.person.workEmail.endsWith(erasedAddressEnd);
  const erasing = request.kind === 'erasure' && request.state === 'decided' && request.outcome !== 'refused';
  return (
    <Page
      title={`${kind} · ${request.person.name}`}
      heading={kind}
      lead={<p>{gone ? request.person.name : `${request.person.name} · ${request.person.workEmail}`}</p>}
      back={<Link to="/rights-requests">{t(hrTexts.back)}</Link>}
    >
      <div className="rights-page">
        {request.own ? (
          <Notice title={t(hrTexts.own)}>{request.moves.length === 0 ? <p>{t(hrTexts.ownMore)}</p> : null}</Notice>
        ) : null}
        {request.heldAt ? (
          <Notice tone="warn" title={t(hrTexts.heldTitle)}>
            <p>{t(request.unpaid ? hrTexts.unpaidMore : hrTexts.heldMore)}</p>
          </Notice>
        ) : null}
        {request.unpaid && !request.heldAt ? (
          <Notice tone="warn" title={t(hrTexts.unpaidTitle)}>
            <p>{t(hrTexts.unpaidAhead)}</p>
          </Notice>
        ) : null}
        <section className="rights-card">
          <div className="rights-head">
            <p>{t(texts.received, { day: formatDay(request.receivedOn, language) })}</p>
            <StateLine {...request} />
          </div>
          <Clock {...request} />
          {erasing && !request.heldAt ? <p role="status">{t(hrTexts.erasing)}</p> : null}
          <RequestFacts request={request}>
            <KnownFacts request={request} />
          </RequestFacts>
          <Moves request={request} />
        </section>
        {request.erasure ? (
          <Link to="/erasures/$erasure" params={{ erasure: request.erasure }}>
            {t(hrTexts.toErasure)}
          </Link>
        ) : null}
        {gone ? null : (
          <Link to="/people/$employee" params={{ employee: request.person.id }} preload={false}>
            {t(hrTexts.toPerson)}
          </Link>
        )}
      </div>
    </Page>
  );
}

/** Who had to do with it, and what came of it. */
function KnownFacts({ request }: { request: RequestView }) {
  const { t, language } = useLanguage();
  const { inApp, enteredBy, identityWay, identityBy, identityAt, decidedBy, decidedAt, sendTo, file, limit } = request;
  const at = (instant: string) => formatInstant(instant, language);
  const way = identityWay && t(identityWays[identityWay]);
  return (
    <>
      <Fact name={t(hrTexts.came)}>{inApp ? t(hrTexts.inApp) : t(hrTexts.byHr, { name: enteredBy ?? '–' })}</Fact>
      <Fact name={t(hrTexts.identity)}>
        {way === null || identityAt === null
          ? t(hrTexts.notYet)
          : identityBy === null
            ? t(hrTexts.identified, { way, at: at(identityAt) })
            : t(hrTexts.identifiedBy, { way, name: identityBy, at: at(identityAt) })}
      </Fact>
      {decidedBy && decidedAt ? (
        <Fact name={t(hrTexts.decided)}>{t(hrTexts.decidedBy, { name: decidedBy, at: at(decidedAt) })}</Fact>
      ) : null}
      {sendTo ? <Fact name={t(hrTexts.sendsTo)}>{sendTo}</Fact> : null}
      {file ? (
        <Fact name={t(hrTexts.file)}>
          {file.state === 'making'
            ? t(texts.making)
            : file.state === 'removed'
              ? t(texts.removed)
              : t(hrTexts.fileReady, { at: at(file.expiresAt!) })}{' '}
          {file.takenAt ? t(hrTexts.fileTaken, { at: at(file.takenAt) }) : t(mailNames[file.mail])}
        </Fact>
      ) : null}
      {limit ? (
        <Fact name={t(hrTexts.limit)}>{t(limit === 'standing' ? hrTexts.standing : hrTexts.lifted)}</Fact>
      ) : null}
    </>
  );
}

/** What the reader may do to it, and nothing else. */
function Moves({ request }: { request: RequestView }) {
  const { t } = useLanguage();
  const cache = useQueryClient();
  const { id, version, moves } = request;
  const press = useMutation({
    mutationFn: (move: 'close' | 'lift') =>
      move === 'close'
        ? call(closeRightsRequest, { path: { request: id }, body: { version } })
        : call(liftLimit, { path: { request: id }, body: { version } }),
    onSuccess: async (view, move) => {
      cache.setQueryData(rightsRequestQuery(id).queryKey, view);
      await cache.invalidateQueries({ queryKey: ['rights-requests', 'list'] });
      toast(t(move === 'close' ? hrTexts.closed : hrTexts.liftDone));
    },
  });
  if (moves.length === 0) return null;
  const button = (move: 'close' | 'lift') => (
    <Button kind="primary" isPending={press.isPending} onPress={() => press.isPending || press.mutate(move)}>
      {t(hrTexts[move])}
    </Button>
  );
  return (
    <div className="rights-moves">
      <ProblemNotice thrown={press.error} />
      {moves.includes('close') ? <p className="soft">{t(hrTexts.closeLead)}</p> : null}
      <div>
        {moves.includes('verify') ? <Verify request={request} /> : null}
        {moves.includes('decide') ? <Decide request={request} /> : null}
        {moves.includes('carry-out') ? <CarryOut request={request} /> : null}
        {moves.includes('close') ? button('close') : null}
        {moves.includes('lift') ? button('lift') : null}
        {moves.includes('extend') ? <Extend request={request} /> : null}
      </div>
    </div>
  );
}
