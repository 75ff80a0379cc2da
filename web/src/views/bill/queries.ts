import type { Schemas } from '@facturation/api-client';
import { useQuery } from '@tanstack/preact-query';
import { answerOf, versionOf } from '../../api/answer.ts';
import { api } from '../../api/client.ts';
import { type AnsweredFile, fileOf } from '../../api/files.ts';

export type Bill = Schemas['Bill'];
export type Line = Schemas['ProductItem'];

const pathOf = (id: string) => ({ path: { id } });

/** A bill, and the tag of the version that is shown. */
export const useBill = (id: string) =>
  useQuery({
    queryKey: ['bills', 'one', id],
    queryFn: ({ signal }) => versionOf(api.GET('/bills/{id}', { signal, params: pathOf(id) })),
  });

/** The customer of a bill, as the bill has them: of a draft as they are now, null where they were deleted. */
export const useBillCustomer = (id: string) =>
  useQuery({
    queryKey: ['bills', 'customer', id],
    queryFn: async ({ signal }) => {
      const { customer } = await answerOf(api.GET('/fullBill/{id}', { signal, params: pathOf(id) }));
      return customer;
    },
  });

export const readPdf = (id: string): Promise<AnsweredFile> =>
  fileOf(api.GET('/bills/{id}/pdf', { params: pathOf(id), parseAs: 'blob' }));

export const readXml = (id: string, syntax: 'cii' | 'ubl'): Promise<AnsweredFile> =>
  fileOf(api.GET('/bills/{id}/xml', { params: { ...pathOf(id), query: { syntax } }, parseAs: 'blob' }));
