import { z } from 'zod';

/** A list as an environment variable holds it: `a,b`. */
const list = (item: z.ZodString, least: number) =>
  z
    .string()
    .transform((text) => text.split(',').filter((part) => part !== ''))
    .pipe(z.array(item).min(least));

const subnets = (least: number) =>
  list(z.string().regex(/^subnet-[0-9a-f]+$/, 'not the id of a subnet'), least);
const securityGroups = list(z.string().regex(/^sg-[0-9a-f]+$/, 'not the id of a security group'), 1);
const brokers = z.string().regex(/^[^\s:,]+:\d+(,[^\s:,]+:\d+)*$/, 'not host:port,…');

/** How a stage reaches Kafka. */
const Kafka = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('local'), brokers }),
  z.object({
    kind: z.literal('msk'),
    clusterArn: z
      .string()
      .regex(/^arn:[\w-]+:kafka:[\w-]+:(?!0{12})\d{12}:cluster\/[^/]+\/[^/]+$/, 'not the ARN of a cluster'),
    subnets: subnets(2),
    securityGroups,
  }),
  z.object({ kind: z.literal('msk-serverless'), clusterArn: z.record(z.string(), z.unknown()) }),
  z.object({ kind: z.literal('self-managed'), brokers, subnets: subnets(1), securityGroups }),
]);

const pollers = z
  .object({
    minimum: z.coerce.number().int().min(0).max(200),
    maximum: z.coerce.number().int().min(0).max(2_000),
  })
  .refine(({ minimum, maximum }) => maximum === 0 || minimum <= maximum, 'the maximum is below the minimum')
  .refine(({ minimum, maximum }) => maximum === 0 || minimum > 0, 'a maximum needs a minimum');

/** Retentions that CloudWatch Logs knows, in days. */
const RETENTIONS = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];

const url = z.union([z.literal(''), z.url({ protocol: /^https?$/ })]);
const origins = z
  .string()
  .refine(
    (text) =>
      text === '' ||
      text.split(',').every((origin) => URL.canParse(origin) && new URL(origin).origin === origin),
    'not https://host[:port],…',
  );

/** `function=count,…` */
const reservedConcurrency = z
  .string()
  .regex(/^(\w+=\d+(,\w+=\d+)*)?$/, 'not function=count,…')
  .transform((text) =>
    Object.fromEntries(
      text
        .split(',')
        .filter((pair) => pair !== '')
        .map((pair) => pair.split('='))
        .map(([name = '', count]) => [name, Number(count)]),
    ),
  );

/** What a stage is packaged with: `custom.stage` of serverless.yml. */
const Parameters = z.strictObject({
  kafka: Kafka,
  batchingWindowSeconds: z.int().min(0).max(300),
  pollers,
  oidcIssuer: url,
  oidcAudience: z.string().min(1),
  oidcOrigins: origins,
  corsOrigins: origins,
  requestsPerSecond: z.number().positive(),
  requestBurst: z.int().positive(),
  keepData: z.boolean(),
  dataDeletionPolicy: z.enum(['Delete', 'Retain']),
  logRetentionDays: z.literal(RETENTIONS),
  topicRetentionMs: z.string().regex(/^(-1|[1-9]\d*)$/, 'not a number of milliseconds, nor -1'),
  facturesPerSecond: z.coerce.number().min(0),
  reservedConcurrency,
});

export type Parameters = z.infer<typeof Parameters>;
export type KafkaParameters = Parameters['kafka'];

/** @throws {Error} naming each parameter that is missing or malformed */
export function readParameters(given: unknown): Parameters {
  const parsed = Parameters.safeParse(given);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
  throw new Error(`The stage cannot be packaged with these parameters (custom.stage):\n${faults.join('\n')}`);
}
