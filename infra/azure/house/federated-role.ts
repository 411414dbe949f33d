import * as iam from '@pulumi/aws/iam/index.js';
import * as pulumi from '@pulumi/pulumi';

export type Statement = Readonly<{
  Action: readonly string[];
  Resource: readonly string[] | string;
  Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}>;

type What = Readonly<{
  roleName: string;
  /** The directory as Amazon names it in conditions: `sts.windows.net/<id>/`. */
  issuer: string;
  trusts: pulumi.Input<string>;
  audience: string;
  /** The identities of Azure, by object id, that may take the role. */
  who: readonly pulumi.Input<string>[];
  may: pulumi.Input<readonly Statement[]>;
  provider: pulumi.ProviderResource;
}>;

/** A role that identities of Azure take with a token, for an hour: nobody has a key of Amazon. */
export function federatedRole(name: string, what: What): iam.Role {
  const trust = pulumi.all([what.trusts, pulumi.all([...what.who])]).apply(([Federated, who]) => ({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Federated },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: { StringEquals: { [`${what.issuer}:aud`]: what.audience, [`${what.issuer}:sub`]: who } },
      },
    ],
  }));
  const role = new iam.Role(
    name,
    {
      name: what.roleName,
      maxSessionDuration: 3_600,
      assumeRolePolicy: trust.apply((policy) => JSON.stringify(policy)),
    },
    { provider: what.provider },
  );
  const policy = pulumi.output(what.may).apply((statements) =>
    JSON.stringify({
      Version: '2012-10-17',
      Statement: statements.map((one) => ({ Effect: 'Allow', ...one })),
    }),
  );
  new iam.RolePolicy(`${name}-may`, { role: role.id, name: 'may', policy }, { provider: what.provider });
  return role;
}
