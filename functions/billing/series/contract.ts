import type { Route } from '@facturation/platform/contract';
import { collectionOf, link, pageQuery } from '@facturation/platform/hal';
import { Day, Id } from '@facturation/platform/schemas';
import { z } from 'zod';
import { KNOWN_SERIES } from './known-series.ts';
import { SeriesBody } from './series-body.ts';

const { id, pattern } = KNOWN_SERIES.invoice;

const Series = z
  .object({
    id: Id,
    pattern: z.string().describe('How its numbers are written'),
    start: z.int().describe('The counter of its first number'),
    total: z.int().describe('How many numbers it has given'),
    lastNumber: z.string().optional().describe('The last of them'),
    lastIssueDate: Day.optional().describe('The day of the last document: none is issued before it any more'),
    lastHash: z.string().optional().describe('SHA-256 of the last document and, by it, of all before'),
  })
  .meta({
    id: 'Series',
    examples: [
      {
        id,
        pattern,
        start: 1,
        total: 1,
        lastNumber: 'FA-2026-00001',
        lastIssueDate: '2026-03-01',
        lastHash: 'c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00',
      },
    ],
  });

const Verification = z
  .object({
    series: Id,
    verified: z.int().describe('Numbers that were read, from the first one, by this page and those before'),
    of: z.int().describe('Numbers that the series has given'),
    faults: z
      .array(
        z.object({
          at: z.string().describe('The number, or the series and the year'),
          bill: z.string().optional().describe('The bill that bears it'),
          fault: z.string().describe('What is not as it was written'),
        }),
      )
      .describe('Of this page; empty when all of it is as it was written'),
    lastHash: z.string().optional().describe('SHA-256 of the last document that was read'),
    _links: z
      .object({
        self: link('This page'),
        first: link('The first page'),
        next: link('The next page').optional(),
      })
      .describe('Follow `next` to read on; where there is none, all was read'),
  })
  .meta({
    id: 'SeriesVerification',
    examples: [
      {
        series: id,
        verified: 1,
        of: 1,
        faults: [],
        lastHash: 'c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00',
        _links: { self: { href: '/series/FA/verification' }, first: { href: '/series/FA/verification' } },
      },
    ],
  });

const params = z.strictObject({ id: Id.meta({ examples: [id] }) });

export const seriesRoutes = {
  listSeries: {
    method: 'GET',
    path: '/series',
    scopes: ['series:read'],
    summary: 'The series of numbers',
    description:
      'All on one page: there are at most 90. Two are there before anybody sets one: FA for invoices, AV for credit notes.',
    query: z.strictObject({}),
    answers: {
      200: {
        description: 'All of them, by id',
        schema: collectionOf('series', Series).meta({ id: 'SeriesPage' }),
        contentType: 'application/hal+json',
      },
    },
  },
  getSeries: {
    method: 'GET',
    path: '/series/{id}',
    scopes: ['series:read'],
    summary: 'One series of numbers',
    params,
    entityTag: 'optional',
    answers: { 200: { description: 'The series', schema: Series } },
  },
  putSeries: {
    method: 'PUT',
    path: '/series/{id}',
    scopes: ['series:write'],
    summary: 'Set how the numbers of a series are written',
    description:
      'Until its first number; from then on it stays as it is. No series may begin its numbers as another does. A bill is numbered in the series that it names, or in that of its kind.',
    params,
    body: SeriesBody,
    errors: ['series-is-fixed', 'pattern-is-taken', 'limit-reached'],
    entityTag: 'optional',
    answers: {
      200: { description: 'The series, set', schema: Series },
      201: { description: 'The series, set for the first time', schema: Series },
    },
  },
  verifySeries: {
    method: 'GET',
    path: '/series/{id}/verification',
    scopes: ['series:read', 'bills:read'],
    summary: 'Read a series of documents back, and name what was changed in it',
    description:
      'A page reads some 500 numbers with their documents, fewer where time runs out: texts, hashes, numbers without a gap, days in order. `npm run verify` reads all of them, and also looks for documents that no number names.',
    params,
    query: z.strictObject({ cursor: pageQuery.cursor }),
    answers: {
      200: {
        description: 'What is wrong, and how far it was read',
        schema: Verification,
        contentType: 'application/hal+json',
      },
    },
  },
} as const satisfies Record<string, Route>;
