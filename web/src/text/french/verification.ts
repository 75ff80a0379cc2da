/** What is wrong with a series of documents, when it is read back from its first number. */
export const VERIFICATION = {
  'The series does not exist.': 'La série n’existe pas.',
  'It counts {number} numbers, and its years {number}.': 'Elle compte {1} numéros, et ses années {2}.',
  'The number is missing.': 'Le numéro manque.',
  'Its document is missing.': 'Son document manque.',
  'Its text or its hash was changed, or the document before it was.':
    'Son texte ou son empreinte a été modifié, ou le document d’avant.',
  'It was issued before the number before it, of {day}.':
    'Il a été émis avant le numéro d’avant, qui est du {1}.',
  'It does not end with the document that its row names.':
    'Elle ne finit pas par le document que sa ligne nomme.',
  'Its text is no document.': 'Son texte n’est pas un document.',
  'Its text has the number {text}.': 'Son texte porte le numéro {1}.',
  'Its attribute {word} is not what its text says.': 'Son attribut {1} n’est pas ce que dit son texte.',
  'Its attribute {word} in the list of bills is not what its text says.':
    'Son attribut {1} dans la liste des factures n’est pas ce que dit son texte.',
} as const;
