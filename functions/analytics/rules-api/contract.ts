import type { Route } from '@facturation/platform/contract';
import { collectionOf, pageQuery } from '@facturation/platform/hal';
import { Id, IdParams, QueryTime, time } from '@facturation/platform/schemas';
import { z } from 'zod';
import { SizeName } from '../fields.ts';
import { SIZE_NAMES } from '../size-list.ts';
import { isSummedName } from '../sizes.ts';
import { aRule, NewRule, watched } from './new-rule.ts';

const Size = SizeName.describe('Length of the windows');
const namesOf = (summed: boolean): string =>
  SIZE_NAMES.filter((name) => isSummedName(name) === summed).join(' and ');
const Measure = z.enum(['count', 'sum']).describe('What is compared with the threshold');
const Amount = z.number();
const Rule = z
  .object({
    id: Id,
    ...watched,
    measure: Measure,
    threshold: Amount.describe('Number of factures for a count, euros for a sum'),
    createdAt: time('When it was created'),
  })
  .meta({
    id: 'Rule',
    examples: [{ id: '1', ...aRule, createdAt: '2026-03-01T09:30:00.000Z' }],
  });

const Alert = z
  .object({
    id: Id,
    rule: Id.describe('Id of the rule that raised it'),
    key: z.string().nullable().describe('The customer; null is the total over customers'),
    size: Size,
    start: time('Start of the window'),
    end: time('End of the window'),
    measure: Measure,
    threshold: Amount.describe('Threshold of the rule: a number of factures for a count, euros for a sum'),
    value: Amount.describe('The value that reached it: a number of factures for a count, euros for a sum'),
    raisedAt: time('When the alert was raised'),
  })
  .meta({
    id: 'Alert',
    examples: [
      {
        id: '0-41-1',
        rule: '1',
        key: 'Abir',
        size: '1m',
        start: '2026-03-01T09:30:00.000Z',
        end: '2026-03-01T09:31:00.000Z',
        measure: 'sum',
        threshold: 10_000,
        value: 10_240.5,
        raisedAt: '2026-03-01T09:30:41.000Z',
      },
    ],
  });

const answered = { description: 'The rule', schema: Rule };

/** Threshold rules, and the alerts that windows have raised by them. */
export const ruleRoutes = {
  listRules: {
    method: 'GET',
    path: '/analytics/rules',
    scopes: ['analytics:read'],
    summary: 'Threshold rules, oldest first',
    query: z.strictObject(pageQuery),
    answers: {
      200: {
        description: 'One page',
        schema: collectionOf('rules', Rule),
        contentType: 'application/hal+json',
      },
    },
  },
  createRule: {
    method: 'POST',
    path: '/analytics/rules',
    scopes: ['admin'],
    summary: 'Create a rule that raises an alert when a window reaches a threshold',
    description:
      'The rule applies from the next batch on. A window that has reached the threshold before raises its alert with its next record. ' +
      `Customers’ windows of ${namesOf(false)} are checked with each record; totals, and windows of ` +
      `${namesOf(true)}, once they are closed. A credit lowers a sum and takes no alert back. There can be at most 100 rules.`,
    body: NewRule,
    errors: ['limit-reached'],
    answers: { 201: answered },
  },
  getRule: {
    method: 'GET',
    path: '/analytics/rules/{id}',
    scopes: ['analytics:read'],
    summary: 'One rule',
    params: IdParams,
    answers: { 200: answered },
  },
  deleteRule: {
    method: 'DELETE',
    path: '/analytics/rules/{id}',
    scopes: ['admin'],
    summary: 'Delete a rule; its alerts stay',
    params: IdParams,
    answers: { 204: { description: 'Gone' } },
  },
  listAlerts: {
    method: 'GET',
    path: '/analytics/alerts',
    scopes: ['analytics:read'],
    summary: 'Alerts, newest first',
    query: z.strictObject({
      ...pageQuery,
      rule: Id.optional().describe('Only alerts raised by this rule'),
      from: QueryTime.optional().describe('Only alerts of windows that start at or after'),
      to: QueryTime.optional().describe('Only alerts of windows that start before'),
    }),
    answers: {
      200: {
        description: 'One page',
        schema: collectionOf('alerts', Alert),
        contentType: 'application/hal+json',
      },
    },
  },
} as const satisfies Record<string, Route>;
