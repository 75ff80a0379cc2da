import { LinesInput } from '@facturation/platform/schemas';
import { z } from 'zod';

const MAX_TEXT = 1_000;

/** A consumer owes neither the penalties nor the €40 of businesses, yet each note has to stand on the bill (BR-FR-05). */
const NOT_FOR_CONSUMERS = 'Sans objet : client particulier.';

const forms = (business: string, consumer: string) =>
  z
    .strictObject({
      business: LinesInput(MAX_TEXT).default(business).describe('To businesses and public bodies'),
      consumer: LinesInput(MAX_TEXT).default(consumer).describe('To consumers'),
    })
    .prefault({});

/** Notes that the law wants on each bill (code de commerce, L441-9, L441-10 and D441-5), with a form for consumers. */
export const LegalTexts = z
  .strictObject({
    latePenalty: forms(
      'En cas de retard de paiement, des pénalités sont exigibles sans rappel, au taux de refinancement de la Banque centrale européenne majoré de 10 points.',
      NOT_FOR_CONSUMERS,
    ).describe('Penalties for late payment (note PMD)'),
    recoveryFee: forms(
      'En cas de retard de paiement, une indemnité forfaitaire de 40 € est due pour frais de recouvrement.',
      NOT_FOR_CONSUMERS,
    ).describe('The fixed fee for recovery (note PMT)'),
    earlyPayment: forms('Aucun escompte pour paiement anticipé.', NOT_FOR_CONSUMERS).describe(
      'Discount for early payment (note AAB)',
    ),
  })
  .prefault({});
