import { changeOf, orNone, removable } from '@facturation/platform/merge-patch';
import { Text, TextInput } from '@facturation/platform/schemas';
import { Address, AddressChange, AddressInput } from '@facturation/platform/standards/address';
import {
  ElectronicAddress,
  ElectronicAddressChange,
  RoutingCode,
} from '@facturation/platform/standards/electronic-address';
import { Email } from '@facturation/platform/standards/email';
import { Language } from '@facturation/platform/standards/languages';
import { disagreements, type Party } from '@facturation/platform/standards/party';
import { CUSTOMER_KINDS, Terms, TermsChange } from '@facturation/platform/standards/payment-terms';
import { Siren, Siret } from '@facturation/platform/standards/siren';
import { VatNumber } from '@facturation/platform/standards/vat-number';
import { z } from 'zod';

type TextSchema = typeof Text;

const MAX_NAME = 200;
const MAX_REFERENCE = 100;

const shapeOf = (text: TextSchema, address: typeof Address | typeof AddressInput) => ({
  name: text(MAX_NAME).describe('Name of the customer (BT-44)'),
  email: Email.describe('Address for mail (BT-58)'),
  kind: z
    .enum(CUSTOMER_KINDS)
    .optional()
    .describe('A business, a consumer, or a public body; a bill cannot be made final without it'),
  siren: Siren.optional(),
  siret: Siret.optional(),
  vatNumber: orNone(VatNumber)
    .optional()
    .describe('VAT number (BT-48). Null says that the customer has none; missing, nobody has said so'),
  address: address.optional().describe('Where the customer is (BG-8)'),
  deliveryAddress: address.optional().describe('Where goods go, when not there (BG-15)'),
  electronicAddress: ElectronicAddress.optional().describe('Where e-invoices go (BT-49)'),
  routingCode: RoutingCode.optional(),
  buyerReference: text(MAX_REFERENCE)
    .optional()
    .describe('What the customer wants to read on each bill, as the code of a service (BT-10)'),
  language: Language.optional().describe('Language of bills: fr when missing'),
  paymentTerms: Terms.optional().describe('When bills are due: as the seller has it when missing (BT-20)'),
});

/** Members of a customer in answers. */
export const fields = shapeOf(Text, Address);

/** The same in bodies. */
export const writtenFields = shapeOf(TextInput, AddressInput);

/** The same in a change, each of them optional. */
export const changedFields = {
  ...changeOf(writtenFields),
  address: removable(AddressChange, writtenFields.address),
  deliveryAddress: removable(AddressChange, writtenFields.deliveryAddress),
  electronicAddress: removable(ElectronicAddressChange, writtenFields.electronicAddress),
  paymentTerms: removable(TermsChange, writtenFields.paymentTerms),
};

/** Refuses members that contradict each other, each where it stands. */
export function agreeing(customer: Party, context: z.RefinementCtx): void {
  for (const fault of disagreements(customer)) context.addIssue({ code: 'custom', ...fault });
}
