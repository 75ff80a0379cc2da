/** What is wrong with a payment, a refund, a write-off or a credit note. */
export const MONEY = {
  'bills/{id}/payments/{id} does not exist.': 'Ce paiement n’existe pas.',
  'bills/{id} is a credit note: it takes no payments.': 'C’est un avoir : il ne reçoit pas de paiement.',
  'bills/{id} is a draft: it can be paid once it is final.':
    'C’est encore un brouillon : il se paie une fois définitif.',
  'due is {euros}: {euros} cannot be paid.': 'Il reste dû {1} : {2} ne peuvent pas être payés.',
  'due is {euros}: {euros} cannot be refunded.': 'Il reste dû {1} : {2} ne peuvent pas être remboursés.',
  'due is {euros}: {euros} cannot be written off.': 'Il reste dû {1} : {2} ne peuvent pas être abandonnés.',
  'At most {euros} can be taken here.': 'Ici, {1} au plus sont possibles.',
  'A payment or refund says how it was made.': 'Un paiement ou un remboursement dit comment il a été fait.',
  'A write-off says why.': 'L’abandon d’un écart dit pourquoi.',
  'At most 1 € may be written off.': 'Un écart de 1 € au plus peut être abandonné.',
  '{day} is before the day of issue, {day}.': 'Le {1} est avant le jour d’émission, le {2}.',
  '{day} is after the day of issue, {day}.': 'Le {1} est après le jour d’émission, le {2}.',
  '{day} is before the day of its bill, {day}.': 'Le {1} est avant le jour de sa facture, le {2}.',
  'A credit note takes no payment.': 'Un avoir ne reçoit pas de paiement.',
  'Only a credit note has this.': 'Seul un avoir a cela.',
  'A credit note takes this from its bill.': 'Un avoir prend cela de sa facture.',
  'Nothing of bills/{id} is left to credit.': 'Il ne reste rien à créditer de cette facture.',
  'Of line {number} only {euros} is left to credit.': 'De la ligne {1}, il ne reste que {2} à créditer.',
  'Of line {number} only a quantity of {number} is left to credit.':
    'De la ligne {1}, il ne reste qu’une quantité de {2} à créditer.',
  'The invoice has no line {number}.': 'La facture n’a pas de ligne {1}.',
  'A line is taken back by quantity or by amount.': 'Une ligne est reprise par quantité ou par montant.',
} as const;
