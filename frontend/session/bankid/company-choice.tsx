import { Building2 } from 'lucide-react';
import type { BankidView } from '../../../shared/people/bankid/contract.ts';
import { Button } from '../../design/button.tsx';
import { useLanguage } from '../language.tsx';
import { texts } from './texts.ts';

/** The companies that somebody works at, each a button: a session is at one of them. */
export function CompanyChoice({
  companies,
  onChoose,
}: {
  companies: BankidView['companies'];
  onChoose: (company: string) => void;
}) {
  const { t } = useLanguage();
  return (
    <>
      <p role="status">
        <strong>{t(texts.where)}</strong> {t(texts.several)}
      </p>
      <ul className="bankid-companies">
        {companies.map(({ id, name }) => (
          <li key={id}>
            <Button wide onPress={() => onChoose(id)}>
              <Building2 size={18} aria-hidden="true" /> {name}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
