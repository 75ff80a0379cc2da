/** What is wrong with a product or its stock. */
export const STOCK = {
  'products/{id} does not exist.': 'Ce produit n’existe pas ou plus.',
  'products/{id} is not stocked: nothing is kept account of.': 'Ce produit n’est pas tenu en stock.',
  'Services are not stocked.': 'Un service ne se tient pas en stock.',
  'Each product stands in one line.': 'Chaque produit est dans une seule ligne.',
  'Free: {number}.': 'Disponible : {1}.',
  '{number} are to go, and {number} are free.': '{1} doivent sortir, et {2} sont disponibles.',
  'Of products/{id} {number} are wanted, and {number} are free.': 'Il en faut {2}, et {3} sont disponibles.',
  'A movement of 0 is none.': 'Un mouvement de 0 n’en est pas un.',
  'Stock has moved since it was read.': 'Le stock a bougé entre-temps.',
  'A batch cannot be sorted or paged: leave out sort and cursor.':
    'Un lot n’est ni trié ni découpé en pages.',
  'What is found is sorted by name: leave out sort and id.': 'Ce qui est trouvé est trié par nom.',
  'What is found is sorted by name: leave out sort.': 'Ce qui est trouvé est trié par nom.',
} as const;
