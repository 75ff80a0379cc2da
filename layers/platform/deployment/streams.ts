import { z } from 'zod';
import { filterPattern } from './filter-pattern.ts';
import { eventsOf, type Stack, tablesOf } from './stack.ts';

const UNLIMITED = -1;

const Pattern = z.record(z.string(), z.unknown()).superRefine((pattern, { addIssue }) => {
  try {
    filterPattern(pattern);
  } catch (error) {
    addIssue({ code: 'custom', message: (error as Error).message });
  }
});

/**
 * All that a `stream` event of functions.yml may say, with the framework's defaults. A record that comes before the
 * mapping is not passed over, and what is given up after some attempts is one record, tried by itself. What is not named
 * (`parallelizationFactor`, `destinations`, `tumblingWindowInSeconds`, `consumer`) has no counterpart on one machine.
 */
export const StreamEvent = z
  .strictObject({
    type: z.literal('dynamodb'),
    arn: z.strictObject({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('StreamArn')]) }),
    batchSize: z.int().min(1).max(10_000).default(10),
    /** Seconds. */
    batchWindow: z.int().min(0).max(300).default(0),
    startingPosition: z.literal('TRIM_HORIZON').default('TRIM_HORIZON'),
    enabled: z.boolean().default(true),
    filterPatterns: z.array(Pattern).min(1).max(5).optional(),
    maximumRetryAttempts: z.int().min(UNLIMITED).max(10_000).default(UNLIMITED),
    maximumRecordAgeInSeconds: z.literal(UNLIMITED).or(z.int().min(60).max(604_800)).default(UNLIMITED),
    bisectBatchOnFunctionError: z.boolean().default(false),
    functionResponseType: z.literal('ReportBatchItemFailures').optional(),
  })
  .refine(
    ({ maximumRetryAttempts, bisectBatchOnFunctionError }) =>
      maximumRetryAttempts === UNLIMITED || bisectBatchOnFunctionError,
    {
      path: ['bisectBatchOnFunctionError'],
      message: 'a limit of attempts without it gives up records beside the one that fails',
    },
  );

/** A `stream` event of a function, and the table whose stream it is. */
export interface StreamMapping
  extends Omit<z.output<typeof StreamEvent>, 'type' | 'arn' | 'startingPosition'> {
  functionKey: string;
  functionName: string;
  /** Its full name. */
  table: string;
}

/** Each `stream` event with its function. @throws {Error} naming what of one is not supported */
export function streamMappingsOf(stack: Stack): StreamMapping[] {
  const tables = new Map(tablesOf(stack).map(({ logicalId, input }) => [logicalId, input.TableName]));
  return eventsOf(stack).flatMap(({ functionKey, functionName, event: { stream } }) => {
    if (stream === undefined) return [];
    const { data, error } = StreamEvent.safeParse(stream);
    if (!data) throw new Error(`The stream of ${functionKey}: ${z.prettifyError(error)}`);
    const { type, arn, startingPosition, ...settings } = data;
    const [id] = arn['Fn::GetAtt'];
    const table = tables.get(id);
    if (!table) throw new Error(`The stream of ${functionKey} is of ${id}, which is no table.`);
    return [{ ...settings, functionKey, functionName, table }];
  });
}

type Properties = Record<string, unknown>;

/** The words of functions.yml for the properties that the framework makes of them. */
const DECLARED: Readonly<Record<string, string>> = {
  EventSourceArn: 'arn',
  BatchSize: 'batchSize',
  MaximumBatchingWindowInSeconds: 'batchWindow',
  StartingPosition: 'startingPosition',
  Enabled: 'enabled',
  MaximumRetryAttempts: 'maximumRetryAttempts',
  MaximumRecordAgeInSeconds: 'maximumRecordAgeInSeconds',
  BisectBatchOnFunctionError: 'bisectBatchOnFunctionError',
};

/** Whether a mapping of a template is one of the stream of a table. */
export const isOfStream = ({ EventSourceArn }: Properties): boolean => {
  const [, attribute] = (EventSourceArn as { 'Fn::GetAtt'?: [string, string] })?.['Fn::GetAtt'] ?? [];
  return attribute === 'StreamArn';
};

/** The event that the framework made a mapping of; what no event has keeps its name, and `StreamEvent` refuses it. */
export function declaredOf({
  FunctionName,
  FilterCriteria,
  FunctionResponseTypes,
  ...rest
}: Properties): Properties {
  const given = Object.entries(rest).filter(([, value]) => value !== undefined);
  const { Filters } = (FilterCriteria ?? {}) as { Filters?: { Pattern: string }[] };
  const [functionResponseType] = (FunctionResponseTypes ?? []) as string[];
  return {
    type: 'dynamodb',
    ...Object.fromEntries(given.map(([name, value]) => [DECLARED[name] ?? name, value])),
    ...(Filters && { filterPatterns: Filters.map(({ Pattern }) => JSON.parse(Pattern)) }),
    ...(functionResponseType && { functionResponseType }),
  };
}
