/** What is wrong with VAT. */
export const VAT = {
  'Category S has a rate above 0.': 'La catégorie S a un taux supérieur à 0.',
  'Category {word} has the rate 0.': 'La catégorie {1} a le taux 0.',
  'Category {word} has no exemption.': 'La catégorie {1} n’a pas de motif d’exonération.',
  '{text} is no rate of French VAT: it is one of {text}.':
    '{1} n’est pas un taux de TVA français. Les taux sont : {2}.',
  '{text} is no code of an exemption from VAT (VATEX).': '{1} n’est pas le code d’une exonération (VATEX).',
  'What is outside of VAT stands on a bill of its own (BR-O-11).':
    'Ce qui est hors du champ de la TVA est facturé à part (BR-O-11).',
  'A seller under franchise bills category E, {text}.':
    'Un vendeur en franchise de TVA facture en catégorie E, {1}.',
  'The seller is not under franchise.': 'Le vendeur n’est pas en franchise de TVA.',
  'Why no VAT is charged is missing.': 'Il manque le motif pour lequel il n’y a pas de TVA.',
  '{number} % was no rate of VAT on {day}.': '{1} % n’était pas un taux de TVA le {2}.',
  "Category {word} needs the seller's VAT number.": 'La catégorie {1} demande le numéro de TVA du vendeur.',
  "Category {word} needs the customer's VAT number.": 'La catégorie {1} demande le numéro de TVA du client.',
  'A supply within the Union names the country it goes to.':
    'Une livraison dans l’Union dit vers quel pays elle part.',
  'Lines of VAT category {word} state one reason, "{text}" or "{text}".':
    'Les lignes de catégorie de TVA {1} donnent un seul motif : « {2} » ou « {3} ».',
} as const;
