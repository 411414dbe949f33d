import {
  carryOutRightsRequest,
  decideRightsRequest,
  extendRightsRequest,
  grounds,
  verifyIdentity,
  type HrWay,
  type RequestView,
} from '../../shared/protection/rights/contract.ts';
import { call } from '../api/call.ts';
import { WordsField } from '../design/words-field.tsx';
import { useLanguage } from '../session/language.tsx';
import { AnswerDialog } from './answer-dialog.tsx';
import { ChoiceField } from './choice-field.tsx';
import { WayOptions } from './enter-request.tsx';
import { hrTexts as texts } from './hr-texts.ts';

type Props = { request: RequestView };

export function Verify({ request }: Props) {
  const { t } = useLanguage();
  return (
    <AnswerDialog
      request={request}
      move="verify"
      kind="primary"
      title={t(texts.verify)}
      lead={t(texts.identityHint)}
      said={t(texts.verified)}
      nothing={{ way: '' }}
      isWhole={({ way }) => way !== ''}
      send={({ way }) =>
        call(verifyIdentity, {
          path: { request: request.id },
          body: { version: request.version, way: way as HrWay },
        })
      }
    >
      {({ way }, type, tried) => (
        <ChoiceField
          label={t(texts.identity)}
          value={way}
          fault={tried && way === '' ? t(texts.needed) : null}
          onChoose={(chosen) => type({ way: chosen })}
        >
          <option value="">{t(texts.choose)}</option>
          <WayOptions />
        </ChoiceField>
      )}
    </AnswerDialog>
  );
}

export function Extend({ request }: Props) {
  const { t } = useLanguage();
  return (
    <AnswerDialog
      request={request}
      move="extend"
      title={t(texts.extend)}
      lead={t(texts.extendLead)}
      said={t(texts.extendDone)}
      nothing={{ months: '1', reason: '' }}
      isWhole={({ reason }) => reason.trim() !== ''}
      send={({ months, reason }) =>
        call(extendRightsRequest, {
          path: { request: request.id },
          body: { version: request.version, months: Number(months), reason },
        })
      }
    >
      {(typed, type, tried) => (
        <>
          <ChoiceField label={t(texts.months)} value={typed.months} onChoose={(months) => type({ ...typed, months })}>
            <option value="1">{t(texts.oneMonth)}</option>
            <option value="2">{t(texts.twoMonths)}</option>
          </ChoiceField>
          <WordsField
            label={t(texts.extendWhy)}
            value={typed.reason}
            fault={tried && typed.reason.trim() === '' ? t(texts.needed) : null}
            onType={(reason) => type({ ...typed, reason })}
          />
        </>
      )}
    </AnswerDialog>
  );
}

type Outcome = NonNullable<RequestView['outcome']>;
type Ground = NonNullable<RequestView['ground']>;

export function Decide({ request }: Props) {
  const { t } = useLanguage();
  const fitting = (Object.keys(grounds) as Ground[]).filter((ground) =>
    (grounds[ground].kinds as readonly string[]).includes(request.kind),
  );
  const nothing = { outcome: 'granted' as Outcome, ground: '' as Ground | '', answer: '' };
  const wantsGround = ({ outcome }: typeof nothing) => outcome !== 'granted';
  return (
    <AnswerDialog
      request={request}
      move="decide"
      kind="primary"
      title={t(texts.decide)}
      said={t(texts.decideDone)}
      nothing={nothing}
      danger={({ outcome }) => outcome === 'refused' || request.kind === 'erasure'}
      isWhole={(typed) => typed.answer.trim() !== '' && (!wantsGround(typed) || typed.ground !== '')}
      send={(typed) =>
        call(decideRightsRequest, {
          path: { request: request.id },
          body: {
            version: request.version,
            outcome: typed.outcome,
            ground: wantsGround(typed) && typed.ground !== '' ? typed.ground : null,
            answer: typed.answer,
          },
        })
      }
    >
      {(typed, type, tried) => (
        <>
          <ChoiceField
            label={t(texts.outcome)}
            value={typed.outcome}
            onChoose={(outcome) => type({ ...typed, outcome: outcome as Outcome })}
          >
            <option value="granted">{t(texts.granted)}</option>
            <option value="partly">{t(texts.partly)}</option>
            <option value="refused">{t(texts.refused)}</option>
          </ChoiceField>
          {wantsGround(typed) ? (
            <ChoiceField
              label={t(texts.ground)}
              hint={typed.ground === '' ? t(texts.complainNote) : t(grounds[typed.ground].text)}
              value={typed.ground}
              fault={tried && typed.ground === '' ? t(texts.needed) : null}
              onChoose={(ground) => type({ ...typed, ground: ground as Ground | '' })}
            >
              <option value="">{t(texts.choose)}</option>
              {fitting.map((ground) => (
                <option key={ground} value={ground}>
                  {`${grounds[ground].article}: ${t(grounds[ground].text)}`}
                </option>
              ))}
            </ChoiceField>
          ) : null}
          <WordsField
            label={t(texts.answerWords)}
            value={typed.answer}
            fault={tried && typed.answer.trim() === '' ? t(texts.needed) : null}
            onType={(answer) => type({ ...typed, answer })}
          />
          {request.kind === 'erasure' && typed.outcome !== 'refused' ? (
            <p className="soft">{t(texts.erasureNote)}</p>
          ) : null}
        </>
      )}
    </AnswerDialog>
  );
}

export function CarryOut({ request }: Props) {
  const { t } = useLanguage();
  const again = request.kind === 'erasure';
  return (
    <AnswerDialog
      request={request}
      move="carry-out"
      kind="primary"
      title={t(again ? texts.again : texts['carry-out'])}
      said={t(texts.carryOutDone)}
      nothing={{ done: '' }}
      danger={() => again}
      isWhole={({ done }) => done.trim() !== ''}
      send={({ done }) =>
        call(carryOutRightsRequest, { path: { request: request.id }, body: { version: request.version, done } })
      }
    >
      {({ done }, type, tried) => (
        <WordsField
          label={t(again ? texts.againWords : texts.carryOutWords)}
          value={done}
          fault={tried && done.trim() === '' ? t(texts.needed) : null}
          onType={(words) => type({ done: words })}
        />
      )}
    </AnswerDialog>
  );
}
