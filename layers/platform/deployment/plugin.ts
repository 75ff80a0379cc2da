import { addHeadMethods } from './head-methods.ts';
import { invokeByOneRole } from './invoking-role.ts';
import { type Kafka, type KafkaUse, kafkaOf, type Statement } from './kafka.ts';
import { checkMappings, kafkaMappingsOf } from './mappings.ts';
import { type Parameters, readParameters } from './parameters.ts';
import type { Resources } from './resources.ts';
import { logByService } from './service-logs.ts';

/** CloudFormation takes 500 resources in a stack. Whoever meets this limit still has room to divide the stack. */
const MAX_RESOURCES = 450;

interface Msk {
  topic: string;
  consumerGroupId: string;
  provisionedPollerConfig?: { minimumPollers: number; maximumPollers: number };
}

interface DeclaredFunction {
  handler: string;
  environment?: Record<string, unknown>;
  iamRoleStatements?: Statement[];
  events?: { msk?: Msk }[];
  kafka?: KafkaUse;
  reservedConcurrency?: number;
}

interface Serverless {
  service: {
    service: string;
    functions: Record<string, DeclaredFunction>;
    custom: { stage: unknown };
    provider: { compiledCloudFormationTemplate: { Resources: Resources } };
  };
  configSchemaHandler: { defineFunctionProperties(provider: string, schema: object): void };
  classes: { Error: new (message: string) => Error };
  getProvider(name: 'aws'): {
    getStage(): string;
    naming: { getLambdaLogicalId(key: string): string; getRoleLogicalId(): string };
  };
}

const NAMES = { type: 'array', items: { type: 'string' } };

/**
 * Serverless plugin: what a stage is packaged with is checked, every function has a role of its own and logs to the group
 * of its service, API Gateway invokes by one role, functions that use Kafka (`kafka`, or an `msk` event) reach it in the
 * way the stage's parameters say, and no mapping may lose a record.
 */
export default class DeploymentPlugin {
  readonly #serverless: Serverless;
  #parameters: Parameters | undefined;
  hooks: Record<string, () => void> = {
    initialize: () => this.#plainly(() => this.#declare()),
    'after:package:compileEvents': () => this.#complete(),
    'after:aws:package:finalize:mergeCustomProviderResources': () => this.#plainly(() => this.#finish()),
  };

  constructor(serverless: Serverless) {
    this.#serverless = serverless;
    const properties = { writes: NAMES, reads: NAMES, describes: NAMES, keeps: NAMES, follows: NAMES };
    serverless.configSchemaHandler.defineFunctionProperties('aws', {
      properties: { kafka: { type: 'object', properties, additionalProperties: false } },
    });
  }

  /** What is wrong with a stage is reported without a stack trace. */
  #plainly(work: () => void): void {
    try {
      work();
    } catch (error) {
      throw new this.#serverless.classes.Error((error as Error).message);
    }
  }

  /** Before anything is compiled, or run here. */
  #declare(): void {
    const { functions, custom } = this.#serverless.service;
    const parameters = readParameters(custom.stage);
    const kafka = kafkaOf(parameters.kafka);
    for (const declared of Object.values(functions)) {
      declared.iamRoleStatements = [...(declared.iamRoleStatements ?? []), ...permissionsOf(declared, kafka)];
      if (declared.kafka) declared.environment = { ...declared.environment, ...kafka.environment };
    }
    reserve(functions, parameters.reservedConcurrency);
    this.#parameters = parameters;
  }

  /** What the framework's own events cannot say. */
  #complete(): void {
    const { functions, provider } = this.#serverless.service;
    const { Resources } = provider.compiledCloudFormationTemplate;
    const { kafka: given, pollers, batchingWindowSeconds } = this.#parameters as Parameters;
    const kafka = kafkaOf(given);
    addHeadMethods(Resources);
    for (const [, mapping] of kafkaMappingsOf(Resources)) {
      const { AmazonManagedKafkaEventSourceConfig: config } = mapping.Properties as {
        AmazonManagedKafkaEventSourceConfig: { ConsumerGroupId: string };
      };
      mapping.Properties = defined({
        ...mapping.Properties,
        ...kafka.source(config.ConsumerGroupId),
        // The framework takes 0 for none given.
        MaximumBatchingWindowInSeconds: batchingWindowSeconds,
        ProvisionedPollerConfig: pollers.minimum > 0 ? pollersOf(pollers) : undefined,
      });
    }
    const { naming } = this.#serverless.getProvider('aws');
    for (const [key, { kafka: use }] of Object.entries(functions)) {
      const lambda = Resources[naming.getLambdaLogicalId(key)];
      if (use && kafka.vpc && lambda) lambda.Properties = { ...lambda.Properties, VpcConfig: kafka.vpc };
    }
  }

  /** When all is compiled, and every function has its own role. */
  #finish(): void {
    const { service, functions, provider } = this.#serverless.service;
    const { Resources } = provider.compiledCloudFormationTemplate;
    const aws = this.#serverless.getProvider('aws');
    const stage = aws.getStage();
    delete Resources[aws.naming.getRoleLogicalId()];
    const services = Object.entries(functions).map(([key, { handler }]) => [
      aws.naming.getLambdaLogicalId(key),
      serviceOf(handler),
    ]);
    logByService(Resources, Object.fromEntries(services), `/${service}/${stage}`);
    invokeByOneRole(Resources, `${service}-${stage}`);
    checkMappings(Resources);
    const count = Object.keys(Resources).length;
    if (count > MAX_RESOURCES)
      throw new Error(`The stack has ${count} resources; ${MAX_RESOURCES} are the limit.`);
  }
}

/** The folder of its service; what is of none serves the deployment. */
const serviceOf = (handler: string): string => /^functions\/([^/]+)\//.exec(handler)?.[1] ?? 'deployment';

function permissionsOf({ kafka: use, events = [] }: DeclaredFunction, kafka: Kafka): Statement[] {
  const polled = events.flatMap(({ msk }) => (msk ? kafka.polled(msk.topic, msk.consumerGroupId) : []));
  const all = [...(use ? kafka.connecting(use) : []), ...polled];
  return all.filter((statement, index) => all.indexOf(statement) === index);
}

/** @throws {Error} naming a function that does not exist */
function reserve(functions: Record<string, DeclaredFunction>, reserved: Record<string, number>): void {
  for (const [key, count] of Object.entries(reserved)) {
    const declared = functions[key];
    if (!declared) throw new Error(`reservedConcurrency names ${key}, which is no function.`);
    declared.reservedConcurrency = count;
  }
}

const pollersOf = ({ minimum, maximum }: Parameters['pollers']) => ({
  MinimumPollers: minimum,
  ...(maximum > 0 && { MaximumPollers: maximum }),
});

const defined = (properties: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));
