import { RefusedError } from '../api/refused-error.ts';
import type { Language } from './language.ts';
import { texts } from './texts.ts';

/** What each kind of refusal means for who reads the page, by the stable code of the API, or its status. */
export const PROBLEM_TITLES = texts({
  fr: () => ({
    unreachable: 'Le serveur ne répond pas. Vérifiez votre connexion.',
    unexpected: 'Une erreur inattendue est survenue.',
    unauthorized: 'Votre session est terminée : reconnectez-vous.',
    'insufficient-scope': 'Vous n’avez pas le droit de faire cela. Demandez-le à qui administre les accès.',
    'not-found': 'Introuvable : cela n’existe pas ou plus.',
    'bill-is-final': 'Cette facture est définitive et ne change plus.',
    incomplete: 'Il manque encore des mentions à cette facture.',
    'not-issuable': 'Cette facture ne peut pas être émise.',
    'not-payable': 'Cette facture ne reçoit pas de paiement.',
    'payment-exceeds': 'Le montant dépasse ce qui reste dû.',
    'bill-is-draft': 'C’est encore un brouillon.',
    'not-an-invoice': 'Ce n’est pas une facture.',
    'credit-exceeds': 'C’est plus que ce qui reste à créditer.',
    'seller-is-fixed': 'Le vendeur ne peut plus être changé ainsi.',
    'series-is-fixed': 'Cette série a déjà des numéros et ne change plus.',
    'pattern-is-taken': 'Ce modèle de numéro est celui d’une autre série.',
    'insufficient-stock': 'Le stock ne suffit pas.',
    'not-stocked': 'Ce produit n’a pas de stock.',
    'idempotency-in-progress': 'La même demande est déjà en cours : réessayez dans un instant.',
    'limit-reached': 'Une limite est atteinte.',
    'malformed-request': 'Cette demande ne peut pas être lue.',
    'precondition-failed': 'Quelqu’un d’autre a modifié cela entre-temps.',
    'too-large': 'C’est trop volumineux.',
    'invalid-content': 'Certaines saisies ne conviennent pas.',
    'unknown-reference': 'Une référence désigne quelque chose qui n’existe pas.',
    throttled: 'Trop de demandes à la fois : réessayez dans un instant.',
    finalizing: 'La facture est en train de devenir définitive : réessayez dans un instant.',
    'series-broken': 'La série ne donne plus de numéros.',
    'service-unavailable': 'Un service ne répond pas : réessayez dans un instant.',
  }),
  en: () => ({
    unreachable: 'The server does not answer. Check your connection.',
    unexpected: 'Something unexpected went wrong.',
    unauthorized: 'Your session has ended: log in again.',
    'insufficient-scope': 'You have no permission to do this. Ask whoever manages access.',
    'not-found': 'Not found: it does not exist, or no longer.',
    'bill-is-final': 'This bill is final and does not change any more.',
    incomplete: 'This bill still lacks what the law asks for.',
    'not-issuable': 'This bill cannot be issued.',
    'not-payable': 'This bill takes no payments.',
    'payment-exceeds': 'The amount exceeds what is due.',
    'bill-is-draft': 'This is still a draft.',
    'not-an-invoice': 'This is not an invoice.',
    'credit-exceeds': 'This is more than is left to credit.',
    'seller-is-fixed': 'The seller can no longer be changed in this way.',
    'series-is-fixed': 'This series has given numbers and does not change any more.',
    'pattern-is-taken': 'This pattern of numbers belongs to another series.',
    'insufficient-stock': 'There is not enough in stock.',
    'not-stocked': 'This product has no stock.',
    'idempotency-in-progress': 'The same request is under way: try again in a moment.',
    'limit-reached': 'A limit is reached.',
    'malformed-request': 'This request cannot be read.',
    'precondition-failed': 'Somebody else has changed this in the meantime.',
    'too-large': 'This is too large.',
    'invalid-content': 'Some of the entries are not valid.',
    'unknown-reference': 'A reference names something that does not exist.',
    throttled: 'Too many requests at once: try again in a moment.',
    finalizing: 'The bill is being made final: try again in a moment.',
    'series-broken': 'The series gives no more numbers.',
    'service-unavailable': 'A service does not answer: try again in a moment.',
  }),
});

type Title = keyof (typeof PROBLEM_TITLES)['fr'];

/** For a code without a title, and an answer that is none of the API's, as of a gateway before it. */
const TITLE_OF_STATUS: Readonly<Record<number, Title>> = {
  400: 'malformed-request',
  401: 'unauthorized',
  403: 'insufficient-scope',
  404: 'not-found',
  412: 'precondition-failed',
  413: 'too-large',
  422: 'invalid-content',
  429: 'throttled',
  502: 'service-unavailable',
  503: 'service-unavailable',
  504: 'service-unavailable',
};

/** What went wrong, in one sentence. */
export function problemTitle(language: Language, error: Error): string {
  const titles: Record<string, string> = PROBLEM_TITLES[language];
  if (!(error instanceof RefusedError)) return PROBLEM_TITLES[language].unreachable;
  return titles[error.code ?? ''] ?? PROBLEM_TITLES[language][TITLE_OF_STATUS[error.status] ?? 'unexpected'];
}
