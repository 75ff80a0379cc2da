/** What is wrong with a draft, or why it cannot become final. */
export const BILLS = {
  'bills/{id} does not exist.': 'Cette facture n’existe pas ou plus.',
  'bills/{id} has changed.': 'Cette facture a changé entre-temps.',
  'bills/{id} is final: it is corrected by a credit note.':
    'Cette facture est définitive : un avoir la corrige.',
  'bills/{id} is a draft: it is changed, not corrected.':
    'C’est encore un brouillon : il se modifie, sans avoir.',
  'bills/{id} is a draft: it gets its XML once it is final.':
    'C’est encore un brouillon : son XML vient avec la facture définitive.',
  'bills/{id} is a credit note.': 'C’est un avoir.',
  'bills/{id} is a credit note, and those are not copied.': 'C’est un avoir, et un avoir ne se copie pas.',
  'bills/{id} stands at #/bills/{number} already.': 'Cette facture est déjà dans la liste.',
  'bills/{id} is being made final: ask again.':
    'Cette facture est en train de devenir définitive : réessayez dans un instant.',
  'bills/{id} has become final from another version.':
    'Cette facture est devenue définitive dans une autre version.',
  'bills/{id} was issued on {day}.': 'Cette facture a été émise le {1}.',
  'bills/{id} was issued with another payment, or none.':
    'Cette facture a été émise avec un autre paiement, ou sans.',
  'bills/{id} has no number: series/{id} gives none until its operators, who were told, have mended it. Ask again then; other series give theirs.':
    'Cette facture n’a pas de numéro : la série {2} n’en donne plus jusqu’à sa réparation. Ceux qui s’en occupent sont prévenus. Les autres séries donnent les leurs.',
  'bills/{id} has no number: clocks of this system are more than a day apart, so that its day of issue is not known. Its operators were told. Ask again once that is mended.':
    'Cette facture n’a pas de numéro : les horloges du système diffèrent de plus d’un jour, et son jour d’émission est incertain. Ceux qui s’en occupent sont prévenus.',
  'bills/{id} cannot be drawn. {rest}': 'Cette facture ne peut pas être dessinée. {2}',
  'customers/{id} does not exist.': 'Ce client n’existe pas ou plus.',
  'There is no seller yet: PUT /seller sets it.':
    'Il n’y a pas encore de vendeur : renseignez-le dans les réglages.',
  'series/{id} does not exist: PUT /series/{id} sets it.':
    'La série {1} n’existe pas : ajoutez-la dans les réglages.',
  'The line has no name.': 'La ligne n’a pas de nom.',
  'A line without productID has a {word} of its own.': {
    name: 'Une ligne sans produit a son propre nom.',
    price: 'Une ligne sans produit a son propre prix.',
  },
  'At most {number} products may be in stock.': 'Une facture prend {1} produits en stock au plus.',
  'It is in stock by whole units.': 'Il est en stock par unités entières.',
  'The figures are larger than those of a bill may be.':
    'Les montants sont plus grands que ceux d’une facture ne peuvent être.',
  'Its figures are larger than those of a bill may be.':
    'Ses montants sont plus grands que ceux d’une facture ne peuvent être.',
  'Quantity × price of line {number} is {euros}. The largest amount of a bill is {euros}.':
    'Quantité × prix de la ligne {1} font {2}. Le plus grand montant d’une facture est {3}.',
  'The sum of the lines is {euros}. The largest amount of a bill is {euros}.':
    'La somme des lignes est {1}. Le plus grand montant d’une facture est {2}.',
  'The gross total is {euros}. The largest amount of a bill is {euros}.':
    'Le total TTC est {1}. Le plus grand montant d’une facture est {2}.',
  'The discount is {euros}, and only {euros} can be discounted.':
    'La remise est de {1}, et seuls {2} peuvent être remisés.',
  'A discount has a percentage or an amount.': 'Une remise a un pourcentage ou un montant.',
  'The texts of a bill have 150 KB at most; with these it has {number} KB.':
    'Les textes d’une facture ont 150 Ko au plus ; avec ceux-ci, elle en a {1}.',
  'A supply has one day or a period, not both.': 'La prestation a un jour ou une période, pas les deux.',
  'A period ends on its first day or later.': 'Une période finit à son premier jour ou après.',
  'A bill is due on the day of its issue or later.': 'L’échéance est le jour de l’émission ou après.',
  'It would be due on {day}, before it is issued on {day}.':
    'L’échéance serait le {1}, avant l’émission le {2}.',
  'The draft has changed.': 'Le brouillon a changé entre-temps.',
  'The seller has changed.': 'Le vendeur a changé entre-temps.',
  'It waited longer than 5 minutes.': 'Elle a attendu plus de 5 minutes.',
  'It cannot be issued before {day}.': 'Elle ne peut pas être émise avant le {1}.',
  '{day} is after today, {day}.': 'Le {1} est après aujourd’hui, le {2}.',
  'The year {year} of this series is closed.': 'L’année {1} de cette série est close.',
  'The last document of this series is of {day}.': 'Le dernier document de cette série est du {1}.',
  'It is of kind {word}, and stays so.': {
    invoice: 'C’est une facture, et elle le reste.',
    creditNote: 'C’est un avoir, et il le reste.',
  },
  'A draft has no issue date, nor is it final: sort drafts by created.':
    'Un brouillon n’a ni date d’émission ni date de finalisation : triez par création.',
  'finalizedFrom and finalizedTo list bills by finalizedAt.':
    'Filtrées par leur finalisation, les factures sont triées par elle.',
  'settlement and overdue list final bills alone: sort them by issueDate.':
    'Filtrées par leur paiement, les factures sont triées par date d’émission.',
} as const;
