import { startSignIn } from '../../shared/people/identity/contract.ts';
import { addressOf } from '../api/address.ts';
import { BankidWay } from './bankid/bankid-way.tsx';
import { useLanguage } from './language.tsx';
import { MicrosoftMark } from './microsoft-mark.tsx';
import { texts } from './texts.ts';

/** The ways to sign in, one below the other, each with what it is. `back` is the path to end up at. */
export function SignInWays({ back }: { back: string | undefined }) {
  const { t } = useLanguage();
  return (
    <ul className="sign-in-ways">
      <li>
        <a
          className="sign-in-way"
          href={addressOf(startSignIn, {}, { return: back })}
          aria-describedby="sign-in-work-account"
        >
          <MicrosoftMark />
          {t(texts.workAccount)}
        </a>
        <p id="sign-in-work-account" className="sign-in-where">
          {t(texts.where)}
        </p>
      </li>
      <li>
        <BankidWay back={back} />
      </li>
    </ul>
  );
}
