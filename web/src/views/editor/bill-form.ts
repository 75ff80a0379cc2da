import type { Path, UseFormReturn } from 'react-hook-form';
import type { BillValues } from './values.ts';

export type BillForm = UseFormReturn<BillValues>;
export type BillPath = Path<BillValues>;
