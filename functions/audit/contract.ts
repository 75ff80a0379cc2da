import { defineService } from '@facturation/platform/contract';
import { collectionOf, pageQuery } from '@facturation/platform/hal';
import { QueryTime, Text, time } from '@facturation/platform/schemas';
import { z } from 'zod';

/** A resource whose changes are kept, as its path says: the collection and the id. */
const RESOURCE =
  /^(?:seller|(?:bills|series|customers|products|api-keys|analytics\/rules)\/[A-Za-z0-9_-]{1,64})$/;

const AuditEntry = z
  .object({
    resource: z.string().describe('What was changed, by its path, as bills/7'),
    version: z.string().describe('The version that the change made: the ETag of that moment'),
    before: z
      .string()
      .optional()
      .describe('The version that the change met; absent where it made the resource, or began the trail'),
    act: z.string().describe('What was done, as create, change, delete, finalize, pay'),
    principal: z
      .string()
      .describe('Who asked for it: a person, a key, or system:… where the system itself did it'),
    correlationId: z.string().describe('Correlation id of the request'),
    time: time('When'),
    patch: z
      .record(z.string(), z.unknown())
      .nullable()
      .optional()
      .describe(
        'The change as a merge patch (RFC 7396), null where the resource was deleted. Of a draft it is one of its row: amounts and prices in cents, rates and percentages in hundredths of a percent',
      ),
    details: z
      .record(z.string(), z.unknown())
      .optional()
      .describe('What else is kept of the change, as number and hash of a bill; amounts in cents'),
  })
  .meta({
    id: 'AuditEntry',
    examples: [
      {
        resource: 'customers/1',
        version: '01980a3c-5f00-7000-8000-000000000001',
        before: '01980a3c-5f00-7000-8000-000000000000',
        act: 'change',
        principal: 'user:abir',
        correlationId: '4f1c2a9e',
        time: '2026-03-01T09:30:00.000Z',
        patch: { address: { city: 'Lyon' } },
      },
    ],
  });

const query = z.strictObject({
  ...pageQuery,
  resource: z
    .string()
    .regex(RESOURCE, 'A resource is seller, or a path like bills/7, customers/7 or analytics/rules/7.')
    .optional()
    .describe('Every change of this resource, with what was changed, from the first to the last')
    .meta({ examples: ['customers/1'] }),
  from: QueryTime.optional().describe('Only changes made then or later'),
  to: QueryTime.optional().describe('Only changes made before'),
  principal: Text(200).optional().describe('Only changes that this principal asked for'),
  act: z
    .string()
    .regex(/^[A-Za-z]{1,32}$/, 'An act is one word, as finalize.')
    .optional()
    .describe('Only changes of this kind, as finalize'),
});

export type AuditQuery = z.output<typeof query>;

/** Parameters of the list by time. */
export const BY_TIME = ['from', 'to', 'principal', 'act'] as const;

/** Who changed what, when and how. */
export const audit = defineService({
  name: 'AUDIT-SERVICE',
  description: 'The audit trail: who changed what, when and how',
  routes: {
    listAudit: {
      method: 'GET',
      path: '/audit',
      scopes: ['audit:read'],
      summary: 'Changes of one resource, or of all by time',
      description:
        'With `resource`, its versions in their order, with what each has changed. Without, changes of all resources by time, oldest first, without what was changed: ask for the resource. A page by time looks at 1,000 changes at most, so it may hold fewer than asked for, or none, and yet have a next one: read on until `_links.next` is missing. Changes of bills, series and the seller are kept for ten years, others for three. Payments and credit notes are changes of their bill. By time, a change of the last moments may still be missing.',
      query: query.refine((asked) => !asked.resource || BY_TIME.every((name) => asked[name] === undefined), {
        path: ['resource'],
        message: 'The versions of a resource are all of them: leave out from, to, principal and act.',
      }),
      answers: {
        200: {
          description: 'One page',
          schema: collectionOf('audit', AuditEntry).meta({ id: 'AuditPage' }),
          contentType: 'application/hal+json',
        },
      },
    },
  },
});
