import { packageTemplate, resourcesOf, type Template } from '../support/packaged-template.ts';
import { type RecordedAction, recordedActions } from '../support/recorded-actions.ts';
import { compareRoles } from './roles.ts';

/**
 * What has no name before it is there: the interfaces of a network, and traces.
 * https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html, …/xray/latest/devguide/security_iam_id-based-policy-examples.html
 */
const NAMELESS =
  /^(ec2:((Create|Delete|Describe)NetworkInterfaces?|Describe\w+|(Una|A)ssignPrivateIpAddresses)|xray:Put\w+)$/;

const INVOKE = 'lambda:InvokeFunction';

/** After the integration tests: they note what each function does. */
describe('given what the functions did in the tests', () => {
  let template: Template;
  let recorded: RecordedAction[];

  beforeAll(async () => {
    recorded = recordedActions();
    if (recorded.length === 0) throw new Error('Nothing is noted: npm run test:integration comes first.');
    template = await packageTemplate('prod', { OIDC_ISSUER: 'https://id.example' });
  }, 120_000);

  const statementsOf = (copy: Template, role: string) =>
    copy.Resources[role]?.Properties.Policies[0].PolicyDocument.Statement as {
      Action: string[];
      Resource: unknown;
    }[];

  it('every role allows that and nothing more', () => {
    expect(compareRoles(template, recorded)).toEqual({ missing: [], needless: [] });
  });

  it('a role that lacks an action is found', () => {
    const copy = structuredClone(template);
    const lacking = statementsOf(copy, 'ChangeCustomerIamRoleLambdaExecution').find(({ Action }) =>
      [Action].flat().includes('dynamodb:GetItem'),
    );
    if (lacking) lacking.Action = [lacking.Action].flat().filter((action) => action !== 'dynamodb:GetItem');
    expect(compareRoles(copy, recorded)).toEqual({
      missing: ['changeCustomer: dynamodb:GetItem on CustomersTable'],
      needless: [],
    });
  });

  it('a role with an action too many is found', () => {
    const copy = structuredClone(template);
    const Resource = { 'Fn::GetAtt': ['BillsTable', 'Arn'] };
    statementsOf(copy, 'GetBillIamRoleLambdaExecution').push({ Action: ['dynamodb:DeleteItem'], Resource });
    expect(compareRoles(copy, recorded)).toEqual({
      missing: [],
      needless: ['getBill: dynamodb:DeleteItem on BillsTable'],
    });
  });

  it('a role that may not invoke what its function invokes is found', () => {
    const copy = structuredClone(template);
    const role = copy.Resources.DeleteBillIamRoleLambdaExecution?.Properties.Policies[0].PolicyDocument;
    role.Statement = role.Statement.filter(({ Action }: { Action: string }) => !INVOKE.includes(Action));
    expect(compareRoles(copy, recorded)).toEqual({
      missing: ['deleteBill: lambda:InvokeFunction on MoveStockLambdaFunction'],
      needless: [],
    });
  });

  it('a role that may invoke what its function does not is found', () => {
    const copy = structuredClone(template);
    const Resource = { 'Fn::GetAtt': ['MoveStockLambdaFunction', 'Arn'] };
    statementsOf(copy, 'GetBillIamRoleLambdaExecution').push({ Action: [INVOKE], Resource });
    expect(compareRoles(copy, recorded)).toEqual({
      missing: [],
      needless: ['getBill: lambda:InvokeFunction on MoveStockLambdaFunction'],
    });
  });

  it('a role that may not do in a folder of a bucket what its function does is found', () => {
    const copy = structuredClone(template);
    const role = copy.Resources.RenderDocumentIamRoleLambdaExecution?.Properties.Policies[0].PolicyDocument;
    const isOfBucket = ({ Resource }: { Resource: { 'Fn::Sub'?: string } }) =>
      /^\$\{DocumentsBucket\.Arn\}\/logos\//.test(`${Resource['Fn::Sub']}`);
    role.Statement = role.Statement.filter((statement: { Resource: object }) => !isOfBucket(statement));
    expect(compareRoles(copy, recorded)).toEqual({
      missing: ['renderDocument: s3:GetObject on DocumentsBucket/logos/*'],
      needless: [],
    });
  });

  it('a role that may do more in a bucket than its function does is found', () => {
    const copy = structuredClone(template);
    const putSeller = statementsOf(copy, 'PutSellerIamRoleLambdaExecution');
    const put = putSeller.find(({ Action }) => [Action].flat().includes('s3:PutObject'));
    if (put) put.Action = ['s3:PutObject', 's3:GetObject'];
    putSeller.push({ Action: ['s3:ListBucket'], Resource: { 'Fn::GetAtt': ['DocumentsBucket', 'Arn'] } });
    expect(compareRoles(copy, recorded)).toEqual({
      missing: [],
      needless: [
        'putSeller: s3:GetObject on DocumentsBucket/logos/*',
        'putSeller: s3:ListBucket on DocumentsBucket',
      ],
    });
  });

  it('no role names everything, but where AWS has nothing to name', () => {
    const everything = resourcesOf(template, 'AWS::IAM::Role').flatMap(([, { Properties }]) =>
      Properties.Policies.flatMap(
        (policy: { PolicyDocument: { Statement: { Action: string[]; Resource: unknown }[] } }) =>
          policy.PolicyDocument.Statement.filter(({ Action, Resource }) =>
            [Action, Resource].flat().some((part) => typeof part === 'string' && /^(\*|\w+:\*)$/.test(part)),
          ).flatMap(({ Action }) => [Action].flat()),
      ),
    );
    expect(everything.filter((action) => !NAMELESS.test(action))).toEqual([]);
  });
});
