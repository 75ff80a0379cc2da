import { z } from 'zod';
import { changeOf } from '../merge-patch.ts';
import { TextInput } from '../schemas.ts';
import { ExemptionCode } from './exemptions.ts';

/**
 * How VAT is charged (UN/ECE 5305, BR-FR-15): S at a rate, E exempt, AE reverse charge, K within the Union, G export, O
 * outside of VAT, Z at a rate of zero.
 */
export const VAT_CATEGORIES = ['S', 'E', 'AE', 'K', 'G', 'O', 'Z'] as const;

/** Rates that French bills may have (BR-FR-16), in percent. Those no longer in force serve credit notes. */
export const VAT_RATES_PERCENT = [
  0, 0.9, 1.05, 1.75, 2.1, 5.5, 7, 8.5, 9.2, 9.6, 10, 13, 19.6, 20, 20.6,
] as const;

/** How a thing is taxed. `rate` is in hundredths of a percent. */
export interface Vat {
  category: (typeof VAT_CATEGORIES)[number];
  rate: number;
  exemptionCode?: string | undefined;
  exemptionText?: string | undefined;
}

/** What is wrong with a VAT as a whole, by the member it stands in. */
export function vatFaults({ category, rate, exemptionCode, exemptionText }: Vat): [keyof Vat, string][] {
  const isTaxed = category === 'S';
  const takesReason = category !== 'S' && category !== 'Z';
  const reasons = { exemptionCode, exemptionText };
  const needless = (['exemptionCode', 'exemptionText'] as const).filter(
    (member) => !takesReason && reasons[member] !== undefined,
  );
  return [
    ...(isTaxed && rate === 0 ? [['rate', 'Category S has a rate above 0.'] as [keyof Vat, string]] : []),
    ...(!isTaxed && rate > 0
      ? [['rate', `Category ${category} has the rate 0.`] as [keyof Vat, string]]
      : []),
    ...needless.map((member): [keyof Vat, string] => [member, `Category ${category} has no exemption.`]),
  ];
}

const RATES: readonly number[] = VAT_RATES_PERCENT;

/** Percent at an edge, hundredths of a percent inside: 5.5 is 550. */
export const VatRate = z
  .codec(
    z.literal([...VAT_RATES_PERCENT], {
      error: ({ input }) =>
        `${JSON.stringify(input)} is no rate of French VAT: it is one of ${RATES.join(', ')}.`,
    }),
    z.int(),
    {
      decode: (percent) => Math.round(percent * 100),
      encode: (hundredths) => (hundredths / 100) as (typeof VAT_RATES_PERCENT)[number],
    },
  )
  .meta({ description: 'Rate in percent (BT-152)', examples: [20] });

const shape = {
  category: z
    .enum(VAT_CATEGORIES)
    .describe(
      'S taxed, E exempt, AE reverse charge, K within the Union, G export, O outside of VAT, Z zero (BT-151)',
    ),
  rate: VatRate.describe('Rate in percent: above 0 for category S, 0 for all others (BT-152)'),
  exemptionCode: ExemptionCode.optional(),
  exemptionText: TextInput(1_000).optional().describe('Why no VAT is due, as it is printed (BT-120)'),
};

/** A VAT, as a part of it is sent to be changed. */
export const VatChange = z.strictObject(changeOf(shape));

/** How a thing is taxed. */
export const VatTreatment = z
  .strictObject(shape)
  .superRefine((vat, context) => {
    for (const [member, message] of vatFaults(vat))
      context.addIssue({ code: 'custom', path: [member], message });
  })
  .meta({ description: 'How it is taxed', examples: [{ category: 'S', rate: 20 }] });
