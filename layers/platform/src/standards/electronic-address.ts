import { z } from 'zod';
import { changeOf } from '../merge-patch.ts';
import { checked, oneOf } from './checked.ts';
import { Email } from './email.ts';
import { sirenFault } from './siren.ts';

/** The address in the French directory: it begins with the SIREN. */
export const FRENCH_DIRECTORY = '0225';
/** An e-mail address. */
export const MAIL = 'EM';

/** The schemes that both EN 16931 (BR-CL-25) and the French rules (BR-FR-12) know, of the list EAS. */
export const SCHEMES: ReadonlySet<string> = new Set(
  `
0002 0007 0009 0037 0060 0088 0096 0097 0106 0130 0135 0142 0147 0151 0154 0158 0170 0177 0183 0184 0188
0190 0191 0192 0193 0194 0195 0196 0198 0199 0200 0201 0202 0203 0204 0205 0208 0209 0210 0211 0212 0213
0215 0216 0217 0218 0221 0225 0230 0235 0240 9910 9913 9914 9915 9918 9919 9920 9922 9923 9924 9925 9926
9927 9928 9929 9930 9931 9932 9933 9934 9935 9936 9937 9938 9939 9940 9941 9942 9943 9944 9945 9946 9947
9948 9949 9950 9951 9952 9953 9957 9959 AN AQ AS AU EM
`
    .trim()
    .split(/\s/),
);

const isScheme = oneOf(SCHEMES, 'scheme of electronic addresses (EAS)');

/** BR-FR-23, BR-FR-24: what may stand in an address or a routing code. */
const CHARACTERS = /^[A-Za-z\d+\-_.]+$/;
const MAX_ADDRESS = 125;
const MAX_ROUTING_CODE = 100;

const isMail = (text: string): boolean => Email.safeParse(text).success;

function directoryFault(value: string): string | undefined {
  if (!CHARACTERS.test(value) || value.length > MAX_ADDRESS)
    return `${value} is no address of scheme 0225: it has not 1 to ${MAX_ADDRESS} letters, digits, + - _ or dots.`;
  return (
    sirenFault(value.slice(0, 9)) && `${value} is no address of scheme 0225: it does not begin with a SIREN.`
  );
}

/** What is wrong with the value of an electronic address, under its scheme. */
export function addressFault({ scheme, value }: { scheme: string; value: string }): string | undefined {
  if (scheme === FRENCH_DIRECTORY) return directoryFault(value);
  if (scheme === MAIL)
    return isMail(value) ? undefined : `${value} is no e-mail address, as scheme EM asks for.`;
  return /\s/u.test(value) ? `${value} has a space in it.` : undefined;
}

/** What is wrong with the code of a service within a company (scheme 0224). */
export const routingCodeFault = (text: string): string | undefined =>
  CHARACTERS.test(text) && text.length <= MAX_ROUTING_CODE
    ? undefined
    : `${text} is no routing code: it has not 1 to ${MAX_ROUTING_CODE} letters, digits, + - _ or dots.`;

const trimmed = (text: string): string => text.trim();

const shape = {
  scheme: checked(isScheme, trimmed).describe(
    'Scheme, of the list EAS: 0225 for the French directory, EM for e-mail',
  ),
  value: z
    .string()
    .min(1)
    .max(254)
    .overwrite(trimmed)
    .describe('The address: under 0225 it begins with the SIREN'),
};

/** An electronic address, as a part of it is sent to be changed. */
export const ElectronicAddressChange = z.strictObject(changeOf(shape));

/** Where e-invoices reach a company (BT-34, BT-49). */
export const ElectronicAddress = z
  .strictObject(shape)
  .superRefine((address, context) => {
    const fault = addressFault(address);
    if (fault) context.addIssue({ code: 'custom', path: ['value'], message: fault });
  })
  .meta({ description: 'Where e-invoices are sent', examples: [{ scheme: '0225', value: '100000009' }] });

export const RoutingCode = checked(routingCodeFault, trimmed).meta({
  description: 'Code of a service within the company (scheme 0224)',
  examples: ['COMPTA-1'],
});
