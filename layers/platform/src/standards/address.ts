import { z } from 'zod';
import { changeOf } from '../merge-patch.ts';
import { Text, TextInput } from '../schemas.ts';
import { Country } from './countries.ts';

const LINE = 200;
const POSTCODE = 20;

const DESCRIPTIONS = {
  line1: 'Number and street (BT-35, BT-50, BT-75)',
  line2: 'What else it takes to find it (BT-36, BT-51, BT-76)',
  postcode: 'Post code; not every country has them (BT-38, BT-53, BT-78)',
  city: 'City (BT-37, BT-52, BT-77)',
};

const shapeOf = (text: (max: number) => z.ZodString) => ({
  line1: text(LINE).optional().describe(DESCRIPTIONS.line1),
  line2: text(LINE).optional().describe(DESCRIPTIONS.line2),
  postcode: text(POSTCODE).optional().describe(DESCRIPTIONS.postcode),
  city: text(LINE).optional().describe(DESCRIPTIONS.city),
  country: Country,
});

/** A postal address in an answer. */
export const Address = z.object(shapeOf(Text)).meta({ id: 'Address' });

const written = shapeOf(TextInput);

/** A postal address in a body. What a bill to a French customer also needs is asked for when it is made final. */
export const AddressInput = z.strictObject(written).meta({ id: 'AddressInput' });

/** An address, as a part of it is sent to be changed. */
export const AddressChange = z.strictObject(changeOf(written)).meta({ id: 'AddressChange' });
